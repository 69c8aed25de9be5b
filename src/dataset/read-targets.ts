import { isAbsolute, join, relative } from 'node:path';
import { splitTarget } from '../judge/condition.ts';
import { settleTarget, type TargetEntry } from '../judge/settle-target.ts';
import type { Target } from '../judge/target.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Breakdown, RelationName } from '../model/relation.ts';
import type { TargetFile } from '../model/target.ts';
import type { YamlDocument } from '../read/read-yaml.ts';
import { collectProblems } from './collect-problems.ts';
import { parseBreakdowns } from './parse-breakdowns.ts';
import type { DataSettings } from './settings.ts';

/** Something a target names that is looked at later, with its place; also of targets that are wrong in other ways. */
type Named = { readonly text: string; readonly place: Place };

export type FoundTargets = {
  readonly targets: readonly Target[];
  /** Conditions of single targets; `relation` null: the KPI is not known. */
  readonly wheres: readonly (Named & { readonly relation: RelationName | null })[];
  /** Paths of saved results. */
  readonly baselines: readonly Named[];
  readonly problems: readonly Problem[];
};

/** What the command line says for targets that do not say it themselves. */
export type TargetDefaults = TargetEntry['defaults'] & { readonly by: Breakdown };

/** The targets of csaudit.yaml. */
export async function readConfigTargets(
  { config, document, folder }: DataSettings,
  catalogue: readonly Kpi[],
  defaults: TargetDefaults,
  workingFolder: string,
): Promise<FoundTargets> {
  const targets: Target[] = [];
  const wheres: FoundTargets['wheres'][number][] = [];
  const baselines: Named[] = [];
  const problems: Problem[] = [];
  const found = { targets, wheres, baselines, problems };
  if (config.targets === undefined || document === null) return found;
  const [{ checkYaml }, { looseTargetSchema, targetSchema }] = await Promise.all([
    import('../read/check-yaml.ts'),
    import('../model/target.ts'),
  ]);
  const ids = new Set<string>();
  for (const [index, value] of config.targets.entries()) {
    const own = partOf(document, ['targets', index], value);
    const locate: TargetEntry['locate'] = (key) => own.locate(key === undefined ? [] : [key]);
    const written =
      collectProblems(problems, {}, () => checkYaml(own, targetSchema, 'bad-config')) ??
      looseTargetSchema.safeParse(value).data;
    if (written === undefined) continue;
    if (ids.has(written.id)) problems.push(duplicate(written.id, locate('id')));
    ids.add(written.id);
    const by = collectProblems(problems, locate('by'), () => readBreakdown(written, defaults.by));
    const { file = '', line = 1 } = locate('id');
    const target = inFolder(written, folder);
    const settled = settleTarget(
      {
        file: target,
        by: by ?? [],
        locate,
        // As the repository's own files are called, on every system.
        place: { file: relative(workingFolder, file).replaceAll('\\', '/'), line },
        defaults,
      },
      catalogue,
    );
    problems.push(...settled.problems);
    if (settled.target !== null) targets.push(settled.target);
    const { where, compare } = target;
    if (where !== undefined) wheres.push({ text: where, place: locate('where'), relation: settled.kpi?.from ?? null });
    if (compare?.baseline !== undefined && defaults.baseline === null) {
      baselines.push({ text: compare.baseline, place: locate('compare') });
    }
  }
  return found;
}

/** `--target "csat >= 85%"`: named after its KPI, and where that name is taken, after the whole. */
export function readFlagTargets(
  texts: readonly string[],
  catalogue: readonly Kpi[],
  defaults: TargetDefaults,
  taken: readonly string[],
): Pick<FoundTargets, 'targets' | 'problems'> {
  const targets: Target[] = [];
  const problems: Problem[] = [];
  const ids = new Set(taken);
  for (const text of texts) {
    const locate = (): Place => ({ key: `--target "${text}"` });
    const parts = splitTarget(text);
    if (parts === null) {
      problems.push({ code: 'bad-condition', place: locate(), data: { text, example: 'csat >= 85%' } });
      continue;
    }
    const entry = { file: { id: text, ...parts }, by: defaults.by, locate, place: null, defaults };
    const settled = settleTarget(entry, catalogue);
    problems.push(...settled.problems);
    if (settled.target === null) continue;
    const name = nameOf(settled.target);
    const id = ids.has(name) ? `${name} ${settled.target.expect.text}` : name;
    if (ids.has(id)) problems.push(duplicate(id, locate()));
    ids.add(id);
    targets.push({ ...settled.target, id });
  }
  return { targets, problems };
}

/** `first-response-time.p90`, `service-level(20s)`, `csat`. */
function nameOf({ kpi, statistic, threshold }: Target): string {
  const parameter = threshold === null ? '' : `(${threshold}s)`;
  return `${kpi.id}${parameter}${statistic.name === 'value' ? '' : `.${statistic.name}`}`;
}

function duplicate(id: string, place: Place): Problem {
  return { code: 'duplicate-target', place, data: { id } };
}

function readBreakdown({ by }: TargetFile, common: Breakdown): Breakdown {
  return by === undefined ? common : (parseBreakdowns([[by].flat().join(',')])[0] ?? []);
}

/** A baseline of the configuration lies where the configuration does. */
function inFolder(target: TargetFile, folder: string): TargetFile {
  const { compare } = target;
  if (compare?.baseline === undefined || isAbsolute(compare.baseline)) return target;
  return { ...target, compare: { ...compare, baseline: relative('', join(folder, compare.baseline)) } };
}

/** Part of a document as a document of its own. */
function partOf(document: YamlDocument, above: readonly (string | number)[], value: unknown): YamlDocument {
  return {
    file: document.file,
    value,
    locate: (path) => document.locate([...above, ...path]),
    locateKey: (path) => document.locateKey([...above, ...path]),
  };
}
