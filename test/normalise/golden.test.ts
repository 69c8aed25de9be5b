import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isUnconfirmed } from '../../src/model/signature.ts';
import { readShippedPresets } from '../presets/read-presets.ts';
import { type PlainRow, relationsOf } from './relations-of.ts';

/**
 * What each preset makes of its small exports, row by row. The snapshots are checked by hand against the fixtures; a
 * change in one is a change of what csaudit says of that system.
 */

const folder = new URL('../../fixtures/presets/', import.meta.url);
const exports = readdirSync(folder).flatMap((preset) =>
  readdirSync(new URL(`${preset}/`, folder)).map((file) => [preset, file] as const),
);

/** Presets of exports that nobody has seen are only taken when they are asked for. */
const unconfirmed = new Set([...readShippedPresets().values()].filter(isUnconfirmed).map(({ id }) => id));

test.each(exports)('%s: %s', async (preset, file) => {
  const text = readFileSync(new URL(`${preset}/${file}`, folder));
  // One order decides for the export whose dates leave it open.
  const found = await relationsOf([{ name: file, text }], {
    ...(file.endsWith('-croatian.csv') ? { dateOrder: 'dmy' as const } : {}),
    ...(unconfirmed.has(preset) ? { preset } : {}),
  });
  const [source] = found.dataset.files;
  const { contacts, messages, ratings, aggregates } = found;
  const { rows, account } = source ?? {};
  const said = [
    ['preset', rows?.plan.recognition.preset],
    ['kind', rows?.kind],
    ['columns', Object.fromEntries(rows?.typed.counts.map(({ header, field }) => [header, field]) ?? [])],
    ['unmapped', rows?.plan.unmapped],
    ['account', account],
    ['assumptions', found.dataset.relations.assumptions[0]?.map(({ code }) => code)],
  ] as const;
  const relations = Object.entries({ contacts, messages, ratings, aggregates }).flatMap(([relation, list]) =>
    list.map((row) => [relation, withoutFile(row)] as const),
  );
  const lines = [...said, ...relations].map(([what, value]) => `${what} ${JSON.stringify(value, null, 1)}\n`);
  expect(rows?.plan.recognition.preset).toBe(preset);
  await expect(lines.join('\n')).toMatchFileSnapshot(`snapshots/${preset}-${file.replace(/\.csv$/, '')}.txt`);
});

function withoutFile({ source_file: _, ...row }: PlainRow): PlainRow {
  return row;
}
