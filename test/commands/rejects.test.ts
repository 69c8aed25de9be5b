import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandFixtures, runCsaudit } from './fake-process.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csaudit-test-'));
  cpSync(commandFixtures, folder, { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

type Row = Readonly<Record<string, string>>;
const run = (line: string) => runCsaudit(line.split(' '), { folder });
const readRejects = (): readonly Row[] => parse(readFileSync(join(folder, 'rejects.csv')), { columns: true });

describe('--rejects', () => {
  it('writes what is not used as it stands, with file, record, reason and column', async () => {
    const { exitCode } = await run('kpi tickets.csv calls.csv --kpi contacts --rejects rejects.csv');
    expect(exitCode).toBe(0);
    const rows = readRejects().map((row) => [
      row.file,
      row.record,
      row.reason,
      row.column,
      row['Ticket ID'],
      row['Created at'],
    ]);
    expect(rows).toEqual([
      ['tickets.csv', '9', 'duplicate', '', '1009', '2026-02-10 12:00:00'],
      ['tickets.csv', '12', 'blank', '', '', ''],
      ['tickets.csv', '14', 'unreadable', 'Created at', '1012', 'yesterday'],
    ]);
  });

  it('accounts for every row: read is used and left out', async () => {
    const { stdout } = await run('kpi tickets.csv --kpi contacts --format json --rejects rejects.csv');
    const { read, used } = JSON.parse(stdout).sources[0].rows;
    expect(readRejects().filter(({ reason }) => reason !== 'unreadable')).toHaveLength(read - used);
  });

  it('lets no spreadsheet run a cell', async () => {
    await run('kpi formulas.csv --kpi contacts --rejects rejects.csv');
    expect(readRejects().map(({ Subject }) => Subject)).toEqual([`'=cmd|' /C calc'!A0`, `'@SUM(1)`]);
  });

  it('is there even when there is nothing to write', async () => {
    await run('kpi calls.csv --kpi contacts --rejects rejects.csv');
    expect(readRejects()).toEqual([]);
    expect(readFileSync(join(folder, 'rejects.csv'), 'utf8')).toMatch(/^file,record,reason,column,Call ID,/);
  });
});

describe('--strict', () => {
  it('refuses an export with rows or cells that cannot be used, and tells how many', async () => {
    const { stdout, stderr, exitCode } = await run('kpi tickets.csv --strict');
    expect([stdout, exitCode]).toEqual(['', 3]);
    expect(stderr).toBe(
      'error: 2 rows were left out, which --strict does not allow\n  See which with --rejects FILE.\n',
    );
  });

  it('still writes them where they are asked for, but no report', async () => {
    const { exitCode } = await run('kpi tickets.csv --strict --rejects rejects.csv --output report.md');
    expect(exitCode).toBe(3);
    expect(readRejects()).toHaveLength(3);
    expect(existsSync(join(folder, 'report.md'))).toBe(false);
  });

  it('takes an export in which everything can be used', async () => {
    expect((await run('kpi calls.csv --strict')).exitCode).toBe(0);
  });
});

describe('--output', () => {
  it('writes the report to the file, and nothing to the screen', async () => {
    const { stdout, stderr, exitCode } = await run('kpi calls.csv --format markdown --output report.md');
    expect([stdout, stderr, exitCode]).toEqual(['', '', 0]);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe((await run('kpi calls.csv --format markdown')).stdout);
  });

  it('of a report without a number is written too, and the exit is 3', async () => {
    const { stderr, exitCode } = await run('kpi calls.csv --kpi nps --format json --output report.json');
    expect([exitCode, JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).measurements[0].status]).toEqual([
      3,
      'missing-field',
    ]);
    expect(stderr).toContain('none of the KPIs');
  });
});
