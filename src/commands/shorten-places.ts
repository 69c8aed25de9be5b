import { isAbsolute, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';

/** Files below the working folder by their path from there, as people name them. */
export function shortenPlaces(problems: readonly Problem[], workingFolder: string): readonly Problem[] {
  return problems.map((problem) => {
    const file = problem.place?.file;
    if (file === undefined || !isAbsolute(file)) return problem;
    const short = relative(workingFolder, file);
    const isBelow = short !== '' && !short.startsWith('..') && !isAbsolute(short);
    return isBelow ? { ...problem, place: { ...problem.place, file: short } } : problem;
  });
}
