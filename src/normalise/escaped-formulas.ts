import type { Engine } from '../engine/engine.ts';

const escaped = /^'(?=[=+\-@])/;

/** A text without the `'` that exporters put before `= + - @`, so that no spreadsheet takes the cell for a formula. */
export function unescapeFormula(text: string): string {
  return text.replace(escaped, '');
}

/** The SQL of whether a cell is such a one. */
export const isEscaped = (cell: string) =>
  `${cell} >= '''' and ${cell} < '(' and substr(${cell}, 2, 1) in ('=', '+', '-', '@')`;

/**
 * The same of all cells of a table, columns `c<index>`.
 * @returns how many there were
 */
export async function unescapeFormulas(engine: Engine, raw: string, cells: readonly number[]): Promise<number> {
  if (cells.length === 0) return 0;
  const counts = cells.map((cell) => `count(*) filter (where ${isEscaped(`c${cell}`)}) as n_${cell}`);
  const [row] = await engine.query(`select ${counts.join(', ')} from ${raw}`);
  let all = 0;
  for (const cell of cells) {
    const count = Number(row?.[`n_${cell}`] ?? 0);
    if (count === 0) continue;
    all += count;
    await engine.execute(`update ${raw} set c${cell} = substr(c${cell}, 2) where ${isEscaped(`c${cell}`)}`);
  }
  return all;
}
