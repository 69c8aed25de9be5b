import { isTheirs, type TheirNumber } from '../judge/their-number.ts';
import { choiceKey } from '../measure/choice.ts';
import type { Atom } from '../measure/list-atoms.ts';
import type { ReconciliationMatch } from '../model/reconciliation.ts';
import type { Notice } from '../model/result.ts';
import { type Ground, measureWays, type Way } from './measure-ways.ts';

export type Found = {
  /** Ways that were measured, csaudit's own not counted. */
  readonly tried: number;
  /** false: there were more combinations than are tried. */
  readonly isComplete: boolean;
  readonly matches: readonly ReconciliationMatch[];
  readonly untried: readonly { readonly change: Notice; readonly reason: Notice }[];
};

/** More switches than these explain anything. */
const mostSwitches = 3;
/** Ways that are measured at most. */
const mostWays = 240;

type Match = ReconciliationMatch & { readonly ids: readonly string[] };

/**
 * Ways to count that would give a number, seen from one of them: every switch alone, then two and three of them together. Whoever turns more
 * than he needs has found nothing new, so ways that contain a match are not tried.
 */
export async function searchWays(
  ground: Ground,
  base: Way & { readonly statistic: string },
  atoms: readonly Atom[],
  theirs: TheirNumber,
): Promise<Found> {
  const seen = new Set([choiceKey(base.choice)]);
  const matches: Match[] = [...matchesOf(base.statistic, base, [], theirs, [])];
  const untried: { change: Notice; reason: Notice }[] = [];
  let usable = atoms;
  let tried = 0;
  let isComplete = true;
  for (let size = 1; size <= mostSwitches && isComplete; size += 1) {
    const combinations = combine(usable, size).filter((set) => !contains(matches, set));
    const fresh = combinations.flatMap((set) => {
      const choice = set.reduce((before, atom) => atom.apply(before), base.choice);
      const key = choiceKey(choice);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ set, choice }];
    });
    isComplete = tried + fresh.length <= mostWays;
    const taken = fresh.slice(0, mostWays - tried);
    const ways = await measureWays(
      ground,
      taken.map(({ choice }) => choice),
    );
    const wayOf = new Map(ways.map((way) => [way.choice, way]));
    for (const { set, choice } of taken) {
      const way = wayOf.get(choice);
      if (way === undefined) continue;
      if (way.absence === null) tried += 1;
      matches.push(...matchesOf(base.statistic, way, set, theirs, matches));
      const [only] = set;
      if (size > 1 || way.absence === null || only === undefined) continue;
      untried.push({ change: only.change, reason: way.absence });
      usable = usable.filter((atom) => atom !== only);
    }
  }
  const inOrder = matches.toSorted((a, b) => a.changes.length - b.changes.length);
  return { tried, isComplete, matches: inOrder.map(({ ids: _, ...match }) => match), untried };
}

/** Ways to give their number by this definition: by the usual statistic, or by another one. */
function matchesOf(
  usual: string,
  { measurements }: Way,
  set: readonly Atom[],
  theirs: TheirNumber,
  known: readonly Match[],
): readonly Match[] {
  return measurements.flatMap(({ statistic, clock, variant, value, n }) => {
    if (value === null || n === null || !isTheirs(value, theirs)) return [];
    const isOther = statistic !== usual;
    const changes = [
      ...set.map(({ change }) => change),
      ...(isOther ? [{ code: 'statistic', data: { statistic } }] : []),
    ];
    const ids = [...set.map(({ id }) => id), ...(isOther ? [`statistic:${statistic}`] : [])];
    if (known.some((match) => match.ids.every((id) => ids.includes(id)))) return [];
    return [{ changes, statistic, clock, variant, value, n, ids }];
  });
}

function contains(matches: readonly Match[], set: readonly Atom[]): boolean {
  const ids = set.map(({ id }) => id);
  return matches.some((match) => match.ids.every((id) => ids.includes(id)));
}

/** All sets of so many switches that can be turned together. */
function combine(atoms: readonly Atom[], size: number): readonly (readonly Atom[])[] {
  if (size === 0) return [[]];
  return atoms.flatMap((atom, index) =>
    combine(atoms.slice(index + 1), size - 1)
      .filter((rest) => rest.every((other) => atom.kind === 'switch' || other.kind !== atom.kind))
      .map((rest) => [atom, ...rest]),
  );
}
