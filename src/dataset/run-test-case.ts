import { unitOf } from '../measure/write-measurement.ts';
import type { Kpi } from '../model/kpi.ts';
import { exitCodeOfProblems, type Problem, UserError } from '../model/problem.ts';
import type { Measurement } from '../model/result.ts';
import type { TestSource } from '../model/test-cases.ts';
import type { TestedCase, TestFailure } from '../model/test-run.ts';
import { assembleCheck } from './assemble-check.ts';
import { compareNumbers, compareVerdicts } from './compare-test-case.ts';
import { measureDataset, planMeasures } from './measure-dataset.ts';
import type { Dataset } from './open-dataset.ts';
import type { CheckPlan } from './plan-check.ts';
import type { KpiExpectation, PlannedCase } from './plan-test-case.ts';
import { type PresentFiles, readPresentFiles } from './read-present-files.ts';
import { readInstant } from './read-settings.ts';
import type { DataSettings, FileSettings } from './settings.ts';

/** What cases have in common. */
export type Bench = {
  /** Of csaudit.yaml, without files. */
  readonly settings: DataSettings;
  readonly catalogue: readonly Kpi[];
  readonly version: string;
  readonly createdAt: Date;
  /** Writes rows to a file of the run's own, and says where. */
  lay(rows: TestSource['rows']): Promise<string>;
  /** Reads files with an engine of their own. */
  read(settings: DataSettings, where: string | null): Promise<Dataset>;
  /** The targets of csaudit.yaml, as they are judged with these flags. */
  plan(settings: DataSettings, flags: CaseFlags): Promise<CheckPlan>;
};

type CaseFlags = { readonly from?: string; readonly to?: string; readonly where?: string; readonly variant?: string };

/** @throws UserError for what is wrong with the case itself, not with the numbers it gives */
export async function runTestCase(planned: PlannedCase, bench: Bench): Promise<TestedCase> {
  const { written, place } = planned;
  const files: FileSettings[] = [];
  for (const source of written.sources) files.push(fileSettings(await bench.lay(source.rows), source));
  try {
    const settings = caseSettings(planned, files, bench.settings);
    const present = await readPresentFiles(settings, (those) => bench.read(those, written.where ?? null));
    const failures = [
      ...compareNumbers(planned.kpis, await measureNumbers(planned, present, settings, bench)),
      ...(await judgeCase(planned, present, settings, bench)),
    ];
    present.dataset?.engine.close();
    return { name: written.name, place, failures };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const placed = error.problems.map((problem) => placeInCase(problem, planned, files));
    if (exitCodeOfProblems(placed) === 2) throw new UserError(...placed);
    return { name: written.name, place, failures: placed.map((problem) => unreadable(problem, planned)) };
  }
}

function caseSettings({ written }: PlannedCase, files: readonly FileSettings[], common: DataSettings): DataSettings {
  const timezone = written.timezone ?? common.timezone;
  const nowMs = written.now === undefined ? common.nowMs : readInstant('now', written.now, timezone);
  return { ...common, files, timezone, nowMs };
}

/** What a source says of its columns and its system is said by the file of cases. */
const namedInCase = { mappedByConfig: new Set<string>(), presetBy: null } as const;

function fileSettings(
  file: string,
  { rows: _, delimiter, date_order, kind, preset, ...rest }: TestSource,
): FileSettings {
  const { timezone, decimal, map = {}, values = {}, scale = {}, unit = {} } = rest;
  const options = {
    ...(kind === undefined ? {} : { kind }),
    ...(preset === undefined ? {} : { preset }),
    ...(date_order === undefined ? {} : { dateOrder: date_order }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(decimal === undefined ? {} : { decimal }),
    ...{ map, values, scale, unit },
  };
  return { file, encoding: undefined, delimiter, header: undefined, options, source: null, ...namedInCase };
}

function flagsOf({ written: { from, to, where, variant } }: PlannedCase): CaseFlags {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(where === undefined ? {} : { where }),
    ...(variant === undefined ? {} : { variant }),
  };
}

async function measureNumbers(
  planned: PlannedCase,
  { dataset }: PresentFiles,
  settings: DataSettings,
  { catalogue }: Bench,
): Promise<readonly Measurement[]> {
  if (planned.kpis.length === 0) return [];
  const by = [
    ...new Set(
      planned.kpis.map((each) =>
        Object.keys(each.by ?? {})
          .toSorted()
          .join(','),
      ),
    ),
  ];
  const asked = [...new Set(planned.kpis.map(({ subject }) => subject))];
  const flags = { ...flagsOf(planned), by: by.filter((dimensions) => dimensions !== ''), quantileIntervals: false };
  const plan = planMeasures(flags, asked, catalogue, settings);
  if (dataset === null) return planned.kpis.map(nothingMeasured);
  return (await measureDataset(dataset, plan, settings)).measurements;
}

function nothingMeasured({ request: { kpi, statistic, threshold }, by }: KpiExpectation): Measurement {
  return {
    kpi: kpi.id,
    statistic: statistic.name,
    ...(threshold === null ? {} : { threshold }),
    by: by ?? {},
    value: null,
    unit: unitOf(kpi.type, statistic),
    n: 0,
    interval: null,
    intervalReason: null,
    clock: null,
    variant: null,
    status: 'no-data',
    reason: { code: 'header-only', data: {} },
    excluded: [],
  };
}

async function judgeCase(
  planned: PlannedCase,
  present: PresentFiles,
  settings: DataSettings,
  { plan: planTargets, version, createdAt }: Bench,
): Promise<readonly TestFailure[]> {
  if (planned.targets.length === 0) return [];
  const flags = flagsOf(planned);
  const all = await planTargets(settings, flags);
  const named = all.targets.filter(({ id }) => planned.targets.some(({ subject }) => subject === id));
  const { from = null, to = null } = flags;
  const plan = { ...all, targets: named };
  const { verdicts } = await assembleCheck({ plan, settings, present, failOn: [], version, createdAt, from, to });
  return compareVerdicts(planned.targets, verdicts);
}

/** Rows stand in the file of cases, whatever file of the run they were read from. */
function placeInCase(problem: Problem, { rows, place }: PlannedCase, files: readonly FileSettings[]): Problem {
  const { file, record } = problem.place ?? {};
  const source = file === undefined && files.length === 1 ? 0 : files.findIndex((each) => each.file === file);
  const at = (source < 0 ? undefined : rows[source]) ?? place;
  // A place in csaudit.yaml or a KPI file is the right one already.
  if (source < 0 && file !== undefined) return problem;
  return { ...problem, place: record === undefined ? at : { ...at, record } };
}

function unreadable(problem: Problem, { written, place }: PlannedCase): TestFailure {
  return { kind: 'unreadable', place: problem.place ?? place, subject: written.name, by: {}, problem };
}
