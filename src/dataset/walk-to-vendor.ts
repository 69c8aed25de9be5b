import { roundAs } from '../judge/round-as.ts';
import { canSwitch, composeVariant } from '../measure/compose-variant.ts';
import { concernedRows } from '../measure/concerned-rows.ts';
import { type Atom, clockAtom, switchAtom, variantAtom } from '../measure/list-atoms.ts';
import type { DefinitionEntry, DefinitionSwitch } from '../model/definition-set.ts';
import type { ReconciliationStep } from '../model/reconciliation.ts';
import type { Notice } from '../model/result.ts';
import { type Ground, measureWays, numberOf, type Way } from './measure-ways.ts';

export type Walk = {
  /** What the last step but for its statistic and rounding counts by. */
  readonly end: Way;
  readonly steps: readonly ReconciliationStep[];
  readonly untried: readonly { readonly change: Notice; readonly reason: Notice }[];
};

type Towards = {
  readonly entry: DefinitionEntry;
  readonly switches: readonly DefinitionSwitch[];
  /** Kinds of contact that the data have. */
  readonly kinds: ReadonlySet<string>;
  /** Whose statistic and clock count, where the user named them. */
  readonly keepsStatistic: boolean;
  readonly keepsClock: boolean;
};

/** From csaudit's own number to the vendor's definition, one switch after another, each over all before it. */
export async function walkToVendor(ground: Ground, base: Way, towards: Towards): Promise<Walk> {
  const { atoms, untried } = await chooseAtoms(ground, base, towards);
  const choices = atoms.map((_, index) =>
    atoms.slice(0, index + 1).reduce((before, atom) => atom.apply(before), base.choice),
  );
  const ways = await measureWays(ground, choices);
  const present: Way[] = [base];
  const changes: Notice[] = [];
  for (const [index, way] of ways.entries()) {
    const change = (atoms[index] as Atom).change;
    if (way.absence === null) {
      present.push(way);
      changes.push(change);
    } else untried.push({ change, reason: way.absence });
  }
  const slots = present.map(({ slot }) => slot);
  const concerned = await concernedRows(ground.engine, ground.request, slots);
  const { name } = ground.statistics[0] as Ground['statistics'][number];
  const steps: ReconciliationStep[] = [ownStep(base, name)];
  for (const [index, change] of changes.entries()) {
    addStep(steps, present[index + 1] as Way, name, change, concerned[index] ?? null);
  }
  const last = present.at(-1) as Way;
  const { statistic, rounds } = towards.entry;
  if (!towards.keepsStatistic && statistic !== undefined && statistic !== name) {
    addStep(steps, last, statistic, { code: 'statistic', data: { statistic } }, null);
  }
  const end = steps.at(-1) as ReconciliationStep;
  const unit = numberOf(last, end.statistic)?.unit ?? 'seconds';
  const rounded = rounds === undefined ? null : roundAs(end.value, rounds, unit);
  if (rounds !== undefined && rounded !== null) {
    const change = { code: 'rounding', data: { ...rounds } };
    steps.push({ ...end, change, value: rounded, difference: rounded - end.value, concerned: null });
  }
  return { end: last, steps, untried };
}

/** The first step: csaudit's number as `kpi` prints it. */
export function ownStep(base: Way, statistic: string): ReconciliationStep {
  const { value, n, variant, clock } =
    numberOf(base, statistic) ?? (base.measurements[0] as Way['measurements'][number]);
  return {
    change: { code: 'own', data: {} },
    statistic,
    clock,
    variant,
    value: value ?? 0,
    n: n ?? 0,
    difference: null,
    concerned: null,
  };
}

function addStep(
  steps: ReconciliationStep[],
  way: Way,
  statistic: string,
  change: Notice,
  concerned: ReconciliationStep['concerned'],
): void {
  const found = numberOf(way, statistic);
  const before = steps.at(-1);
  if (found === null || found.value === null || before === undefined) return;
  const { value, n, clock, variant } = found;
  steps.push({
    change,
    statistic,
    clock,
    variant,
    value,
    n: n ?? 0,
    difference: value - before.value,
    concerned,
  });
}

/** The switches on the way, in order: who counts, from when to when, by which hours, and how percentiles lie. */
async function chooseAtoms(
  ground: Ground,
  base: Way,
  { entry, switches, kinds, keepsClock }: Towards,
): Promise<{ readonly atoms: readonly Atom[]; readonly untried: { change: Notice; reason: Notice }[] }> {
  const { kpi } = ground;
  const untried: { change: Notice; reason: Notice }[] = [];
  const named = (entry.variants ?? []).filter((name) => {
    const kind = composeVariant(kpi, name, [])?.variant.needs_kind;
    return kind === undefined || kinds.has(kind);
  });
  const ways = await measureWays(
    ground,
    named.map((variant) => ({ ...base.choice, variant })),
  );
  const taken = ways.findIndex(({ absence }) => absence === null);
  const variant = ways[taken]?.choice.variant ?? base.choice.variant;
  // Those that the vendor would take before it.
  for (const { choice, absence } of taken < 0 ? ways : ways.slice(0, taken)) {
    if (absence !== null && choice.variant !== null)
      untried.push({ change: variantAtom(kpi, choice.variant).change, reason: absence });
  }
  const turned = (entry.switches ?? []).flatMap((id) => switches.find((each) => each.id === id) ?? []);
  const fits = (each: DefinitionSwitch, name: string | null) =>
    canSwitch(kpi, composeVariant(kpi, name, [])?.variant ?? null, each);
  const isOfRows = ({ counts, leaves_out: rule }: DefinitionSwitch) => counts !== undefined || rule !== undefined;
  const before = turned.filter((each) => isOfRows(each) && fits(each, base.choice.variant));
  const after = turned.filter((each) => !before.includes(each) && fits(each, variant));
  const { clock } = entry;
  const turnsClock = clock !== undefined && !keepsClock && base.choice.clock !== null && clock !== base.choice.clock;
  const atoms = [
    ...before.map(switchAtom),
    ...(variant === null || variant === base.choice.variant ? [] : [variantAtom(kpi, variant)]),
    ...(turnsClock ? [clockAtom(clock)] : []),
    ...after.map(switchAtom),
  ];
  return { atoms, untried };
}
