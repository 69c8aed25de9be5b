import type { AnswerValue } from '../model/audit.ts';

/**
 * A step's answer from the answers to its criteria: those that do not apply leave; all met is met, all not met is not
 * met, anything else is partly met; a step none of whose criteria apply does not apply.
 *
 * @throws RangeError for no criteria: a step without any has nothing to roll up
 * @example
 * rollUpCriteria(['met', 'na', 'not-met']) // => 'partly'
 */
export function rollUpCriteria(values: readonly AnswerValue[]): AnswerValue {
  if (values.length === 0) throw new RangeError('no criteria');
  const applying = values.filter((value) => value !== 'na');
  const [first] = applying;
  if (first === undefined) return 'na';
  return applying.every((value) => value === first) ? first : 'partly';
}
