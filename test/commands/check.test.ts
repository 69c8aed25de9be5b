import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Result, resultSchema } from '../../src/model/result.ts';
import { runCsaudit } from './fake-process.ts';
import { makeBakery } from './make-bakery.ts';

const check = (folder: string, ...args: readonly string[]) => runCsaudit(['check', ...args], { folder });

async function verdictsOf(folder: string, ...args: readonly string[]): Promise<Result['verdicts']> {
  const { stdout } = await check(folder, ...args, '--format', 'json');
  return resultSchema.parse(JSON.parse(stdout)).verdicts;
}

describe('csaudit check', () => {
  it.each([
    [0, ['tickets.csv', '-t', 'sla-attainment >= 90%']],
    [0, ['tickets.csv', '-t', 'csat >= 70%']],
    [1, ['tickets.csv', '-t', 'sla-attainment > 90%']],
    [1, ['tickets.csv', '-t', 'csat >= 70%', '--fail-on', 'inconclusive']],
    [2, ['tickets.csv', '-t', 'csta >= 70%']],
    [3, ['tickets.csv', '-t', 'service-level >= 80%']],
    [3, ['no-tickets.csv', '-t', 'sla-attainment >= 90%']],
    [3, ['nothing.csv', '-t', 'sla-attainment >= 90%']],
    [1, ['tickets.csv', '-t', 'service-level >= 80%', '-t', 'sla-attainment > 90%']],
    [3, ['tickets.csv', '-t', 'sla-attainment >= 90%', '--report', 'json=no/such/folder.json']],
    [1, ['tickets.csv', '-t', 'sla-attainment > 90%', '--report', 'json=no/such/folder.json']],
  ])('exits %d for %j', async (exitCode, args) => {
    expect(await check(makeBakery(), ...args)).toMatchObject({ exitCode });
  });

  it('an empty file is never green, whatever the targets allow', async () => {
    const config = 'targets:\n  - { id: agreed, kpi: sla-attainment, expect: ">= 85%", on_no_data: skip }\n';
    const folder = makeBakery({ config });
    expect(await check(folder, 'nothing.csv')).toMatchObject({ exitCode: 3 });
    expect(await check(folder, 'no-tickets.csv')).toMatchObject({ exitCode: 0 });
    expect((await verdictsOf(folder, 'no-tickets.csv')).map(({ verdict }) => verdict)).toEqual(['skipped']);
  });

  it('writes several reports at once, all of the same verdicts', async () => {
    const folder = makeBakery({ tickets: 2500, slaMet: 2124 });
    const [json, markdown] = [join(folder, 'out.json'), join(folder, 'out.md')];
    const reports = ['--report', `json=${json}`, '--report', `markdown=${markdown}`, '--report', `csv=-`];
    const { stdout, exitCode } = await check(folder, 'tickets.csv', '-t', 'sla-attainment >= 85%', ...reports);
    const [verdict] = resultSchema.parse(JSON.parse(readFileSync(json, 'utf8'))).verdicts;
    expect(verdict).toMatchObject({ verdict: 'fail', actual: 0.8496, distance: -0.0004, n: 2500 });
    expect(readFileSync(markdown, 'utf8')).toContain(
      '| fail    | sla-attainment | 84.96 % | >= 85%   | 0.04 pp short |',
    );
    expect(stdout).toContain('84.96 %');
    expect(stdout).toContain('sla-attainment,fail,miss,');
    expect(exitCode).toBe(1);
  });

  it('measures only what the targets are about, each number once', async () => {
    const { stdout } = await check(
      makeBakery(),
      'tickets.csv',
      '--format',
      'json',
      '-t',
      'csat >= 1%',
      '-t',
      'csat >= 2%',
      '-t',
      'frt.p90 <= 2h',
    );
    const { measurements } = JSON.parse(stdout) as Result;
    expect(measurements.map(({ kpi, statistic }) => `${kpi} ${statistic}`)).toEqual([
      'csat value',
      'first-response-time p90',
    ]);
  });

  it('tells numbers of a part of the data from those of all of it', async () => {
    const config = `targets:
  - { id: chat, kpi: sla-attainment, where: "channel = 'Chat'", expect: ">= 1%" }
  - { id: all, kpi: sla-attainment, expect: ">= 1%" }
`;
    const { stdout } = await check(makeBakery({ config }), 'tickets.csv', '--format', 'json');
    const { measurements, verdicts } = resultSchema.parse(JSON.parse(stdout));
    expect(measurements.map(({ where, n }) => [where, n])).toEqual([
      ["channel = 'Chat'", 100],
      [undefined, 400],
    ]);
    expect(verdicts.map(({ id, where, n, place }) => [id, where, n, place])).toEqual([
      ['chat', "channel = 'Chat'", 100, { file: 'csaudit.yaml', line: 2 }],
      ['all', null, 400, { file: 'csaudit.yaml', line: 3 }],
    ]);
  });

  it('names targets of the command line after their KPI, and apart', async () => {
    const targets = ['csat >= 1%', 'csat >= 2%', 'frt.p90 <= 2h', 'resolution-time.within(24h) >= 1%'];
    const verdicts = await verdictsOf(makeBakery(), 'tickets.csv', ...targets.flatMap((target) => ['-t', target]));
    expect(verdicts.map(({ id }) => id)).toEqual([
      'csat',
      'csat >= 2%',
      'first-response-time.p90',
      'resolution-time.within(24h)',
    ]);
  });

  it('gives one verdict a group', async () => {
    const verdicts = await verdictsOf(makeBakery(), 'tickets.csv', '-t', 'sla-attainment >= 90%', '--by', 'channel');
    expect(verdicts.map(({ by, verdict, n }) => [by.channel, verdict, n])).toEqual([
      ['Chat', 'pass', 100],
      ['Email', 'pass', 300],
    ]);
  });

  it('knows how long a budget of late contacts lasts in a period that still runs', async () => {
    // Replies take 1 to 60 minutes in turn: 90 of the first 400 took longer than 45. A week has 672, of which 134 may.
    // 90 in 100 hours make 134 in 148.9: on the seventh day.
    const args = [
      '-t',
      'frt.within(45min) >= 80%',
      '--from',
      '2026-06-01',
      '--to',
      '2026-06-08',
      '--now',
      '2026-06-05T04:00',
    ];
    const [verdict] = await verdictsOf(makeBakery({ tickets: 400 }), 'tickets.csv', ...args);
    expect(verdict?.budget).toMatchObject({ contacts: 672, allowed: 134, used: 90, left: 44 });
    expect(verdict?.budget?.spentAt).toMatch(/^2026-06-07T04:53/);
  });

  it('reads no row where a target is wrong', async () => {
    const folder = makeBakery();
    const { stderr } = await check(folder, 'tickets.csv', '-t', 'csat >= 85', '--rejects', join(folder, 'rejects.csv'));
    expect(stderr).toContain('csat is a share');
    expect(existsSync(join(folder, 'rejects.csv'))).toBe(false);
  });
});
