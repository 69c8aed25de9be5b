import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandFixtures, fixtures, runCsaudit } from './fake-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'csaudit-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The time of the run, which is another one each time. */
const steady = (text: string) => text.replace(/\d+ \w+ 20\d\d, \d\d:\d\d|20\d\d-\d\d-\d\dT[\d:.]+Z/g, '(a time)');

describe('csaudit report', () => {
  test.each(['table', 'markdown', 'csv', 'html', 'json'])(
    'makes of a saved result the same %s as the run itself',
    async (format) => {
      const saved = join(folder, 'result.json');
      const what = ['kpi', 'tickets.csv', 'calls.csv', '--by', 'month', '--by', 'channel'];
      await runCsaudit([...what, '--format', 'json', '--output', saved]);
      const direct = await runCsaudit([...what, '--format', format]);
      const again = await runCsaudit(['report', saved, '--format', format]);
      expect(again).toMatchObject({ exitCode: 0, stderr: '' });
      expect(steady(again.stdout)).toBe(steady(direct.stdout));
    },
  );

  test('writes to a file', async () => {
    const output = join(folder, 'report.html');
    const saved = `${fixtures}results/sample.json`;
    const { exitCode, stdout } = await runCsaudit(['report', saved, '--format', 'html', '-o', output]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  });

  test.each([
    ['cut-off.json', 3],
    ['newer.json', 3],
    ['edited.json', 3],
    ['saved-audit.json', 3],
    ['nowhere.json', 3],
    ['', 2],
  ])('ends on %j with %d and without a report', async (name, exitCode) => {
    const args = name === '' ? [] : [join(commandFixtures, 'results', name)];
    const run = await runCsaudit(['report', ...args]);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toMatch(/^error: /);
  });
});
