import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCounts } from './outline-verdicts.ts';
import type { RenderContext } from './render-context.ts';
import { type StatedVerdict, stateVerdict } from './state-verdict.ts';
import { type JunitCase, type JunitOutcome, writeJunit } from './write-junit.ts';

/** One test case a verdict: for the test tab of a CI system. */
export function renderJunit(result: Result, context: RenderContext): string {
  const { tool, createdAt, now, period, sources, verdicts } = result;
  const stated = verdicts.map((verdict) => [verdict, stateVerdict(verdict, result, context)] as const);
  const [total, counts] = [verdicts.length, describeCounts(verdicts, context)];
  return writeJunit([
    {
      name: context.words('report.suite'),
      timestamp: createdAt,
      properties: [
        ['csaudit.version', tool.version],
        ...optional('now', now),
        ...optional('from', period.from),
        ...optional('to', period.to),
        ['time-zone', period.timeZone],
        ...sources.map(({ file, sha256 }) => [`sha256 of ${file}`, sha256] as const),
      ],
      cases: stated.map(([verdict, words]) => caseOf(verdict, words)),
      output: [context.words('check.summary', { total, counts }), ...stated.map(([, words]) => lineOf(words))],
    },
  ]);
}

function caseOf(verdict: Verdict, { target, number, details }: StatedVerdict): JunitCase {
  const kind = outcomeOf(verdict);
  return {
    name: target,
    className: `csaudit.${verdict.kpi}`,
    outcome: kind === null ? null : { kind, type: verdict.verdict, message: number, text: [number, ...details] },
  };
}

/** What was not told is skipped, which is neither red nor green; what is met narrowly is met. */
function outcomeOf({ verdict, consequence }: Verdict): JunitOutcome['kind'] | null {
  if (consequence === 'miss') return 'failure';
  if (consequence === 'no-data') return 'error';
  if (verdict === 'skipped') return 'skipped';
  return consequence === 'warning' && verdict !== 'warn' ? 'skipped' : null;
}

function lineOf({ target, number }: StatedVerdict): string {
  return `${target}: ${number}`;
}

function optional(name: string, value: string | null): readonly (readonly [string, string])[] {
  return value === null ? [] : [[name, value]];
}
