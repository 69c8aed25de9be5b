import { copyFileSync, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { fixtures, makeFolder, runBinary, runShell, runTool } from './run-binary.ts';

const cwd = join(fixtures, 'commands');
const tickets = readFileSync(join(cwd, 'tickets.csv'));
const valuesOf = (json: string) => (JSON.parse(json) as Result).measurements.map(({ kpi, value }) => [kpi, value]);
const ofTickets = async () => valuesOf((await runBinary(['kpi', 'tickets.csv', '--format', 'json'], { cwd })).stdout);

describe('the command in a process of its own', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const flag of ['--version', '-V']) {
      expect(await runBinary([flag])).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0, signal: null });
    }
  });

  it('reads standard input', async () => {
    const { stdout, stderr, exitCode } = await runShell('cat tickets.csv | csaudit kpi - --format json', { cwd });
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(valuesOf(stdout)).toEqual(await ofTickets());
    expect((JSON.parse(stdout) as Result).sources[0]?.file).toBe('-');
  });

  it('reads compressed files, whatever their name', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'tickets.csv'), gzipSync(tickets));
    const { stdout } = await runBinary(['kpi', 'tickets.csv', '--format', 'json'], { cwd: folder });
    expect(valuesOf(stdout)).toEqual(await ofTickets());
  });

  it('reads a pipe that has a name', async () => {
    const fifo = join(makeFolder(), 'tickets.csv');
    runTool('mkfifo', fifo);
    createWriteStream(fifo).end(tickets);
    const { stdout } = await runBinary(['kpi', fifo, '--format', 'json']);
    expect(valuesOf(stdout)).toEqual(await ofTickets());
  });

  it('reads all exports of a folder, and those that a quoted pattern means', async () => {
    const folder = makeFolder();
    for (const name of ['b.csv', 'a.csv']) copyFileSync(join(cwd, 'calls.csv'), join(folder, name));
    writeFileSync(join(folder, 'notes.md'), 'no export');
    for (const argument of ['.', '*.csv', './[ab].csv']) {
      const { stdout, stderr } = await runBinary(['kpi', argument, '--format', 'json'], { cwd: folder });
      expect(stderr).toBe('');
      const files = (JSON.parse(stdout) as Result).sources.map(({ file }) => file.replace(/^\.\//, ''));
      expect(files, argument).toEqual(['a.csv', 'b.csv']);
    }
  });

  it.each([
    'csaudit kpi tickets.csv --format json | head -1',
    'csaudit kpi tickets.csv | true',
    'csaudit kpi --help | true',
    'csaudit --version | true',
    'csaudit inspect tickets.csv | true',
    'csaudit explain frt tickets.csv --rows | true',
  ])('takes a reader that goes away for satisfied: %s', async (line) => {
    const { stderr } = await runShell(`${line}; echo "exit \${PIPESTATUS[0]}" >&2`, { cwd });
    expect(stderr).toBe('exit 0\n');
  });

  it('keeps its exit code when nobody reads what is wrong', async () => {
    const { stdout } = await runShell(`csaudit kpi nowhere.csv 2>&1 >/dev/null | true; echo "exit \${PIPESTATUS[0]}"`, {
      cwd,
    });
    expect(stdout).toBe('exit 3\n');
  });

  it.each([
    [0, 'csaudit kpi tickets.csv'],
    [0, 'csaudit inspect tickets.csv'],
    [0, 'csaudit explain csat'],
    [0, 'csaudit kpi --help'],
    [2, 'csaudit'],
    [2, 'csaudit kpi tickets.csv --kpi cast'],
    [2, 'csaudit kpi tickets.csv --nothing'],
    [3, 'csaudit kpi nowhere.csv'],
    [3, 'csaudit kpi tickets.csv --kpi nps'],
    [3, 'csaudit kpi tickets.csv --strict'],
    [3, 'csaudit kpi either-way.csv --kpi art'],
    [3, 'csaudit kpi tickets.csv --output nowhere/report.md'],
  ])('ends with %i: %s', async (exitCode, line) => {
    expect((await runShell(line, { cwd })).exitCode).toBe(exitCode);
  });
});
