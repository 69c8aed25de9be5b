import type { Checklist } from '../model/checklist.ts';
import type { Bound, JudgedStep } from './judge-steps.ts';
import { compare, fraction, one, type Rational, sum, zero } from './rational.ts';
import { weightedMean } from './weighted-mean.ts';

/** One way to make one number, from 0 to 1, of what the steps are worth; null when there is nothing to make it of. */
export type ScoreModel = (steps: readonly JudgedStep[], worth: WorthOf) => Rational | null;

/** Which score (raw, adjusted) and which bound of it. */
export type WorthOf = (step: JudgedStep) => Rational | null;

export function worthIn(kind: 'raw' | 'adjusted', bound: Bound): WorthOf {
  return (step) => step[kind][bound];
}

/**
 * The score of csaudit-1: the mean of the sections, each the weighted mean of its steps. Sections weigh 1 or what they
 * say, or with `section_weight: sum` what is counted in them; one in which nothing counts is left out.
 */
export function treeModel({ sections, section_weight }: Checklist): ScoreModel {
  return (steps, worth) =>
    weightedMean(
      sections.map(({ id, weight }) => {
        const inside = steps.filter((step) => step.section === id);
        const counted = inside.filter((step) => worth(step) !== null).map((step) => step.weight);
        return {
          weight: section_weight === 'sum' ? sum(counted) : fraction(weight ?? 1),
          value: flat(inside, worth),
        };
      }),
    );
}

/** The weighted mean of all steps: sections do not matter. */
export function flat(steps: readonly JudgedStep[], worth: WorthOf): Rational | null {
  return weightedMean(steps.map((step) => ({ weight: step.weight, value: worth(step) })));
}

/** The same with nothing for partly met: XCCDF's flat model. */
export function flatBinary(steps: readonly JudgedStep[], worth: WorthOf): Rational | null {
  return flat(steps, binary(worth));
}

/** The share of steps that are met: XCCDF's flat-unweighted model. */
export function flatUnweighted(steps: readonly JudgedStep[], worth: WorthOf): Rational | null {
  return flat(
    steps.map((step) => ({ ...step, weight: one })),
    binary(worth),
  );
}

/** 1 if all is met: XCCDF's absolute model. */
export function absolute(steps: readonly JudgedStep[], worth: WorthOf): Rational | null {
  const share = flatUnweighted(steps, worth);
  return share === null ? null : compare(share, one) === 0 ? one : zero;
}

function binary(worth: WorthOf): WorthOf {
  return (step) => {
    const value = worth(step);
    return value === null ? null : compare(value, one) === 0 ? one : zero;
  };
}
