import type * as z from 'zod';
import type { scaleSchema } from './scale-schema.ts';

/** A scale as presets, csaudit.yaml and the command line say it. */
export type ScaleOption = z.infer<typeof scaleSchema>;

/** The scale of all answers of a column, or of the rows in which another column says so. */
export type Scale = {
  readonly from: number;
  readonly to: number;
  /** null: nobody said from which answer on somebody is satisfied. */
  readonly satisfiedFrom: number | null;
  /** 1 is the best; `satisfiedFrom` is then the highest score that satisfies. */
  readonly isReversed: boolean;
  /** What the other column says in these rows; null: all rows. */
  readonly is: readonly string[] | null;
};

type Ends = {
  readonly from: number;
  readonly to: number;
  readonly satisfied_from?: number | undefined;
  readonly higher_is?: 'good' | 'bad' | undefined;
};

export type ScaleFault = {
  readonly why: 'bad-scale' | 'half-scale' | 'nps-scale' | 'ces-direction';
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
};

/** What is wrong with a scale; null: nothing. */
export function faultOfScale(field: string, option: ScaleOption): ScaleFault | null {
  const { from, to, by, scales } = option;
  const hasEnds = from !== undefined && to !== undefined;
  const isHalf = (from === undefined) !== (to === undefined) || (by === undefined) !== (scales === undefined);
  const isNothing = !hasEnds && by === undefined && option.satisfied_from === undefined;
  if (isHalf || isNothing || (hasEnds && by !== undefined)) {
    return { why: 'half-scale', message: 'a scale has "from" and "to", or "by" and "scales"', data: {} };
  }
  for (const ends of endsOf(option)) {
    const fault = faultOfEnds(field, ends);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOfEnds(field: string, { from, to, satisfied_from: satisfied, higher_is }: Ends): ScaleFault | null {
  if (from >= to || (satisfied !== undefined && (satisfied < from || satisfied > to))) {
    const data = { from, to, satisfied: satisfied ?? '' };
    return { why: 'bad-scale', message: 'a scale goes upwards, and the answers that satisfy lie on it', data };
  }
  // The net promoter score is defined on 0 to 10 only.
  if (field === 'nps' && (from !== 0 || to !== 10)) {
    return { why: 'nps-scale', message: 'the Net Promoter Score is defined on 0 to 10 only', data: { from, to } };
  }
  // Of effort a high score is easy on one scale and hard on another: only agreement from 1 to 7 goes without saying.
  if (field === 'ces' && higher_is === undefined && (from !== 1 || to !== 7)) {
    const message = '"higher_is" says which end of the scale is the good one: good or bad';
    return { why: 'ces-direction', message, data: { from, to } };
  }
  return null;
}

function endsOf({ from, to, scales, ...rest }: ScaleOption): readonly Ends[] {
  if (scales !== undefined) return scales;
  return from === undefined || to === undefined ? [] : [{ ...rest, from, to }];
}

/** From which answer on a customer is satisfied, on the scales on which that goes without saying. */
const usuallySatisfiedFrom: Readonly<Record<'csat' | 'nps' | 'ces', ReadonlyMap<string, number>>> = {
  csat: new Map([
    ['1-2', 2],
    ['1-3', 3],
    ['1-4', 3],
    ['1-5', 4],
  ]),
  nps: new Map([['0-10', 9]]),
  ces: new Map([['1-7', 5]]),
};

/** The scales that an option says; none where it has no ends. */
export function readScales(survey: 'csat' | 'nps' | 'ces', option: ScaleOption): readonly Scale[] {
  const scales = option.scales ?? endsOf(option).map((ends) => ({ ...ends, is: null }));
  return scales.map(({ from, to, satisfied_from, higher_is, is }) => {
    const scale = { from, to, isReversed: higher_is === 'bad', is };
    const usual = usuallySatisfiedFrom[survey].get(nameOfScale(scale)) ?? null;
    return { ...scale, satisfiedFrom: satisfied_from ?? usual };
  });
}

/** `1-5`; `5-1` where 1 is the best: from the bad end to the good one. */
export function nameOfScale({ from, to, isReversed }: Pick<Scale, 'from' | 'to' | 'isReversed'>): string {
  return isReversed ? `${to}-${from}` : `${from}-${to}`;
}

/** `satisfied-from-4`, `satisfied-to-2` where 1 is the best; null: nobody said it. */
export function ruleOfScale({ satisfiedFrom, isReversed }: Scale): string | null {
  return satisfiedFrom === null ? null : `satisfied-${isReversed ? 'to' : 'from'}-${satisfiedFrom}`;
}

/** The highest score that counts as dissatisfied where 1 is the worst, of scales on which that is agreed. */
const dissatisfiedTo: ReadonlyMap<string, number> = new Map([
  ['1-2', 1],
  ['1-3', 1],
  ['1-4', 1],
  ['1-5', 2],
  ['1-7', 3],
]);

/** The last score that counts as dissatisfied, from the bad end; null: nobody agrees on one. */
export function dissatisfiedEnd({ from, to, isReversed }: Scale): number | null {
  const end = dissatisfiedTo.get(`${from}-${to}`) ?? null;
  return end === null || !isReversed ? end : from + to - end;
}
