import { type FieldName, isFieldName } from '../model/field.ts';
import type { RelationName } from '../model/relation.ts';
import { renamedCounts } from './build-aggregates.ts';
import type { FileRows } from './build-file.ts';
import { waitColumns } from './build-messages.ts';
import { contactColumns, statusWordsOf } from './contact-columns.ts';
import { describeDoubt, flagOfSatisfied } from './scale-doubt.ts';
import type { ScaleDoubt } from './settle-ratings.ts';
import type { AmbiguousColumn } from './settle-texts.ts';
import { isRatingField, surveyOf } from './survey.ts';

/** Why a column that the files have gives no value, and the option that would settle it. */
export type Unavailable = {
  readonly code:
    | 'ambiguous-dates'
    | 'ambiguous-month'
    | 'ambiguous-zone'
    | 'ambiguous-numbers'
    | 'unknown-unit'
    | 'two-part-clock'
    | 'unknown-satisfied'
    | 'no-weight'
    | ScaleDoubt;
  readonly data: Readonly<Record<string, string | number>>;
};

/** What the data would supply if the user said how to read it, by `relation.column`. */
export function unavailableColumns(
  files: readonly FileRows[],
  supplied: Readonly<Record<RelationName, ReadonlySet<string> | null>>,
): ReadonlyMap<string, Unavailable> {
  const found = new Map<string, Unavailable>();
  for (const file of files) {
    const reasons = unreadFields(file);
    for (const { column, reading } of file.ratings.ratings) {
      // The answers are there; which of them are satisfied is not known.
      const scale = reading.scales.find(({ satisfiedFrom }) => satisfiedFrom === null);
      if (scale === undefined || reading.answers === 0) continue;
      found.set(`ratings.${reading.survey}.satisfied`, {
        code: 'unknown-satisfied',
        data: {
          file: file.file,
          header: column.header,
          from: scale.from,
          to: scale.to,
          flag: flagOfSatisfied(reading.field, scale),
        },
      });
    }
    for (const [field, reason] of reasons) {
      for (const column of columnsOf(field, file)) {
        const [relation, name] = column;
        if (supplied[relation]?.has(name) !== true && !found.has(`${relation}.${name}`))
          found.set(`${relation}.${name}`, reason);
      }
    }
  }
  return found;
}

function unreadFields(file: FileRows): ReadonlyMap<FieldName, Unavailable> {
  const reasons = new Map<FieldName, Unavailable>();
  for (const { field, header, why, text } of file.typed.ambiguous)
    reasons.set(field, { code: why, data: { file: file.file, header, text, flag: flagFor(why, field, text) } });
  for (const { field, header, why, unit } of file.unread) {
    const flag = why === 'ambiguous-numbers' ? '--decimal' : `--unit ${field}=${unit}`;
    reasons.set(field, { code: why, data: { file: file.file, header, field, flag } });
  }
  for (const { field, header, spec } of file.typed.columns) {
    const { weight } = spec;
    if (weight === undefined || (isFieldName(weight) && file.fields.has(weight))) continue;
    reasons.set(field, {
      code: 'no-weight',
      data: { file: file.file, header, weight, flag: `--map ${weight}=HEADER` },
    });
  }
  for (const doubtful of file.ratings.inDoubt) reasons.set(doubtful.column.field, describeDoubt(doubtful, file.file));
  return reasons;
}

/** The option that would settle how a column of dates is read. */
export function flagFor(why: AmbiguousColumn['why'], field: FieldName, text: string): string {
  if (why === 'ambiguous-dates') return '--date-order';
  return why === 'ambiguous-zone' ? '--timezone' : `--value ${field}.MONTH=${text}`;
}

/** The relation columns that a field would bring, with every other field of the file that is there. */
function columnsOf(field: FieldName, file: FileRows): readonly (readonly [RelationName, string])[] {
  if (isRatingField(field)) return [['ratings', surveyOf(field)]];
  if (file.kind === 'messages') return columnsOfMessages(field);
  if (file.kind === 'ratings')
    return [
      ['ratings', field],
      ['ratings', 'period_at'],
    ];
  if (file.kind === 'aggregates') return [['aggregates', renamedCounts.get(field) ?? field]];
  const all = new Set<FieldName>([
    ...file.fields,
    ...file.typed.ambiguous.map((column) => column.field),
    ...file.unread.map((column) => column.field),
  ]);
  const without = new Set([...all].filter((name) => name !== field));
  const withField = contactColumns(all, file.kind, statusWordsOf(undefined, file.words)).columns;
  const withoutField = contactColumns(without, file.kind, statusWordsOf(undefined, file.words)).columns;
  const brought = [...withField.keys()].filter((column) => !withoutField.has(column));
  return [
    ...brought.map((column) => ['contacts', column] as const),
    ...(brought.includes('period_at') ? [['ratings', 'period_at'] as const] : []),
  ];
}

/** Without any of what the waits are worked out from there are none. */
function columnsOfMessages(field: FieldName): readonly (readonly [RelationName, string])[] {
  if (!waitColumns.some((column) => column === field)) return [['messages', field]];
  return [
    ['messages', field],
    ['messages', 'period_at'],
    ['messages', 'wait_seconds'],
    ['messages', 'wait_index'],
    ['contacts', 'created_at'],
    ['contacts', 'period_at'],
    ['contacts', 'answered'],
    ['contacts', 'first_response_messages_seconds'],
  ];
}
