import type { NumberStyle } from './number-sql.ts';

/** How often the separators of a column's numbers mean what. */
export type StyleCounts = {
  /** Numbers whose point parts decimals, or whose comma parts thousands: `12.5`, `1,234.5`, `1,234,567`. */
  readonly point: number;
  /** The reverse: `12,5`, `1.234,5`, `1.234.567`. */
  readonly comma: number;
  /** `1.234` and `1,234`. */
  readonly open: number;
};

/** Where the decision comes from; `null`: nowhere, and cells are open. */
export type StyleDecision = {
  readonly style: NumberStyle;
  readonly how: 'column' | 'sibling' | 'delimiter';
} | null;

/**
 * The writings of numbers with separators, in what JavaScript and the engine's regular expressions have in common. A
 * group of three digits after the first separator may be either; anything else tells which it is.
 */
export const stylePatterns = {
  point: [
    '^[-+]?[0-9]*\\.([0-9]{1,2}|[0-9]{4,})?(e[-+]?[0-9]+)?$',
    '^[-+]?(0[0-9]*|[0-9]{4,}|)\\.[0-9]{3}$',
    '^[-+]?[1-9][0-9]{0,2}(,[0-9]{3}){2,}$',
    '^[-+]?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+$',
  ],
  comma: [
    '^[-+]?[0-9]+,([0-9]{1,2}|[0-9]{4,})(e[-+]?[0-9]+)?$',
    '^[-+]?(0[0-9]*|[0-9]{4,}),[0-9]{3}$',
    '^[-+]?[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}$',
    '^[-+]?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+$',
  ],
  open: ['^[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}$'],
} as const satisfies Record<keyof StyleCounts, readonly string[]>;

/** The same, of counts: they have no decimals but zeros, so what follows the separator of `1.234` is a group. */
export const wholePatterns = {
  point: [...stylePatterns.point, '^[-+]?[1-9][0-9]{0,2},([1-9][0-9]{2}|0[1-9][0-9]|00[1-9])$'],
  comma: [...stylePatterns.comma, '^[-+]?[1-9][0-9]{0,2}\\.([1-9][0-9]{2}|0[1-9][0-9]|00[1-9])$'],
  open: ['^[-+]?[1-9][0-9]{0,2}[.,]000$'],
} as const satisfies Record<keyof StyleCounts, readonly string[]>;

const compile = (patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, 'i'));
const compiled: Readonly<Record<keyof StyleCounts, readonly RegExp[]>> = {
  point: compile(stylePatterns.point),
  comma: compile(stylePatterns.comma),
  open: compile(stylePatterns.open),
};

export function countStyles(cells: readonly string[]): StyleCounts {
  const count = (kind: keyof StyleCounts) =>
    cells.filter((cell) => compiled[kind].some((pattern) => pattern.test(cell))).length;
  return { point: count('point'), comma: count('comma'), open: count('open') };
}

/** What the other numbers of a file, then the separator of its columns, say of one that could be either. */
export type StyleWitnesses = { readonly siblings: NumberStyle | null; readonly delimiter: NumberStyle | null };

export function witnessStyle(sample: readonly (readonly string[])[], delimiter: string | null): StyleWitnesses {
  const columns = Math.max(0, ...sample.slice(0, 1).map((record) => record.length));
  const styles = new Set<NumberStyle>();
  for (let column = 0; column < columns; column += 1) {
    const cells = sample.map((record) => record[column]?.trim() ?? '').filter((cell) => cell !== '');
    // A text in which a number stands now and then is no column of numbers.
    const numbers = cells.filter((cell) => /^[-+]?[0-9][0-9.,]*$/.test(cell));
    if (numbers.length < cells.length * 0.9) continue;
    const { point, comma } = countStyles(numbers);
    if (point + comma === 0) continue;
    if (comma === 0) styles.add('point');
    else if (point === 0) styles.add('comma');
  }
  // Commas between the cells leave none for decimals; who writes decimal commas parts cells by semicolons.
  const byDelimiter = new Map<string | null, NumberStyle>([
    [',', 'point'],
    [';', 'comma'],
  ]).get(delimiter);
  return { siblings: styles.size === 1 ? ([...styles][0] ?? null) : null, delimiter: byDelimiter ?? null };
}

/** Which of a column's separators parts the decimals; both kinds side by side are read as long as no cell is open. */
export function decideStyle({ point, comma, open }: StyleCounts, witnesses: () => StyleWitnesses): StyleDecision {
  if (point > 0 && comma > 0) return open === 0 ? { style: 'either', how: 'column' } : null;
  if (point > 0) return { style: 'point', how: 'column' };
  if (comma > 0) return { style: 'comma', how: 'column' };
  if (open === 0) return { style: 'either', how: 'column' };
  const { siblings, delimiter } = witnesses();
  if (siblings !== null) return { style: siblings, how: 'sibling' };
  return delimiter === null ? null : { style: delimiter, how: 'delimiter' };
}
