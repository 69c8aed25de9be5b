import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { binary, fixtures, makeFolder, runBinary, runTool, start } from './run-binary.ts';

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

  it.skipIf(!canDrop)('is said of a folder for the report, too', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'reports'));
    const output = join(folder, 'reports', 'report.md');
    chmodSync(folder, 0o755);
    const { stderr, exitCode } = await runAsNobody(['kpi', join(cwd, 'tickets.csv'), '--output', output]);
    expect(stderr).toContain(`${output}: the file cannot be written`);
    expect(exitCode).toBe(3);
  });

  function runAsNobody(args: readonly string[]) {
    const identity = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
    return start('setpriv', [...identity, process.execPath, binary, ...args], {}).ended;
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
