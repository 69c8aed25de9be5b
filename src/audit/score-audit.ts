import type { Answer, Waiver } from '../model/audit.ts';
import type { Score, ScoredSection, Scores } from '../model/audit-report.ts';
import type { Checklist } from '../model/checklist.ts';
import { findGateFailures } from './find-gate-failures.ts';
import { gradeOf, hundred } from './grade.ts';
import { isComplete } from './is-complete.ts';
import { type Bound, type JudgedStep, judgeSteps } from './judge-steps.ts';
import { noticesOfScore } from './notices-of-score.ts';
import { compare, fraction, multiply, one, type Rational, subtract, sum, toNumber } from './rational.ts';
import { absolute, flat, flatBinary, flatUnweighted, type ScoreModel, treeModel, worthIn } from './score-models.ts';
import { stepShares } from './step-weight.ts';

export type ScoreInput = {
  readonly checklist: Checklist;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly waivers: readonly Waiver[];
  /** The local date: `2026-11-22`. */
  readonly today: string;
  /** raw unless the team decides that waived steps do not fail the audit. */
  readonly gateOn: 'raw' | 'adjusted';
};

export type ScoredAudit = {
  readonly scores: Scores;
  readonly sections: readonly ScoredSection[];
  readonly steps: readonly JudgedStep[];
};

type Exact = { readonly [bound in Bound]: Rational | null };

/**
 * The score of an audit by `csaudit-1`, a tree mean with gates and bounds: points from 0 to 100, made of exact fractions.
 *
 * Open steps are left out of `score`, fail in `low` and pass in `high`. The verdict is about `low`; only a checklist that
 * lets an audit finish incomplete (`complete` below 100, and reached) is judged by `score`. A critical step that failed or
 * is open fails the audit; the number is shown as it is, not capped.
 */
export function scoreAudit(input: ScoreInput): ScoredAudit {
  const { checklist, answers, waivers, today } = input;
  const steps = judgeSteps(checklist, answers, waivers, today);
  const shares = stepShares(checklist);
  const shareOf = (matches: (step: JudgedStep) => boolean): Rational =>
    sum(steps.filter(matches).flatMap(({ step }) => shares.get(step.id) ?? []));
  const naShare = shareOf(({ value }) => value === 'na');
  return {
    steps,
    sections: checklist.sections.map(({ id, title, steps: inside }) => {
      const isInside = ({ section }: JudgedStep): boolean => section === id;
      const exact = exactScore(flat, steps.filter(isInside), 'raw');
      return {
        id,
        title,
        weight: toNumber(shareOf(isInside)),
        steps: inside.map((step) => step.id),
        ...toPoints(exact),
      };
    }),
    scores: {
      engine: 'csaudit-1',
      ...judgeScore(input, steps),
      answered: steps.filter(({ value }) => value !== null && value !== 'na').length,
      notApplicable: steps.filter(({ value }) => value === 'na').length,
      open: steps.filter(({ value }) => value === null).length,
      total: steps.length,
      completeness: toNumber(
        subtract(
          one,
          shareOf(({ value }) => value === null),
        ),
      ),
      coverage: toNumber(subtract(one, naShare)),
      notices: noticesOfScore(steps, waivers, naShare),
    },
  };
}

type Judged = 'raw' | 'adjusted' | 'grade' | 'passMark' | 'gateOn' | 'verdict' | 'reasons' | 'models' | 'disagreeing';

function judgeScore({ checklist, answers, gateOn }: ScoreInput, steps: readonly JudgedStep[]): Pick<Scores, Judged> {
  const tree = treeModel(checklist);
  const raw = exactScore(tree, steps, 'raw');
  const adjusted = exactScore(tree, steps, 'adjusted');
  const rivals = {
    flat: exactScore(flat, steps, gateOn),
    flatBinary: exactScore(flatBinary, steps, gateOn),
    flatUnweighted: exactScore(flatUnweighted, steps, gateOn),
  };
  const bound = isComplete(checklist, answers) ? 'score' : 'low';
  const passes = (exact: Exact): boolean | null => reaches(exact[bound], fraction(checklist.pass_mark));
  const passed = passes(gateOn === 'raw' ? raw : adjusted);
  const gates = findGateFailures(steps, gateOn);
  const reasons = [...gates, ...(passed === false ? [{ code: 'below-pass-mark' as const, step: null }] : [])];
  return {
    raw: toPoints(raw),
    adjusted: toPoints(adjusted),
    grade: {
      score: gradeOf(raw.score, checklist),
      low: gradeOf(raw.low, checklist),
      high: gradeOf(raw.high, checklist),
    },
    passMark: checklist.pass_mark,
    gateOn,
    verdict: reasons.length > 0 ? 'fail' : passed === null ? null : 'pass',
    reasons,
    models: {
      flat: toPoints(rivals.flat),
      flatBinary: toPoints(rivals.flatBinary),
      flatUnweighted: toPoints(rivals.flatUnweighted),
      absolute: toPoints(exactScore(absolute, steps, gateOn)),
    },
    // absolute is left out: it disagrees with every audit that passes and is not perfect.
    disagreeing: (['flat', 'flatBinary', 'flatUnweighted'] as const).filter((name) => passes(rivals[name]) !== passed),
  };
}

function exactScore(model: ScoreModel, steps: readonly JudgedStep[], kind: 'raw' | 'adjusted'): Exact {
  const at = (bound: Bound): Rational | null => model(steps, worthIn(kind, bound));
  return { score: at('score'), low: at('low'), high: at('high') };
}

function reaches(score: Rational | null, mark: Rational): boolean | null {
  return score === null ? null : compare(multiply(score, hundred), mark) >= 0;
}

function toPoints({ score, low, high }: Exact): Score {
  const points = (value: Rational | null): number | null =>
    value === null ? null : toNumber(multiply(value, hundred));
  return { score: points(score), low: points(low), high: points(high) };
}
