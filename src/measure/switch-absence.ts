import type { Engine } from '../engine/engine.ts';
import type { DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi } from '../model/kpi.ts';
import { discardReasons } from '../model/relation.ts';
import type { Notice } from '../model/result.ts';
import { describeAbsence, lackingColumns } from './availability.ts';
import { canSwitch } from './compose-variant.ts';
import type { MeasureRequest } from './request.ts';

/** Whether a switch says anything of a KPI under any of its definitions. */
export function isSwitchOf(kpi: Kpi, each: DefinitionSwitch): boolean {
  return [null, ...Object.values(kpi.variants ?? {})].some((variant) => canSwitch(kpi, variant, each));
}

/**
 * Why a rule cannot be taken off: without the columns it looks at it was never applied, and nobody knows which rows it
 * would have left out.
 *
 * @returns null when the data have them, or the switch takes nothing off
 */
export async function absenceOfSwitch(
  engine: Engine,
  request: MeasureRequest,
  kpi: Kpi,
  { counts }: DefinitionSwitch,
): Promise<Notice | null> {
  if (counts === undefined) return null;
  const rules = [kpi, ...Object.values(kpi.variants ?? {})].flatMap(({ exclude = [] }) =>
    exclude.filter(({ reason }) => counts.includes(reason)),
  );
  const discards = kpi.from === 'contacts' && discardReasons.some((reason) => counts.includes(reason));
  const lacking = discards ? [...lackingColumns(request, kpi.from, ['discarded'])] : [];
  if (discards && lacking.length === 0) return null;
  for (const { when } of rules) {
    const { columns } = await engine.parseExpression(when);
    const missing = lackingColumns(
      request,
      kpi.from,
      columns.map((column) => column.toLowerCase()),
    );
    if (missing.length === 0) return null;
    lacking.push(...missing);
  }
  return lacking.length === 0 ? null : describeAbsence(request, kpi.from, [...new Set(lacking)]).reason;
}
