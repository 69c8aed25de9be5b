import type { DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi, KpiVariant } from '../model/kpi.ts';
import type { Notice } from '../model/result.ts';
import type { Choice, PeriodRule } from './choice.ts';
import { composeVariant } from './compose-variant.ts';
import type { Clock } from './request.ts';

/** One thing that can be switched; of each kind but `switch` a way has only one. */
export type Atom = {
  readonly id: string;
  readonly kind: 'variant' | 'switch' | 'clock' | 'period';
  readonly change: Notice;
  readonly apply: (choice: Choice) => Choice;
};

export function variantAtom(kpi: Kpi, name: string): Atom {
  const description = composeVariant(kpi, name, [])?.variant.description ?? '';
  return {
    id: `variant:${name}`,
    kind: 'variant',
    change: { code: 'variant', data: { variant: name, description } },
    apply: (choice) => ({ ...choice, variant: name }),
  };
}

export function switchAtom(each: DefinitionSwitch): Atom {
  return {
    id: `switch:${each.id}`,
    kind: 'switch',
    change: { code: 'switch', data: { switch: each.id, title: each.title } },
    apply: (choice) => ({ ...choice, switches: [...choice.switches, each] }),
  };
}

/** A switch that is turned already, back to where it was. */
function switchOffAtom(each: DefinitionSwitch): Atom {
  return {
    id: `switch:${each.id}`,
    kind: 'switch',
    change: { code: 'switch-off', data: { switch: each.id, title: each.title } },
    apply: (choice) => ({ ...choice, switches: choice.switches.filter(({ id }) => id !== each.id) }),
  };
}

export function clockAtom(clock: Clock): Atom {
  return {
    id: `clock:${clock}`,
    kind: 'clock',
    change: { code: 'clock', data: { clock } },
    apply: (choice) => ({ ...choice, clock }),
  };
}

/** The days of the period begin and end in UTC. */
export const utcPeriod: Notice = { code: 'period-utc', data: {} };

function periodAtom(period: PeriodRule): Atom {
  return {
    id: `period:${period.id}`,
    kind: 'period',
    change: { code: `period-${period.id}`, data: {} },
    apply: (choice) => ({ ...choice, period }),
  };
}

export type Switchable = {
  readonly kpi: Kpi;
  readonly base: Choice;
  readonly switches: readonly DefinitionSwitch[];
  readonly periods: readonly PeriodRule[];
};

/** Everything in which another tool may count this KPI otherwise, and that gives a number of the same unit. */
export function listAtoms({ kpi, base, switches, periods }: Switchable): readonly Atom[] {
  const own = composeVariant(kpi, base.variant, [])?.variant;
  const isAlike = ({ type = kpi.type, score = kpi.score }: Partial<KpiVariant>) =>
    type === (own?.type ?? kpi.type) && score === (own?.score ?? kpi.score);
  const names = Object.entries(kpi.variants ?? {}).flatMap(([name, variant]) =>
    isAlike(variant) ? namesOf(name, variant) : [],
  );
  const turned = new Set(base.switches.map(({ id }) => id));
  const clocks: readonly Clock[] = kpi.clock === 'both' && kpi.type === 'duration' ? ['calendar', 'business'] : [];
  return [
    ...switches
      .filter((each) => each.from === undefined || each.from === kpi.from)
      .map((each) => (turned.has(each.id) ? switchOffAtom(each) : switchAtom(each))),
    ...names.filter((name) => name !== base.variant).map((name) => variantAtom(kpi, name)),
    ...clocks.filter((clock) => clock !== base.clock).map(clockAtom),
    ...periods.filter(({ id }) => id !== base.period?.id).map(periodAtom),
  ];
}

/** `satisfied-from-{n}` by the numbers in use. */
function namesOf(name: string, { usual = [] }: KpiVariant): readonly string[] {
  return name.includes('{n}') ? usual.map((number) => name.replace('{n}', String(number))) : [name];
}
