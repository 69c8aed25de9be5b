import type { Result } from '../model/result.ts';
import type { Block } from './block.ts';
import { describeCode } from './describe-code.ts';
import type { RenderContext } from './render-context.ts';

/** How the numbers were made, what was taken for granted, and what else the reader should know. */
export function outlineRemarks(result: Result, context: RenderContext): readonly Block[] {
  const { words } = context;
  const assumptions = result.sources.flatMap(({ file, assumptions: made }) =>
    made.map((assumption) =>
      words('source.assumption', { file, text: describeCode('assumption', assumption, context) }),
    ),
  );
  const notices = result.notices.map((notice) => describeCode('notice', notice, context));
  return [
    ...section(words('heading.assumptions'), assumptions, false),
    ...section(words('heading.notices'), notices, true),
    // The walk shows no interval.
    ...(result.reconciliation === undefined
      ? section(words('heading.method'), methodItems(result, context), false)
      : []),
  ];
}

function section(heading: string, items: readonly string[], warning: boolean): readonly Block[] {
  if (items.length === 0) return [];
  const list: Block = { kind: 'list', items: [...new Set(items)], warning };
  return [{ kind: 'heading', text: heading }, list];
}

/** The methods behind the intervals that are shown, each once. */
function methodItems({ measurements, verdicts, audit }: Result, context: RenderContext): readonly string[] {
  const { words } = context;
  const judged = verdicts.flatMap(({ interval, comparison }) => [interval, comparison?.interval ?? null]);
  const measured = measurements.map(({ interval }) => interval);
  const shown = audit !== null ? [...measured, ...judged] : verdicts.length > 0 ? judged : measured;
  const methods = new Set(shown.flatMap((interval) => (interval === null ? [] : [interval.method])));
  return [...methods].map((method) => (words.has(`method.${method}`) ? words(`method.${method}`) : method));
}
