import { type ExpectedNumber, parseExpectedNumber } from '../judge/expected-number.ts';
import { matchVariant, parseKpiRequest } from '../measure/parse-kpi-request.ts';
import type { KpiRequest } from '../measure/request.ts';
import { defaultStatistics, type Statistic } from '../measure/statistic.ts';
import { unitOf } from '../measure/write-measurement.ts';
import type { Kpi } from '../model/kpi.ts';
import { nearest } from '../model/nearest.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Measurement } from '../model/result.ts';
import { faultOfScale } from '../model/scale.ts';
import type { ExpectedValue, ExpectedVerdict, TestCase } from '../model/test-cases.ts';
import type { YamlDocument, YamlPath } from '../read/read-yaml.ts';
import { isZone } from '../time/zone-offsets.ts';
import { collectProblems } from './collect-problems.ts';
import { parseBreakdowns } from './parse-breakdowns.ts';

type Expectation = { readonly subject: string; readonly by: Measurement['by'] | null; readonly place: Place };

export type KpiExpectation = Expectation & {
  readonly request: KpiRequest & { readonly statistic: Statistic };
  readonly clock: 'calendar' | 'business';
  readonly number: ExpectedNumber;
  readonly text: string | null;
  readonly n: number | null;
};
export type TargetExpectation = Expectation & Pick<ExpectedVerdict, 'verdict'>;

export type PlannedCase = {
  readonly written: TestCase;
  readonly place: Place;
  /** Of the rows of each source. */
  readonly rows: readonly Place[];
  readonly kpis: readonly KpiExpectation[];
  readonly targets: readonly TargetExpectation[];
};

type Surroundings = {
  readonly document: YamlDocument;
  readonly catalogue: readonly Kpi[];
  /** Ids of the targets of csaudit.yaml. */
  readonly targets: readonly string[];
};

/** Finds everything that a case names; what is wrong with it goes to the problems, each with its place. */
export function planTestCase(
  written: TestCase,
  index: number,
  { document, catalogue, targets }: Surroundings,
  problems: Problem[],
): PlannedCase {
  const at = (...path: YamlPath) => document.locate(['cases', index, ...path]);
  const { timezone } = written;
  if (timezone !== undefined && !isZone(timezone)) {
    problems.push({ code: 'unknown-zone', place: at('timezone'), data: { name: timezone } });
  }
  for (const [place, { scale = {} }] of written.sources.entries()) {
    for (const [field, option] of Object.entries(scale)) {
      const fault = faultOfScale(field, option);
      const data = { why: fault?.why ?? '', ...fault?.data };
      if (fault !== null) problems.push({ code: 'bad-cases', place: at('sources', place, 'scale', field), data });
    }
  }
  const kpis = listExpectations(written.kpis ?? {}).map(([subject, expected, path]) => {
    const place = path.length === 1 ? document.locateKey(['cases', index, 'kpis', ...path]) : at('kpis', ...path);
    const whole = typeof expected === 'object' && expected !== null ? expected : { value: expected };
    return planKpi(subject, whole, { place, catalogue, variant: written.variant }, problems);
  });
  const expectedTargets = listExpectations(written.targets ?? {}).map(
    ([subject, expected, path]): TargetExpectation => {
      const place =
        path.length === 1 ? document.locateKey(['cases', index, 'targets', ...path]) : at('targets', ...path);
      if (!targets.includes(subject)) problems.push(unknownTarget(subject, targets, place));
      const { verdict, by = null } = typeof expected === 'string' ? { verdict: expected } : expected;
      return { subject, verdict, by, place };
    },
  );
  return {
    written,
    place: at('name'),
    rows: written.sources.map((_, source) => at('sources', source, 'rows')),
    kpis: kpis.filter((each) => each !== null),
    targets: expectedTargets,
  };
}

function planKpi(
  subject: string,
  { value, tolerance, n, by = {}, clock = 'calendar' }: ExpectedValue,
  { place, catalogue, variant }: { place: Place; catalogue: readonly Kpi[]; variant: string | undefined },
  problems: Problem[],
): KpiExpectation | null {
  const dimensions = Object.keys(by);
  const request = collectProblems(problems, place, () => parseKpiRequest(subject, catalogue));
  const breakdown = collectProblems(problems, place, () =>
    parseBreakdowns(dimensions.length === 0 ? [] : [dimensions.join(',')]),
  );
  const statistic = request === null ? undefined : (request.statistic ?? defaultStatistics(request.kpi)[0]);
  if (request === null || statistic === undefined || breakdown === null) return null;
  const { kpi } = request;
  const rival = Object.entries(kpi.variants ?? {}).find(([name]) => matchVariant(name, variant ?? '') !== null)?.[1];
  const unit = unitOf(rival?.type ?? kpi.type, statistic);
  const number = parseExpectedNumber(value, tolerance, unit);
  if ('why' in number) {
    const { why, text, found } = number;
    const wanted = ({ ratio: 'percent', seconds: 'duration', count: 'number', points: 'number' } as const)[unit];
    problems.push({ code: 'bad-cases', place, data: { why, kpi: subject, text, found, wanted } });
    return null;
  }
  const text = value === null ? null : String(value);
  return { subject, by, place, request: { ...request, statistic }, clock, number, text, n: n ?? null };
}

type Listed<Value> = readonly [subject: string, expected: Value, path: YamlPath];

/** One by one, with the path of each below the key that holds them all. */
function listExpectations<Value>(
  expected: Readonly<Record<string, Value | readonly Value[]>>,
): readonly Listed<Value>[] {
  return Object.entries(expected).flatMap(([subject, one]): readonly Listed<Value>[] => {
    if (!Array.isArray(one)) return [[subject, one as Value, [subject]]];
    return one.map((each: Value, index) => [subject, each, [subject, index]]);
  });
}

function unknownTarget(name: string, known: readonly string[], place: Place): Problem {
  const suggestion = nearest(name, known);
  const help = {
    known: known.length === 0 ? 'none' : known.join(', '),
    ...(suggestion === null ? {} : { suggestion }),
  };
  return { code: 'bad-cases', place, data: { why: 'unknown-target', name, ...help } };
}
