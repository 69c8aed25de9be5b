import type { Engine } from '../engine/engine.ts';
import type { ExplainedRow } from '../model/explanation.ts';
import { literal } from '../model/sql-text.ts';
import { listOutcomes } from './compile-outcomes.ts';
import { rowsSql } from './compile-rows.ts';
import { resolveOne } from './explain-sql.ts';
import { listGrouping } from './grouping.ts';
import { reasonFor } from './left-out.ts';
import { readWhere } from './measure.ts';
import { isWeighted } from './measure-weighted.ts';
import type { MeasureRequest } from './request.ts';
import { listSlots } from './slot.ts';

export type RecordsPage = { readonly limit: number; readonly offset?: number };

/**
 * The records behind the first KPI of a request, in the order of the files: those in n, and those left out with the reason why.
 *
 * @returns null when the data do not have what it needs; for rows that are already sums, all of them count
 */
export async function recordsBehind(
  engine: Engine,
  request: MeasureRequest,
  page: RecordsPage,
): Promise<readonly ExplainedRow[] | null> {
  const where = await readWhere(engine, request);
  const [slot] = listSlots(request);
  if (slot === undefined) return null;
  const weighted = isWeighted(request, slot.kpi);
  const resolved = weighted ? null : await resolveOne(engine, request, slot, where?.columns ?? []);
  if (resolved !== null && resolved.absence !== null) return null;
  const own =
    resolved === null ? [] : [{ id: 1, definition: resolved.definition, outcomes: listOutcomes(resolved.definition) }];
  const plan = {
    relation: weighted ? ('aggregates' as const) : slot.kpi.from,
    slots: own,
    grouping: listGrouping([]),
    where,
    counts: resolved?.definition.counts ?? [],
    request,
    carry: ['source_file', 'source_record'],
  };
  const reasons = own.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ code, role }) =>
      'reason' in role ? [`when outcome_1 = ${code} then ${literal(role.reason)}`] : [],
    ),
  );
  const excluded = ['case when left_out is not null then left_out', ...reasons, 'end'].join(' ');
  const rows = await engine.query(`${rowsSql(plan)}
select source_file, source_record, ${excluded} as excluded
from classified
order by source_file, source_record
limit ${page.limit} offset ${page.offset ?? 0}`);
  return rows.map((row) => ({
    file: String(row.source_file),
    record: Number(row.source_record),
    excluded: row.excluded === null ? null : reasonFor(String(row.excluded), resolved?.definition.survey),
  }));
}
