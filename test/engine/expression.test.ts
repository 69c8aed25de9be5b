import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { UserError } from '../../src/model/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'csaudit-test-'));
let engine: Engine;

beforeAll(async () => {
  engine = await openDuckDb({ spillFolder: folder });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["channel = 'email'", ['channel']],
  ["opened_by is distinct from 'agent' and reply_count >= 1", ['opened_by', 'reply_count']],
  ['score between 9 and 10', ['score']],
  ["lower(agent) like 'a%' or agent in ('x', 'y')", ['agent']],
  ['coalesce(talk_seconds, 0) + coalesce(hold_seconds, 0)', ['talk_seconds', 'hold_seconds']],
  ['case when resolved then 1 else 0 end', ['resolved']],
  ["created_at < timestamp '2026-01-01'", ['created_at']],
  ['extract(epoch from created_at) > 0', ['created_at']],
  ['not resolved -- still open', ['resolved']],
  ['"Created" is null', ['Created']],
])('%s reads %j', async (text, columns) => {
  expect((await engine.parseExpression(text)).columns).toEqual(columns);
});

test.each([
  ['', 'syntax'],
  ['channel =', 'syntax'],
  ['1; drop table contacts', 'not-one-expression'],
  ['1; select 2', 'not-one-expression'],
  ['a, b', 'not-one-expression'],
  ['a as b', 'not-one-expression'],
  ['a from contacts', 'not-one-expression'],
  ["a from read_csv('/etc/passwd')", 'not-one-expression'],
  ['1 where true', 'not-one-expression'],
  ['1 union select 2', 'not-one-expression'],
  ['distinct a', 'not-one-expression'],
  ['1 limit 1', 'not-one-expression'],
  ['1 order by 1', 'not-one-expression'],
  ['1 group by 1', 'not-one-expression'],
  ['(select 1)', 'not-allowed'],
  ['exists (select 1 from contacts)', 'not-allowed'],
  ['a in (select id from contacts)', 'not-allowed'],
  ['*', 'not-allowed'],
  ['columns(*)', 'not-allowed'],
  ['row_number() over ()', 'not-allowed'],
  ['contacts.id', 'not-allowed'],
  ['$1', 'not-allowed'],
  ['count(*)', 'function'],
  ['sum(score)', 'function'],
  ["getenv('HOME')", 'function'],
  ["read_text('/etc/passwd')", 'function'],
  ['random()', 'function'],
  ['list_transform([1], x -> x)', 'function'],
  ["current_setting('temp_directory')", 'function'],
])('%s is refused as %s', async (text, why) => {
  const error = await engine.parseExpression(text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).problems[0]).toMatchObject({ code: 'bad-expression', data: { why } });
});

test('a statement is one statement', async () => {
  await expect(engine.query('select 1 as a; select 2 as b')).rejects.toThrow();
});

test('once locked, the engine opens no file and takes no setting', async () => {
  const other = await openDuckDb({ spillFolder: folder });
  await other.lock();
  await expect(other.query("select * from read_text('/etc/hostname')")).rejects.toThrow();
  await expect(other.execute("copy (select 1 as a) to '/tmp/csaudit-should-not-exist.csv'")).rejects.toThrow();
  await expect(other.execute('set enable_external_access = true')).rejects.toThrow();
  await expect(other.execute("set memory_limit = '1GB'")).rejects.toThrow();
  await expect(other.execute('load httpfs')).rejects.toThrow();
  other.close();
});
