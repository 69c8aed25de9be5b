import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countAnswers, makeTeamFolder, savedAudit, steps } from '../commands/run-folder.ts';
import { openTerminal } from './open-terminal.ts';

const controlC = '\u0003';
const controlD = '\u0004';
const escapeKey = '\u001b';
const enter = '\r';

describe('an audit at a terminal', () => {
  it('is led by single keys from the first step to the reports, over an interruption at step 7', async () => {
    const folder = makeTeamFolder();
    const first = openTerminal(['run'], folder);
    await first.see('Step 1 of 22');
    first.press('m');
    await first.see('Step 2 of 22');
    first.press('p');
    await first.see('Step 3 of 22');
    first.press('b');
    await first.see(/Step 2 of 22[\s\S]*Answer so far: partly met/);
    first.press('n');
    await first.see('Step 3 of 22');
    first.press('x');
    await first.see('why does it not apply?');
    first.press(`no peers${enter}`);
    await first.see('Step 4 of 22');
    first.press('t');
    await first.see('note');
    first.press(`read by two${enter}`);
    await first.see('Note: read by two');
    first.press('mmm');
    await first.see('Step 7 of 22');
    expect(countAnswers(savedAudit(folder))).toBe(6);
    first.press(controlC);
    expect(await first.ended).toMatchObject({ exitCode: 130 });
    const { id } = savedAudit(folder);
    expect(
      first
        .screen()
        .filter((line) => line !== '')
        .at(-1),
    ).toContain(`csaudit run --resume ${id}`);
    expect(first.everything()).not.toMatch(/Error|\n {4}at /);

    const second = openTerminal(['run'], folder);
    await second.see('An audit is open. Go on?');
    second.press(enter);
    await second.see('Step 7 of 22');
    expect(second.everything()).toMatch(/Going on with audit .*: 6 of 22\s+steps/);
    second.press('m'.repeat(steps - 6));
    await second.see('Press f to finish');
    second.press('f');
    await second.see('report.html');
    // Step 5 is met and the rest, too: one step that is not met leaves the audit above its mark.
    expect(await second.ended).toMatchObject({ exitCode: 0 });
    const audit = savedAudit(folder);
    expect(audit.answers).toMatchObject({
      goals: { value: 'not-met' },
      gaps: { value: 'na', reason: 'no peers' },
      improvements: { value: 'met', note: 'read by two' },
    });
    expect(countAnswers(audit)).toBe(steps);
    expect(readdirSync(join(folder, `audit-${audit.id}`))).toEqual(['report.html', 'report.md', 'result.json']);
  });

  it('loses nothing when it is killed after step 7', async () => {
    const folder = makeTeamFolder();
    const killed = openTerminal(['run'], folder);
    await killed.see('Step 1 of 22');
    killed.press('m'.repeat(7));
    await killed.see('Step 8 of 22');
    killed.signal('SIGKILL');
    await killed.ended;
    const { id } = savedAudit(folder);
    const next = openTerminal(['run', '--resume', id], folder);
    await next.see('Step 8 of 22');
    expect(countAnswers(savedAudit(folder))).toBe(7);
    next.press('q');
    expect(await next.ended).toMatchObject({ exitCode: 4 });
  });

  it('tells a second run who has it', async () => {
    const folder = makeTeamFolder();
    const first = openTerminal(['run'], folder);
    await first.see('Step 1 of 22');
    const second = openTerminal(['run', '--resume', savedAudit(folder).id], folder);
    expect(await second.ended).toMatchObject({ exitCode: 3 });
    expect(second.everything().replaceAll('\n', ' ')).toMatch(/works on this audit since .* \(process \d+\)/);
    first.press('m');
    await first.see('Step 2 of 22');
    expect(countAnswers(savedAudit(folder))).toBe(1);
  });

  it('saves at SIGTERM, and ends with 143', async () => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder);
    await terminal.see('Step 1 of 22');
    terminal.press('m');
    await terminal.see('Step 2 of 22');
    terminal.signal('SIGTERM');
    expect(await terminal.ended).toMatchObject({ exitCode: 143 });
    expect(terminal.everything()).toContain('1 of 22 steps answered. Go on with:');
    expect(countAnswers(savedAudit(folder))).toBe(1);
  });

  it('ends with 4 at the end of the input, in the middle of a text, too', async () => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder);
    await terminal.see('Step 1 of 22');
    terminal.press(`mt`);
    await terminal.see('note');
    terminal.press(controlD);
    expect(await terminal.ended).toMatchObject({ exitCode: 4 });
    expect(countAnswers(savedAudit(folder))).toBe(1);
  });

  it('keeps what is typed before the first question is there', async () => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder);
    terminal.press('mpnms');
    await terminal.see('Step 6 of 22');
    const values = Object.values(savedAudit(folder).answers).map(({ value }) => value);
    expect(values).toEqual(['met', 'partly', 'not-met', 'met']);
  });

  it('goes back from a text with Escape, and to any step with j', async () => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder);
    await terminal.see('Step 1 of 22');
    terminal.press('x');
    await terminal.see('why does it not apply?');
    terminal.press(escapeKey);
    await terminal.see('Step 1 of 22');
    terminal.press('j');
    await terminal.see('Which step?');
    terminal.press('21');
    await terminal.see(/❯ 21 /);
    terminal.press(enter);
    await terminal.see('Step 21 of 22');
  });

  it('takes evidence and owner, and says what is wrong with either', async () => {
    const folder = makeTeamFolder();
    writeFileSync(join(folder, 'plan.md'), 'plan');
    const terminal = openTerminal(['run'], folder);
    await terminal.see('Step 1 of 22');
    terminal.press('e');
    await terminal.see('path of a file');
    terminal.press(`nowhere.md${enter}`);
    await terminal.see('there is no such file');
    terminal.press('e');
    await terminal.see('path of a file');
    terminal.press(`plan.md${enter}`);
    await terminal.see(/Evidence: plan\.md/);
    terminal.press('o');
    await terminal.see('Who is responsible?');
    terminal.press(`Ana${enter}`);
    await terminal.see('Due day');
    terminal.press(`soon${enter}`);
    await terminal.see('A day is written like');
    terminal.press(`\u00152026-12-01${enter}`);
    await terminal.see(/Responsible: Ana, by 1 Dec 2026/);
  });
});

