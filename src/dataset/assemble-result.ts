import type { Measurement, Notice, Result, Source } from '../model/result.ts';
import { describeDoubt } from '../normalise/scale-doubt.ts';
import { flagFor } from '../normalise/unavailable-columns.ts';
import { localDate } from '../time/local-date.ts';
import { type Definitions, noticesOfDefinitions } from './choose-definitions.ts';
import { howMapped } from './how-mapped.ts';
import type { Dataset, DatasetFile } from './open-dataset.ts';

export type ResultInput = {
  readonly dataset: Pick<Dataset, 'files' | 'span'> & {
    readonly relations: Pick<Dataset['relations'], 'assumptions' | 'notices'>;
  };
  readonly measurements: readonly Measurement[];
  readonly version: string;
  /** As csaudit.yaml calls it. */
  readonly team?: string | undefined;
  readonly createdAt: Date;
  readonly nowMs: number | null;
  /** As asked for, and the instants that means; half-open. */
  readonly period: {
    readonly from: string | null;
    readonly to: string | null;
    readonly fromMs: number | null;
    readonly toMs: number | null;
  };
  readonly timezone: string | null;
  readonly where: string | null;
  readonly breakdowns: readonly (readonly string[])[];
  /** Those of the KPIs measured; csaudit's own unless given. */
  readonly definitions?: Definitions;
  /** As `--variant` says. */
  readonly variant?: string | null;
};

/** Everything a command found, as the document that every report reads. */
export function assembleResult(input: ResultInput): Result {
  const { dataset, nowMs, definitions = { set: null, catalogue: [] }, variant = null } = input;
  return {
    formatVersion: 1,
    tool: { name: 'csaudit', version: input.version },
    createdAt: input.createdAt.toISOString(),
    ...(input.team === undefined ? {} : { team: input.team }),
    now: nowMs === null ? null : new Date(nowMs).toISOString(),
    period: {
      ...describePeriod(input),
      timeZone: input.timezone ?? 'UTC',
    },
    where: input.where,
    ...(definitions.set === null ? {} : { definitions: definitions.set.id }),
    breakdowns: input.breakdowns.map((breakdown) => [...breakdown]),
    sources: dataset.files.map((file, index) => sourceOf(file, dataset.relations.assumptions[index] ?? [])),
    measurements: [...input.measurements],
    verdicts: [],
    audit: null,
    notices: [...noticesOf(dataset), ...noticesOfDefinitions(definitions, input.measurements, variant)],
  };
}

/** From the first day to the last; where the period asked for is open, to where the data go. */
function describePeriod({ dataset, period, timezone }: ResultInput): Pick<Result['period'], 'from' | 'to'> {
  const { fromMs, toMs } = dataset.span;
  const isWithin = (instant: number | null) =>
    instant !== null && instant >= (period.fromMs ?? instant) && instant < (period.toMs ?? Number.POSITIVE_INFINITY);
  const edge = (text: string | null, asked: number | null, found: number | null): string | null => {
    if (asked === null) return isWithin(found) ? dayOf(found, timezone) : null;
    // A time of day is said as it was asked for.
    return text?.includes(':') === true ? text : dayOf(asked, timezone);
  };
  return {
    from: edge(period.from, period.fromMs, fromMs),
    to: edge(period.to, period.toMs === null ? null : period.toMs - 1, toMs),
  };
}

function sourceOf({ settings, table, rows, account }: DatasetFile, assumptions: readonly Notice[]): Source {
  return {
    file: table.file,
    sha256: table.sha256,
    kind: rows.kind,
    preset: rows.plan.recognition.preset,
    encoding: table.dialect.encoding,
    delimiter: table.format === 'csv' ? table.dialect.delimiter : null,
    rows: { read: account.read, used: account.used, excluded: [...account.excluded] },
    columns: rows.typed.counts.map((column) => ({ ...column, how: howMapped(column, settings) })),
    assumptions: [...assumptions],
  };
}

/** What a reader should know besides the numbers: repairs, columns that could not be read, cells that could not. */
function noticesOf(dataset: ResultInput['dataset']): Notice[] {
  const notices: Notice[] = [...dataset.relations.notices];
  for (const { table, rows } of dataset.files) {
    const { file } = table;
    notices.push(...(table.notices ?? []));
    for (const { header, field, why, text } of rows.typed.ambiguous)
      notices.push({ code: why, data: { file, header, text, flag: flagFor(why, field, text) } });
    for (const { header, field, why, unit } of rows.unread)
      notices.push({ code: why, data: { file, header, field, unit } });
    for (const doubtful of rows.ratings.inDoubt) notices.push(describeDoubt(doubtful, file));
    for (const { header, count } of rows.unreliableIds)
      notices.push({ code: 'unreliable-ids', data: { file, header, count } });
    for (const { header, invalid } of rows.typed.counts) {
      if (invalid > 0) notices.push({ code: 'unreadable-cells', data: { file, header, count: invalid } });
    }
    if (rows.longTalks > 0) notices.push({ code: 'talk-longer-than-call', data: { file, count: rows.longTalks } });
  }
  return notices;
}

function dayOf(instantMs: number | null, timezone: string | null): string | null {
  return instantMs === null ? null : localDate(instantMs, timezone ?? 'UTC');
}
