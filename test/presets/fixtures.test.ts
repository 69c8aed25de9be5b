import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/model/inspection.ts';
import { isUnconfirmed } from '../../src/model/signature.ts';
import { fixtures, runCsaudit } from '../commands/fake-process.ts';
import { readFixture } from './read-fixture.ts';
import { readFixtureHeaders, readShippedPresets } from './read-presets.ts';
import { unlocked } from './unlocked-kpis.ts';

const presets = [...readShippedPresets().values()];
const unconfirmed = new Set(presets.filter(isUnconfirmed).map(({ id }) => id));

async function inspect(path: string): Promise<Inspection> {
  const [preset = ''] = path.split('/');
  const options = unconfirmed.has(preset) ? ['--preset', preset] : [];
  const { stdout, stderr } = await runCsaudit([
    'inspect',
    `${fixtures}presets/${path}`,
    '--format',
    'json',
    ...options,
  ]);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test.each(Object.entries(unlocked))('%s allows the KPIs that its columns supply', async (path, expected) => {
  const { unlocked: found } = await inspect(path);
  expect(found.map(({ id }) => id).toSorted()).toEqual(expected);
});

test('every preset of an export with a header says which KPIs it allows', () => {
  const named = new Set(Object.keys(unlocked).map((path) => path.split('/')[0]));
  const others = presets.filter(({ signature, kind }) => signature !== undefined && kind !== 'aggregates');
  expect(others.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

const files = presets
  .filter(({ layouts }) => layouts === undefined)
  .flatMap(({ id }) => [...readFixtureHeaders(id).keys()].map((file) => [id, file] as const));

describe.each(files)('%s/%s', (id, file) => {
  test('has no cell that could not be read, and every record is used or left out for a reason', async () => {
    const { dataset } = await readFixture(id, file, {
      ...(unconfirmed.has(id) ? { preset: id } : {}),
      ...(file.endsWith('-croatian.csv') ? { dateOrder: 'dmy' as const } : {}),
    });
    const [source] = dataset.files;
    if (source === undefined) throw new Error('there is no file');
    const { typed } = source.rows;
    expect(typed.counts.filter(({ invalid }) => invalid > 0).map(({ header }) => header)).toEqual([]);
    expect(typed.ambiguous.map(({ header }) => header)).toEqual([]);
    const { read, used, excluded } = source.account;
    expect(used + excluded.reduce((sum, { count }) => sum + count, 0)).toBe(read);
  });
});
