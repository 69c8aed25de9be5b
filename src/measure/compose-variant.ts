import type { DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi, KpiVariant } from '../model/kpi.ts';
import { discardReasons } from '../model/relation.ts';
import { matchVariant } from './parse-kpi-request.ts';

export type ComposedVariant = { readonly name: string; readonly variant: KpiVariant };

/**
 * A variant of a KPI with switches laid over it, as a variant of its own: `creation+agent-opened-counted`.
 *
 * @param name as it is asked for, `satisfied-from-4` too; null for a KPI without variants
 * @returns null when the KPI has no such variant
 */
export function composeVariant(
  kpi: Kpi,
  name: string | null,
  switches: readonly DefinitionSwitch[],
): ComposedVariant | null {
  const base = name === null ? { description: kpi.formula } : findVariant(kpi, name);
  if (base === null) return null;
  const variant = switches.reduce<KpiVariant>((before, each) => turn(kpi, before, each), base);
  return { name: [...(name === null ? [] : [name]), ...switches.map(({ id }) => id)].join('+'), variant };
}

/** Whether a switch says anything of a KPI: rules that it does not have cannot be taken off. */
export function canSwitch(kpi: Kpi, variant: KpiVariant | null, each: DefinitionSwitch): boolean {
  if (each.from !== undefined && each.from !== kpi.from) return false;
  if (each.type !== undefined && each.type !== (variant?.type ?? kpi.type)) return false;
  const rules = [...(kpi.exclude ?? []), ...(variant?.exclude ?? [])].map(({ reason }) => reason);
  const reasons = kpi.from === 'contacts' ? [...rules, ...discardReasons] : rules;
  return each.counts === undefined || reasons.some((reason) => each.counts?.includes(reason));
}

function findVariant(kpi: Kpi, asked: string): KpiVariant | null {
  for (const [name, variant] of Object.entries(kpi.variants ?? {})) {
    const number = matchVariant(name, asked);
    if (number !== null) return number === '' ? variant : fillNumber(variant, number);
  }
  return null;
}

/** `{n}` stands in expressions alone. */
function fillNumber(variant: KpiVariant, number: string): KpiVariant {
  return JSON.parse(JSON.stringify(variant).replaceAll('{n}', number)) as KpiVariant;
}

function turn(kpi: Kpi, variant: KpiVariant, each: DefinitionSwitch): KpiVariant {
  const { counts = [], leaves_out: rule, value, percentiles, optional = [] } = each;
  const exclude = (variant.exclude ?? []).filter(({ reason }) => !counts.includes(reason));
  const counted = [...(variant.counts ?? []), ...counts];
  const wrap = (text: string | undefined) => (value === undefined ? text : text && value.replaceAll('{value}', text));
  const own = {
    value: wrap(variant.value ?? kpi.value),
    business_value: wrap(variant.business_value ?? kpi.business_value),
  };
  return {
    ...variant,
    ...(own.value === undefined ? {} : { value: own.value }),
    ...(own.business_value === undefined ? {} : { business_value: own.business_value }),
    description: `${variant.description} Here ${each.title}.`,
    exclude: rule === undefined ? exclude : [...exclude, rule],
    ...(counted.length === 0 ? {} : { counts: counted }),
    optional: [...(variant.optional ?? []), ...optional],
    ...(percentiles === undefined ? {} : { percentiles }),
  };
}
