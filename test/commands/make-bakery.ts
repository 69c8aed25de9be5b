import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Bakery = {
  readonly tickets?: number;
  /** How many kept the agreed time. */
  readonly slaMet?: number;
  /** How many of those who answered, one in five, were satisfied. */
  readonly satisfied?: number;
  /** csaudit.yaml; none without. */
  readonly config?: string;
};

/**
 * A folder with the tickets of a bakery in June 2026, one every fifteen minutes from the first on. Ticket i gets its
 * first reply after i mod 60 + 1 minutes; three in four come by email, the others by chat.
 */
export function makeBakery({ tickets = 400, slaMet = 360, satisfied = 60, config }: Bakery = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const rows = Array.from({ length: tickets }, (_, i) => {
    const opened = Date.UTC(2026, 5, 1) + i * 15 * 60_000;
    const answered = opened + ((i % 60) + 1) * 60_000;
    const rating = i % 5 === 0 ? (i / 5 < satisfied ? '5' : '2') : '';
    return [i + 1, at(opened), at(answered), i % 4 === 3 ? 'Chat' : 'Email', i < slaMet ? 'Yes' : 'No', rating].join();
  });
  const header = 'Ticket ID,Created at,First response at,Channel,SLA met,CSAT (1-5)';
  writeFileSync(join(folder, 'tickets.csv'), [header, ...rows, ''].join('\n'));
  writeFileSync(join(folder, 'no-tickets.csv'), `${header}\n`);
  writeFileSync(join(folder, 'nothing.csv'), '');
  if (config !== undefined) writeFileSync(join(folder, 'csaudit.yaml'), config);
  return folder;
}

function at(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
