import type { Result } from '../model/result.ts';
import type { Block, Fact } from './block.ts';
import { groupBy } from './group-by.ts';
import type { KpiCaption, RenderContext } from './render-context.ts';

/** What each KPI of the result means and how it is made; KPIs that csaudit does not know here have no words. */
export function outlineKpiDefinitions({ measurements }: Result, context: RenderContext): readonly Block[] {
  const { words } = context;
  const measured = measurements.filter(({ value }) => value !== null);
  const facts = [...groupBy(measured, ({ kpi }) => kpi)].flatMap(([kpi, members]): readonly Fact[] => {
    const caption = context.kpis[kpi];
    if (caption?.description === undefined) return [];
    const variants = new Set(members.flatMap(({ variant }) => variant ?? []));
    const used = [...variants].map((variant) =>
      words('audit.definition', { variant, text: describeVariant(caption, variant) ?? 'none' }),
    );
    const formula = caption.formula === undefined ? [] : [words('audit.formula', { formula: caption.formula })];
    return [{ label: caption.title, lines: [caption.description, ...formula, ...used] }];
  });
  if (facts.length === 0) return [];
  return [
    { kind: 'heading', text: words('audit.heading.definitions') },
    { kind: 'facts', facts },
  ];
}

/** `satisfied-from-4` is a case of `satisfied-from-{n}`, or the name of a survey's own rule. */
function describeVariant({ variants = {}, rule_variant: rule }: KpiCaption, name: string): string | undefined {
  const found = Object.keys(variants).find((key) => {
    const [before = '', after] = key.split('{n}');
    return after === undefined ? key === name : name.startsWith(before) && name.endsWith(after);
  });
  return variants[found ?? rule ?? '']?.description;
}
