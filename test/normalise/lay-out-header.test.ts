import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { relationsOf } from './relations-of.ts';

const folder = new URL('../../fixtures/presets/', import.meta.url);
const exports = ['asterisk', 'freeswitch'].flatMap((preset) =>
  readdirSync(new URL(`${preset}/`, folder)).map((name) => ({ preset, name })),
);

describe('an export without a header row', () => {
  test.each(exports)(
    '$preset/$name is known by its columns, and reads as with their names above it',
    async ({ preset, name }) => {
      const text = readFileSync(new URL(`${preset}/${name}`, folder), 'utf8');
      const found = await relationsOf([{ name, text }]);
      expect(found.dataset.files[0]?.rows.plan.recognition.preset).toBe(preset);
      const header = found.dataset.files[0]?.table.header.join(',');
      const named = await relationsOf([{ name, text: `${header}\n${text}` }], { preset });
      expect(found.contacts).toEqual(named.contacts);
      expect(found.contacts.length).toBeGreaterThan(0);
    },
  );

  test('of as many columns as a layout, but without a start of the call, is not taken for one', async () => {
    const record = Array.from({ length: 21 }, (_, index) => (index >= 9 && index <= 15 ? '' : `${index}`));
    const text = `${record.join(',')}\n${record.join(',')}\n`;
    const found = await relationsOf([{ name: 'log.csv', text }], { map: { channel: 'c0' } });
    expect(found.dataset.files[0]?.rows.plan.recognition.preset).toBe('generic');
  });

  test('of columns that no system is known for keeps its numbers for names', async () => {
    const text = '1,2026-01-05 10:00:00,Ana\n2,2026-01-06 11:00:00,Ivo\n3,2026-01-07 12:00:00,Ana\n';
    const options = { map: { created_at: 'c1', agent: 'c2' } };
    const found = await relationsOf([{ name: 'log.csv', text }], options);
    expect(found.dataset.files[0]?.rows.plan.recognition.preset).toBe('generic');
    expect(found.contacts).toHaveLength(3);
  });
});
