import { existsSync } from 'node:fs';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { readResult } from '../read/read-result.ts';
import { placedProblems } from './collect-problems.ts';
import type { FoundTargets } from './read-targets.ts';

export type Baselines = { readonly results: ReadonlyMap<string, Result>; readonly problems: readonly Problem[] };

/** The saved results that targets are compared with, each read once. One that is not there is a mistake of the configuration. */
export async function readBaselines(named: FoundTargets['baselines']): Promise<Baselines> {
  const results = new Map<string, Result>();
  const problems: Problem[] = [];
  for (const { text: path, place } of named) {
    if (results.has(path)) continue;
    if (!existsSync(path)) {
      problems.push({ code: 'bad-target', place, data: { why: 'missing-baseline', path } });
      continue;
    }
    try {
      results.set(path, await readResult(path));
    } catch (error) {
      problems.push(...placedProblems(error, {}));
    }
  }
  return { results, problems };
}
