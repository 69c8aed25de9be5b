import type { StepLink } from '../audit/step-links.ts';
import { assembleCheck } from '../dataset/assemble-check.ts';
import { assembleResult } from '../dataset/assemble-result.ts';
import type { Definitions } from '../dataset/choose-definitions.ts';
import { measureDataset, planMeasures } from '../dataset/measure-dataset.ts';
import { withoutRepeats } from '../dataset/measure-targets.ts';
import { parseBreakdowns } from '../dataset/parse-breakdowns.ts';
import type { CheckPlan } from '../dataset/plan-check.ts';
import type { PresentFiles } from '../dataset/read-present-files.ts';
import type { DataSettings } from '../dataset/settings.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Result } from '../model/result.ts';

type Made = { readonly version: string; readonly createdAt: Date };

export type AuditMeasures = Made & {
  readonly settings: DataSettings;
  readonly definitions: Definitions;
  readonly catalogue: readonly Kpi[];
  readonly links: ReadonlyMap<string, readonly StepLink[]>;
  readonly plan: CheckPlan;
  readonly present: PresentFiles;
  /** As asked for. */
  readonly from: string | null;
  readonly to: string | null;
};

/** Every KPI in the whole, by month and by channel, those that the steps name also by their dimensions, and what became of the targets. */
export async function measureAudit(input: AuditMeasures): Promise<Result> {
  const { settings, catalogue, links, plan, present } = input;
  const checked = await assembleCheck({ ...input, failOn: [] });
  const { dataset } = present;
  if (dataset === null) return withTeam(checked, settings);
  const all = { ...planMeasures({}, [], catalogue, settings), period: plan.period };
  const { measurements } = await measureDataset(dataset, all, settings);
  const found = [...measurements];
  const groups = groupLinks(
    links,
    all.kpis.map(({ kpi }) => kpi.id),
  );
  for (const [dimensions, ids] of groups) {
    const kpis = all.kpis.filter(({ kpi }) => ids.has(kpi.id));
    const breakdowns = parseBreakdowns([dimensions]);
    const grouped = await measureDataset(dataset, { ...all, kpis, breakdowns, quantileIntervals: false }, settings);
    found.push(...grouped.measurements);
  }
  return withTeam(
    {
      ...checked,
      breakdowns: [...groups.keys()].map((dimensions) => dimensions.split(',')),
      measurements: [...withoutRepeats([...found, ...checked.measurements])],
    },
    settings,
  );
}

/** The document of an audit without any data. */
export function measureNothingAtAll(settings: DataSettings, made: Made): Result {
  const result = assembleResult({
    ...made,
    dataset: {
      files: [],
      relations: { assumptions: [], notices: [] },
      span: { fromMs: null, toMs: null, latestMs: null },
    },
    measurements: [],
    nowMs: null,
    period: { from: null, to: null, fromMs: null, toMs: null },
    timezone: settings.timezone,
    where: null,
    breakdowns: [],
  });
  return withTeam(result, settings);
}

/** By these the report shows every KPI, whatever the steps name. */
const usual = ['month', 'channel'];

/** The KPIs to be broken down, by dimensions (`channel`, `weekday,hour`). */
function groupLinks(links: AuditMeasures['links'], kpis: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>(usual.map((dimensions) => [dimensions, new Set(kpis)]));
  for (const { kpi, by } of [...links.values()].flat()) {
    if (by.length === 0) continue;
    const dimensions = by.join(',');
    groups.set(dimensions, (groups.get(dimensions) ?? new Set()).add(kpi));
  }
  return groups;
}

function withTeam(result: Result, { config: { team } }: DataSettings): Result {
  return team === undefined ? result : { ...result, team };
}
