import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summaryBytes } from '../../src/render/render-job-summary.ts';
import { folderWith } from '../read/temporary-files.ts';
import { readCommands } from '../reporters/read-public.ts';
import { runCsaudit } from './fake-process.ts';
import { makeBakery } from './make-bakery.ts';

const missed = ['check', 'tickets.csv', '-t', 'sla-attainment > 99%'];

/** A bakery whose job runs in GitHub Actions, with what that job finds in its environment. */
function makeJob(more: Record<string, string> = {}) {
  const folder = makeBakery();
  const summary = join(folder, 'step-summary.md');
  return { folder, summary, env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, ...more } };
}

describe('in GitHub Actions, without a flag', () => {
  it('the summary is added to what the step has written, and the annotations follow the table', async () => {
    const { folder, env, summary } = makeJob();
    writeFileSync(summary, 'Before\n');
    const { stdout, stderr, exitCode } = await runCsaudit(missed, { folder, env });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^Before\n## Customer service against its targets\n[\s\S]*sla-attainment/,
    );
    expect(readCommands(stdout)).toMatchObject([{ command: 'error', properties: { title: 'sla-attainment: fail' } }]);
    expect(stdout.indexOf('::error')).toBeGreaterThan(stdout.indexOf('sla-attainment'));
  });

  it('data on standard output stay data: annotations go the other way', async () => {
    const { folder, env } = makeJob();
    const json = await runCsaudit([...missed, '--format', 'json'], { folder, env });
    expect(JSON.parse(json.stdout).verdicts).toHaveLength(1);
    expect(readCommands(json.stderr)).toHaveLength(1);
    const csv = await runCsaudit([...missed, '--report', 'csv=-'], { folder, env });
    expect([readCommands(csv.stdout), readCommands(csv.stderr).length]).toEqual([[], 1]);
    const toFile = await runCsaudit([...missed, '--format', 'json', '--output', join(folder, 'r.json')], {
      folder,
      env,
    });
    expect([readCommands(toFile.stdout).length, toFile.stderr]).toEqual([1, '']);
  });

  it('what was asked for is not written twice', async () => {
    const { folder, env, summary } = makeJob();
    const reports = ['--report', 'github=-', '--report', `markdown=${summary}`];
    const { stdout } = await runCsaudit([...missed, ...reports], { folder, env });
    expect(readCommands(stdout)).toHaveLength(1);
    expect(readFileSync(summary, 'utf8').match(/^## /gm)).toHaveLength(1);
  });

  it('a summary that is full already stays below the limit', async () => {
    const { folder, env, summary } = makeJob();
    writeFileSync(summary, 'x'.repeat(summaryBytes - 300));
    await runCsaudit(missed, { folder, env });
    const text = readFileSync(summary, 'utf8');
    expect(text.length).toBeGreaterThan(summaryBytes - 300);
    expect(text.length).toBeLessThanOrEqual(summaryBytes);
    expect(text).toContain('ends here');
  });

  it('a summary that cannot be written is told, and changes no verdict', async () => {
    const { folder, env } = makeJob({ GITHUB_STEP_SUMMARY: '/no/such/folder/summary.md' });
    const { stderr, exitCode } = await runCsaudit(['check', 'tickets.csv', '-t', 'sla-attainment >= 1%'], {
      folder,
      env,
    });
    expect(stderr).toContain('/no/such/folder/summary.md: the file cannot be written');
    expect(exitCode).toBe(0);
  });

  it('files are named from the top of the repository', async () => {
    const folder = makeBakery({ config: 'targets:\n  - { id: agreed, kpi: sla-attainment, expect: "> 99%" }\n' });
    const below = join(folder, 'shop');
    mkdirSync(below);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
    const args = ['check', '../tickets.csv', '--report', 'gitlab=-'];
    const { stdout, stderr } = await runCsaudit(args, { folder: below, env });
    expect(readCommands(stderr)[0]?.properties.file).toBe('csaudit.yaml');
    expect(JSON.parse(stdout.slice(stdout.indexOf('[\n  {'))).at(0).location.path).toBe('csaudit.yaml');
  });

  it('a mistake is told where it stands, with what to do', async () => {
    const folder = makeBakery({ config: 'targets:\n  - { id: agreed, kpi: sla-atainment, expect: "50%, done" }\n' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(folder, '..') };
    const { stderr, exitCode } = await runCsaudit(['check', 'tickets.csv'], { folder, env });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: csaudit\.yaml:2:/);
    expect(readCommands(stderr)).toEqual([
      {
        command: 'error',
        properties: { file: `${basename(folder)}/csaudit.yaml`, line: '2', col: '24', title: 'csaudit' },
        message: 'targets[0].kpi: there is no KPI "sla-atainment"\nDid you mean sla-attainment?',
      },
    ]);
  });

  it('a name in the data is no command', async () => {
    const { folder, env } = makeJob();
    const tickets = readFileSync(join(folder, 'tickets.csv'), 'utf8').replace(/Chat/g, '::stop-commands::x');
    writeFileSync(join(folder, 'tickets.csv'), tickets);
    const { stdout } = await runCsaudit([...missed, '--by', 'channel'], { folder, env: { ...env, COLUMNS: '60' } });
    expect(readCommands(stdout).map(({ command }) => command)).toEqual(['error', 'error']);
  });

  it.each(['kpi', 'inspect'])('nor is it one for the commands that judge nothing: %s', async (command) => {
    const folder = folderWith({
      'a.csv': 'Ticket ID,Channel\n1,::error::x\n2,::error::x\n',
      '::error::y.csv': 'ID\n1\n',
    });
    const by = command === 'kpi' ? ['--by', 'channel'] : [];
    const env = { GITHUB_ACTIONS: 'true' };
    const { stdout } = await runCsaudit([command, 'a.csv', '::error::y.csv', ...by], { folder, env });
    expect(stdout).toContain(': :error::');
    expect(readCommands(stdout)).toEqual([]);
    const { stdout: json } = await runCsaudit([command, 'a.csv', ...by, '--format', 'json'], { folder, env });
    expect(() => JSON.parse(json)).not.toThrow();
  });
});

it('elsewhere nothing is written that nobody asked for', async () => {
  const { folder, summary } = makeJob();
  const { stdout } = await runCsaudit(missed, { folder, env: { CI: 'true', GITHUB_STEP_SUMMARY: summary } });
  expect(readCommands(stdout)).toEqual([]);
  expect(() => readFileSync(summary)).toThrow('ENOENT');
});
