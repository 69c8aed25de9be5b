/** Everything a user can get wrong. Codes are the contract (tested); the words are in `locales/`. */

export type Place = {
  readonly file?: string;
  /** n-th non-blank record after the header. */
  readonly record?: number;
  readonly line?: number;
  readonly column?: number;
  /** Header of an export, or path of a key in a YAML file (`targets[0].kpi`). */
  readonly key?: string;
};

export type ProblemCode =
  // usage and configuration: exit 2
  | 'usage'
  | 'unknown-kpi'
  | 'unknown-statistic'
  | 'unknown-variant'
  | 'unknown-definitions'
  | 'unknown-dimension'
  | 'unknown-preset'
  | 'unknown-field'
  | 'unknown-header'
  | 'unknown-encoding'
  | 'unknown-zone'
  | 'unknown-language'
  | 'unknown-column'
  | 'bad-option'
  | 'satisfied-off-scale'
  | 'bad-expression'
  | 'bad-yaml'
  | 'bad-kpi'
  | 'bad-preset'
  | 'bad-config'
  | 'bad-answers'
  | 'unknown-audit'
  | 'bad-business-hours'
  | 'duplicate-kpi'
  | 'bad-condition'
  | 'bad-target'
  | 'duplicate-target'
  | 'no-targets'
  | 'bad-checklist'
  | 'unknown-checklist'
  | 'unknown-step'
  | 'bad-cases'
  | 'file-exists'
  // data: exit 3
  | 'missing-file'
  | 'unreadable-file'
  | 'no-files'
  | 'empty-file'
  | 'header-only'
  | 'not-csv'
  | 'binary-file'
  | 'not-utf8'
  | 'undecodable'
  | 'damaged-archive'
  | 'no-recognised-column'
  | 'record-too-long'
  | 'too-many-columns'
  | 'damaged-csv'
  | 'damaged-file'
  | 'file-changed'
  | 'disk-full'
  | 'no-temporary-folder'
  | 'no-working-folder'
  | 'rejected-rows'
  | 'nothing-computed'
  | 'undecided'
  | 'unwritable-file'
  | 'bad-result'
  | 'folder-not-empty'
  | 'not-a-demo'
  | 'damaged-audit'
  | 'newer-audit'
  | 'audit-in-use'
  | 'lost-audit';

export type Problem = {
  readonly code: ProblemCode;
  readonly place?: Place;
  /** What the words need: names, values, candidates, a suggestion. */
  readonly data?: Readonly<Record<string, string | number>>;
};

const usageCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'usage',
  'unknown-kpi',
  'unknown-statistic',
  'unknown-variant',
  'unknown-definitions',
  'unknown-dimension',
  'unknown-preset',
  'unknown-field',
  'unknown-header',
  'unknown-encoding',
  'unknown-zone',
  'unknown-language',
  'unknown-column',
  'bad-option',
  'satisfied-off-scale',
  'bad-expression',
  'bad-yaml',
  'bad-kpi',
  'bad-preset',
  'bad-config',
  'bad-answers',
  'unknown-audit',
  'bad-business-hours',
  'duplicate-kpi',
  'bad-condition',
  'bad-target',
  'duplicate-target',
  'no-targets',
  'bad-checklist',
  'unknown-checklist',
  'unknown-step',
  'bad-cases',
  'file-exists',
]);

/** 2 when the user's words are wrong, 3 when the data are. */
export function exitCodeOfProblems(problems: readonly Problem[]): 2 | 3 {
  return problems.some((problem) => usageCodes.has(problem.code)) ? 2 : 3;
}

/** Thrown for a user's mistake, never for ours: `main` prints its problems without a stack. */
export class UserError extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'UserError';
    this.problems = problems;
  }
}
