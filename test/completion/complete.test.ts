import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCsaudit } from '../commands/fake-process.ts';
import { makeFolder } from '../main/run-binary.ts';

/** The words that the last one may become, and whether a file could stand there too. */
async function complete(words: readonly string[], folder?: string) {
  const place = folder === undefined ? {} : { folder };
  const { stdout, stderr, exitCode } = await runCsaudit(['complete', '--', ...words], place);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const lines = stdout.trimEnd().split('\n');
  return { values: lines.slice(0, -1).map((line) => line.split('\t')[0]), files: lines.at(-1) === ':files' };
}

describe('completion', () => {
  it.each([
    [['explain', 'abandon'], ['abandonment-rate']],
    [
      ['explain', 'frt.m'],
      ['frt.median', 'frt.mean'],
    ],
    [['explain', 'csat', ''], []],
    [
      ['kpi', '-k', 'csat,first-response-time.p9'],
      ['csat,first-response-time.p90', 'csat,first-response-time.p95'],
    ],
    [['kpi', '--kpi=np'], ['--kpi=nps']],
    [['check', '--target', '"handle'], ['handle-time']],
    [
      ['check', '--clock', ''],
      ['calendar', 'business'],
    ],
    [
      ['kpi', '--clock', ''],
      ['calendar', 'business', 'both'],
    ],
    [
      ['kpi', '--by', 'week'],
      ['week', 'weekday'],
    ],
    [
      ['kpi', '--map', 'first_resp'],
      ['first_response_at=', 'first_response_seconds=', 'first_response_business_seconds='],
    ],
    [['kpi', '--from', ''], []],
    [
      ['inspect', '--format', ''],
      ['table', 'json'],
    ],
    [['checklist', 'show', 'call'], ['call-quality']],
    [['checklist', 'show', 'x', '--step', ''], []],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['kpi', '--no-h'], ['--no-header']],
    [['kpi', '--', '--no-h'], []],
    [['nonsense', ''], []],
    [['explain', '""', '--la'], ['--lang']],
  ])('%j', async (words, expected) => {
    expect((await complete(words)).values).toEqual(expected);
  });

  it('leaves files to the shell where there can be some', async () => {
    const place = async (...words: readonly string[]) => (await complete(words)).files;
    expect(await place('kpi', '')).toBe(true);
    expect(await place('kpi', 'tickets.csv', '')).toBe(true);
    expect(await place('explain', 'csat', '')).toBe(true);
    expect(await place('check', '--report', 'junit=')).toBe(true);
    expect(await place('kpi', '--output', '')).toBe(true);
    expect(await place('explain', '')).toBe(false);
    expect(await place('check', '--report', 'ju')).toBe(false);
    expect(await place('kpi', '--where', '')).toBe(false);
  });

  it('never offers the command that the scripts ask', async () => {
    expect((await complete([''])).values).not.toContain('complete');
    expect((await complete([''])).values).toContain('completion');
  });

  it('knows the team’s own KPIs and presets, and does without them where their files are wrong', async () => {
    const own = join(import.meta.dirname, '../../fixtures/commands/team');
    expect((await complete(['kpi', '--kpi', 'advice'], own)).values).toEqual(['advice-rate']);
    expect((await complete(['kpi', '--preset', 'green'], own)).values).toEqual(['greenhouse']);
    const broken = makeFolder();
    mkdirSync(join(broken, 'kpis'));
    writeFileSync(join(broken, 'csaudit.yaml'), 'kpis: [kpis/]\nnonsense: [\n');
    expect((await complete(['kpi', '--kpi', 'csa'], broken)).values).toEqual(['csat']);
  });
});
