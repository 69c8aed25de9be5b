import type { Engine } from '../engine/engine.ts';
import { fieldType } from '../model/field.ts';
import { literal } from '../model/sql-text.ts';
import { ratingWordLists, type WordListName, type WordLists } from '../model/word-list.ts';
import { comparedTexts } from './cell-sql.ts';
import { isEscaped } from './escaped-formulas.ts';
import type { SourcePlan } from './source-plan.ts';

/** Lists whose words are no whole cells. */
const partsOfCells: ReadonlySet<WordListName> = new Set<WordListName>(['sentinel_dates', 'inactive']);

export type NarrowedWords = {
  readonly plan: SourcePlan;
  readonly words: WordLists;
  /** Cells begin with the `'` that exporters put before what a spreadsheet would take for a formula. */
  readonly escaped: boolean;
};

/** Stands for any such cell among the words found. */
const escapedMark = "'=";

/**
 * The word lists and value maps of a file, without the words that none of its cells is. Hundreds of words in nine
 * languages compared with every cell would take longer than everything else; a file has a handful of them.
 */
export async function narrowWords(
  engine: Engine,
  raw: string,
  plan: SourcePlan,
  extraCells: readonly number[],
  words: WordLists,
): Promise<NarrowedWords> {
  const lists = Object.entries(words) as [WordListName, readonly string[]][];
  const known = [
    '',
    ...plan.missingWords,
    ...lists.flatMap(([name, list]) => (ratingWordLists.has(name) ? [] : list)),
    ...plan.columns.flatMap(({ spec }) => [...Object.values(spec.values ?? {}).flat(), ...(spec.missing ?? [])]),
  ].flatMap(comparedTexts);
  const cells = new Set([...plan.columns.flatMap((column) => [...column.cells]), ...extraCells]);
  const present = await findWords(engine, raw, [...cells], [...new Set(known)]);
  const keep = (list: readonly string[]) =>
    list.filter((word) => comparedTexts(word).some((text) => present.has(text)));
  const columns = plan.columns.map((column) => {
    const { values, missing } = column.spec;
    const spec = {
      ...column.spec,
      // Of instants the names of months, which are only a part of the cells.
      ...(values === undefined || fieldType(column.field) === 'instant'
        ? {}
        : { values: Object.fromEntries(Object.entries(values).map(([value, list]) => [value, keep(list)])) }),
      ...(missing === undefined ? {} : { missing: keep(missing) }),
    };
    return { ...column, spec };
  });
  return {
    escaped: present.has(escapedMark),
    plan: {
      ...plan,
      columns,
      missingWords: present.has('') ? ['', ...keep(plan.missingWords)] : keep(plan.missingWords),
    },
    words: Object.fromEntries(
      lists.map(([name, list]) => [name, isKeptWhole(name) ? [...list] : keep(list)]),
    ) as WordLists,
  };
}

function isKeptWhole(name: WordListName): boolean {
  return partsOfCells.has(name) || ratingWordLists.has(name);
}

/** Those of the words that are a cell somewhere in the file, folded. `0` and `1` always are: too many cells begin so. */
async function findWords(
  engine: Engine,
  raw: string,
  cells: readonly number[],
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const numeric = words.filter((word) => /^\d/.test(word) && !word.startsWith('00'));
  if (cells.length === 0) return new Set(numeric);
  // Numbers and dates are most of an export; comparing their first characters passes over them without folding.
  const distinct = cells.map(
    (cell) =>
      `select distinct c${cell} as cell from ${raw} where c${cell} <> '' and (c${cell} >= ':' or c${cell} < '01')`,
  );
  // A join with the words as a table; `in` a list of hundreds would be compared with every row, one after the other.
  const rows = await engine.query(
    `with folded as materialized (select distinct lower(trim(cell)) as word from (${distinct.join(' union all ')}))
select word from (select unnest([${words.map(literal).join(', ')}]) as word) as known semi join folded using (word)
union all select ${literal(escapedMark)} where exists (select 1 from folded where ${isEscaped('word')})`,
  );
  return new Set([...numeric, ...rows.map((row) => String(row['word']))]);
}
