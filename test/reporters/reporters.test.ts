import { describe, expect, it } from 'vitest';
import { fingerprintVerdict, hashText } from '../../src/render/fingerprint.ts';
import { renderGithub } from '../../src/render/render-github.ts';
import { renderGitlab } from '../../src/render/render-gitlab.ts';
import { renderJunit } from '../../src/render/render-junit.ts';
import { renderSarif } from '../../src/render/render-sarif.ts';
import { disarmCommands, workflowCommand } from '../../src/render/workflow-command.ts';
import { sampleContext } from '../render/sample.ts';
import { findFaults, readCommands, readJunit } from './read-public.ts';
import { everyKind, resultWith, verdictOf } from './sample-verdicts.ts';

const context = sampleContext();
const all = resultWith(everyKind);
const many = (count: number) => Array.from({ length: count }, (_, index) => verdictOf({ id: `t${index + 1}` }));

describe('JUnit', () => {
  const find = readJunit(renderJunit(all, context));

  it('has a test case for each verdict, and counts them right', () => {
    expect(find('//testcase/@name').slice(0, 3)).toEqual(['met', 'missed', 'narrow']);
    expect(['tests', 'failures', 'errors', 'skipped'].map((name) => find(`//testsuite/@${name}`).join())).toEqual([
      '9',
      '3',
      '1',
      '3',
    ]);
  });

  it('fails what is missed, is at a loss about missing data, and passes over what could not be told', () => {
    const cases = (outcome: string) => find(`//testcase[${outcome}]/@name`);
    expect(cases('failure').slice(0, 2)).toEqual(['missed', 'typed']);
    expect(cases('error')).toEqual(['empty']);
    expect(cases('skipped')).toEqual(['unsure', 'empty, never mind', 'left out']);
    expect(cases('not(*)')).toEqual(['met', 'narrow']);
  });

  it('says the number, its interval, its n and by how much it is missed', () => {
    expect(find('//testcase[@name="missed"]/failure/@message')).toEqual([
      '49.9 % [48.3 %, 51.4 %] of 4,054, expected >= 60%, 10.2 pp short',
    ]);
    expect(find('//testcase[@name="empty"]/error/@message')).toEqual(['no data, expected >= 60%']);
    expect(find('//testcase[@name="empty"]/error')[0]).toContain('the exports have no record');
  });

  it('is the same file again for the same result, at any time', () => {
    expect(renderJunit(all, context)).toBe(renderJunit(all, context));
    expect(find('//testsuite/@timestamp')).toEqual(['2026-07-01T00:00:00']);
  });

  it('is a valid file also without a verdict', () => {
    expect(readJunit(renderJunit(resultWith([]), context))('//testsuite/@tests')).toEqual(['0']);
  });
});

