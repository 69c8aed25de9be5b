import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyAnswers } from '../../src/audit/apply-answers.ts';
import { applyEvent } from '../../src/audit/apply-event.ts';
import { parseAnswerLine } from '../../src/audit/parse-answer-line.ts';
import { newAudit, startWalk, type Walk } from '../../src/audit/walk.ts';
import { readAnswers } from '../../src/read/read-answers.ts';
import { readEvidence } from '../../src/read/read-evidence.ts';
import { checklistOf, identity, instant } from '../audit/sample-checklist.ts';
import { folderWith, problemsOf } from './temporary-files.ts';

const checklist = checklistOf({
  first: [{ id: 'goals' }, { id: 'gate', severity: 'critical' }],
  second: [{ id: 'training' }, { id: 'reports' }],
});

function read(yaml: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ 'answers.yaml': yaml, ...files });
  return readAnswers(join(folder, 'answers.yaml'), checklist, folder);
}

async function mistakes(yaml: string): Promise<readonly string[]> {
  const problems = await problemsOf(read(yaml));
  return problems.map(({ code, place, data }) =>
    [place?.line, place?.column, code, data?.reason, data?.suggestion].filter((part) => part !== undefined).join(' '),
  );
}

function begin(detailed = false): Walk {
  const given = { id: 'a', checklist: identity, startedAt: instant, detailed, waivers: [], carried: [] };
  return startWalk(checklist, identity, newAudit(given), null);
}

test('an answer is a word, or a word with more about it; what is empty stays open', async () => {
  const answers = await read(
    `goals: not met
gate:
  value: P
  note: " half of them "
  owner: Ana
  due: 2026-12-01
  evidence: [proof.txt]
reports: { value: n/a, reason: no board }
training:
`,
    { 'proof.txt': 'abc' },
  );
  const open = { reason: null, note: null, owner: null, due: null, evidence: [], criteria: [] };
  expect(answers).toEqual([
    { ...open, step: 'goals', value: 'not-met' },
    {
      ...open,
      ...{ step: 'gate', value: 'partly', note: 'half of them', owner: 'Ana', due: '2026-12-01' },
      evidence: [
        { path: 'proof.txt', bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
      ],
    },
    { ...open, step: 'reports', value: 'na', reason: 'no board' },
    { ...open, step: 'training', value: null },
  ]);
});

test('an empty file is a file without answers', async () => {
  expect(await read('# nothing yet\n')).toEqual([]);
});

test('every mistake is told with its place and what was probably meant', async () => {
  const yaml = `gaols: met
goals: mett
gate:
  value: na
  reason: we think so
reports:
  value: na
training:
  criteria:
    frist: met
    second: { value: na }
`;
  expect(await mistakes(yaml)).toEqual([
    '1 1 bad-answers unknown-step goals',
    '2 8 bad-answers unknown-answer met',
    '4 10 bad-answers gate-refuses-na',
    '7 10 bad-answers na-needs-reason',
    '10 5 bad-answers unknown-criterion first',
    '11 22 bad-answers na-needs-reason',
  ]);
});

test('what cannot be a file of answers says where', async () => {
  expect(await mistakes('goals: { valeu: met }')).toEqual(['1 10 bad-answers unknown-key value']);
  expect(await mistakes('goals: { value: met, due: 2026-02-30 }')).toEqual([
    expect.stringMatching(/^1 27 bad-answers/),
  ]);
  expect(await mistakes('- met')).toEqual([expect.stringMatching(/^1 1 bad-answers/)]);
  expect(await mistakes('goals: met\ngoals: met')).toEqual([expect.stringMatching(/^2 1 bad-yaml/)]);
  expect(await mistakes('goals: { value: met, evidence: [gone.pdf] }')).toEqual([
    '1 32 bad-answers unreadable-evidence',
  ]);
});

test('evidence below the folder of the configuration is named from there, other evidence in full', async () => {
  const folder = folderWith({ 'team/files/a.txt': 'a', 'other/b.txt': 'b' });
  const team = join(folder, 'team');
  expect((await readEvidence('files/a.txt', team, team)).path).toBe('files/a.txt');
  expect((await readEvidence('a.txt', join(team, 'files'), team)).path).toBe('files/a.txt');
  expect((await readEvidence('../other/b.txt', team, team)).path).toBe(join(folder, 'other/b.txt'));
  expect(await problemsOf(readEvidence('files', team, team))).toMatchObject([{ code: 'unreadable-file' }]);
  expect(await problemsOf(readEvidence('gone', team, team))).toMatchObject([{ code: 'missing-file' }]);
});

test('a file makes the same audit as the same answers typed line by line', async () => {
  const answers = await read(`reports: { value: x, reason: no board }
goals: { value: m, note: seen }
gate: n
`);
  const lines = ['m; seen', 'n', 's', 'x; no board', 'j 3'];
  const typed = lines.reduce((walk, line) => {
    const parsed = parseAnswerLine(line);
    if (parsed.kind !== 'events') throw new Error(`not understood: ${line}`);
    return parsed.events.reduce((before, event) => applyEvent(before, event, instant), walk);
  }, begin());
  expect(JSON.stringify(applyAnswers(begin(), answers, instant).audit)).toBe(JSON.stringify(typed.audit));
});

test('criteria in a file make the answer of their step', async () => {
  const answers = await read(`goals: { criteria: { first: met, second: { value: n, reason: nobody does } } }
gate: { criteria: { first: met } }
`);
  const walk = applyAnswers(begin(true), answers, instant);
  expect(walk.audit.answers.goals).toMatchObject({ value: 'partly' });
  expect(walk.audit.answers.gate).toMatchObject({ value: null });
  expect(walk.audit.position).toEqual({ step: 'gate', criterion: 'second' });
});
