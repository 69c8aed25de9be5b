import { isTheirs, type TheirNumber } from '../judge/their-number.ts';
import { listAtoms, switchAtom, utcPeriod } from '../measure/list-atoms.ts';
import type { DefinitionEntry, DefinitionSet } from '../model/definition-set.ts';
import type { Reconciliation, ReconciliationStep } from '../model/reconciliation.ts';
import type { Dataset } from './open-dataset.ts';
import { layGround, type ReconcilePlan, type Surveyed } from './reconcile-ground.ts';
import { type Found, searchWays } from './search-ways.ts';
import type { DataSettings } from './settings.ts';
import { ownStep, type Walk, walkToVendor } from './walk-to-vendor.ts';

/** Whose number theirs is, and who said so. */
export type Vendor = { readonly set: DefinitionSet; readonly by: NonNullable<Reconciliation['vendorBy']> };

/** Of many ways that give one number, so many are named. */
const mostNamed = 10;

/**
 * The walk from csaudit's number to theirs; where it does not get there, what else would.
 *
 * @returns null when the data give no number of csaudit's own
 */
export async function reconcileKpi(
  dataset: Dataset,
  plan: ReconcilePlan,
  settings: DataSettings,
  vendor: Vendor | null,
): Promise<Reconciliation | null> {
  const { kpi, threshold } = plan.asked;
  const entry = vendor?.set.kpis.find((each) => each.kpi === kpi.id);
  const surveyed = await layGround(dataset, plan, settings, entry?.statistic);
  if (surveyed === null) return null;
  const { base, statistic } = surveyed;
  const walk = await walkThere(surveyed, plan, entry);
  const remainder = remainderOf(walk.steps, plan.theirs);
  const found = remainder.isExplained || surveyed.isSummed ? null : await search(surveyed, walk, plan);
  return {
    kpi: kpi.id,
    statistic: statistic.name,
    ...(threshold === null ? {} : { threshold }),
    unit: base.measurements[0]?.unit ?? 'seconds',
    theirs: { ...plan.theirs },
    vendor: vendor?.set.id ?? null,
    vendorBy: vendor?.by ?? null,
    isDefined: entry !== undefined,
    steps: [...walk.steps],
    remainder,
    search: found === null ? null : summarise(found),
    untried: untriedOf([...walk.untried, ...(found?.untried ?? [])]),
  };
}

async function walkThere(
  surveyed: Surveyed,
  { asked, flags }: ReconcilePlan,
  entry: DefinitionEntry | undefined,
): Promise<Walk> {
  const { ground, base, statistic, switches, kinds, blocked, isSummed } = surveyed;
  if (entry === undefined || isSummed) return { end: base, steps: [ownStep(base, statistic.name)], untried: [] };
  const walk = await walkToVendor(ground, base, {
    entry,
    switches,
    kinds,
    keepsStatistic: asked.statistic !== null,
    keepsClock: flags.clock !== undefined,
  });
  const own = blocked.filter(({ each }) => entry.switches?.includes(each.id));
  return { ...walk, untried: [...walk.untried, ...own.map(asUntried)] };
}

/** From where the walk ended: what the vendor's definition lacks is likelier than another definition altogether. */
async function search(surveyed: Surveyed, { end, steps }: Walk, { theirs, flags }: ReconcilePlan): Promise<Found> {
  const { ground, switches, periods, blocked } = surveyed;
  const atoms = listAtoms({ kpi: ground.kpi, base: end.choice, switches, periods });
  const { statistic } = steps.at(-1) as ReconciliationStep;
  const found = await searchWays(ground, { ...end, statistic }, atoms, theirs);
  const { from, to } = flags;
  const needsPeriod = { code: 'needs-period', data: {} };
  const unbounded = from === undefined && to === undefined ? [{ change: utcPeriod, reason: needsPeriod }] : [];
  return { ...found, untried: [...found.untried, ...blocked.map(asUntried), ...unbounded] };
}

function asUntried({ each, reason }: Surveyed['blocked'][number]): Walk['untried'][number] {
  return { change: switchAtom(each).change, reason };
}

function remainderOf(steps: readonly ReconciliationStep[], theirs: TheirNumber): Reconciliation['remainder'] {
  const last = steps.at(-1) as ReconciliationStep;
  const difference = theirs.value - last.value;
  return {
    difference,
    share: theirs.value === 0 ? null : difference / theirs.value,
    isExplained: isTheirs(last.value, theirs),
  };
}

function summarise({ tried, isComplete, matches }: Found): Reconciliation['search'] {
  return { tried, isComplete, found: matches.length, matches: matches.slice(0, mostNamed) };
}

/** One that the vendor's definition needs is met by the search again. */
function untriedOf(all: Walk['untried']): Reconciliation['untried'] {
  const seen = new Set<string>();
  return all.filter(({ change }) => {
    const key = JSON.stringify(change);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
