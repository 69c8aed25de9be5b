import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readInstant, readSettings } from '../../src/dataset/read-settings.ts';
import { folderWith, problemsOf } from '../read/temporary-files.ts';

const table = 'Ticket ID\n1\n';
const before = process.cwd();
beforeEach(() => () => process.chdir(before));

function enter(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(folderWith(files));
  process.chdir(folder);
  return folder;
}

describe('csaudit.yaml', () => {
  it('of the working folder names the files, unless the command line does', async () => {
    const folder = enter({
      'csaudit.yaml': 'sources: [{ files: "*.csv", preset: zendesk }]',
      'a.csv': table,
      'b.csv': table,
    });
    const all = await readSettings([], {}, folder);
    expect(all.files.map(({ file, options }) => [file, options.preset])).toEqual([
      ['a.csv', 'zendesk'],
      ['b.csv', 'zendesk'],
    ]);
    const one = await readSettings(['b.csv'], {}, folder);
    expect(one.files.map(({ file, options, presetBy }) => [file, options.preset, presetBy])).toEqual([
      ['b.csv', 'zendesk', 'config'],
    ]);
  });

  it('is outranked by the command line, field by field', async () => {
    const config = `timezone: Europe/Zagreb
sources: [{ files: a.csv, encoding: windows-1250, map: { channel: Kanal, agent: Agent }, values: { csat: { good: [Da] } } }]`;
    const folder = enter({ 'csaudit.yaml': config, 'a.csv': table });
    const flags = { timezone: 'UTC', encoding: 'utf-8', map: ['agent=Tko'], value: ['csat.bad=Ne'] };
    const { timezone, files } = await readSettings(['a.csv'], flags, folder);
    expect([timezone, files[0]?.encoding, files[0]?.options.map]).toEqual([
      'UTC',
      'utf-8',
      { channel: 'Kanal', agent: 'Tko' },
    ]);
    expect([...(files[0]?.mappedByConfig ?? [])]).toEqual(['channel']);
  });

  it('beside the data is found when there is none to work in', async () => {
    const folder = enter({ 'exports/csaudit.yaml': 'timezone: Europe/Riga', 'exports/a.csv': table });
    expect((await readSettings(['exports'], {}, folder)).timezone).toBe('Europe/Riga');
    expect((await readSettings(['exports/a.csv'], {}, folder)).timezone).toBe('Europe/Riga');
    expect((await readSettings(['exports/a.csv'], {}, folder)).folder).toBe(join(folder, 'exports'));
  });

  it('that is named but not there is a mistake of the command line', async () => {
    const folder = enter({ 'a.csv': table });
    expect(await problemsOf(readSettings(['a.csv'], { config: 'nowhere.yaml' }, folder))).toMatchObject([
      { code: 'bad-config', data: { path: 'nowhere.yaml' } },
    ]);
  });
});

it('a file that two arguments name is read once', async () => {
  const folder = enter({ 'a.csv': table });
  expect((await readSettings(['a.csv', './a.csv', '*.csv'], {}, folder)).files).toHaveLength(1);
});

it('instants are read in the zone of the reports', () => {
  expect(readInstant('--from', '2026-01-01', 'Europe/Zagreb')).toBe(Date.UTC(2025, 11, 31, 23));
  expect(readInstant('--from', '2026-01-01', null)).toBe(Date.UTC(2026, 0, 1));
  expect(() => readInstant('--from', '2026-13-01', null)).toThrow('bad-option');
});
