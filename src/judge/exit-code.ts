import type { Verdict } from '../model/verdict.ts';

/** How a run of the gate can end. Frozen: scripts of others depend on them. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** The one that outranks the others first: a bug tells nothing, a definite miss outranks a target that could not be told. */
const precedence = [70, 2, 1, 3, 0] as const satisfies readonly ExitCode[];

/**
 * The exit code of a run in which all of these apply.
 *
 * 0 all targets met (warnings allowed), 1 a target missed, 2 usage or configuration wrong, 3 data missing or unreadable
 * where a target forbids it, 70 a bug.
 *
 * @example
 * chooseExitCode([0, 3, 1]) // => 1
 * chooseExitCode([]) // => 0
 */
export function chooseExitCode(codes: readonly ExitCode[]): ExitCode {
  return precedence.find((code) => codes.includes(code)) ?? 0;
}

/** What the verdicts alone make of a run. */
export function exitCodeOfVerdicts(verdicts: readonly Pick<Verdict, 'consequence'>[]): ExitCode {
  const codes = { none: 0, warning: 0, miss: 1, 'no-data': 3 } as const;
  return chooseExitCode(verdicts.map(({ consequence }) => codes[consequence]));
}
