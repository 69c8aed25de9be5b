import type { TypedFile } from './build-typed.ts';
import { isDateless, type ReadColumn } from './choose-readings.ts';
import type { Assumption } from './contact-columns.ts';
import type { RatingsSettled } from './settle-ratings.ts';
import { lettersSaid } from './settle-texts.ts';
import type { SourcePlan } from './source-plan.ts';
import { isAsked } from './survey-question.ts';
import { wallClockColumns } from './wall-clocks.ts';
import { zoneOfColumn } from './zone-of-column.ts';

/** What a reader of the numbers should know about how a file was read, as far as nobody said it. */
export function fileAssumptions(
  typed: TypedFile,
  { ratings }: RatingsSettled,
  plan: SourcePlan,
  more: readonly Assumption[],
): readonly Assumption[] {
  const assumptions: Assumption[] = [...unconfirmedAssumptions(typed, plan)];
  const naive = wallClockColumns(typed);
  const zones = new Map(
    naive.map((column) => zoneOfColumn(column, plan)).map((zone) => [`${zone?.how} ${zone?.zone}`, zone] as const),
  );
  for (const zone of zones.values()) {
    if (zone === null) assumptions.push({ code: 'no-zone', data: {} });
    else if (zone.how !== 'option') assumptions.push({ code: `zone-of-${zone.how}`, data: { zone: zone.zone } });
  }
  assumptions.push(...datesWithoutTimes(naive));
  const dateless = typed.columns.filter(isDateless).map(({ header }) => header);
  if (dateless.length > 0) assumptions.push({ code: 'times-without-dates', data: { headers: dateless.join(', ') } });
  for (const [field, { how, witness }] of typed.how) {
    const column = typed.columns.find((candidate) => candidate.field === field);
    if (column?.reading.type !== 'instant' || how === 'option') continue;
    assumptions.push({
      code: `date-order-by-${how}`,
      data: { header: column.header, order: column.reading.order ?? '', ...(witness === undefined ? {} : { witness }) },
    });
  }
  assumptions.push(...typed.columns.flatMap(spellingAssumptions));
  for (const { column, reading } of ratings) {
    const [scale] = reading.scales;
    const isAssumed = reading.how === 'assumed' || (reading.how === 'header' && reading.survey === 'csat');
    // Where the header says the scale, it is the score to be satisfied from that goes without saying.
    if (isAssumed && reading.answers > 0 && scale !== undefined && scale.satisfiedFrom !== null) {
      const { from, to, satisfiedFrom } = scale;
      assumptions.push({
        code: `${reading.survey}-scale`,
        data: { header: column.header, from, to, satisfied: satisfiedFrom ?? '' },
      });
    }
    if (reading.survey === 'nps' && reading.lowest !== null && reading.lowest > 0) {
      assumptions.push({ code: 'nps-no-zero', data: { header: column.header, lowest: reading.lowest } });
    }
  }
  for (const { spec, header, field } of typed.columns) {
    if (isAsked(header, spec.asks ?? [])) assumptions.push({ code: 'question-of-survey', data: { header, field } });
    if (spec.assumption !== undefined && spec.scale === undefined)
      assumptions.push({ code: spec.assumption, data: { header } });
  }
  return [...assumptions, ...more];
}

/** Spans to or from a date are whole days; from a time of day to a date that has none they are too short. */
function datesWithoutTimes(columns: readonly ReadColumn[]): readonly Assumption[] {
  const created = columns.find(({ field }) => field === 'created_at');
  const ends = columns.filter(({ field }) => spanEnds.has(field));
  const isDate = ({ reading }: ReadColumn) => reading.type === 'instant' && reading.shape.dateOnly;
  if (created === undefined || ends.length === 0) return [];
  if (isDate(created)) return [{ code: 'dates-without-times', data: {} }];
  return ends.filter(isDate).map(({ header }) => ({ code: 'date-beside-times', data: { header } }));
}

const spanEnds: ReadonlySet<string> = new Set(['first_response_at', 'first_resolved_at', 'resolved_at', 'answered_at']);

/** What of a column's cells had to be taken for an instant that a reader of them might not. */
function spellingAssumptions({ header, reading }: ReadColumn): readonly Assumption[] {
  if (reading.type !== 'instant') return [];
  const { numbers, rewrites } = reading.shape.spelling;
  const letters = lettersSaid(reading.texts);
  return [
    ...numbers.flatMap((form) => (form === null ? [] : [{ code: `dates-as-${form}`, data: { header } }])),
    ...(rewrites.includes('first-line') ? [{ code: 'first-line-dates', data: { header } }] : []),
    ...(letters === '' ? [] : [{ code: 'zone-letters', data: { header, letters } }]),
  ];
}

/** What rests on names that nobody has seen in a file. */
function unconfirmedAssumptions({ columns }: TypedFile, { recognition }: SourcePlan): readonly Assumption[] {
  const { preset, suggested } = recognition;
  const headers = columns.filter(({ spec }) => spec.unconfirmed === true).map(({ header }) => header);
  return [
    ...(suggested === undefined ? [] : [{ code: 'looks-unconfirmed', data: { preset: suggested } }]),
    ...(headers.length === 0 ? [] : [{ code: 'unconfirmed-headers', data: { preset, headers: headers.join(', ') } }]),
  ];
}
