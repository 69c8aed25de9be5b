import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SavedAudit } from '../../src/model/audit.ts';
import { findAudit, listAudits } from '../../src/read/list-audits.ts';
import { readAudit } from '../../src/read/read-audit.ts';
import { auditFile, auditFolder, createAudit, holdAudit } from '../../src/write/audit-store.ts';
import { answersOf, auditOf, instant } from '../audit/sample-checklist.ts';
import { folderWith, problemsOf } from '../read/temporary-files.ts';

function store(files: Readonly<Record<string, string>> = {}): string {
  return join(folderWith({ 'csaudit.yaml': '', ...files }), '.csaudit');
}

function saved(id: string, more: Partial<SavedAudit> = {}): Readonly<Record<string, string>> {
  return { [`.csaudit/${id}.json`]: JSON.stringify(auditOf(answersOf({ goals: 'met' }), { id, ...more }), null, 2) };
}

function create(folder: string) {
  return createAudit(folder, '2026-11-22', (id) => auditOf({}, { id }));
}

describe('saving', () => {
  test('a new audit gets an id with its day and lies in its folder as readable JSON', async () => {
    const folder = auditFolder(folderWith());
    const held = await create(folder);
    expect(held.audit.id).toMatch(/^2026-11-22-[a-z2-9]{4}$/);
    const text = readFileSync(auditFile(folder, held.audit.id), 'utf8');
    expect(text).toBe(`${JSON.stringify(held.audit, null, 2)}\n`);
    await held.release();
    expect(readdirSync(folder)).toEqual([`${held.audit.id}.json`]);
  });

  test('what is saved is read again the same', async () => {
    const folder = store();
    const held = await create(folder);
    const audit = auditOf(answersOf({ goals: 'met', training: 'na', 'to-string': 'partly' }), { id: held.audit.id });
    await held.save(audit);
    expect(await readAudit(auditFile(folder, audit.id))).toEqual(audit);
    await held.release();
  });

  test('of many saves at once the last one stands', async () => {
    const folder = store();
    const held = await create(folder);
    const audits = Array.from({ length: 20 }, (_, n) => ({
      ...held.audit,
      updatedAt: `2026-11-22T10:00:${n + 10}.000Z`,
    }));
    await Promise.all(audits.map((audit) => held.save(audit)));
    expect(await readAudit(auditFile(folder, held.audit.id))).toEqual(audits.at(-1));
    await held.release();
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is told', async () => {
    const folder = store();
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(await problemsOf(create(folder))).toMatchObject([{ code: 'unwritable-file' }]);
  });

  test('a file where the folder should be is told', async () => {
    const folder = store({ '.csaudit': 'x' });
    expect(await problemsOf(create(folder))).toMatchObject([{ code: 'unwritable-file', place: { file: folder } }]);
  });

  test('what a killed run was writing is cleared away when its audit is taken up', async () => {
    const folder = store({ ...saved('a'), '.csaudit/a.json.1234.tmp': '{"form', '.csaudit/b.json.1.tmp': '' });
    const held = await holdAudit(folder, 'a', instant);
    expect([existsSync(join(folder, 'a.json.1234.tmp')), existsSync(join(folder, 'b.json.1.tmp'))]).toEqual([
      false,
      true,
    ]);
    await held.release();
  });
});

