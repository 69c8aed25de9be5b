import type { Place, Problem } from './problem.ts';
import type { Measurement, Notice } from './result.ts';
import type { VerdictWord } from './verdict.ts';

/** What became of test cases. */

export type TestFailure = {
  /** Where the expectation stands. */
  readonly place: Place;
  /** As it is written: a KPI or the id of a target. */
  readonly subject: string;
  readonly by: Measurement['by'];
} & (
  | { readonly kind: 'value'; readonly expected: string | null; readonly actual: Measurement }
  | { readonly kind: 'n'; readonly expected: number; readonly actual: number | null }
  | {
      readonly kind: 'verdict';
      readonly expected: VerdictWord;
      readonly actual: VerdictWord;
      readonly reason: Notice | null;
    }
  | { readonly kind: 'no-group' }
  /** The rows could not be read. */
  | { readonly kind: 'unreadable'; readonly problem: Problem }
);

export type TestedCase = {
  readonly name: string;
  readonly place: Place;
  /** None: the case passed. */
  readonly failures: readonly TestFailure[];
};

export type TestedFile = { readonly file: string; readonly cases: readonly TestedCase[] };

export type TestRun = {
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'csaudit'; readonly version: string };
  readonly createdAt: string;
  readonly files: readonly TestedFile[];
};
