import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeBakery } from '../commands/make-bakery.ts';
import { makeFolder } from '../main/run-binary.ts';
import { readCommands } from '../reporters/read-public.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Step = { name: string; shell: string; run: string; id?: string; env: Record<string, string> };
type Action = {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: (Step & { 'working-directory'?: string })[] };
};
const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

/** What the runner puts in for `${{ inputs.files }}` and the like. */
function fill(text: string, inputs: Readonly<Record<string, string>>, checkout: string): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    if (name === 'github.action_path') return checkout;
    const input = /^inputs\.([\w-]+)$/.exec(name)?.[1] ?? '';
    if (!(input in action.inputs)) throw new Error(`${name} is nothing that this action knows`);
    return inputs[input] ?? action.inputs[input]?.default ?? '';
  });
}

/** The steps one after the other as the runner starts them, in a workspace with its files for outputs and summary. */
function runAction(workspace: string, inputs: Readonly<Record<string, string>>, { checkout = root, node = '' } = {}) {
  const temp = makeFolder();
  const [output, summary] = [join(temp, 'output'), join(temp, 'summary.md')];
  writeFileSync(output, '');
  let log = '';
  let status = 0;
  for (const step of action.runs.steps) {
    const script = join(temp, `${step.name}.sh`);
    writeFileSync(script, step.run);
    const own = Object.fromEntries(
      Object.entries(step.env).map(([name, text]) => [name, fill(text, inputs, checkout)]),
    );
    const env = {
      ...{ PATH: `${node}${process.env.PATH}`, HOME: process.env.HOME, ...own },
      ...{ GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp },
      ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    };
    const cwd = join(workspace, fill(step['working-directory'] ?? '.', inputs, checkout));
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', script];
    const ended = spawnSync('bash', args, { cwd, env, encoding: 'utf8' });
    log += ended.stdout + ended.stderr;
    status = ended.status ?? -1;
    if (status !== 0) break;
  }
  const pairs = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  const outputs: Record<string, string> = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  return { status, log, outputs, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

describe('action.yml', () => {
  it('is a composite action whose steps use nothing but the shell', () => {
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) {
      expect(step.shell).toBe('bash');
      // An input in the script itself would be run.
      expect(step.run).not.toContain('${{');
    }
    const ids = action.runs.steps.map(({ id }) => id);
    for (const { value } of Object.values(action.outputs)) {
      expect(ids).toContain(/steps\.(\w+)\.outputs/.exec(value)?.[1]);
    }
  });

  it('passes where all targets are met, with the result as a file and a summary', () => {
    const { status, outputs, summary, log } = runAction(makeBakery(), {
      files: 'tickets.csv',
      targets: 'sla-attainment >= 85%\n  frt.p90 <= 2h  \n',
    });
    expect({ status, log: log.includes('::error') }).toEqual({ status: 0, log: false });
    expect(outputs).toMatchObject({ verdict: 'pass', 'exit-code': '0' });
    const { verdicts } = JSON.parse(readFileSync(outputs.result ?? '', 'utf8'));
    expect(verdicts.map(({ id }: { id: string }) => id)).toEqual(['sla-attainment', 'first-response-time.p90']);
    expect(summary).toContain('2 verdicts: 2 pass');
  });

  it('fails where one is missed, with an annotation', () => {
    const { status, outputs, summary, log } = runAction(makeBakery(), {
      files: 'tickets.csv\n',
      targets: 'sla-attainment >= 99%',
      reports: 'junit=out.xml\nsarif=out.sarif',
    });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', 'exit-code': '1' });
    expect(readCommands(log)).toMatchObject([{ command: 'error', properties: { title: 'sla-attainment: fail' } }]);
    expect(summary).toContain('sla-attainment');
  });

  it('tells warnings, missing data and mistakes apart', () => {
    const at = (inputs: Record<string, string>) => {
      const { status, outputs } = runAction(makeBakery(), inputs);
      return [status, outputs.verdict, outputs.result === ''];
    };
    expect(at({ files: 'tickets.csv', targets: 'csat >= 70%' })).toEqual([0, 'warn', false]);
    expect(at({ files: 'tickets.csv', targets: 'csat >= 70%', 'fail-on': 'inconclusive' })).toEqual([1, 'fail', false]);
    expect(at({ files: 'no-tickets.csv', targets: 'csat >= 70%' })).toEqual([3, 'no-data', false]);
    expect(at({ files: 'tickets.csv', targets: 'csta >= 70%' })).toEqual([2, 'error', true]);
    expect(at({ files: 'tickets.csv', targets: 'csat >= 1%', args: '--from=lately' })).toEqual([2, 'error', true]);
  });

  it('works in a folder of its own, from csaudit.yaml, and takes names as they are', () => {
    const folder = makeFolder();
    const sub = join(folder, 'our shop');
    mkdirSync(sub);
    cpSync(join(makeBakery(), 'tickets.csv'), join(sub, '-$(touch hacked) *.csv'));
    const config =
      'sources: [{ files: "-$(touch hacked) *.csv", kind: tickets }]\ntargets: [{ id: a, kpi: sla-attainment, expect: "> 99%" }]\n';
    writeFileSync(join(sub, 'csaudit.yaml'), config);
    const { status, log } = runAction(folder, { 'working-directory': 'our shop' });
    expect({ status, log }).toEqual({ status: 1, log: expect.stringContaining('file=our shop/csaudit.yaml') });
    const named = runAction(folder, { 'working-directory': 'our shop', files: '-$(touch hacked) *.csv' });
    expect(named).toMatchObject({ status: 1, log: expect.stringContaining('90.0 %') });
    expect(existsSync(join(sub, 'hacked'))).toBe(false);
  });

  it('says what it needs where Node.js is too old', () => {
    const old = makeFolder();
    writeFileSync(join(old, 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { status, log } = runAction(makeBakery(), {}, { node: `${old}:` });
    expect(status).toBe(1);
    expect(readCommands(log)[0]?.message).toMatch(/^Node\.js 20\.19 or newer is needed/);
  });

  it('installs what a fresh checkout lacks: all and a build, or only what runs where dist is there', () => {
    const calls = (...made: readonly string[]): string => {
      const checkout = makeFolder();
      mkdirSync(join(checkout, 'bin'));
      mkdirSync(join(checkout, 'dist'));
      writeFileSync(join(checkout, 'bin/csaudit.js'), 'console.log("0.0.0");\n');
      for (const path of made) writeFileSync(join(checkout, path), '');
      const tools = makeFolder();
      const log = join(tools, 'log');
      writeFileSync(join(tools, 'npm'), `#!/bin/sh\necho "$*" >>'${log}'\n`, { mode: 0o755 });
      runAction(makeBakery(), {}, { checkout, node: `${tools}:` });
      return readFileSync(log, 'utf8');
    };
    expect(calls()).toBe('ci --no-audit --no-fund\nrun build\n');
    expect(calls('dist/main.js')).toBe('ci --omit=dev --no-audit --no-fund\n');
  });
});