describe('the list', () => {
  test('has open and finished audits apart, the latest first', async () => {
    const folder = store({
      ...saved('a'),
      ...saved('b', { updatedAt: '2026-11-23T10:00:00.000Z' }),
      ...saved('c', { finishedAt: instant }),
      '.csaudit/notes.txt': 'mine',
    });
    const { open, finished, problems } = await listAudits(folder);
    expect([open.map(({ id }) => id), finished.map(({ id }) => id), problems]).toEqual([['b', 'a'], ['c'], []]);
  });

  test('is empty where there is no folder', async () => {
    expect(await listAudits(store())).toEqual({ open: [], finished: [], problems: [] });
  });

  test('tells of a damaged audit, keeps its file and has the others', async () => {
    const damaged = '{\n  "formatVersion": 1,\n  "id": "dam';
    const folder = store({ ...saved('good'), '.csaudit/damaged.json': damaged, '.csaudit/empty.json': '' });
    const { open, problems } = await listAudits(folder);
    expect(open.map(({ id }) => id)).toEqual(['good']);
    expect(problems.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ['damaged-audit', join(folder, 'damaged.json'), 3],
      ['damaged-audit', join(folder, 'empty.json'), 1],
    ]);
    expect(readFileSync(join(folder, 'damaged.json'), 'utf8')).toBe(damaged);
  });

  test('finds an audit by its id or as much of it as is its own', async () => {
    const folder = store({ ...saved('2026-11-22-k3f9'), ...saved('2026-11-22-m2aa') });
    expect(await findAudit(folder, '2026-11-22-k3f9')).toBe('2026-11-22-k3f9');
    expect(await findAudit(folder, 'm2aa')).toBe('2026-11-22-m2aa');
    for (const name of ['2026-11-22', '', 'zzzz']) {
      expect(await problemsOf(findAudit(folder, name))).toMatchObject([{ code: 'unknown-audit', data: { name } }]);
    }
    expect(await problemsOf(findAudit(folder, '2026-11-22-k3f8'))).toMatchObject([
      { data: { suggestion: '2026-11-22-k3f9' } },
    ]);
  });
});

describe('reading', () => {
  const whole = JSON.stringify(auditOf(answersOf({ goals: 'met' }), { id: 'a' }), null, 2);

  async function problemsWith(text: string | Uint8Array, name = 'a') {
    const folder = folderWith({ [`${name}.json`]: text });
    const problems = await problemsOf(readAudit(join(folder, `${name}.json`)));
    return problems.map(({ code, place, data }) =>
      [code, place?.line, place?.key, data?.reason].filter(Boolean).join(' '),
    );
  }

  test('a file cut off anywhere is damaged', async () => {
    for (let length = 0; length < whole.length - 1; length += 7) {
      const [problem] = await problemsWith(whole.slice(0, length));
      expect(problem).toMatch(/^damaged-audit \d/);
    }
  });

  test('what was changed by hand into something else is told by line and key', async () => {
    expect(await problemsWith(whole.replace('"value": "met"', '"value": "good"'))).toEqual([
      'damaged-audit 20 answers.goals.value invalid-value',
    ]);
    expect(await problemsWith(whole.replace('"owner"', '"ower"'))).toEqual([
      expect.stringMatching(/^damaged-audit \d+ answers\.goals\.owner/),
      expect.stringMatching(/^damaged-audit \d+ answers\.goals\.ower unknown-key/),
    ]);
    expect(await problemsWith('\u0000'.repeat(40))).toEqual([expect.stringMatching(/^damaged-audit/)]);
    expect(await problemsWith(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual([expect.stringMatching(/^damaged-audit/)]);
    expect(await problemsWith(whole, 'copy')).toEqual(['damaged-audit id-differs-from-file-name']);
  });

  test('a comma too many, left by hand, does no harm', async () => {
    const folder = folderWith({ 'a.json': whole.replace(/\n}$/, ',\n}') });
    expect((await readAudit(join(folder, 'a.json'))).id).toBe('a');
  });

  test('an audit of a newer csaudit is not read', async () => {
    expect(await problemsWith(whole.replace('"formatVersion": 1', '"formatVersion": 2, "new": true'))).toEqual([
      'newer-audit',
    ]);
  });

  test('a file that is not there is told', async () => {
    expect(await problemsOf(readAudit(join(folderWith(), 'a.json')))).toMatchObject([{ code: 'missing-file' }]);
  });
});

test('a file that cannot be read is not written over when an audit begins', async () => {
  const folder = store();
  mkdirSync(folder);
  writeFileSync(join(folder, 'damaged.json'), '{"form');
  const held = await create(folder);
  await held.release();
  expect(readFileSync(join(folder, 'damaged.json'), 'utf8')).toBe('{"form');
});