describe('the numbers at a terminal', () => {
  it('stand beside the step; an answer against them is kept, and its reason asked for', async () => {
    const folder = makeTeamFolder('targets: [{ id: csat, kpi: csat, expect: ">= 99%", basis: census }]\n');
    const terminal = openTerminal(['run', '--data', 'tickets.csv'], folder);
    await terminal.see('Customer satisfaction');
    await terminal.see('The targets suggest n, not met.');
    terminal.press(enter);
    await terminal.see('Enter alone takes none');
    terminal.press('m');
    await terminal.see('Why does your answer stand?');
    terminal.press(`half were not asked${enter}`);
    await terminal.see('Step 2 of 22');
    expect(savedAudit(folder).answers['service-quality']).toMatchObject({
      value: 'met',
      reason: 'half were not asked',
      contradicted: [{ id: 'csat' }],
    });
  });
});

describe('the screen', () => {
  it.each([
    [80, 24],
    [40, 24],
    [40, 16],
    [120, 40],
  ])('of %i columns and %i rows holds the question and every key', async (columns, rows) => {
    const folder = makeTeamFolder('targets: [{ id: csat, kpi: csat, expect: ">= 99%", basis: census }]\n');
    const terminal = openTerminal(['run', '--data', 'tickets.csv'], folder, { columns, rows, env: { NO_COLOR: '1' } });
    await terminal.see(/^>/m);
    const seen = terminal.screen();
    const text = seen.join('\n');
    for (const part of [
      'Step 1 of 22',
      'Review the quality of service',
      'm met',
      'n not met',
      '? help',
      'q save and quit',
    ]) {
      expect(text).toContain(part);
    }
    expect(Math.max(...seen.map((line) => line.length))).toBeLessThan(columns);
    terminal.press('?');
    await terminal.see('-- any key');
    expect(terminal.screen().join('\n')).toContain('Review the quality of service');
    // Any key turns the page; at the question it is to quit.
    terminal.press('q'.repeat(12));
    expect(await terminal.ended).toMatchObject({ exitCode: 4 });
  });

  it.each([
    [80, 24],
    [40, 24],
  ])('of %i columns looks like this', async (columns, rows) => {
    const folder = makeTeamFolder('targets: [{ id: csat, kpi: csat, expect: ">= 99%", basis: census }]\n');
    const terminal = openTerminal(['run', '--data', 'tickets.csv'], folder, { columns, rows });
    await terminal.see(/^>/m);
    terminal.press('n');
    const question = (await terminal.see(/Step 2 of 22[\s\S]*^>/m)).map((line) => line.trimEnd()).join('\n');
    terminal.press('r');
    const review = (await terminal.see(/^Review$[\s\S]*^>/m)).map((line) => line.trimEnd()).join('\n');
    await expect(`${withoutId(question)}\n\n${'-'.repeat(columns)}\n\n${withoutId(review)}\n`).toMatchFileSnapshot(
      `snapshots/run-${columns}.txt`,
    );
  });

  it('has no colour with NO_COLOR or --no-color', async () => {
    const colour = new RegExp(`${escapeKey}\\[(?:3[0-7]|9[0-7]|1|2)m`);
    const coloured = openTerminal(['run'], makeTeamFolder());
    await coloured.see('Step 1 of 22');
    expect(coloured.bytes()).toMatch(colour);
    for (const [args, env] of [
      [['run'], { NO_COLOR: '1' }],
      [['run', '--no-color'], {}],
    ] as const) {
      const terminal = openTerminal(args, makeTeamFolder(), { env });
      await terminal.see('Step 1 of 22');
      terminal.press('jq');
      await terminal.see('Which step?');
      expect(terminal.bytes()).not.toMatch(colour);
    }
  });
});

