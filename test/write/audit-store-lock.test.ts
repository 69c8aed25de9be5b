import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditFile, holdAudit } from '../../src/write/audit-store.ts';
import { auditOf, instant } from '../audit/sample-checklist.ts';
import { folderWith, problemsOf } from '../read/temporary-files.ts';

const id = '2026-11-22-k3f9';
const built = new URL('../../dist/write/audit-store.js', import.meta.url).href;

/** Holds the audit and says so, until it is killed or its standard input ends. */
const program = `
import { holdAudit } from '${built}';
const [folder, id] = process.argv.slice(1);
try {
  const held = await holdAudit(folder, id, '${instant}');
  process.stdout.write('holding\\n');
  process.stdin.on('end', () => held.release()).resume();
} catch (error) {
  process.stdout.write(error.message + '\\n');
}
`;

function store(): string {
  return join(folderWith({ [`.csaudit/${id}.json`]: JSON.stringify(auditOf({}, { id })) }), '.csaudit');
}

/** Another run, and the first thing it says. */
async function otherRun(folder: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder, id], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

test('a second run on the same audit is told who holds it and since when', async () => {
  const folder = store();
  const { child, said } = await otherRun(folder);
  expect(said).toBe('holding');
  expect(await problemsOf(holdAudit(folder, id, instant))).toMatchObject([
    {
      code: 'audit-in-use',
      place: { file: auditFile(folder, id) },
      data: { reason: 'held-by', pid: String(child.pid), host: hostname(), since: instant },
    },
  ]);
  child.stdin?.end();
  await once(child, 'exit');
  const held = await holdAudit(folder, id, instant);
  await held.release();
  expect(readdirSync(folder)).toEqual([`${id}.json`]);
});

test('a run in the same process is told, too', async () => {
  const folder = store();
  const held = await holdAudit(folder, id, instant);
  expect(await problemsOf(holdAudit(folder, id, instant))).toMatchObject([{ code: 'audit-in-use' }]);
  await held.release();
});

test('two audits are held side by side', async () => {
  const folder = store();
  writeFileSync(join(folder, 'other.json'), '{}');
  const [one, two] = await Promise.all([holdAudit(folder, id, instant), holdAudit(folder, 'other', instant)]);
  await Promise.all([one.release(), two.release()]);
});

test.skipIf(process.platform === 'win32')('the lock of a run that was killed is recognised at once', async () => {
  const folder = store();
  const { child } = await otherRun(folder);
  await kill(child, 'SIGKILL');
  expect(existsSync(`${auditFile(folder, id)}.lock`)).toBe(true);
  const begun = Date.now();
  const held = await holdAudit(folder, id, instant);
  expect(Date.now() - begun).toBeLessThan(2000);
  await held.save(auditOf({}, { id, updatedAt: '2026-11-22T11:00:00.000Z' }));
  await held.release();
  expect(readFileSync(auditFile(folder, id), 'utf8')).toMatch('11:00:00');
});

test('of several runs that find the lock of a killed one, only one gets the audit', async () => {
  const folder = store();
  const { child } = await otherRun(folder);
  await kill(child, 'SIGKILL');
  const runs = await Promise.all([otherRun(folder), otherRun(folder), otherRun(folder)]);
  expect(runs.map(({ said }) => said).toSorted()).toEqual(['audit-in-use', 'audit-in-use', 'holding']);
});

test('a lock left on another machine is stale after ten seconds', async () => {
  const folder = store();
  const { child } = await otherRun(folder);
  await kill(child, 'SIGKILL');
  const holder = join(folder, `${id}.holder`);
  writeFileSync(holder, readFileSync(holder, 'utf8').replace(JSON.stringify(hostname()), '"elsewhere"'));
  expect(await problemsOf(holdAudit(folder, id, instant))).toMatchObject([{ data: { host: 'elsewhere' } }]);
  const lock = `${auditFile(folder, id)}.lock`;
  const before = new Date(Date.now() - 11_000);
  utimesSync(lock, before, before);
  const held = await holdAudit(folder, id, instant);
  await held.release();
});

test('a run that lost its audit to another saves nothing more', async () => {
  const folder = store();
  const held = await holdAudit(folder, id, instant);
  const lock = `${auditFile(folder, id)}.lock`;
  const before = new Date(Date.now() - 60_000);
  utimesSync(lock, before, before);
  // The lock is looked at every five seconds.
  await new Promise((resolve) => setTimeout(resolve, 5500));
  expect(await problemsOf(held.save(auditOf({}, { id, detailed: true })))).toMatchObject([{ code: 'lost-audit' }]);
  expect(readFileSync(auditFile(folder, id), 'utf8')).not.toMatch('"detailed":true');
  await held.release();
});
