import type { Engine } from '../engine/engine.ts';
import { literal } from '../model/sql-text.ts';
import { foldWord } from '../model/word-list.ts';
import { readMonthNames } from '../time/month-names.ts';
import { zoneLetters } from '../time/zone-letters.ts';
import { cellSql } from './cell-sql.ts';
import type { ReadColumn } from './choose-readings.ts';
import { lettersPattern, monthTexts } from './instant-shape.ts';
import { firstWord } from './respell.ts';
import type { SourcePlan } from './source-plan.ts';
import { rewrittenCell } from './spelled-cell.ts';
import { zoneOfColumn } from './zone-of-column.ts';

/** A column that the file has and nobody can read for sure, and the text that means several things. */
export type AmbiguousColumn = ReadColumn & {
  readonly why: 'ambiguous-dates' | 'ambiguous-month' | 'ambiguous-zone';
  readonly text: string;
};

export type TextsSettled = {
  readonly columns: readonly ReadColumn[];
  readonly ambiguous: readonly AmbiguousColumn[];
};

type Count = { readonly text: string; readonly cells: number };

/** Letters of unknown zones in up to this share of the cells make only those cells unreadable. */
const damage = 1 / 50;

/** Decides, over every row, which month each name means and how far each zone's letters are from UTC. */
export async function settleTexts(
  engine: Engine,
  raw: string,
  columns: readonly ReadColumn[],
  plan: SourcePlan,
): Promise<TextsSettled> {
  const isSpelt = ({ reading }: ReadColumn) =>
    reading.type === 'instant' && (reading.shape.spelling.months || reading.shape.spelling.letters);
  if (!columns.some(isSpelt)) return { columns, ambiguous: [] };
  const names = new Map<ReadColumn, readonly Count[]>();
  for (const column of columns)
    if (column.reading.type === 'instant' && column.reading.shape.spelling.months)
      names.set(column, await countTexts(engine, raw, column, plan, literal(firstWord)));
  // What one column leaves open another may settle: they are of one language.
  const months = readMonthNames([...names.values()].flat().map(({ text }) => text));
  const settled: ReadColumn[] = [];
  const ambiguous: AmbiguousColumn[] = [];
  for (const column of columns) {
    if (column.reading.type !== 'instant' || !isSpelt(column)) {
      settled.push(column);
      continue;
    }
    const ofMonths = monthsOf(column, names.get(column) ?? [], months);
    const ofZones = column.reading.shape.spelling.letters
      ? lettersOf(column, await countTexts(engine, raw, column, plan, `${literal(lettersPattern)}, 1`), plan)
      : [];
    if (typeof ofMonths === 'string') ambiguous.push({ ...column, why: 'ambiguous-month', text: ofMonths });
    else if (typeof ofZones === 'string') ambiguous.push({ ...column, why: 'ambiguous-zone', text: ofZones });
    else settled.push({ ...column, reading: { ...column.reading, texts: [...ofMonths, ...ofZones] } });
  }
  return { columns: settled, ambiguous };
}

async function countTexts(
  engine: Engine,
  raw: string,
  column: ReadColumn,
  { missingWords }: SourcePlan,
  pattern: string,
): Promise<readonly Count[]> {
  const cleaned = column.cells.map((cell) => `${cellSql(`c${cell}`, missingWords, false)} as a${cell}`);
  const rows = await engine.query(`select text, count(*) as cells from (
select regexp_extract(${rewrittenCell(column)}, ${pattern}) as text from (select ${cleaned.join(', ')} from ${raw})
) where text <> '' group by text order by cells desc, text limit 1000`);
  return rows.map((row) => ({ text: String(row['text']), cells: Number(row['cells']) }));
}

type Texts = readonly (readonly [string, string])[];

/** The names of months, the longest first, as one may begin another; or the name that means two. */
function monthsOf(
  { spec }: ReadColumn,
  names: readonly Count[],
  months: ReadonlyMap<string, number | null>,
): Texts | string {
  const said = new Map(
    Object.entries(spec.values ?? {}).flatMap(([month, texts]) =>
      texts.map((text) => [foldWord(text), Number(month)] as const),
    ),
  );
  const texts: (readonly [string, string])[] = [];
  for (const { text } of names) {
    const month = said.get(foldWord(text)) ?? months.get(text);
    if (month === null) return text;
    const english = month === undefined ? undefined : monthTexts[month - 1];
    if (english !== undefined && english !== text) texts.push([text, english]);
  }
  return texts.sort(([a], [b]) => b.length - a.length);
}

/** The offset of each zone's letters; or the letters that nobody can tell the zone of. */
function lettersOf(column: ReadColumn, found: readonly Count[], plan: SourcePlan): Texts | string {
  const zone = zoneOfColumn(column, plan)?.zone;
  const known = new Map<string, number | null>();
  for (const [letters, minutes] of plan.letterZones.flatMap((name) => [...zoneLetters(name)]))
    known.set(letters, known.has(letters) && known.get(letters) !== minutes ? null : minutes);
  for (const [letters, minutes] of zone === undefined ? [] : zoneLetters(zone)) known.set(letters, minutes);
  const unknown = found.filter(({ text }) => known.get(text) == null);
  const count = (list: readonly Count[]) => list.reduce((sum, { cells }) => sum + cells, 0);
  if (unknown[0] !== undefined && count(unknown) > count(found) * damage) return unknown[0].text;
  return found.flatMap(({ text }) => {
    const minutes = known.get(text);
    return minutes == null ? [] : [[` ${text}`, ` ${offsetText(minutes)}`] as const];
  });
}

/** -300 -> -0500 */
function offsetText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** `CDT -05:00, CST -06:00` of the texts that are the letters of zones; empty if none is. */
export function lettersSaid(texts: Texts): string {
  return texts
    .filter(([text]) => text.startsWith(' '))
    .map(([text, by]) => `${text.trim()} ${by.trim().slice(0, 3)}:${by.trim().slice(3)}`)
    .sort()
    .join(', ');
}