describe('where nobody can answer', () => {
  it.each(['1', 'true', 'woodpecker'])('CI=%s: the run does not wait, but saves and ends with 4', async (ci) => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder, { env: { CI: ci } });
    expect(await terminal.ended).toMatchObject({ exitCode: 4 });
    expect(terminal.everything()).toContain('Questions need a terminal');
    expect(savedAudit(folder).answers).toEqual({});
  });
});

describe('the accessible walk', () => {
  it('asks line by line and only ever adds text', async () => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder, { env: { ACCESSIBLE: '1', NO_COLOR: '1' } });
    await terminal.see('1 of 22>');
    terminal.press(`m${enter}`);
    await terminal.see('2 of 22>');
    terminal.press(`nonsense${enter}`);
    await terminal.see('is no answer');
    terminal.press(`x; no goals${enter}`);
    await terminal.see('3 of 22>');
    expect(terminal.bytes()).not.toContain('\u001b');
    terminal.press(controlC);
    expect(await terminal.ended).toMatchObject({ exitCode: 130 });
    expect(terminal.everything()).toContain('2 of 22 steps answered. Go on with:');
  });

  it('waits at the review page for the word to finish, and ends with 4 at the end of the input', async () => {
    const folder = makeTeamFolder();
    const terminal = openTerminal(['run'], folder, { env: { ACCESSIBLE: '1' } });
    await terminal.see('1 of 22>');
    terminal.press(`m${enter}`.repeat(steps));
    await terminal.see('Review>');
    terminal.press(controlD);
    expect(await terminal.ended).toMatchObject({ exitCode: 4 });
    const again = openTerminal(['run'], folder, { env: { ACCESSIBLE: '1' } });
    await again.see('Review>');
    again.press(`f${enter}`);
    expect(await again.ended).toMatchObject({ exitCode: 0 });
  });
});

function withoutId(screen: string): string {
  return screen.replace(/\d{4}-\d\d-\d\d-[a-z0-9]{4}/g, '2026-11-22-k3f9');
}
