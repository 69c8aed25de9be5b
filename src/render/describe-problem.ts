import type { Words, WordValues } from '../locale/words.ts';
import type { Place, Problem } from '../model/problem.ts';
import { absentData } from './absent-data.ts';

export type DescribedProblem = {
  /** Where and what is wrong. */
  readonly says: string;
  /** What to do, a line each; none where saying what is wrong says it. */
  readonly hints: readonly string[];
};

export function describeProblem({ code, place = {}, data = {} }: Problem, words: Words): DescribedProblem {
  const values = withDetail({ ...absentData, ...data }, words);
  return {
    says: [...describePlace(place, words), words(`problem.${code}.says`, values)].join(': '),
    hints: words(`problem.${code}.do`, values)
      .split('\n')
      .filter((line) => line.trim() !== ''),
  };
}

/** What the reason, a code, says in words; otherwise the detail as the reader of the file told it. */
function withDetail(values: WordValues, words: Words): WordValues {
  const reason = values.why ?? values.reason;
  return words.has(`problem-detail.${reason}`)
    ? { ...values, detail: words(`problem-detail.${reason}`, values) }
    : values;
}

/** `kpis/own.yaml:12:5, key value` in a text file, `tickets.csv, record 17, column "Created at"` in a table. */
function describePlace({ file, record, line, column, key }: Place, words: Words): readonly string[] {
  const position = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`);
  const parts = [
    ...(file === undefined ? [] : [(file === '-' ? words('source.standard-input') : file) + position.join('')]),
    ...(record === undefined ? [] : [words('place.record', { record: String(record) })]),
    ...(key === undefined ? [] : [describeKey(key, file !== undefined, line !== undefined, words)]),
  ];
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** A header where a table is read, a key where a text file is, an option or a key of any configuration otherwise. */
function describeKey(key: string, hasFile: boolean, hasLine: boolean, words: Words): string {
  if (!hasFile) return key;
  return words(hasLine ? 'place.key' : 'place.column', { key });
}
