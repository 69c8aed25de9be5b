import { findNumbers, type LinkedNumbers } from '../audit/evidence.ts';
import type { AnswerValue, Evidence, TargetFact } from '../model/audit.ts';
import type { AuditReport, ReportedStep } from '../model/audit-report.ts';
import type { Measurement, Result } from '../model/result.ts';
import { verdictWords } from '../model/verdict-words.ts';
import type { Tone } from './block.ts';
import { describeGroup } from './describe-group.ts';
import { describeInterval, describeSeries, describeStatistic, describeValue } from './describe-measurement.ts';
import { describeBeside } from './describe-verdict.ts';
import { groupBy } from './group-by.ts';
import { describeAbsence } from './outline-missing.ts';
import type { RenderContext } from './render-context.ts';

/** Below this a group's number says little. */
const fewest = 10;

export const answerTones: Readonly<Record<AnswerValue, Tone | undefined>> = {
  met: 'good',
  partly: 'doubtful',
  'not-met': 'bad',
  na: undefined,
};

export function describeAnswer(value: AnswerValue | null, { words }: RenderContext): string {
  return words(`audit.answer.${value ?? 'open'}`);
}

/** The numbers that speak to a step, a line each; also what could not be had. */
export function describeStepNumbers(step: ReportedStep, result: Result, context: RenderContext): readonly string[] {
  if (result.measurements.length === 0) return [];
  // A number that is shown by channel is not shown without as well.
  const links = step.numbers.filter(
    ({ kpi, statistic, by }) =>
      by.length > 0 ||
      !step.numbers.some((other) => other.by.length > 0 && other.kpi === kpi && other.statistic === statistic),
  );
  return findNumbers(links, result.measurements).flatMap((linked) => describeLinked(linked, context));
}

function describeLinked({ headline, groups, link }: LinkedNumbers, context: RenderContext): readonly string[] {
  const title = headline === null ? (context.kpis[link.kpi]?.title ?? link.kpi) : nameOf(headline, context);
  if (headline === null) return [context.words('audit.number.none', { title })];
  if (headline.value === null) {
    return [context.words('audit.number.absent', { title, reason: describeAbsence(headline, context) })];
  }
  const interval = describeInterval(headline, context);
  return [
    context.words('audit.number.value', {
      title,
      value: describeValue(headline, context),
      interval: interval === '' ? 'none' : interval,
      n: headline.n ?? 0,
      counted: headline.n !== null && headline.unit !== 'count',
      spread: describeSpread(headline, groups, context) ?? 'none',
    }),
  ];
}

function nameOf({ kpi, threshold, variant, clock, statistic }: Measurement, context: RenderContext): string {
  const series = describeSeries({ kpi, threshold: threshold ?? null, variant, clock }, context);
  return statistic === 'value' ? series : `${series}, ${describeStatistic(statistic, context)}`;
}

/** `55.0 % (Marin Pedalić) to 89.4 % (Lucija Guvernalić)`: the lowest and the highest group that is large enough. */
function describeSpread(headline: Measurement, groups: readonly Measurement[], context: RenderContext): string | null {
  const comparable = groups
    .filter(({ statistic, clock, variant }) => sameNumber({ statistic, clock, variant }, headline))
    .filter(({ by }) => Object.values(by).every((key) => key !== null))
    .filter(({ value, n, unit }) => value !== null && (unit === 'count' || (n ?? 0) >= fewest))
    .toSorted((left, right) => (left.value ?? 0) - (right.value ?? 0));
  const [lowest, highest] = [comparable[0], comparable.at(-1)];
  if (lowest === undefined || highest === undefined || lowest === highest) return null;
  const describe = (group: Measurement) => ({
    value: describeValue(group, context),
    group: Object.entries(group.by)
      .map(([dimension, key]) => describeGroup(dimension, key, context))
      .join(', '),
  });
  const [low, high] = [describe(lowest), describe(highest)];
  return context.words('audit.number.spread', {
    low: low.value,
    lowest: low.group,
    high: high.value,
    highest: high.group,
  });
}

type Identity = Pick<Measurement, 'statistic' | 'clock' | 'variant'>;

function sameNumber(left: Identity, right: Identity): boolean {
  return left.statistic === right.statistic && left.clock === right.clock && left.variant === right.variant;
}

/** `Customer satisfaction: 83.2 %, target >= 85% (satisfaction)` */
export function describeFact(fact: TargetFact, context: RenderContext): string {
  const { id, by, actual, target } = fact;
  const groups = Object.entries(by).map(([dimension, key]) => describeGroup(dimension, key, context));
  return context.words('audit.fact-against', {
    id: groups.length === 0 ? id : `${id}: ${groups.join(', ')}`,
    kpi: describeTargetKpi(fact, context),
    actual:
      actual === null
        ? 'none'
        : describeBeside(actual, [target.value], { ...fact, interval: null, variant: null }, context),
    target: target.text,
  });
}

/** The targets that speak to a step with what became of them, a line each. */
export function describeStepTargets(
  { id }: ReportedStep,
  { gaps }: AuditReport,
  context: RenderContext,
): readonly string[] {
  return gaps
    .filter(({ steps }) => steps.includes(id))
    .map((gap) =>
      context.words('audit.target', {
        fact: describeFact(gap, context),
        verdict: context.words(`verdict.${gap.verdict}`),
      }),
    );
}

/** The same in short: `satisfaction pass; first-reply-by-channel 4 pass, 1 fail`. */
export function summariseStepTargets({ id }: ReportedStep, { gaps }: AuditReport, { words }: RenderContext): string {
  const own = groupBy(
    gaps.filter(({ steps }) => steps.includes(id)),
    (gap) => gap.id,
  );
  const targets = [...own].map(([target, members]) => {
    const verdicts = verdictWords.flatMap((word) => {
      const count = members.filter(({ verdict }) => verdict === word).length;
      const verdict = words(`verdict.${word}`);
      return count === 0 ? [] : [members.length === 1 ? verdict : words('check.count', { count, verdict })];
    });
    return words('audit.target-in-short', { target, verdict: verdicts.join(', ') });
  });
  return targets.join('; ');
}

function describeTargetKpi({ kpi, statistic, threshold }: TargetFact, context: RenderContext): string {
  const series = describeSeries({ kpi, threshold: threshold ?? null, variant: null, clock: null }, context);
  return statistic === 'value' ? series : `${series}, ${describeStatistic(statistic, context)}`;
}

/** `quality-review.md (2,310 bytes, SHA-256 9f86d0…)` */
export function describeEvidence({ path, sha256, bytes }: Evidence, { words }: RenderContext): string {
  return words('audit.evidence', { path, bytes, sha256 });
}

export function describeWaiver({ waiver }: ReportedStep, { words, format }: RenderContext): readonly string[] {
  if (waiver === null) return [];
  const { owner, reason, expires, expired } = waiver;
  return [words('audit.waiver', { owner, reason, expires: format.date(expires), expired })];
}

/** `Ana, by 31 Jul 2026` */
export function describeOwner(
  { owner, due }: { readonly owner: string | null; readonly due: string | null },
  { words, format }: RenderContext,
): string {
  if (owner === null && due === null) return '';
  return words('audit.owner', { owner: owner ?? 'none', due: due === null ? 'none' : format.date(due) });
}
