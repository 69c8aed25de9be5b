import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** The JSON Schemas are what editors and other programs see: they must say of a file what csaudit says of it. */

const root = fileURLToPath(new URL('..', import.meta.url));

test.each(['checklist', 'config', 'kpi', 'preset', 'definitions', 'result'])('the schema of a %s is one', (name) => {
  expect(() => compile(name)).not.toThrow();
});

test.each([
  ['checklist', 'checklists'],
  ['kpi', 'kpis'],
  ['preset', 'presets'],
  ['definitions', 'definitions'],
])('every shipped %s is valid', (name, folder) => {
  const validate = compile(name);
  const files = readdirSync(join(root, folder)).filter((file) => file !== 'words.yaml' && file !== 'switches.yaml');
  const invalid = files.filter((file) => !validate(parse(readFileSync(join(root, folder, file), 'utf8'))));
  expect(files).not.toEqual([]);
  expect(invalid).toEqual([]);
});

test('a configuration with business hours past midnight is valid, an unknown key is not', () => {
  const validate = compile('config');
  const config = {
    timezone: 'Europe/Zagreb',
    business_hours: [
      { from: '2026-01-01', timezone: 'Europe/Zagreb', 'monday-friday': ['08:00-12:00', '22:00-02:00'] },
    ],
  };
  expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...config, time_zone: 'Europe/Zagreb' })).toBe(false);
});

function compile(name: string) {
  const schema = JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
  return new Ajv2020({ validateFormats: false, allowUnionTypes: true }).compile(schema);
}
