import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeFolder, runBinary, start } from './run-binary.ts';

const rows = Array.from({ length: 200_000 }, (_, index) => `${index},Open,2026-01-05 09:00:00\n`).join('');
const content = `Ticket ID,Status,Created at\n${rows}`;
const changed =
  'error: tickets.csv: the file changed while it was read\n  Run csaudit again when nothing writes to it any more.\n';

// Node itself is not quick enough to write all the time while another process starts.
const writers = {
  'that grows': 'while :; do echo "7,Open,2026-01-05 09:00:00" >> tickets.csv; done',
  'that shrinks':
    'size=$(stat -c %s tickets.csv); while :; do size=$((size - 29)); truncate -s $size tickets.csv; done',
  'that is replaced': 'while :; do cp original.csv new.csv; mv new.csv tickets.csv; done',
  'that is replaced by a longer one':
    'while :; do cat original.csv original.csv > new.csv; mv new.csv tickets.csv; done',
};

beforeAll(() => expect(process.platform).not.toBe('win32'));

it.each(Object.entries(writers))(
  'a file %s while it is read is refused, and nothing is left behind',
  async (_, script) => {
    const [folder, temporary] = [makeFolder(), makeFolder()];
    writeFileSync(join(folder, 'tickets.csv'), content);
    copyFileSync(join(folder, 'tickets.csv'), join(folder, 'original.csv'));
    const writer = start('bash', ['-c', script], { cwd: folder });
    try {
      const ended = await runBinary(['kpi', 'tickets.csv', '--kpi', 'contacts'], {
        cwd: folder,
        env: { TMPDIR: temporary },
      });
      expect(ended).toEqual({ stdout: '', stderr: changed, exitCode: 3, signal: null });
      expect(readdirSync(temporary)).toEqual([]);
    } finally {
      writer.child.kill('SIGKILL');
      await writer.ended;
    }
  },
);
