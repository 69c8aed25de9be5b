import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readUserKpis, readUserPresets } from '../../src/read/read-user-files.ts';
import { folderWith, problemsOf } from './temporary-files.ts';

const kpi = (id: string, more = '') => `id: ${id}
title: Night contacts
description: Contacts that came in at night.
formula: contacts at night
from: contacts
type: count
numerator: "true"
better: neither
basis: census
source: our own
${more}`;

const preset = `id: own-desk
title: Own desk
kind: tickets
source: our own
columns:
  - { field: id, headers: [Number] }
`;

it("reads a team's own KPIs from files and folders, with the places of what is in them", async () => {
  const files = {
    'kpis/b.yaml': kpi('b'),
    'kpis/a.yml': kpi('a', 'where: "true"\n'),
    'kpis/notes.txt': 'x',
    'c.yaml': kpi('c'),
  };
  const folder = folderWith(files);
  const found = await readUserKpis(['c.yaml', 'kpis'], folder);
  expect(found.map(({ value }) => value.id)).toEqual(['c', 'a', 'b']);
  expect(found[1]?.document.locate(['where'])).toMatchObject({ file: join(folder, 'kpis/a.yml'), line: 11, column: 8 });
});

it("reads a team's own presets", async () => {
  const found = await readUserPresets(['own-desk.yaml'], folderWith({ 'own-desk.yaml': preset }));
  expect(found.map(({ value }) => value.title)).toEqual(['Own desk']);
});

it('tells all that is wrong in all files at once', async () => {
  const folder = folderWith({
    'kpis/a.yaml': kpi('other-name'),
    'kpis/b.yaml': kpi('b', 'tite: x\n'),
    'kpis/c.yaml': 'id: [',
    'kpis/d.yaml': 'just text',
  });
  const problems = await problemsOf(readUserKpis(['kpis', 'none.yaml'], folder));
  expect(problems.map(({ code, place, data }) => [code, place?.line, data?.reason, data?.suggestion])).toEqual([
    ['bad-kpi', 1, 'id-differs-from-file-name', undefined],
    ['bad-kpi', 11, 'unknown-key', 'title'],
    ['bad-yaml', 1, 'bad-indent', undefined],
    ['bad-kpi', 1, 'invalid-type', undefined],
    ['missing-file', undefined, undefined, undefined],
  ]);
});

it('follows no link out of the folder', async () => {
  const folder = folderWith({ 'kpis/a.yaml': kpi('a'), 'secret.yaml': kpi('secret') });
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'kpis/secret.yaml'));
  expect(await problemsOf(readUserKpis(['kpis'], folder))).toMatchObject([
    { code: 'unreadable-file', data: { reason: 'link-outside-folder' } },
  ]);
});
