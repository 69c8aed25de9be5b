import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Truths } from '../../scripts/demo/state-truths.js';

export const demoFolder = fileURLToPath(new URL('../../fixtures/demo/', import.meta.url));

/** Cells by header. Every header of the demo is there in every record, so a lookup never misses but for a typing error. */
export type DemoRow = (header: string) => string;

export function readDemo(file: string): readonly DemoRow[] {
  const records: readonly Record<string, string>[] = parse(readFileSync(join(demoFolder, file)), { columns: true });
  return records.map((record) => (header) => {
    const cell = record[header];
    if (cell === undefined) throw new RangeError(`${file} has no column ${header}`);
    return cell;
  });
}

export function readTruths(): Truths {
  return JSON.parse(readFileSync(join(demoFolder, 'truths.json'), 'utf8'));
}

export function groupByTicket(rows: readonly DemoRow[]): ReadonlyMap<string, readonly DemoRow[]> {
  const groups = new Map<string, DemoRow[]>();
  for (const row of rows) {
    const id = row('Ticket ID');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}
