import { type CsvFormat, noDelimiter, type Quoting } from './csv-format.ts';
import { countPreamble, usualWidth } from './find-header.ts';
import { parseBeginning } from './parse-beginning.ts';

/** In the order of how often exports use them; the later ones also occur inside cells of other files. */
const usualDelimiters = [',', ';', '\t', '|'];
const rareDelimiters = ['^', ':', '~'];

const comparedCharacters = 64 * 1024;
const comparedRecords = 200;

type Candidate = { readonly format: CsvFormat; readonly score: number };

/** The delimiter and the use of quotes under which the records are most alike. An explicit delimiter is not questioned. */
export function chooseFormat(
  text: string,
  whole: boolean,
  recordEnds: readonly string[],
  delimiter: string | undefined,
): CsvFormat {
  const beginning = text.slice(0, firstLine(text) + comparedCharacters);
  const complete = whole && beginning.length === text.length;
  const find = (delimiters: readonly string[], leastShare: number): Candidate | null =>
    best(
      delimiters
        .filter((character) => beginning.includes(character))
        .flatMap((character) => candidates(beginning, complete, character, recordEnds, leastShare)),
    );
  const usual = delimiter === undefined ? find(usualDelimiters, 0) : find([delimiter], 0);
  if (usual !== null) return usual.format;
  const wrapped = findWrapped(beginning, complete, recordEnds, delimiter);
  if (wrapped !== null) return wrapped;
  const rare = delimiter === undefined ? find(rareDelimiters, 0.95) : null;
  return rare?.format ?? oneColumn(beginning, complete, recordEnds, delimiter);
}

/** A header of thousands of columns is longer than what is compared otherwise. */
function firstLine(text: string): number {
  const end = text.search(/[\r\n]/);
  return end <= comparedCharacters ? 0 : end;
}

function candidates(
  text: string,
  whole: boolean,
  delimiter: string,
  recordEnds: readonly string[],
  leastShare: number,
): readonly Candidate[] {
  // From strict to lenient: the first that reads the text is the one meant. If none does, the text is damaged somewhere,
  // and what was read up to there still tells the delimiter.
  let format: CsvFormat = { delimiter, quoting: 'regular', recordEnds };
  let reading = parseBeginning(text, whole, format, comparedRecords);
  for (const quoting of lenientQuotings(text, delimiter)) {
    if (!reading.broken) break;
    format = { ...format, quoting };
    reading = parseBeginning(text, whole, format, comparedRecords);
  }
  const likeness = scoreRecords(reading.records, leastShare);
  // Whatever has to be overlooked for a delimiter speaks against it.
  const score = likeness * (reading.broken ? 0.25 : 1) * (format.quoting === 'relaxed' ? 0.5 : 1);
  return score > 0 ? [{ format, score }] : [];
}

function lenientQuotings(text: string, delimiter: string): readonly Quoting[] {
  return [
    ...(text.includes(`${delimiter} "`) ? (['spaced'] as const) : []),
    ...(text.includes('\\"') ? (['backslash'] as const) : []),
    'relaxed',
  ];
}

/** Share of the records with the usual width, times what the width is worth; 0: no table under this delimiter. */
function scoreRecords(records: readonly (readonly string[])[], leastShare: number): number {
  const width = usualWidth(records);
  if (width < 2) return 0;
  const preamble = countPreamble(records, width);
  const header = records[preamble]?.length ?? 0;
  const share = records.filter(({ length }) => length === width).length / records.length;
  // A name alone above several cells: the delimiter is part of the text of one column.
  if (header < 2 || share < leastShare) return 0;
  return share * Math.log2(width) * (preamble > 0 ? 0.25 : 1) * (header === width ? 1 : 0.8);
}

/** Every line in one more pair of quotes: as one column no delimiter is left, inside there is a table. */
function findWrapped(
  text: string,
  whole: boolean,
  recordEnds: readonly string[],
  delimiter: string | undefined,
): CsvFormat | null {
  if (!/(^|[\r\n])"/.test(text)) return null;
  const found = (delimiter === undefined ? usualDelimiters : [delimiter]).flatMap((character) => {
    const format: CsvFormat = { delimiter: character, quoting: 'wrapped', recordEnds };
    const { records, broken } = parseBeginning(text, whole, format, comparedRecords);
    const score = broken ? 0 : scoreRecords(records, 0.9);
    return score > 0 ? [{ format, score }] : [];
  });
  return best(found)?.format ?? null;
}

function oneColumn(
  text: string,
  whole: boolean,
  recordEnds: readonly string[],
  delimiter: string | undefined,
): CsvFormat {
  // Written with a delimiter that its cells do not need to be quoted for, if there is one.
  const unused = delimiter ?? usualDelimiters.find((character) => !text.includes(character)) ?? noDelimiter;
  const regular: CsvFormat = { delimiter: unused, quoting: 'regular', recordEnds };
  return parseBeginning(text, whole, regular, comparedRecords).broken ? { ...regular, quoting: 'relaxed' } : regular;
}

function best(found: readonly Candidate[]): Candidate | null {
  let first: Candidate | null = null;
  for (const candidate of found) if (first === null || candidate.score > first.score) first = candidate;
  return first;
}
