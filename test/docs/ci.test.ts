import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConsoleBlocks, runConsoleBlock } from '../../scripts/console-blocks.js';
import { reporters } from '../../src/render/select-reporter.ts';
import { runCsaudit } from '../commands/fake-process.ts';
import { makeFolder } from '../main/run-binary.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/ci.md', root), 'utf8');
const files = new Map(
  [...page.matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(([, name = '', text = '']) => [name, text]),
);

describe('docs/ci.md', () => {
  it.each(readConsoleBlocks(page).map((block) => [block.split('\n', 1)[0], block] as const))(
    'shows what %s prints',
    (_, block) => {
      expect(runConsoleBlock(block)).toBe(block);
    },
  );

  it('has test cases that pass', async () => {
    const folder = makeFolder();
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { stdout, stderr, exitCode } = await runCsaudit(['test', 'targets.test.yaml'], { folder });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('2 passed, 0 failed');
  });

  it('names every format of --report', () => {
    const table = page.slice(page.indexOf('| Format |'), page.indexOf('A target of the command line'));
    const named = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names = '']) => [...names.matchAll(/`(\w+)`/g)]);
    expect(named.map(([, name]) => name).toSorted()).toEqual(Object.keys(reporters).toSorted());
  });

  it('names the inputs and outputs that the action has, and uses no others', () => {
    const { inputs, outputs } = parse(readFileSync(new URL('action.yml', root), 'utf8'));
    for (const name of [...Object.keys(inputs), ...Object.keys(outputs)]) expect(page).toContain(`\`${name}\``);
    const workflow = parse(files.get('.github/workflows/csaudit-action.yml') ?? '');
    const step = workflow.jobs.check.steps.find(({ id }: { id?: string }) => id === 'csaudit');
    expect(Object.keys(step.with).filter((name) => !(name in inputs))).toEqual([]);
    for (const [, name = ''] of page.matchAll(/steps\.csaudit\.outputs\.([\w-]+)/g))
      expect(Object.keys(outputs)).toContain(name);
  });

  it('shows a job of GitLab with the reports that its script writes', () => {
    const { csaudit } = parse(files.get('.gitlab-ci.yml') ?? '');
    for (const path of Object.values(csaudit.artifacts.reports)) expect(csaudit.script.join()).toContain(`=${path}`);
  });
});
