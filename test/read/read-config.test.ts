import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/read/read-config.ts';
import { folderWith, problemsOf } from './temporary-files.ts';

const full = `
$schema: ./csaudit.schema.json
timezone: Europe/Zagreb
sources:
  - files: exports/tickets-*.csv
    kind: tickets
    preset: zendesk
    encoding: windows-1250
    delimiter: ";"
    date_order: dmy
    timezone: Europe/Zagreb
    map: { created_at: [Datum, Vrijeme], csat: Ocjena }
    values: { csat: { good: [Dobra], bad: [Loša] } }
    scale: { csat: { from: 1, to: 5, satisfied_from: 4 } }
  - files: [calls.csv, more/]
business_hours:
  - from: 2026-01-01
    timezone: Europe/Zagreb
    monday-friday: ["08:00-12:00", "13:00-17:00"]
    saturday: ["22:00-02:00"]
    holidays: [2026-12-25]
agents: { domains: [example.com] }
complaint: { where: "category = 'complaint'" }
conversion: { where: converted }
kpis: [kpis/]
presets: [presets/]
checklist: customer-service-audit
targets: []
redact: false
language: en
`;

it('reads everything a configuration may say', async () => {
  const folder = folderWith({ 'csaudit.yaml': full });
  const read = await readConfig(null, folder);
  expect(read.folder).toBe(folder);
  expect(read.config.sources?.[0]?.map).toEqual({ created_at: ['Datum', 'Vrijeme'], csat: 'Ocjena' });
  expect(read.config.business_hours).toHaveLength(1);
});

it('is found in a folder above, the nearest first', async () => {
  const folder = folderWith({ 'csaudit.yaml': 'language: en', 'team/csaudit.json': '{"language": "hr"}' });
  mkdirSync(join(folder, 'team/below'));
  expect(await readConfig(null, join(folder, 'team/below'))).toMatchObject({
    config: { language: 'hr' },
    folder: join(folder, 'team'),
  });
});

it('is the file that was named, whatever lies about', async () => {
  const folder = folderWith({ 'csaudit.yaml': 'language: en', 'own/audit.yml': 'language: hr' });
  expect(await readConfig(join(folder, 'own/audit.yml'), folder)).toMatchObject({
    config: { language: 'hr' },
    folder: join(folder, 'own'),
  });
  expect(await problemsOf(readConfig(join(folder, 'none.yaml'), folder))).toMatchObject([{ code: 'missing-file' }]);
});

it('may be missing or empty', async () => {
  expect(await readConfig(null, folderWith())).toMatchObject({ config: {}, document: null });
  expect(await readConfig(null, folderWith({ 'csaudit.yaml': '' }))).toMatchObject({ config: {} });
});

it('never runs a program it finds', async () => {
  const folder = folderWith({
    'csaudit.config.js': 'throw 1',
    '.csauditrc.js': 'throw 1',
    'csaudit.config.mjs': 'throw 1',
  });
  expect((await readConfig(null, folder)).document).toBeNull();
});

it('tells all that is wrong, each with its place and what was probably meant', async () => {
  const content = `timezon: UTC
sources:
  - files: 5
    scael: {}
    map: { creatd_at: Opened }
  - kind: mails
agents: { domain: [example.com] }
business_hours:
  - timezone: UTC
    mondy: ["08:00-17:00"]
`;
  const folder = folderWith({ 'csaudit.yaml': content });
  const problems = await problemsOf(readConfig(null, folder));
  const told = problems.map(({ place, data }) => [
    place?.key,
    place?.line,
    place?.column,
    data?.suggestion ?? data?.reason,
  ]);
  expect(
    problems.every(({ code, place }) => code === 'bad-config' && place?.file === join(folder, 'csaudit.yaml')),
  ).toBe(true);
  expect(told).toEqual([
    ['timezon', 1, 1, 'timezone'],
    ['sources[0].files', 3, 12, 'invalid-union'],
    ['sources[0].scael', 4, 5, 'scale'],
    ['sources[0].map.creatd_at', 5, 12, 'created_at'],
    ['sources[1].files', 6, 5, 'invalid-union'],
    ['sources[1].kind', 6, 11, 'invalid-value'],
    ['agents.domain', 7, 11, 'domains'],
    ['business_hours[0].mondy', 10, 5, 'monday'],
  ]);
});

it('tells what is wrong with targets together with what is wrong elsewhere', async () => {
  const content = 'timezon: UTC\ntargets:\n  - id: a\n    kpi: csat\n    expct: ">= 85%"\n';
  const problems = await problemsOf(readConfig(null, folderWith({ 'csaudit.yaml': content })));
  expect(problems.map(({ place }) => place?.key)).toEqual(['timezon', 'targets[0].expect', 'targets[0].expct']);
});
