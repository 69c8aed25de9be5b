// @ts-check
import { measureGroups } from './summarise.js';
import { hourOf, monthOf } from './zagreb-time.js';

/** @typedef {import('./draw-calls.js').Call} Call */

const serviceLevelSeconds = 20;

/** @param {readonly Call[]} group */
const abandonment = (group) => ({ offered: group.length, abandoned: group.filter(({ answered }) => !answered).length });

/** @param {readonly Call[]} calls */
export function countCalls(calls) {
  const answered = calls.filter((call) => call.answered);
  const inTarget = calls.filter(({ waited }) => waited <= serviceLevelSeconds);
  return {
    total: calls.length,
    byMonth: measureGroups(
      calls,
      ({ startedAt }) => monthOf(startedAt),
      (group) => group.length,
    ),
    answered: answered.length,
    abandoned: calls.length - answered.length,
    abandonment: {
      byHour: measureGroups(calls, ({ startedAt }) => hourOf(startedAt), abandonment),
      byQueue: measureGroups(calls, ({ queue }) => queue, abandonment),
    },
    waitOfAnsweredSeconds: answered.reduce((sum, { waited }) => sum + waited, 0),
    handleSeconds: answered.reduce((sum, { talked, held, wrapped }) => sum + talked + held + wrapped, 0),
    serviceLevel: {
      seconds: serviceLevelSeconds,
      answeredInTarget: inTarget.filter((call) => call.answered).length,
      abandonedInTarget: inTarget.filter((call) => !call.answered).length,
    },
    transferred: calls.filter(({ transferred }) => transferred).length,
  };
}
