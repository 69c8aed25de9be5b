import type { ProblemCode } from '../model/problem.ts';
import type { Path } from './walk-checklist.ts';

/** Something that is wrong although every part of the checklist has the form it should have. */
export type Mistake = {
  readonly path: Path;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export function mistake(path: Path, reason: string, data: Mistake['data'] = {}): Mistake {
  return { path, code: 'bad-checklist', data: { reason, ...data } };
}
