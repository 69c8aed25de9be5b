import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { runCsaudit } from './fake-process.ts';
import {
  countAnswers,
  lines,
  makeTeamFolder,
  met,
  savedAudit,
  savedAudits,
  steps,
  withoutTimes,
} from './run-folder.ts';

const targets = (expect: string) =>
  `sources: [{ files: tickets.csv }]\ntargets: [{ id: csat, kpi: csat, expect: "${expect}", basis: census }]\n`;
/** `csaudit run`, with answers from a pipe; where its lines are broken does not matter here. */
async function run(folder: string, stdin: string, ...args: readonly string[]) {
  const { stdout, ...rest } = await runCsaudit(['run', ...args], { folder, stdin });
  return { ...rest, stdout: stdout.replace(/(?<!\n)\n *(?=[a-z(])/g, ' ') };
}

// The rows of the table of requirements for the walk.
describe('A5.1 autosave', () => {
  it('saves every answer before the next question, so that the end of the input loses none', async () => {
    const folder = makeTeamFolder();
    const { exitCode } = await run(folder, lines(...met(7)));
    expect(exitCode).toBe(4);
    expect(countAnswers(savedAudit(folder))).toBe(7);
    expect(readdirSync(join(folder, '.csaudit'))).toEqual([`${savedAudit(folder).id}.json`]);
  });
});

describe('A5.2 resuming', () => {
  it('goes on with the open audit at its first open step, and says so', async () => {
    const folder = makeTeamFolder();
    await run(folder, lines('m', 's', 'p'));
    const { stdout, exitCode } = await run(folder, lines('n'));
    expect(stdout).toMatch(/Going on with audit \d{4}-\d\d-\d\d-[a-z0-9]{4}: 2 of 22 steps answered/);
    expect(stdout).toContain('Step 2 of 22. ');
    expect(exitCode).toBe(4);
    expect(Object.values(savedAudit(folder).answers).map(({ value }) => value)).toEqual(['met', 'not-met', 'partly']);
  });

  it('lists the audits, begins another with --new, and takes any by its name or a part of it', async () => {
    const folder = makeTeamFolder();
    expect((await run(folder, '', '--list')).stdout).toMatch(/^There is no audit here yet/);
    await run(folder, lines('m'));
    await run(folder, lines('m', 'm'), '--new');
    const [first, second] = savedAudits(folder);
    const { stdout, exitCode } = await run(folder, '', '--list');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${first?.id}: customer-service-audit, 1 step answered`);
    expect(stdout).toContain(`${second?.id}: customer-service-audit, 2 steps answered`);
    await run(folder, lines('m', 'm'), '--resume', String(first?.id).slice(-4));
    expect(savedAudits(folder).map(countAnswers)).toEqual([3, 2]);
    expect((await run(folder, '', '--resume', 'nothing')).exitCode).toBe(2);
    expect((await run(folder, '', '--resume', 'a', '--new')).exitCode).toBe(2);
  });

  it('leaves a damaged file as it is, says where it is damaged, and begins another only when told to', async () => {
    const folder = makeTeamFolder();
    await run(folder, lines('m'));
    const path = join(folder, '.csaudit', `${savedAudit(folder).id}.json`);
    const damaged = readFileSync(path, 'utf8').replace('"met"', '"mett"');
    writeFileSync(path, damaged);
    const { stderr, exitCode } = await run(folder, lines('m'));
    expect(stderr).toMatch(/^error: \.csaudit\/.*\.json:\d+:\d+, .*damaged/);
    expect(exitCode).toBe(3);
    expect((await run(folder, '', '--list')).exitCode).toBe(3);
    expect((await run(folder, lines('m'), '--new')).exitCode).toBe(4);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
  });

  it('goes on only with an audit of the checklist that is asked for', async () => {
    const folder = makeTeamFolder();
    await run(folder, lines('m'), '--checklist', 'call-quality');
    expect((await run(folder, '', '--checklist', 'customer-service-audit')).stdout).not.toContain('Going on');
    const { id } = savedAudits(folder)[0] ?? {};
    const { stderr, exitCode } = await run(folder, '', '--resume', String(id), '--checklist', 'customer-service-audit');
    expect(stderr).toContain('--checklist');
    expect(exitCode).toBe(2);
    expect((await run(folder, '', '--resume', String(id))).stdout).toContain('Call quality');
  });
});

describe('A5.3 moving', () => {
  it('goes back, jumps to a step by number and by name, and shows all answers before the end', async () => {
    const folder = makeTeamFolder();
    const { stdout } = await run(folder, lines('m', 'm', 'b', 'n', 'j 20', 'p', 'j goals', 'p', 'r'));
    expect(stdout).toContain('Review');
    expect(stdout).toContain('2. Compare quality with the goals set before: partly met');
    const { answers, position } = savedAudit(folder);
    expect(answers.goals?.value).toBe('partly');
    expect(answers.kpis?.value).toBe('partly');
    expect(position.step).toBeNull();
  });
});

describe('A5.5 the end of the input', () => {
  it('saves, ends with 4 and says in one line how to go on', async () => {
    const folder = makeTeamFolder();
    const { stderr, exitCode } = await run(folder, '', '--data', 'tickets.csv');
    const { id } = savedAudit(folder);
    expect(stderr).toBe(`Saved: 0 of 22 steps answered. Go on with: csaudit run --resume ${id} --data tickets.csv\n`);
    expect(exitCode).toBe(4);
  });

  it('is not the end of a step that is open: with --partial it is', async () => {
    const folder = makeTeamFolder();
    const { exitCode, stdout } = await run(folder, lines(...met(3)), '--partial');
    expect([exitCode, savedAudit(folder).finishedAt === null]).toEqual([1, false]);
    expect(stdout).toContain('3 of 22 steps');
  });
});

describe('A5.6 piped answers', () => {
  it('takes a line a step, asks nothing after the last, writes the reports and ends by the score', async () => {
    const folder = makeTeamFolder();
    const { stdout, stderr, exitCode } = await run(folder, lines(...met(steps)));
    expect([stderr, exitCode]).toEqual(['', 0]);
    const audit = savedAudit(folder);
    expect([countAnswers(audit), audit.finishedAt === null]).toEqual([steps, false]);
    expect(stdout).not.toContain('Review>');
    expect(stdout).toMatch(/Score +100 of 100, grade A/);
    const reports = join(folder, `audit-${audit.id}`);
    expect(readdirSync(reports)).toEqual(['report.html', 'report.md', 'result.json']);
    const result = JSON.parse(readFileSync(join(reports, 'result.json'), 'utf8')) as Result;
    expect(result.audit).toMatchObject({ id: audit.id, scores: { raw: { score: 100 }, verdict: 'pass' } });
  });

  it('ends with 1 when a critical step fails, whatever the score, and with 3 when nothing applies', async () => {
    const failing = makeTeamFolder();
    // The fifth step is critical.
    expect((await run(failing, lines(...met(4), 'n', ...met(17)))).exitCode).toBe(1);
    const folder = makeTeamFolder();
    const checklist = readFileSync(new URL('../../fixtures/checklists/night-desk.yaml', import.meta.url), 'utf8');
    writeFileSync(join(folder, 'own.yaml'), checklist.replaceAll(/severity: critical/g, 'severity: high'));
    const count = checklist.match(/^ {6}- id: /gm)?.length ?? 0;
    const none = Array.from({ length: count }, () => 'x; closed');
    expect((await run(folder, lines(...none), '--checklist', 'own.yaml')).exitCode).toBe(3);
  });

  it('stops with 2 at a line that it cannot take, since the next would answer the wrong step', async () => {
    for (const line of ['maybe', 'x', 'due tomorrow', 'e missing.pdf', 'j 99']) {
      const folder = makeTeamFolder();
      const { stderr, exitCode } = await run(folder, lines('m', line, 'm'));
      expect([exitCode, countAnswers(savedAudit(folder))], line).toEqual([2, 1]);
      expect(stderr).toMatch(/\nLine 2 was not taken.*\nSaved: 1 of 22 .*Go on with: csaudit run --resume .*\n$/);
    }
  });

  it('takes a line too many for the mistake that it is', async () => {
    const folder = makeTeamFolder();
    expect((await run(folder, lines(...met(steps), 'm'))).exitCode).toBe(2);
    expect(savedAudit(folder).finishedAt).toBeNull();
  });

  it('takes corrections after the last step, the end of a line of Windows and a last line without one', async () => {
    const folder = makeTeamFolder();
    const { exitCode } = await run(folder, `${met(steps).join('\r\n')}\r\nj 22\r\nn; later`);
    expect(exitCode).toBe(0);
    expect(savedAudit(folder).answers['share-reports']).toMatchObject({ value: 'not-met', note: 'later' });
  });

  it('writes to the folder that is named, and says so when it cannot', async () => {
    const folder = makeTeamFolder();
    await run(folder, lines(...met(steps)), '--output', 'reports/june');
    expect(readdirSync(join(folder, 'reports/june'))).toHaveLength(3);
    const { stderr, exitCode } = await run(folder, lines(...met(steps)), '--output', 'tickets.csv');
    expect(stderr).toContain('cannot be written');
    expect(exitCode).toBe(3);
  });
});

describe('A5.7 a file of answers', () => {
  const answersOf = (ids: readonly string[]) => ids.map((id) => `${id}: m\n`).join('');
  const allIds = (folder: string) => Object.keys(savedAudit(folder).answers);

  it('makes the same audit as the lines, byte for byte but for names and times', async () => {
    const typed = makeTeamFolder();
    await run(typed, lines('m; a note', 'x; no goals yet', 'n', ...met(steps - 3)));
    const folder = makeTeamFolder();
    const rest = allIds(typed).slice(3);
    writeFileSync(
      join(folder, 'answers.yaml'),
      `service-quality: { value: met, note: a note }\ngoals: { value: na, reason: no goals yet }\ngaps: not met\n${answersOf(rest)}`,
    );
    const { exitCode, stdout } = await run(folder, '', '--answers', 'answers.yaml');
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('Step 1 of 22');
    expect(withoutTimes(savedAudit(folder))).toBe(withoutTimes(savedAudit(typed)));
  });

  it('answers nothing that it does not say: the rest is asked, and stays open at the end of the input', async () => {
    const folder = makeTeamFolder();
    writeFileSync(join(folder, 'answers.yaml'), 'goals: partly\n');
    const { stdout, exitCode } = await run(folder, lines('m'), '--answers', 'answers.yaml');
    expect([exitCode, countAnswers(savedAudit(folder))]).toEqual([4, 2]);
    expect(stdout).not.toContain('Step 2 of 22');
  });

  it('is the whole audit with --partial: nothing is asked', async () => {
    const folder = makeTeamFolder();
    writeFileSync(join(folder, 'answers.yaml'), 'goals: partly\n');
    const { exitCode } = await run(folder, lines('m'), '--answers', 'answers.yaml', '--partial');
    expect([exitCode, countAnswers(savedAudit(folder))]).toEqual([1, 1]);
  });

  it('with a mistake begins no audit', async () => {
    const folder = makeTeamFolder();
    writeFileSync(join(folder, 'answers.yaml'), 'gaols: m\n');
    const { stderr, exitCode } = await run(folder, '', '--answers', 'answers.yaml');
    expect(stderr).toContain('Did you mean goals?');
    expect(exitCode).toBe(2);
    expect(existsSync(join(folder, '.csaudit'))).toBe(false);
  });
});

describe('A5.12 what stands around an answer', () => {
  it('keeps notes, owner, due day and evidence, and shows why, how and what good looks like', async () => {
    const folder = makeTeamFolder();
    writeFileSync(join(folder, 'review.md'), 'fine');
    const said = ['?', 'note read by two', 'owner Ana', 'due 2026-12-01', 'e review.md', 'p', 's', 'x; no peers'];
    const { stdout } = await run(folder, lines(...said));
    expect(stdout).toContain('It is met when');
    expect(stdout).toContain('How to find out');
    expect(savedAudit(folder).answers).toMatchObject({
      'service-quality': {
        ...{ value: 'partly', note: 'read by two', owner: 'Ana', due: '2026-12-01' },
        evidence: [{ path: 'review.md', sha256: createHash('sha256').update('fine').digest('hex'), bytes: 4 }],
      },
      gaps: { value: 'na', reason: 'no peers' },
    });
  });

  it('never takes a critical step for not applicable', async () => {
    const folder = makeTeamFolder();
    const { stderr, exitCode } = await run(folder, lines('j data', 'x; none'));
    expect(stderr.replaceAll('\n', ' ')).toContain('cannot be answered as not applicable');
    expect(exitCode).toBe(2);
  });
});

describe('A5.13 the numbers of the team', () => {
  it('stand in the step that they belong to, with what the targets suggest', async () => {
    const folder = makeTeamFolder(targets('>= 99%'));
    const { stdout } = await run(folder, '');
    expect(stdout).toMatch(/Step 1 of 22[\s\S]*Your numbers\n• Customer satisfaction: \d.*>= 99%/);
    expect(stdout).toContain('The targets suggest n, not met.');
  });

  it('mark an answer that they contradict; the next line may say why it stands', async () => {
    const folder = makeTeamFolder(targets('>= 99%'));
    const { stdout } = await run(folder, lines('m', 'reason the survey was broken', 'm; we know', 'm'));
    expect(stdout).toMatch(/Contradicted: Customer satisfaction.*>= 99%/);
    const { answers } = savedAudit(folder);
    expect(answers['service-quality']).toMatchObject({
      value: 'met',
      reason: 'the survey was broken',
      contradicted: [{ id: 'csat' }],
    });
    expect(answers.goals).toMatchObject({ value: 'met', reason: 'we know', note: null });
    expect(answers.gaps).toMatchObject({ value: 'met', reason: null });
  });

  it('are left out with --no-data, and missing files are told before an audit begins', async () => {
    const folder = makeTeamFolder(targets('>= 99%'));
    expect((await run(folder, '', '--no-data')).stdout).not.toContain('Your numbers');
    const other = makeTeamFolder();
    expect((await run(other, '', '--data', 'nowhere.csv')).exitCode).toBe(3);
    expect(existsSync(join(other, '.csaudit'))).toBe(false);
  });
});

describe('A5.14 the language', () => {
  it('is chosen with --lang; one that csaudit does not speak is refused before an audit begins', async () => {
    const folder = makeTeamFolder();
    expect((await run(folder, '', '--lang', 'en')).stdout).toContain('Step 1 of 22');
    const other = makeTeamFolder();
    expect((await run(other, '', '--lang', 'xx')).exitCode).toBe(2);
    expect(existsSync(join(other, '.csaudit'))).toBe(false);
  });
});

describe('an audit after another', () => {
  it('takes over what was left to do, and compares itself', async () => {
    const folder = makeTeamFolder();
    await run(folder, lines(...met(3), 'n', ...met(18)));
    const { stdout } = await run(folder, lines(...met(3), 'p', ...met(18)), '--output', 'second');
    expect(stdout).toContain('Still to do from an audit before');
    const { audit } = JSON.parse(readFileSync(join(folder, 'second/result.json'), 'utf8')) as Result;
    expect(audit?.comparison?.steps).toMatchObject([{ id: 'improvements', from: 'not-met', to: 'partly' }]);
    expect(audit?.plan.open).toMatchObject([{ step: 'improvements', carried: true }]);
  });

  it('asks the criteria with --detailed, and rolls them up', async () => {
    const folder = makeTeamFolder();
    const { stdout } = await run(folder, lines('m', 'n', 'm', 'm', 'm'), '--detailed');
    expect(stdout).toContain('Criterion 2 of 4:');
    expect(savedAudit(folder).answers['service-quality']).toMatchObject({
      value: 'partly',
      criteria: { sampled: { value: 'not-met' } },
    });
  });

  it('that is finished only writes its reports again', async () => {
    const folder = makeTeamFolder();
    await run(folder, lines(...met(steps)));
    const { id } = savedAudit(folder);
    mkdirSync(join(folder, 'again'));
    const { exitCode } = await run(folder, lines('n'), '--resume', id, '--output', 'again');
    expect([exitCode, readdirSync(join(folder, 'again')).length]).toEqual([0, 3]);
    expect(countAnswers(savedAudit(folder))).toBe(steps);
  });
});
