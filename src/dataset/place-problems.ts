import { type Place, UserError } from '../model/problem.ts';

/** Whatever a user has to correct in the course of the work is said with the place where it stands. */
export async function placeProblems<Value>(place: Place, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(...error.problems.map((problem) => ({ ...problem, place: { ...place, ...problem.place } })));
  }
}
