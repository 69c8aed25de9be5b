import { createWriteStream, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { binary, type Ended, fixtures, makeFolder, runBinary, runTool, start, startBinary } from './run-binary.ts';

/** From the signal to the end; the engine alone could take many seconds. */
const patience = 1500;
const longFile = { folder: '', path: '' };

beforeAll(() => {
  // Long enough that loading it takes a second or more on any machine.
  longFile.folder = runTool('mktemp', '-d').trim();
  longFile.path = join(longFile.folder, 'tickets.csv');
  const file = openSync(longFile.path, 'w');
  writeSync(file, 'Ticket ID,Created at,Channel,First response at,Solved at,Subject\n');
  const subject = 'x'.repeat(200);
  for (let block = 0; block < 120; block += 1) {
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const minute = String(index % 60).padStart(2, '0');
      return `${block * 10_000 + index},2026-01-05 09:${minute}:00,Email,2026-01-05 10:${minute}:30,2026-01-06 11:${minute}:10,${subject}\n`;
    });
    writeSync(file, rows.join(''));
  }
  return () => rmSync(longFile.folder, { recursive: true });
}, 60_000);

/** Starts the command, sends it the signal after some time, and sees what it leaves. */
async function interrupt(args: readonly string[], signal: NodeJS.Signals, after: number, env = {}) {
  const temporary = makeFolder();
  const { child, ended } = startBinary(args, { env: { ...env, TMPDIR: temporary } });
  await wait(after);
  return await endBySignal(child.pid ?? 0, ended, signal, temporary);
}

async function endBySignal(pid: number, ended: Promise<Ended>, signal: NodeJS.Signals, temporary: string) {
  const begun = performance.now();
  process.kill(pid, signal);
  const end = await ended;
  const lines = end.stderr.split('\n').filter((line) => line !== '').length;
  return {
    signal: end.signal,
    stdout: end.stdout,
    isBrief: lines <= 1,
    isPrompt: performance.now() - begun < patience,
    left: readdirSync(temporary),
  };
}

const gone = (signal: NodeJS.Signals) => ({ signal, stdout: '', isBrief: true, isPrompt: true, left: [] });

// A shell sees a process that ended by a signal as 128 and the number of the signal: 129, 130 and 143.
describe('a run that is interrupted', () => {
  it.each([
    ['SIGINT', 300],
    ['SIGINT', 500],
    ['SIGINT', 800],
    ['SIGTERM', 500],
    ['SIGTERM', 800],
    ['SIGHUP', 600],
  ] as const)(
    'ends by the signal and leaves nothing: %s after %i ms, while a long file is read',
    async (signal, after) => {
      expect(await interrupt(['kpi', longFile.path, '--by', 'channel'], signal, after)).toEqual(gone(signal));
    },
  );

  it.each(['SIGINT', 'SIGTERM'] as const)('ends as soon while a file is repaired: %s', async (signal) => {
    const repaired = join(makeFolder(), 'repaired.csv');
    runTool('bash', '-c', `(echo Remark; cat "${longFile.path}") > "${repaired}"`);
    expect(await interrupt(['kpi', repaired], signal, 1500)).toEqual(gone(signal));
  });

  it('that is killed leaves its folder to nobody: the next one neither reads nor removes it', async () => {
    const temporary = makeFolder();
    const { child, ended } = startBinary(['kpi', longFile.path], { env: { TMPDIR: temporary } });
    await wait(900);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    const left = readdirSync(temporary);
    const next = await runBinary(['kpi', join(fixtures, 'commands', 'tickets.csv')], { env: { TMPDIR: temporary } });
    expect([next.exitCode, next.stderr]).toEqual([0, '']);
    expect(readdirSync(temporary)).toEqual(left);
  });

  it('leaves no half-written file beside the report', async () => {
    const output = join(makeFolder(), 'report.json');
    await interrupt(['kpi', longFile.path, '--output', output], 'SIGTERM', 900);
    expect(readdirSync(join(output, '..'))).toEqual([]);
  });

  it('ends while a pipe gives no end', async () => {
    const fifo = join(makeFolder(), 'endless');
    runTool('mkfifo', fifo);
    const endless = createWriteStream(fifo);
    endless.write('Ticket ID,Created at\n1,2026-01-05 09:00:00\n');
    expect(await interrupt(['kpi', fifo], 'SIGINT', 700)).toEqual(gone('SIGINT'));
    endless.on('error', () => {}).end();
  });

  it('ends while nobody opens the other end of a pipe', async () => {
    const fifo = join(makeFolder(), 'endless');
    runTool('mkfifo', fifo);
    expect(await interrupt(['kpi', fifo], 'SIGINT', 700)).toEqual(gone('SIGINT'));
  });

  it('ends while standard input gives no end', async () => {
    const temporary = makeFolder();
    const pidFile = join(temporary, 'pid');
    const script = `(echo "Ticket ID,Created at"; echo "1,2026-01-05 09:00:00"; sleep 20) | ( echo $BASHPID > "${pidFile}"; exec "${process.execPath}" "${binary}" kpi - )`;
    writeFileSync(pidFile, '');
    const child = start('setsid', ['bash', '-c', script], { env: { TMPDIR: temporary } });
    await wait(900);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    process.kill(pid, 'SIGTERM');
    await wait(patience);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(readdirSync(temporary)).toEqual(['pid']);
    child.child.kill('SIGKILL');
    runTool('bash', '-c', `kill -- -${child.child.pid} || true`);
  });
});
