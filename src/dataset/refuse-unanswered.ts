import { UserError } from '../model/problem.ts';
import type { Measurement } from '../model/result.ts';

/**
 * Refuses a result that does not answer what was asked.
 * @throws UserError nothing-computed when there is no number at all; undecided when what was asked for by name hangs on
 *   cells that read in more than one way
 */
export function refuseUnanswered(measurements: readonly Measurement[], isAskedByName: boolean): void {
  if (measurements.every(({ value }) => value === null)) throw new UserError({ code: 'nothing-computed' });
  const undecided = measurements.filter(
    ({ status, by, reason }) =>
      status === 'ambiguous' && reason?.data['flag'] !== undefined && Object.keys(by).length === 0,
  );
  if (!isAskedByName || undecided.length === 0) return;
  const names = [...new Set(undecided.map(({ kpi }) => kpi))].join(', ');
  throw new UserError({ code: 'undecided', data: { names, flag: String(undecided[0]?.reason?.data['flag'] ?? '') } });
}
