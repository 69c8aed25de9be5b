import { type Place, type Problem, UserError } from '../model/problem.ts';

/** Everything that is wrong is told at once: a user's mistake is noted, with its place, and the work goes on. */
export function collectProblems<Value>(problems: Problem[], place: Place, work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    problems.push(...placedProblems(error, place));
    return null;
  }
}

/** The problems of a user's mistake; anything else is thrown again. */
export function placedProblems(error: unknown, place: Place): readonly Problem[] {
  if (!(error instanceof UserError)) throw error;
  return error.problems.map((problem) => ({ ...problem, place: { ...place, ...problem.place } }));
}
