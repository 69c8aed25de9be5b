import type { RatingScale } from '../model/rating-scale.ts';
import type { Breakdown, Dimension } from '../model/relation.ts';
import type { Absence } from './availability.ts';
import type { GroupCounts } from './compile-counts.ts';
import type { NumberedSlot } from './compile-rows.ts';
import { type Definition, expressionsOf } from './definition.ts';
import type { MeasureRequest } from './request.ts';
import { tallyOf } from './tally.ts';

/**
 * Answers on several scales, or to several questions, are several ratings. What tells them apart is grouped by beside
 * everything else, and a group with more than one of them has no number but where all are declared and only asked for
 * satisfied or not.
 */

/** The dimensions that tell the ratings of one survey apart; none where every survey is on one scale. */
export function apartDimensions({ ratingScales }: Pick<MeasureRequest, 'ratingScales'>): Breakdown {
  const all = [...ratingScales.values()];
  const isSeveral = (of: (scale: RatingScale) => string) => all.some((scales) => new Set(scales.map(of)).size > 1);
  const dimensions: Dimension[] = [];
  if (isSeveral(({ field }) => field)) dimensions.push('question');
  if (all.some((scales) => hasScalesOfOneQuestion(scales))) dimensions.push('scale');
  return dimensions;
}

function hasScalesOfOneQuestion(scales: readonly RatingScale[]): boolean {
  return scales.some(({ field, name }) => scales.some((other) => other.field === field && other.name !== name));
}

/** Each breakdown once more, by what tells the ratings apart. */
export function withApart(breakdowns: readonly Breakdown[], apart: Breakdown): readonly Breakdown[] {
  if (apart.length === 0) return breakdowns;
  return [...breakdowns, apart, ...breakdowns.map((breakdown) => [...new Set([...breakdown, ...apart])])];
}

/** Whether a breakdown is one of those asked for, or the one that shows the ratings apart. */
export function shownBreakdowns(asked: readonly Breakdown[], apart: Breakdown): (breakdown: Breakdown) => boolean {
  const keyOfAll = (breakdown: Breakdown) => [...new Set(breakdown)].toSorted().join();
  const shown = new Set([...asked, apart, []].map(keyOfAll));
  return (breakdown) => shown.has(keyOfAll(breakdown));
}

/** Which ratings a group of rows is made of: its parts, by the groups that are the same but for what tells them apart. */
export function partsOf(
  groups: readonly GroupCounts[],
  apart: Breakdown,
): (whole: GroupCounts) => readonly GroupCounts[] {
  const byWhole = new Map<string, GroupCounts[]>();
  for (const part of groups) {
    if (!apart.every((dimension) => part.group.breakdown.includes(dimension))) continue;
    for (const own of subsets(part.group.breakdown, apart)) {
      const key = keyOf(own, part);
      byWhole.set(key, [...(byWhole.get(key) ?? []), part]);
    }
  }
  return (whole) => byWhole.get(keyOf(whole.group.breakdown, whole)) ?? [];
}

/** The breakdowns that a part can be of: without some of what tells ratings apart. */
function subsets(breakdown: Breakdown, apart: Breakdown): readonly Breakdown[] {
  return apart.reduce<readonly Breakdown[]>(
    (all, dimension) => all.flatMap((each) => [each, each.filter((other) => other !== dimension)]),
    [breakdown],
  );
}

function keyOf(breakdown: Breakdown, { group }: GroupCounts): string {
  return JSON.stringify(breakdown.toSorted().map((dimension) => [dimension, group.by[dimension]]));
}

/** Those that have answers under the slot's definition. */
export function countedParts(own: NumberedSlot, parts: readonly GroupCounts[]): readonly GroupCounts[] {
  return parts.filter((part) => tallyOf(part, own).n > 0);
}

/** Why a group of answers has no number under a definition; null: it may have one. */
export function refuseRatings(
  own: NumberedSlot,
  parts: readonly GroupCounts[],
  { ratingScales }: Pick<MeasureRequest, 'ratingScales'>,
): Absence | null {
  const { definition } = own;
  const all = ratingScales.get(definition.survey ?? '') ?? [];
  const counted = countedParts(own, parts);
  const questions = new Set(counted.flatMap(({ group }) => group.by['question'] ?? []));
  const names = new Set(counted.flatMap(({ group }) => group.by['scale'] ?? []));
  const present = names.size === 0 ? all : all.filter(({ name }) => names.has(name));
  const unfit = present.find((scale) => !hasScore(scale, definition.number));
  if (unfit !== undefined) {
    const { from, to, field } = unfit;
    const data = { from: from ?? 0, to: to ?? 0, satisfied: definition.number ?? 0, flag: `--scale ${field}=FROM-TO` };
    return refuse('score-off-scale', data);
  }
  if (questions.size > 1) return refuse('several-questions', { questions: [...questions].toSorted().join(', ') });
  if (names.size < 2) return null;
  const scales = [...names].toSorted().join(', ');
  if (!isSatisfiedOnly(definition)) return refuse('not-across-scales', { scales });
  if (present.every(({ isDeclared }) => isDeclared)) return null;
  return refuse('several-scales', { scales, flag: `--scale ${present[0]?.field ?? 'csat'}=FROM-TO:SATISFIED` });
}

function refuse(code: string, data: Readonly<Record<string, string | number>>): Absence {
  return { status: 'ambiguous', reason: { code, data } };
}

/** Nobody is satisfied from 8 on a scale of 1 to 5; that is no share of 0 %. */
function hasScore({ from, to, isReversed }: RatingScale, score: number | null): boolean {
  if (score === null || from === null || to === null) return true;
  return !isReversed && score >= from && score <= to;
}

/** Satisfied or not is the same on every scale, each by its own rule; scores are not. */
function isSatisfiedOnly(definition: Definition): boolean {
  const columns = expressionsOf(definition).flatMap((expression) => expression.columns);
  return columns.includes('satisfied') && !columns.includes('score') && !columns.includes('scale');
}
