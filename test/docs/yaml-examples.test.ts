import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../../src/dataset/read-settings.ts';
import { fixtures, runCsaudit } from '../commands/fake-process.ts';

/** A block whose language is followed by a path is that file. */
const block = /^```yaml (\S+)\n(.*?)^```$/gms;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csaudit-docs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeExamples(page: string): void {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  for (const [, name = '', content = ''] of text.matchAll(block)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

it('the csaudit.yaml of the documentation can be read, and means what it says', async () => {
  writeExamples('csaudit-yaml.md');
  const tickets = join(folder, 'exports', 'tickets-1.csv');
  mkdirSync(dirname(tickets), { recursive: true });
  writeFileSync(tickets, 'Otvoreno\n');
  const { files, timezone, schedules } = await readSettings(
    [tickets],
    { config: join(folder, 'csaudit.yaml') },
    folder,
  );
  expect(timezone).toBe('Europe/Zagreb');
  expect(schedules).toHaveLength(2);
  expect(files[0]?.encoding).toBe('windows-1250');
  expect(files[0]?.options).toMatchObject({ kind: 'tickets', dateOrder: 'dmy', map: { csat: 'Ocjena' } });
});

it('the KPI and the preset of the documentation work', async () => {
  writeExamples('architecture.md');
  writeFileSync(join(folder, 'csaudit.yaml'), 'kpis: [kpis/]\npresets: [presets/]\n');
  writeFileSync(
    join(folder, 'cases.csv'),
    'Case ref,Opened on,Closed on,Handler,Stars\nA1,03/04/2026 09:00,03/04/2026 10:00,Ann,5\n,,,,\nA2,04/04/2026 09:00,n/k,Bo,2\n',
  );
  const run = async (...args: readonly string[]) => {
    const { stdout, stderr, exitCode } = await runCsaudit(['kpi', ...args, '--format', 'json'], { folder });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    return JSON.parse(stdout);
  };
  const calls = await run(`${fixtures}demo/calls.csv`, '--kpi', 'long-calls');
  expect(calls.measurements[0]).toMatchObject({ kpi: 'long-calls', status: 'ok', n: 1640 });
  const cases = await run('cases.csv', '--kpi', 'art.median,csat');
  expect(cases.sources[0]).toMatchObject({ preset: 'our-crm', rows: { read: 3, used: 2 } });
  expect(cases.measurements.map(({ value }: { value: number }) => value)).toEqual([3600, 0.5]);
});
