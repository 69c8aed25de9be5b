import { expect, it } from 'vitest';
import { meet } from './run-faults.ts';

const files = {
  'tickets.csv': 'Ticket ID,Status,CSAT,Channel\n1,Solved,5,Email\n',
  'private.csv': 'secret\nsquirrel\n',
};
const checklist = 'id: ours\n';

it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
  [
    'an unknown KPI',
    ['kpi', 'tickets.csv', '--kpi', 'cast'],
    {},
    /^error: there is no KPI "cast"\n {2}Did you mean csat/,
  ],
  [
    'an unknown encoding',
    ['kpi', 'tickets.csv', '--encoding', 'utf-9'],
    {},
    /^error: there is no encoding "utf-9"\n.*utf-8/,
  ],
  ['an unknown option', ['kpi', 'tickets.csv', '--wher', 'x'], {}, /^error: there is no option --wher here\n.*--where/],
  ['a condition that is none', ['kpi', 'tickets.csv', '--where', 'channel ='], {}, /^error: --where: /],
  [
    'a condition that nests too deep',
    ['kpi', 'tickets.csv', '--where', `${'('.repeat(20_000)}true${')'.repeat(20_000)}`],
    {},
    /^error: --where: the expression "\({300}…" .*memory exhausted/,
  ],
  ['a target that is none', ['check', 'tickets.csv', '--target', 'csat >= 4h'], {}, /^.*4h/],
  [
    'a csaudit.yaml that is no YAML',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': 'timezone: [Europe/Zagreb\nlanguage: en\n' },
    /^error: csaudit\.yaml:2:1: the file is not YAML/,
  ],
  [
    'a csaudit.yaml that repeats itself',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': bomb() },
    /^error: csaudit\.yaml: .*aliases/,
  ],
  [
    'a csaudit.yaml that nests too deep',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': `timezone: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n` },
    /^error: csaudit\.yaml: .*nests too deep/,
  ],
  [
    'a csaudit.yaml of a megabyte',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': `# ${'x'.repeat(2 ** 20)}` },
    /larger than/,
  ],
  [
    'a csaudit.yaml with an unknown key',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': 'timezon: UTC\n' },
    /^error: csaudit\.yaml:1:1, key timezon: .*\n {2}Did you mean timezone/,
  ],
  [
    'a KPI of the team’s own that is wrong',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': 'kpis: [ours.yaml]\n', 'ours.yaml': 'id: ours\ntitle: Ours\nfrom: contacs\n' },
    /^error: ours\.yaml:3:7, key from: /m,
  ],
  [
    'a preset of the team’s own that is wrong',
    ['kpi', 'tickets.csv'],
    { 'csaudit.yaml': 'presets: [ours.yaml]\n', 'ours.yaml': 'id: ours\ntitle: Ours\nkind: tikets\n' },
    /^error: ours\.yaml:3:7, key kind: /m,
  ],
  [
    'a checklist that is wrong',
    ['checklist', 'show', './ours.yaml'],
    { 'ours.yaml': checklist },
    /^error: ours\.yaml:1:1, key title: /m,
  ],
  [
    'a file of answers that is wrong',
    ['run', '--no-data', '--answers', 'answers.yaml'],
    { 'answers.yaml': 'gaols: met\n' },
    /^error: answers\.yaml:1:1, key gaols: /,
  ],
])('%s ends with 2, what is wrong and what to do', async (_, args, more, message) => {
  const told = await meet({ args, files: { ...files, ...more } });
  const text = Array.isArray(told.message) ? told.message.join('\n') : told.message;
  expect({ ...told, message: text }).toEqual({
    exitCode: 2,
    stdout: '',
    left: [],
    message: expect.stringMatching(message),
  });
});

it.each([
  "(select secret from read_csv('private.csv')) = 'x'",
  "exists (select 1 from 'private.csv')",
  "channel in (table 'private.csv')",
  "true; copy (select 1) to 'stolen.csv'",
  "true) ; attach 'stolen.db' as x; select (true",
  'true/**/;/**/install httpfs',
  'true; pragma database_list',
  'true -- \n; create table x as select 1',
  "true\u2028; copy contacts to 'stolen.csv'",
  "true\uff1b copy contacts to 'stolen.csv'",
  "read_blob('private.csv') is not null",
  "getenv('HOME') <> ''",
  "query('select 1') is not null",
])('a condition that reaches for more than its row is refused: %j', async (where) => {
  const { exitCode, stdout, message, left } = await meet({ args: ['kpi', 'tickets.csv', '--where', where], files });
  expect([exitCode, stdout, left]).toEqual([2, '', []]);
  expect(message[0]).toMatch(/^error: --where: /);
  expect(String(message)).not.toContain('squirrel');
});

/** Nine levels of nine aliases each: a kilobyte that would become half a billion values. */
function bomb(): string {
  const level = (at: number) =>
    `${name(at)}: &${name(at)} [${Array.from({ length: 9 }, () => `*${name(at - 1)}`).join(', ')}]`;
  return ['a: &a [x]', ...Array.from({ length: 9 }, (_, at) => level(at + 1))].join('\n');
}

function name(at: number): string {
  return String.fromCharCode(97 + at);
}
