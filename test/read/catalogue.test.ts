import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/problem.ts';
import {
  languages,
  readKpis,
  readMessages,
  readPresets,
  readVersion,
  readWordLists,
} from '../../src/read/catalogue.ts';

test('every shipped file is in the catalogue under its name', () => {
  expect(readKpis().map(({ id }) => id)).toEqual(namesIn('kpis'));
  expect(readPresets().map(({ id }) => id)).toEqual(namesIn('presets').filter((name) => name !== 'words'));
  expect(languages()).toEqual(namesIn('locales'));
  expect(readWordLists().yes).not.toEqual([]);
});

test('messages come by dotted key', () => {
  const messages = Object.entries(readMessages('en'));
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.filter(([key, text]) => typeof text !== 'string' || key === '')).toEqual([]);
});

test('a language without words is a mistake of the user', () => {
  expect(() => readMessages('xx')).toThrow(UserError);
});

test('the version is that of the package', () => {
  expect(readVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});

function namesIn(folder: string): readonly string[] {
  const names = readdirSync(new URL(`../../${folder}`, import.meta.url));
  return names.map((name) => name.replace(/\.yaml$/, '')).sort();
}
