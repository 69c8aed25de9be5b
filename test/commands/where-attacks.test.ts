import { expect, it } from 'vitest';
import { runCsaudit } from './fake-process.ts';

const attacks = [
  '1 = 1; drop table contacts',
  '1 = 1; select * from contacts',
  "1 = 1; attach '/tmp/x.db'",
  "(select count(*) from read_csv('/etc/passwd')) > 0",
  "exists (select 1 from read_text('/etc/passwd'))",
  "channel in (select column0 from '/etc/passwd')",
  "read_text('/etc/passwd') is not null",
  "getenv('HOME') is not null",
  'true) or (true',
  'true from contacts --',
  '/* */ true; --',
  'true;',
  // What is an expression, but of no row: cells would be taken for what they are not in the middle of the work.
  'channel = 1',
  'channel + 1 > 2',
  'channel',
  'cast(agent as integer) = 1',
  "reply_count = 'many'",
  "created_at > 'lately'",
  'true union select true',
  'row_number() over () > 1',
  'count(*) > 1',
  '* is not null',
  'contacts.* is not null',
  'columns(*) is not null',
  '[x for x in [1]] is not null',
  "current_setting('threads') is not null",
  'random() < 0.5',
  'now() > created_at',
  '$1 = 1',
  '? = 1',
  '',
  ' ',
  "channel = 'Email' limit 1",
  'true as x',
  'true, true',
  'pg_catalog.pg_backend_pid() > 0',
  '\u0000',
];

it.each(attacks)(
  'a condition that is more than one expression over columns is refused before a file is read: %j',
  async (where) => {
    // The file is empty, which would be said with exit code 3 if anybody looked.
    const { stdout, stderr, exitCode } = await runCsaudit(['kpi', 'empty.csv', '--where', where]);
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: '',
      stderr: expect.stringMatching(/^error: --where: /),
      exitCode: 2,
    });
  },
);

it.each([
  "channel = 'Email'",
  "channel = 'Email' -- of the shop",
  'true -- ) union select 1',
  "reply_count = '1'",
  "created_at > '2026-02-01'",
  'try_cast(channel as integer) is null',
  "Channel ilike 'e%' and not (agent is null)",
  "created_at >= timestamp '2026-02-01'",
  'subject_is_missing is null or true',
])('what is one is not: %s', async (where) => {
  const { stderr, exitCode } = await runCsaudit(['kpi', 'tickets.csv', '--kpi', 'contacts', '--where', where]);
  expect([stderr.startsWith('error: --where: there is no column'), exitCode]).toEqual(
    where.includes('subject') ? [true, 2] : [false, 0],
  );
});
