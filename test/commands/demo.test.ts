import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { savedAuditSchema } from '../../src/model/audit.ts';
import { type Result, resultSchema } from '../../src/model/result.ts';
import { fixtures, runCsaudit } from './fake-process.ts';

const home = mkdtempSync(join(tmpdir(), 'csaudit-demo-'));
const demo = join(home, 'csaudit-demo');
const read = (name: string, folder = demo) => readFileSync(join(folder, name), 'utf8');
const list = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
let result: Result;
let said: string;

beforeAll(async () => {
  const { exitCode, stdout, stderr } = await runCsaudit(['demo'], { folder: home });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  said = stdout;
  result = resultSchema.parse(JSON.parse(read('result.json')));
});
afterAll(() => rmSync(home, { recursive: true }));

describe('csaudit demo', () => {
  test('lays exports, configuration, answers, evidence, audits and reports into a folder', () => {
    expect(list(demo)).toEqual(
      [
        ...['.csaudit/2026-01-16-demo.json', '.csaudit/2026-07-03-demo.json', 'answers-january.yaml', 'answers.yaml'],
        ...['calls.csv', 'csaudit.yaml', 'evidence/complaint-causes.csv', 'evidence/quality-review-june.md'],
        ...['messages.csv', 'ratings.csv', 'report.html', 'report.md', 'result.json', 'tickets.csv'],
      ].toSorted(),
    );
  });

  test('says where to look', () => {
    for (const name of ['report.html', 'report.md', 'result.json']) expect(said).toContain(join('csaudit-demo', name));
  });

  test('shows a whole audit: every step answered, contradictions, actions carried over, a comparison', () => {
    const { audit } = result;
    expect(audit?.scores).toMatchObject({ open: 0, notApplicable: 1, verdict: 'fail' });
    expect(audit?.scores.raw.score).toBeGreaterThan(60);
    expect(audit?.steps.filter(({ contradicted }) => contradicted.length > 0).length).toBeGreaterThan(1);
    expect(audit?.plan.open.some(({ carried }) => carried)).toBe(true);
    expect(audit?.plan.open.some(({ overdue }) => overdue)).toBe(true);
    expect(audit?.plan.closed.length).toBeGreaterThan(0);
    expect(audit?.comparison?.score?.change).toBeGreaterThan(0);
    expect(result.team).toBe('Vrtikotač, customer service');
  });

  test('names its files from its own folder', () => {
    expect(result.sources.map(({ file }) => file)).toEqual(['tickets.csv', 'calls.csv', 'messages.csv', 'ratings.csv']);
  });

  test('leaves audits that csaudit run goes on from', () => {
    for (const name of readdirSync(join(demo, '.csaudit'))) {
      expect(savedAuditSchema.parse(JSON.parse(read(join('.csaudit', name)))).finishedAt).not.toBeNull();
    }
  });

  test('is one to work in: csaudit kpi and check need no further words there', async () => {
    expect((await runCsaudit(['kpi', '--kpi', 'csat'], { folder: demo })).exitCode).toBe(0);
    expect((await runCsaudit(['check'], { folder: demo })).exitCode).toBe(1);
    expect((await runCsaudit(['report', 'result.json', '--format', 'html'], { folder: demo })).stdout).toBe(
      read('report.html'),
    );
  });

  test('refuses a folder that is not empty, and changes nothing there', async () => {
    const before = read('csaudit.yaml');
    writeFileSync(join(demo, 'csaudit.yaml'), `${before}# mine\n`);
    const { exitCode, stderr } = await runCsaudit(['demo'], { folder: home });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('--replace');
    expect(read('csaudit.yaml')).toBe(`${before}# mine\n`);
  });

  test('with --replace it is laid anew, the same bytes, and other files stay', async () => {
    const before = Object.fromEntries(list(demo).map((name) => [name, read(name)]));
    writeFileSync(join(demo, 'report.html'), 'mine');
    writeFileSync(join(demo, 'notes.txt'), 'mine');
    const { exitCode } = await runCsaudit(['demo', '--replace'], { folder: home });
    expect(exitCode).toBe(0);
    const fresh = { ...before, 'csaudit.yaml': before['csaudit.yaml']?.replace('# mine\n', ''), 'notes.txt': 'mine' };
    expect(Object.fromEntries(list(demo).map((name) => [name, read(name)]))).toEqual(fresh);
  });

  test('with --replace it refuses a folder that is no demo', async () => {
    const own = join(home, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'csaudit.yaml'), 'timezone: UTC\n');
    const { exitCode, stderr } = await runCsaudit(['demo', 'own', '--replace'], { folder: home });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('something else than the demo');
    expect(list(own)).toEqual(['csaudit.yaml']);
  });

  test('takes an empty folder, and one inside others that are not there yet', async () => {
    const deep = join(home, 'a', 'b');
    expect((await runCsaudit(['demo', join('a', 'b')], { folder: home })).exitCode).toBe(0);
    expect(existsSync(join(deep, 'report.html'))).toBe(true);
    expect(read('report.html', deep)).toBe(read('report.html'));
  });

  test('has the opening hours and the complaints of the exports it shows', () => {
    const configs = ['demo', 'demo-audit'].map((name) =>
      parse(readFileSync(`${fixtures}${name}/csaudit.yaml`, 'utf8')),
    );
    const [exports, audit] = configs.map(({ timezone, business_hours, complaint }) => ({
      timezone,
      business_hours,
      complaint,
    }));
    expect(audit).toEqual(exports);
  });
});
