import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readChecklists, readKpis } from '../../src/read/catalogue.ts';
import { lintChecklist } from '../../src/read/lint-checklist.ts';
import { readChecklist } from '../../src/read/read-checklist.ts';
import { fileWith, folderWith, problemsOf } from '../read/temporary-files.ts';
import { checklistOf, nightDeskText } from './night-desk.ts';

it('knows the shipped checklists by their id', async () => {
  const { checklist, document, file } = await readChecklist('call-quality');
  expect(checklist).toEqual(readChecklists().find(({ id }) => id === 'call-quality'));
  expect([document, file]).toEqual([null, null]);
});

it("reads a team's own from a path, with the places of what is in it", async () => {
  const file = fileWith(nightDeskText, 'night-desk.yaml');
  const read = await readChecklist('./night-desk.yaml', { folder: dirname(file) });
  expect(read.checklist).toEqual(checklistOf(nightDeskText));
  expect(read.file).toBe(file);
  expect(read.document?.locate(['sections', 1, 'id'])).toMatchObject({ file, line: 39, column: 9 });
  expect((await readChecklist(file)).checklist).toEqual(read.checklist);
});

it('takes a bare name for a file where there is one', async () => {
  const folder = folderWith({ ours: nightDeskText });
  expect((await readChecklist('ours', { folder })).file).toBe(join(folder, 'ours'));
});

it.each([
  ['call-qualty', 'unknown-checklist', 'call-quality'],
  ['breakfast', 'unknown-checklist', undefined],
  ['breakfast.yaml', 'missing-file', undefined],
  ['audits/breakfast', 'missing-file', undefined],
])('says of %s: %s', async (name, code, suggestion) => {
  const [problem] = await problemsOf(readChecklist(name, { folder: folderWith() }));
  expect(problem?.code).toBe(code);
  expect(problem?.data?.suggestion).toBe(suggestion);
});

it('a shipped checklist is checked from its file', async () => {
  expect(await lintChecklist('call-quality', '.', readKpis())).toMatchObject({
    checklist: { steps: 16 },
    problems: [],
  });
});

it('a file that cannot be read is a problem like any other', async () => {
  const report = await lintChecklist('breakfast.yaml', folderWith(), readKpis());
  expect(report).toMatchObject({ checklist: null, problems: [{ code: 'missing-file' }] });
});
