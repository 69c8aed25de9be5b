import type { Engine } from '../engine/engine.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { comparedTexts } from './cell-sql.ts';
import type { ReadColumn } from './choose-readings.ts';
import { type Opinion, type RatingText, ratingLexicon, readRatingText } from './rating-text.ts';
import { isRatingField, surveyOf } from './survey.ts';

/** A cell as it stands in the file, and what it says. */
export type Answer = RatingText & { readonly cell: string };

/** How many different answers are looked at: those that are no numbers first, of them the frequent ones. */
const different = 2000;

/** Read in SQL. */
const plainNumber = /^ *[-+]?\d+([.,]\d+)? *$/;

/**
 * The columns with what every different answer says that is no plain number. Hundreds of words in nine languages,
 * stars and smileys are no matter for SQL; of the few that a survey really gets, each is read once, here.
 */
export async function readAnswers(
  engine: Engine,
  raw: string,
  columns: readonly ReadColumn[],
  missingWords: readonly string[],
  words: WordLists,
): Promise<readonly ReadColumn[]> {
  const read: ReadColumn[] = [];
  for (const column of columns) {
    if (!isRatingField(column.field)) {
      read.push(column);
      continue;
    }
    const lexicon = ratingLexicon(surveyOf(column.field), words);
    const known = new Set([...missingWords, ...(column.spec.missing ?? []), ...declaredTexts(column)].map(foldWord));
    const cells = await differentAnswers(engine, raw, column.cells[0]);
    const answers = cells.flatMap((cell): readonly Answer[] => {
      const answer = known.has(foldWord(cell)) || plainNumber.test(cell) ? null : readRatingText(cell, lexicon);
      return answer === null ? [] : [{ ...answer, cell }];
    });
    // What no cell says is not compared with every cell.
    const isWhole = cells.length < different;
    read.push({ ...column, answers, spec: isWhole ? withoutAbsent(column.spec, cells) : column.spec });
  }
  return read;
}

function withoutAbsent(spec: ReadColumn['spec'], cells: readonly string[]): ReadColumn['spec'] {
  if (spec.values === undefined) return spec;
  const present = new Set(cells.flatMap(comparedTexts));
  const isPresent = (text: string) => comparedTexts(text).some((compared) => present.has(compared));
  const values = Object.entries(spec.values).map(([value, texts]) => [value, texts.filter(isPresent)]);
  return { ...spec, values: Object.fromEntries(values) };
}

/** The texts that a preset or the user gives a meaning. */
export function declaredTexts({ spec }: Pick<ReadColumn, 'spec'>): readonly string[] {
  return Object.values(spec.values ?? {}).flat();
}

async function differentAnswers(engine: Engine, raw: string, index: number): Promise<readonly string[]> {
  const rows = await engine.query(
    `select cell from (select c${index} as cell, count(*) as rows from ${raw} where c${index} <> '' group by c${index})
order by try_cast(cell as double) is not null, rows desc, cell limit ${different}`,
  );
  return rows.map((row) => String(row['cell']));
}

/** Cells by what they say: the score that numbers stand beside, or the opinion of words alone. */
export type AnswerTexts = Readonly<Record<Opinion | 'unanswered', readonly string[]>> & {
  readonly scores: ReadonlyMap<number, readonly string[]>;
};

/** What the answers to the question of the Net Promoter Score are called. */
const namesOfNps = { good: 'promoter', neutral: 'passive', bad: 'detractor' } as const;

/** What the cells of a column say that are no plain numbers; what is declared of them comes first. */
export function answerTexts({ spec, answers = [] }: Pick<ReadColumn, 'spec' | 'answers'>): AnswerTexts {
  const scores = new Map<number, readonly string[]>();
  const add = (score: number, texts: readonly string[]) => scores.set(score, [...(scores.get(score) ?? []), ...texts]);
  for (const [value, texts] of Object.entries(spec.values ?? {})) if (isScore(value)) add(Number(value), texts);
  for (const { score, cell } of answers) if (score !== null) add(score, [cell]);
  const said = (opinion: Opinion | 'unanswered') => [
    ...(spec.values?.[opinion] ?? []),
    ...(opinion === 'unanswered' ? [] : (spec.values?.[namesOfNps[opinion]] ?? [])),
    ...answers.flatMap((answer) => (answer.score === null && answer.opinion === opinion ? [answer.cell] : [])),
  ];
  return { good: said('good'), neutral: said('neutral'), bad: said('bad'), unanswered: said('unanswered'), scores };
}

/** `values: { "5": [Ausgezeichnet] }`: a text that stands for a score. */
export function isScore(value: string): boolean {
  return /^\d+(\.\d+)?$/.test(value);
}
