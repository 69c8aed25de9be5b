import type { Result } from '../model/result.ts';
import type { Verdict, VerdictWord } from '../model/verdict.ts';
import { verdictWords } from '../model/verdict-words.ts';
import { type Block, type Cell, cell, numberCell, type TableRow, type Tone } from './block.ts';
import {
  describeActual,
  describeDistance,
  describeTarget,
  describeVerdictDetails,
  describeVerdictInterval,
} from './describe-verdict.ts';
import { groupBy } from './group-by.ts';
import type { RenderContext } from './render-context.ts';

/** One row a verdict, and how many there are of each. */
export function outlineVerdicts({ verdicts, period }: Result, context: RenderContext): readonly Block[] {
  const { words } = context;
  return [
    {
      kind: 'table',
      columns: [
        { title: words('check.verdict'), align: 'left', narrow: 'keep' },
        { title: words('check.target'), align: 'left', narrow: 'wrap' },
        { title: words('check.actual'), align: 'right', narrow: 'keep' },
        { title: words('check.expected'), align: 'left', narrow: 'keep' },
        { title: words('check.distance'), align: 'left', narrow: 'spill' },
        { title: words('kpi.n'), align: 'right', narrow: 'keep' },
        { title: words('kpi.interval'), align: 'left', narrow: 'spill' },
      ],
      rows: verdicts.map((verdict) => verdictRow(verdict, period.timeZone, context)),
      naming: 1,
      frozen: 2,
      notes: [],
    },
    ...groupSummaries(verdicts, context),
    {
      kind: 'paragraph',
      text: words('check.summary', { total: verdicts.length, counts: describeCounts(verdicts, context) }),
    },
  ];
}

/** `3 pass, 1 fail`, in an order that does not change. */
export function describeCounts(verdicts: readonly Verdict[], { words }: RenderContext): string {
  const counts = verdictWords.flatMap((word) => {
    const count = verdicts.filter(({ verdict }) => verdict === word).length;
    return count === 0 ? [] : [words('check.count', { count, verdict: words(`verdict.${word}`) })];
  });
  return counts.join(', ');
}

/** Of each target that is judged group by group. */
function groupSummaries(verdicts: readonly Verdict[], context: RenderContext): readonly Block[] {
  const targets = [...groupBy(verdicts, ({ id }) => id)].filter(([, members]) => members.length > 1);
  if (targets.length === 0) return [];
  const items = targets.map(([target, members]) =>
    context.words('check.of-target', { target, counts: describeCounts(members, context) }),
  );
  return [{ kind: 'list', items, warning: false }];
}

const tones: Readonly<Record<VerdictWord, Tone | undefined>> = {
  pass: 'good',
  fail: 'bad',
  warn: 'doubtful',
  inconclusive: 'doubtful',
  'no-data': 'doubtful',
  skipped: undefined,
};

function actualCell(verdict: Verdict, context: RenderContext): Cell {
  const text = describeActual(verdict, context);
  return verdict.actual === null ? cell(text) : numberCell(verdict.actual, text);
}

function verdictRow(verdict: Verdict, timeZone: string, context: RenderContext): TableRow {
  const { consequence, n, target } = verdict;
  // What ends the run with an error is red, whatever it is called.
  const tone = consequence === 'miss' || consequence === 'no-data' ? 'bad' : tones[verdict.verdict];
  return {
    cells: [
      cell(context.words(`verdict.${verdict.verdict}`), '', tone),
      cell(describeTarget(verdict, context)),
      actualCell(verdict, context),
      cell(target.text),
      cell(describeDistance(verdict, context)),
      numberCell(n, n === null ? '' : context.format.count(n)),
      cell(describeVerdictInterval(verdict, context)),
    ],
    detail: describeVerdictDetails(verdict, timeZone, context),
  };
}
