import type { Config } from '../model/config.ts';
import type { FieldName } from '../model/field.ts';
import type { Kpi, KpiVariant } from '../model/kpi.ts';
import type { MeasurePlan } from './measure-dataset.ts';

/** Fields that nothing else is worked out of: unless an expression or a breakdown names one, it need not be read. */
const leaves: ReadonlySet<FieldName> = new Set<FieldName>([
  'channel',
  'department',
  'agent',
  'requester',
  'language',
  'priority',
  'category',
  'comment',
  'converted',
  'is_complaint',
  'sla_met',
  'reply_count',
  'reopen_count',
  'talk_seconds',
  'hold_seconds',
  'wrap_seconds',
  'handle_seconds',
  'requester_wait_seconds',
  'requester_wait_business_seconds',
  'csat',
  'csat_2',
  'csat_3',
  'nps',
  'ces',
]);

/** Columns of the relations that are worked out of a leaf of another name. */
const behind: Readonly<Record<string, readonly FieldName[]>> = {
  requester_wait_vendor_seconds: ['requester_wait_seconds'],
  requester_wait_vendor_business_seconds: ['requester_wait_business_seconds'],
  csat: ['csat_2', 'csat_3'],
  rated: ['csat', 'csat_2', 'csat_3', 'nps', 'ces'],
  bulk_closed: ['agent'],
  next_contact_seconds: ['requester'],
  is_first_contact: ['requester'],
  requester_converted: ['requester', 'converted'],
};

/**
 * Whether a field of an export has to be read for what is to be measured. Reading three columns of twenty takes a third
 * of the time; which records are blank is decided from all of them all the same.
 */
export function wantedFields(
  { kpis, breakdowns, where }: Pick<MeasurePlan, 'kpis' | 'breakdowns' | 'where'>,
  config: Config,
): (field: FieldName) => boolean {
  const names = new Set<string>(breakdowns.flat());
  const add = (text: string | null | undefined) => {
    for (const [name] of (text ?? '').matchAll(/[a-z_]+/gi)) names.add(name.toLowerCase());
  };
  add(where);
  add(config.complaint?.where);
  add(config.conversion?.where);
  for (const { kpi } of kpis) {
    for (const definition of [kpi, ...Object.values(kpi.variants ?? {})]) {
      for (const text of expressionsOf(definition)) add(text);
      if (definition.survey !== undefined) names.add(definition.survey);
    }
  }
  // Whose answers are the team's own is told by who asked, or who answered.
  const isAboutRatings = kpis.some(({ kpi }) => kpi.from === 'ratings') || names.has('rated');
  if (isAboutRatings || config.agents !== undefined) for (const field of ['requester', 'agent']) names.add(field);
  for (const name of [...names]) for (const field of behind[name] ?? []) names.add(field);
  return (field) => !leaves.has(field) || names.has(field);
}

function expressionsOf(definition: Kpi | KpiVariant): readonly (string | undefined)[] {
  const { value, business_value, numerator, promoter, detractor, where, exclude, censored } = definition;
  return [
    value,
    business_value,
    numerator,
    promoter,
    detractor,
    where,
    censored?.when,
    censored?.lasted,
    ...(exclude ?? []).map(({ when }) => when),
  ];
}
