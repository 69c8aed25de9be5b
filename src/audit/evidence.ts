import type { AnswerValue } from '../model/audit.ts';
import type { Gap } from '../model/audit-report.ts';
import type { Measurement } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import type { StepLink } from './step-links.ts';

type Links = ReadonlyMap<string, readonly StepLink[]>;

/** The measurements of one link. */
export type LinkedNumbers = {
  readonly link: StepLink;
  /** The one to show where there is room for one: the first with a value, otherwise the first; null: not measured. */
  readonly headline: Measurement | null;
  readonly whole: readonly Measurement[];
  /** By the dimensions of the link. */
  readonly groups: readonly Measurement[];
};

/** The measurements to show beside a step, link by link, in the order of the result. */
export function findNumbers(links: readonly StepLink[], measurements: readonly Measurement[]): LinkedNumbers[] {
  return links.map((link) => {
    const linked = measurements.filter((measurement) => isOf(link, measurement));
    const whole = linked.filter(({ by }) => Object.keys(by).length === 0);
    const wanted = link.by.toSorted().join();
    const groups = linked.filter(({ by }) => wanted !== '' && Object.keys(by).toSorted().join() === wanted);
    return { link, headline: whole.find(({ value }) => value !== null) ?? whole[0] ?? null, whole, groups };
  });
}

/** The verdicts that speak to each step, by step. Of a target that is skipped nobody hears. */
export function verdictsByStep(links: Links, verdicts: readonly Verdict[]): ReadonlyMap<string, readonly Verdict[]> {
  const heard = verdicts.filter(({ verdict }) => verdict !== 'skipped');
  return new Map(
    [...links].map(([step, own]) => [step, heard.filter((verdict) => own.some((link) => isOf(link, verdict)))]),
  );
}

/**
 * What the targets would answer: met if all are met (narrowly is met), not met if none is, partly otherwise.
 *
 * @returns null without targets, or where one of them cannot be told: then the numbers say nothing for sure
 */
export function suggestAnswer(verdicts: readonly Verdict[]): AnswerValue | null {
  const outcomes = new Set(verdicts.map(({ verdict }) => outcomeOf[verdict]));
  if (outcomes.size === 0 || outcomes.has('unknown')) return null;
  if (outcomes.size > 1) return 'partly';
  return outcomes.has('met') ? 'met' : 'not-met';
}

const outcomeOf: Readonly<Record<Verdict['verdict'], 'met' | 'missed' | 'unknown'>> = {
  pass: 'met',
  warn: 'met',
  fail: 'missed',
  inconclusive: 'unknown',
  'no-data': 'unknown',
  skipped: 'unknown',
};

/** Every target with the number it is about, how far they are apart, and the steps it speaks to. */
export function listGaps(links: Links, verdicts: readonly Verdict[]): Gap[] {
  return verdicts
    .filter(({ verdict }) => verdict !== 'skipped')
    .map((judged) => {
      const { id, kpi, statistic, threshold, by, clock, actual, unit, verdict, target, distance } = judged;
      const steps = [...links].filter(([, own]) => own.some((link) => isOf(link, judged))).map(([step]) => step);
      return {
        ...{ id, kpi, statistic, ...(threshold === undefined ? {} : { threshold }), by, clock },
        ...{ actual, unit, verdict, target, distance, steps },
      };
    });
}

function isOf(link: StepLink, number: Pick<Measurement, 'kpi' | 'statistic'>): boolean {
  return link.kpi === number.kpi && (link.statistic === null || link.statistic === number.statistic);
}
