import type { Result, Source } from '../model/result.ts';
import type { Block, Fact } from './block.ts';
import { describeExclusions } from './describe-code.ts';
import type { RenderContext } from './render-context.ts';

/** What was read and what the numbers stand for: files, rows, period, zone, now. */
export function outlineSources(result: Result, context: RenderContext): readonly Block[] {
  const { words } = context;
  return [
    { kind: 'title', text: words(result.verdicts.length > 0 ? 'title.check' : 'title.kpi') },
    outlineSourceFacts(result, context),
  ];
}

export function outlineSourceFacts(result: Result, context: RenderContext): Block {
  const { words, format } = context;
  const { timeZone } = result.period;
  const facts: Fact[] = [
    ...(result.team === undefined || result.audit !== null
      ? []
      : [{ label: words('audit.fact.team'), lines: [result.team] }]),
    ...(result.sources.length === 0
      ? []
      : [{ label: words('fact.data'), lines: result.sources.flatMap((source) => sourceLines(source, context)) }]),
    { label: words('fact.period'), lines: [describePeriod(result.period, context)] },
    ...(result.where === null ? [] : [{ label: words('fact.where'), lines: [result.where] }]),
    ...(result.definitions === undefined
      ? []
      : [{ label: words('fact.definitions'), lines: [words('definitions.of', { vendor: result.definitions })] }]),
    { label: words('fact.time-zone'), lines: [timeZone] },
    ...(result.now === null ? [] : [{ label: words('fact.now'), lines: [format.instant(result.now, timeZone)] }]),
  ];
  return { kind: 'facts', facts };
}

function sourceLines(source: Source, context: RenderContext): readonly string[] {
  const { words } = context;
  const { read, used, excluded } = source.rows;
  const what = words('source.read', {
    file: source.file === '-' ? words('source.standard-input') : source.file,
    read,
    used,
    kind: words(`kind.${source.kind}`),
    preset: source.preset,
  });
  const left = describeExclusions(excluded, context);
  return left === '' ? [what] : [what, words('source.excluded', { excluded: left })];
}

export function describePeriod({ from, to }: Result['period'], { words, format }: RenderContext): string {
  const show = (moment: string) => (/^\d{4}-\d{2}-\d{2}$/.test(moment) ? format.date(moment) : moment);
  if (from !== null && to !== null) return words('period.between', { from: show(from), to: show(to) });
  if (from !== null) return words('period.since', { from: show(from) });
  return to === null ? words('period.all') : words('period.before', { to: show(to) });
}
