import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { binary, fixtures, makeFolder, runBinary, runShell, runTool, start } from './run-binary.ts';

const cwd = join(fixtures, 'commands');
const nobody = 65_534;

describe('a full disk', () => {
  const disk = tryToMount();

  it.skipIf(disk === null)('is said when standard input does not fit, and is left as it was', async () => {
    const folder = disk?.() ?? '';
    const stdin = `Ticket ID,Created at\n${'1,2026-01-05 09:00:00\n'.repeat(100_000)}`;
    const { stdout, stderr, exitCode } = await runBinary(['kpi', '-'], { cwd, stdin, env: { TMPDIR: folder } });
    expect([stdout, exitCode]).toEqual(['', 3]);
    expect(stderr).toMatch(/^error: .*the disk is full\n.*TMPDIR/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(disk === null)(
    'is said when the clean copy of a file does not fit, also of one that is broken further on',
    async () => {
      const rows = '1,2026-01-05 09:00:00\n'.repeat(100_000);
      for (const content of [
        `Exported\nTicket ID,Created at,Status\n${rows}`,
        `Ticket ID,Created at\n${rows}2,"a" b\n`,
      ]) {
        const [folder, work] = [disk?.() ?? '', makeFolder()];
        writeFileSync(join(work, 'tickets.csv'), content);
        const ended = await runBinary(['kpi', 'tickets.csv'], { cwd: work, env: { TMPDIR: folder } });
        expect([ended.stdout, ended.exitCode]).toEqual(['', 3]);
        expect(ended.stderr).toMatch(/^error: tickets\.csv: the disk is full\n.*TMPDIR/);
        expect(readdirSync(folder)).toEqual([]);
      }
    },
  );

  it.skipIf(disk === null)('is said when the report does not fit, and the old one is kept', async () => {
    const folder = disk?.() ?? '';
    const output = join(folder, 'report.json');
    writeFileSync(output, 'the old one');
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(1000 * 1024));
    const { stderr, exitCode } = await runBinary([
      'kpi',
      join(fixtures, 'demo'),
      '--by',
      'day',
      '--format',
      'json',
      '--output',
      output,
    ]);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: .*report\.json: the disk is full\n/);
    expect(readdirSync(folder).toSorted()).toEqual(['ballast', 'report.json']);
  });

  it.skipIf(!existsSync('/dev/full'))('is said when standard output is on it', async () => {
    const { ended } = start('bash', ['-c', `"${process.execPath}" "${binary}" kpi tickets.csv > /dev/full`], { cwd });
    const { stderr, exitCode } = await ended;
    expect(stderr).toContain('the disk is full');
    expect(exitCode).toBe(3);
  });
});

describe('a place that is not there', () => {
  const tickets = join(cwd, 'tickets.csv');
  it.each([
    [
      'for temporary files',
      `TMPDIR=/nowhere csaudit kpi '${tickets}'`,
      '/nowhere: no temporary files can be made there',
    ],
    ['for the report', `csaudit kpi '${tickets}' --output /nowhere/x.md`, '/nowhere/x.md: the file cannot be written'],
    [
      'to be in',
      `cd gone && rmdir ../gone && csaudit kpi '${tickets}'`,
      'the folder that you are in is not there any more',
    ],
  ])('%s is said, in words', async (_, line, message) => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'gone'));
    const { stdout, stderr, exitCode } = await runShell(line, { cwd: folder });
    expect([stdout, exitCode]).toEqual(['', 3]);
    expect(stderr.startsWith(`error: ${message}`), stderr).toBe(true);
    expect(stderr.split('\n')).toHaveLength(3);
  });

  it('and a link that leads to itself is said with its name', async () => {
    const folder = makeFolder();
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    const { stderr, exitCode } = await runBinary(['kpi', 'loop.csv'], { cwd: folder });
    expect([stderr.split('\n')[0], exitCode]).toEqual(['error: loop.csv: the file cannot be read (ELOOP)', 3]);
  });
});

describe('a file that may not be read', () => {
  const canDrop = process.getuid?.() === 0 && succeeds('setpriv', ['--version']);

  it.skipIf(!canDrop)('is said with its name, and nothing else is read', async () => {
    const folder = makeFolder();
    chmodSync(folder, 0o755);
    const secret = join(folder, 'secret.csv');
    writeFileSync(secret, 'Ticket ID\n1\n', { mode: 0o600 });
    const { stdout, stderr, exitCode } = await runAsNobody(['kpi', secret, join(cwd, 'tickets.csv')]);
    expect(stderr).toBe(
      `error: ${secret}: the file cannot be read: you may not open it\n  Check that you may open it and that it is a file.\n`,
    );
    expect([stdout, exitCode]).toEqual(['', 3]);
  });

  it.skipIf(!canDrop)('is said of a folder that may not be looked into', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'exports'), { mode: 0o700 });
    writeFileSync(join(folder, 'exports', 'tickets.csv'), 'Ticket ID\n1\n');
    chmodSync(folder, 0o755);
    for (const name of ['exports', 'exports/tickets.csv']) {
      const { stdout, stderr, exitCode } = await runAsNobody(['kpi', join(folder, name)]);
      expect(stderr).toMatch(new RegExp(`^error: ${folder}/${name}: the file cannot be read: you may not open it\n`));
      expect([stdout, exitCode]).toEqual(['', 3]);
    }
  });

  it.skipIf(!canDrop)('is said of a folder for temporary files, too', async () => {
    const folder = makeFolder();
    chmodSync(folder, 0o755);
    const { stdout, stderr, exitCode } = await runAsNobody(['kpi', join(cwd, 'tickets.csv')], { TMPDIR: folder });
    expect(stderr).toMatch(/^error: .*: no temporary files can be made there\n/);
    expect([stdout, exitCode]).toEqual(['', 3]);
  });

  it.skipIf(!canDrop)('is said of a folder for the report, too', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'reports'));
    const output = join(folder, 'reports', 'report.md');
    chmodSync(folder, 0o755);
    const { stderr, exitCode } = await runAsNobody(['kpi', join(cwd, 'tickets.csv'), '--output', output]);
    expect(stderr).toContain(`${output}: the file cannot be written`);
    expect(exitCode).toBe(3);
  });

  function runAsNobody(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const identity = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
    return start('setpriv', [...identity, process.execPath, binary, ...args], { env }).ended;
  }
});

/** A disk of a megabyte for a test each; null: only an administrator can make one, and the test is skipped. */
function tryToMount(): (() => string) | null {
  const mount = (folder: string) => succeeds('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  const probe = mkdtempSync(join(tmpdir(), 'test-csaudit-'));
  const works = process.getuid?.() === 0 && mount(probe);
  if (works) runTool('umount', probe);
  rmdirSync(probe);
  if (!works) return null;
  return () => {
    const folder = makeFolder();
    mount(folder);
    onTestFinished(() => {
      runTool('umount', folder);
    });
    return folder;
  };
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    runTool(command, ...args);
    return true;
  } catch {
    return false;
  }
}
