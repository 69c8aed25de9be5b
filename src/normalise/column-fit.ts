import { type FieldName, fieldType } from '../model/field.ts';
import type { PresetColumn } from '../model/preset.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { durationCell } from './duration-reading.ts';
import { remainingPattern } from './duration-sql.ts';
import { detectInstantShape } from './instant-shape.ts';
import type { NumberForm } from './number-instants.ts';
import { numberCell, percentCell, wholeCell } from './number-sql.ts';
import { ratingLexicon, readRatingText } from './rating-text.ts';
import { isTimeOfDayZero } from './respell.ts';
import { isRatingField, surveyOf } from './survey.ts';
import { valuesOfField } from './value-words.ts';

/** Share of the sample's cells that must be of a field's type for the header's name to be believed. */
const enough = 0.9;

const remainingCell = new RegExp(remainingPattern);

/** The cells of one column of the sample that say something. */
export function cellsOf(
  sample: readonly (readonly string[])[],
  index: number,
  missing: ReadonlySet<string>,
): readonly string[] {
  return sample.flatMap((record) => {
    const cell = record[index]?.trim() ?? '';
    return cell === '' || missing.has(foldWord(cell)) ? [] : [cell];
  });
}

export type InstantsAllowed = {
  /** Times of day without a date. */
  readonly allowClock: boolean;
  readonly numbers: readonly NumberForm[];
};

/**
 * Whether a column's cells can be what its name says. `First Response Time` may hold a timestamp or a stretch of
 * time: the values decide. A column without a cell in the sample fits everything.
 */
export function fitsField(
  cells: readonly string[],
  field: FieldName,
  spec: Partial<PresetColumn>,
  words: WordLists,
  { allowClock, numbers }: InstantsAllowed,
): boolean {
  const type = fieldType(field);
  if (cells.length === 0 || type === 'text') return true;
  if (type === 'word') {
    // `Sender` holds roles or names: a column of names is nobody's role.
    const known = new Set(
      [...Object.values(spec.values ?? {}), ...valuesOfField(field).map((value) => words[value])].flat().map(foldWord),
    );
    return share(cells, (cell) => known.has(foldWord(cell))) >= enough;
  }
  if (spec.values !== undefined && type !== 'instant') return true;
  switch (type) {
    case 'instant': {
      const shape = detectInstantShape(cells, numbers);
      return shape !== null && (allowClock || !shape.clockOnly);
    }
    case 'seconds':
      return share(cells, (cell) => numberCell.test(cell) || isDuration(cell, spec, words)) >= enough;
    case 'boolean': {
      if (spec.remaining === true) return share(cells, (cell) => remainingCell.test(cell)) >= enough;
      const known = new Set([...words.yes, ...words.no].map(foldWord));
      return share(cells, (cell) => known.has(foldWord(cell))) >= enough;
    }
    case 'integer':
      // A share of another count is made a count again.
      if (spec.weight !== undefined)
        return share(cells, (cell) => numberCell.test(cell) || percentCell.test(cell)) >= enough;
      return share(cells, (cell) => wholeCell.test(cell)) >= enough;
    case 'score': {
      const lexicon = ratingLexicon(isRatingField(field) ? surveyOf(field) : 'csat', words);
      return share(cells, (cell) => numberCell.test(cell) || readRatingText(cell, lexicon) !== null) >= enough;
    }
  }
}

/** `12:02:23 AM` under a name that also stands over times of day is one. */
function isDuration(cell: string, spec: Partial<PresetColumn>, words: WordLists): boolean {
  const form = durationCell(cell, words)?.form;
  return form !== undefined && (form !== 'half-day' || allowsHalfDay(spec));
}

export function allowsHalfDay({ ambiguous }: Partial<PresetColumn>): boolean {
  return ambiguous !== true;
}

/** Dates without a time of day, or with nothing but midnight. */
export function isDateColumn(cells: readonly string[]): boolean {
  const shape = detectInstantShape(cells, ['serial', 'digits']);
  return shape !== null && (shape.dateOnly || (!shape.clockOnly && cells.every((cell) => midnight.test(cell))));
}

const midnight = /[T ](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)$/i;

/** Times of day that may stand beside a date, without a date of their own. */
export function isTimeColumn(cells: readonly string[]): boolean {
  const shape = detectInstantShape(cells, ['day-fraction']);
  return shape !== null && (shape.clockOnly || cells.every(isTimeOfDayZero));
}

function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.filter(holds).length / cells.length;
}
