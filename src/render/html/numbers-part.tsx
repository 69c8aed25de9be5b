import type { JSX } from 'preact';
import { outlineKpis } from '../outline-kpis.ts';
import { BlockView } from './block-view.tsx';
import { Breakdowns } from './breakdowns.tsx';
import { MonthCharts } from './month-charts.tsx';
import { Part } from './part.tsx';
import type { View } from './view.ts';

/** The KPIs, how they went, and how they differ. */
export function NumbersPart({ result, context }: View): JSX.Element {
  const title = context.words('audit.heading.numbers');
  // The charts show what the bars of a terminal do.
  const withoutBars = { ...context, unicode: false };
  return (
    <Part id="numbers" title={title}>
      <BlockView blocks={outlineKpis(result, withoutBars)} caption={title} />
      <MonthCharts result={result} context={context} />
      <Breakdowns result={result} context={context} />
    </Part>
  );
}
