import { literals } from '../model/sql-text.ts';
import { foldWord } from '../model/word-list.ts';

/** The SQL of a cell that says something: NULL for an empty one and for the words that mean "missing". */
export function cellSql(column: string, missingWords: readonly string[], trim: boolean): string {
  const cell = trim ? `trim(${column})` : column;
  if (missingWords.length === 0) return `nullif(${cell}, '')`;
  return `case when ${isWordSql(column, ['', ...missingWords])} then null else ${cell} end`;
}

/** Whether a text cell is one of the words, whatever its case. */
export function isWordSql(cell: string, words: readonly string[]): string {
  const folded = [...new Set(words.flatMap(comparedTexts))];
  return folded.length === 0 ? 'false' : `lower(trim(${cell})) in ${literals(folded)}`;
}

/** How a word stands in a cell after `lower(trim(cell))`: with its spaces folded, and as it was written. */
export function comparedTexts(word: string): readonly string[] {
  return [foldWord(word), word.replaceAll(/^ +| +$/g, '').toLowerCase()];
}