describe('SARIF', () => {
  const read = (result = all) => JSON.parse(renderSarif(result, context)).runs[0];

  it('fits the schema, with and without results', () => {
    expect(findFaults(renderSarif(all, context), 'sarif-2.1.0.json')).toBeNull();
    expect(findFaults(renderSarif(resultWith([]), context), 'sarif-2.1.0.json')).toBeNull();
  });

  it('has a result for all that asks for attention, and for nothing else', () => {
    const results = read().results.map(({ ruleId, kind, level }: Record<string, string>) => [ruleId, kind, level]);
    expect(results).toEqual([
      ['missed', 'fail', 'error'],
      ['narrow', 'fail', 'warning'],
      ['unsure', 'open', 'none'],
      ['empty', 'fail', 'error'],
      ['empty, never mind', 'open', 'none'],
      ['typed', 'fail', 'error'],
      ['hostile', 'fail', 'error'],
    ]);
  });

  it('has one rule a target, which its results point to', () => {
    const { tool, results } = read(resultWith([...many(3), ...many(3)]));
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['t1', 't2', 't3']);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('points to the target’s line, or else to the export', () => {
    const { results } = read();
    const of = (id: string) =>
      results.find(({ ruleId }: { ruleId: string }) => ruleId === id).locations[0].physicalLocation;
    expect(of('missed')).toEqual({
      artifactLocation: { uri: 'csaudit.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7 },
    });
    expect(of('typed').artifactLocation.uri).toBe('exports/tickets%201.csv');
    const [outside] = read(resultWith([verdictOf({ place: null })], ['/tmp/ä.csv'])).results;
    expect(outside.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///tmp/%C3%A4.csv' });
    expect(read(resultWith([verdictOf({ place: null })], [])).results[0].locations).toEqual([]);
  });

  it('turns no name of the data into a placeholder or a link', () => {
    const { text } = read().results.at(-1).message;
    expect(text).toContain('{{0}}[a] (b)');
  });
});

describe('GitHub annotations', () => {
  it('are errors and warnings at the target’s line', () => {
    const commands = readCommands(renderGithub(all, context));
    expect(commands.map(({ command, properties }) => [command, properties.title])).toEqual([
      ['error', 'missed: fail'],
      ['error', 'empty: no data'],
      ['error', 'typed: fail'],
      ['error', expect.stringContaining('hostile: ')],
      ['warning', 'narrow: warn'],
      ['warning', 'unsure: inconclusive'],
      ['warning', 'empty, never mind: no data'],
    ]);
    expect(commands[0]).toMatchObject({ properties: { file: 'csaudit.yaml', line: '7' } });
    expect(commands[0]?.message).toMatch(/^49\.9 % \[48\.3 %, 51\.4 %\] of 4,054, expected >= 60%, 10\.2 pp short\n/);
  });

  it('are at most ten of a kind, the tenth of which tells of all others', () => {
    const commands = readCommands(renderGithub(resultWith(many(25)), context));
    expect(commands).toHaveLength(10);
    expect(commands.at(8)?.properties.title).toBe('t9: fail');
    expect(commands.at(9)?.properties.title).toBe('16 more targets');
    expect(commands.at(9)?.message.split('\n')).toHaveLength(16);
    expect(commands.at(9)?.message).toContain('t25: 49.9 %');
    expect(readCommands(renderGithub(resultWith(many(10)), context))).toHaveLength(10);
    expect(renderGithub(resultWith(many(10)), context)).not.toContain('more target');
  });

  it('are nothing where all is well', () => {
    expect(renderGithub(resultWith([verdictOf({ consequence: 'none', verdict: 'pass' })]), context)).toBe('');
  });

  it('are escaped as the runner reads them', () => {
    const line = workflowCommand('error', { title: '50%, done:\nx' }, '50%, done:\nx');
    expect(line).toBe('::error title=50%25%2C done%3A%0Ax::50%25, done:%0Ax\n');
    expect(readCommands(line)).toEqual([
      { command: 'error', properties: { title: '50%, done:\nx' }, message: '50%, done:\nx' },
    ]);
    expect(workflowCommand('notice', {}, 'a\r\nb%0A')).toBe('::notice::a%0D%0Ab%250A\n');
  });

  it('cannot be made by names in the data', () => {
    const table = disarmCommands('pass  csat\n  ::stop-commands::x\n\t::error::x\nend ##[error]x\n  :::warning::\n');
    expect(readCommands(table)).toEqual([]);
    expect(table).not.toContain('##[');
    expect(disarmCommands('12:30 a::b\n: x\n')).toBe('12:30 a::b\n: x\n');
  });
});

describe('GitLab code quality', () => {
  const read = (verdicts: Parameters<typeof resultWith>[0]) => JSON.parse(renderGitlab(resultWith(verdicts), context));

  it('fits the documented form, with and without issues', () => {
    expect(findFaults(renderGitlab(all, context), 'gitlab-code-quality.json')).toBeNull();
    expect(renderGitlab(resultWith([]), context)).toBe('[]\n');
  });

  it('knows an issue again while the number, the line and the file change', () => {
    const [before] = read([verdictOf({ by: { channel: 'Email' } })]);
    const moved = { by: { channel: 'Email' }, actual: 0.55, n: 1, place: { file: 'other.yaml', line: 9 } };
    const [after] = read([verdictOf(moved)]);
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.description).not.toBe(before.description);
    const others = [{ by: {} }, { by: { channel: 'Chat' } }, { by: { agent: 'Email' } }, { id: 'csat-2' }];
    expect(
      new Set(read(others.map(verdictOf)).map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size,
    ).toBe(4);
  });

  it('names a file also for a target that was typed', () => {
    const paths = (files: readonly string[]) =>
      JSON.parse(renderGitlab(resultWith([verdictOf({ place: null })], files), context))[0].location.path;
    expect([paths(['./exports/a.csv']), paths([]), paths(['-'])]).toEqual([
      'exports/a.csv',
      'csaudit.yaml',
      'csaudit.yaml',
    ]);
  });
});

describe('the fingerprint', () => {
  it.each([
    ['', '6c62272e07bb014262b821756295c58d'],
    ['a', 'd228cb696f1a8caf78912b704e4a8964'],
    ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
  ])('of %j is the published one', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('does not go by the order of the dimensions', () => {
    const by = { channel: 'a', agent: 'b' };
    expect(fingerprintVerdict({ id: 'x', by })).toBe(fingerprintVerdict({ id: 'x', by: { agent: 'b', channel: 'a' } }));
  });
});
