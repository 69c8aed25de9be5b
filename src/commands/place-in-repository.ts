import { isAbsolute, relative, resolve } from 'node:path';
import type { Result } from '../model/result.ts';
import type { Terminal } from './context.ts';

type Surroundings = Pick<Terminal, 'env' | 'cwd'>;

/**
 * CI systems know files by their path from the top of the repository, which csaudit need not be run in. Where nothing says
 * what the top is, and outside of it, paths stay as they are.
 */
export function pathInRepository(file: string, { env, cwd }: Surroundings): string {
  const top = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR].find((folder) => folder !== undefined && folder !== '');
  if (top === undefined || file === '-') return file;
  const path = relative(top, resolve(cwd(), file)).replaceAll('\\', '/');
  return path === '' || path.startsWith('../') || isAbsolute(path) ? file : path;
}

/** The same for the files that a result names. */
export function placeInRepository(result: Result, surroundings: Surroundings): Result {
  const place = (file: string): string => pathInRepository(file, surroundings);
  return {
    ...result,
    sources: result.sources.map((source) => ({ ...source, file: place(source.file) })),
    verdicts: result.verdicts.map((verdict) =>
      verdict.place === null ? verdict : { ...verdict, place: { ...verdict.place, file: place(verdict.place.file) } },
    ),
  };
}
