import type { Engine } from '../engine/engine.ts';
import type { FieldName } from '../model/field.ts';
import type { SourceKind } from '../model/preset.ts';
import { UserError } from '../model/problem.ts';
import type { WordLists } from '../model/word-list.ts';
import { buildTyped, type TypedFile } from './build-typed.ts';
import { chooseReadings, isDateless, type UnreadColumn } from './choose-readings.ts';
import { countClockChanges } from './clock-changes.ts';
import type { Assumption } from './contact-columns.ts';
import { countLongTalks } from './count-long-talks.ts';
import { unescapeFormulas } from './escaped-formulas.ts';
import { fileAssumptions } from './file-assumptions.ts';
import { narrowWords } from './narrow-words.ts';
import { witnessStyle } from './number-style.ts';
import { readAnswers } from './read-answers.ts';
import { bindRowRules, fieldsSetByRules } from './row-rules.ts';
import { rowsSql } from './rows-sql.ts';
import { sampleLater } from './sample-later.ts';
import { byColumns, scaleCells } from './scale-cells.ts';
import { settleIds, type UnreliableIds } from './settle-ids.ts';
import { settleNumbers } from './settle-numbers.ts';
import { type RatingsSettled, settleRatings } from './settle-ratings.ts';
import type { SourceOptions, SourcePlan } from './source-plan.ts';
import { unknownStatuses } from './unknown-statuses.ts';
import { valueAssumptions } from './value-assumptions.ts';
import { readWallClocks } from './wall-clocks.ts';

export type FileInput = {
  readonly index: number;
  readonly file: string;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly plan: SourcePlan;
  readonly options: SourceOptions;
  /** Between the cells; null where the format has none. */
  readonly delimiter: string | null;
  /** Table of the file's cells as text, columns `c<index>`. */
  readonly raw: string;
};

/** A file whose records are values: `rows` is the SQL of one row a record with its fields in UTC, named like the fields. */
export type FileRows = {
  readonly index: number;
  readonly file: string;
  readonly kind: SourceKind;
  readonly plan: SourcePlan;
  /** Of all words that exports are read by, those that occur in this one. */
  readonly words: WordLists;
  readonly typed: TypedFile;
  readonly ratings: RatingsSettled;
  readonly unread: readonly UnreadColumn[];
  readonly unreliableIds: readonly UnreliableIds[];
  readonly fields: ReadonlySet<FieldName>;
  /** Its times of creation are of one day that nobody names. */
  readonly dateless: boolean;
  readonly rows: string;
  readonly assumptions: readonly Assumption[];
  /** Records that talk for longer than their call lasted. */
  readonly longTalks: number;
};

/** Indices of the raw columns that a plan needs: mapped ones and those its row rules look at. */
export function neededCells(plan: SourcePlan, header: readonly string[]): readonly number[] {
  const rules = bindRowRules(plan.rows, header).flatMap(({ cells }) => [...cells]);
  const scales = scaleCells(plan.columns, header).values();
  return [...new Set([...plan.columns.flatMap(({ cells }) => [...cells]), ...rules, ...scales])].sort((a, b) => a - b);
}

/** Turns a loaded file into typed rows, deciding from the whole file what its sample left open. */
export async function buildFile(engine: Engine, input: FileInput, allWords: WordLists): Promise<FileRows> {
  const { index, header, sample, options, raw, file } = input;
  const rules = bindRowRules(input.plan.rows, header);
  const byCells = scaleCells(input.plan.columns, header);
  const extra = [...new Set([...rules.flatMap(({ cells }) => [...cells]), ...byCells.values()])];
  const narrow = () => narrowWords(engine, raw, input.plan, extra, allWords);
  const asWritten = await narrow();
  const escaped = asWritten.escaped ? await unescapeFormulas(engine, raw, neededCells(input.plan, header)) : 0;
  const { plan, words } = escaped > 0 ? await narrow() : asWritten;
  const { numbersBy, ...settled } = await settleNumbers(
    engine,
    raw,
    chooseReadings(plan, header, sample, {
      options,
      words: allWords,
      later: await sampleLater(engine, raw, plan, sample),
    }),
    () => witnessStyle(sample, input.delimiter),
    options.decimal,
  );
  const columns = await readAnswers(engine, raw, settled.columns, plan.missingWords, words);
  const readings = { ...settled, columns };
  const typed = await buildTyped(engine, raw, `typed_${index}`, readings, extra, plan, words, allWords);
  if (typed.records === 0) throw new UserError({ code: 'header-only', place: { file } });
  const unreliableIds = await settleIds(engine, typed);
  const ratings = await settleRatings(engine, typed.table, typed.columns, options, byCells);
  const doubtful = new Set(ratings.inDoubt.map(({ column }) => column.field));
  const mapped = typed.columns.filter(({ field }) => !doubtful.has(field)).map(({ field }) => field);
  const fields = new Set<FieldName>([...mapped, ...fieldsSetByRules(rules)]);
  const clocks = await readWallClocks(engine, typed, plan);
  return {
    index,
    file,
    kind: plan.kind,
    plan,
    words,
    typed,
    ratings,
    unread: readings.unread,
    fields,
    dateless: typed.columns.some((column) => column.field === 'created_at' && isDateless(column)),
    rows: rowsSql({ typed, fields, rules, grain: plan.grain, clocks, kept: byColumns(byCells) }),
    longTalks: plan.kind === 'calls' ? await countLongTalks(engine, typed) : 0,
    unreliableIds,
    assumptions: [
      ...fileAssumptions(typed, ratings, plan, [
        ...(await countClockChanges(engine, typed, plan, clocks)),
        ...valueAssumptions(typed, numbersBy),
      ]),
      ...(plan.kind === 'tickets' ? await unknownStatuses(engine, typed, fields, words) : []),
      ...(escaped > 0 ? [{ code: 'formulas-unescaped', data: { count: escaped } }] : []),
    ],
  };
}
