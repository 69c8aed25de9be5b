import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Cell, Engine } from '../../src/engine/engine.ts';
import { literal } from '../../src/model/sql-text.ts';

/** An engine for the tests of one file. */
export async function openTestEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-sql-'));
  const spillFolder = join(folder, 'spill');
  mkdirSync(spillFolder);
  const engine = await openDuckDb({ spillFolder, threads: 1 });
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return engine;
}

/** What an expression over the column `cell` makes of each text; null stays null. */
export async function evaluate(
  engine: Engine,
  sql: string,
  cells: readonly (string | null)[],
): Promise<readonly Cell[]> {
  const rows = cells.map((cell, index) => `(${index}, ${cell === null ? 'null' : literal(cell)}::varchar)`);
  const found = await engine.query(
    `select (${sql}) as value from (values ${rows.join(', ')}) as cells(place, cell) order by place`,
  );
  return found.map((row) => row['value'] ?? null);
}
