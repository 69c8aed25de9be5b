import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { locateVerdict } from './locate-verdict.ts';
import type { RenderContext } from './render-context.ts';
import { stateVerdict } from './state-verdict.ts';
import { workflowCommand } from './workflow-command.ts';

/** GitHub shows ten annotations of a kind for a step, and leaves further ones out without a word. */
const mostOfAKind = 10;

/** Annotations for GitHub Actions: one for each verdict that asks for attention; those that would be too many in one. */
export function renderGithub(result: Result, context: RenderContext): string {
  const of = (...consequences: readonly Verdict['consequence'][]) =>
    result.verdicts.filter(({ consequence }) => consequences.includes(consequence));
  return [
    ...annotate('error', of('miss', 'no-data'), result, context),
    ...annotate('warning', of('warning'), result, context),
  ].join('');
}

function annotate(
  kind: 'error' | 'warning',
  verdicts: readonly Verdict[],
  result: Result,
  context: RenderContext,
): readonly string[] {
  const shown = verdicts.length <= mostOfAKind ? verdicts : verdicts.slice(0, mostOfAKind - 1);
  const rest = verdicts.slice(shown.length);
  const commands = shown.map((verdict) => annotation(kind, verdict, result, context));
  return rest.length === 0 ? commands : [...commands, rollUp(kind, rest, result, context)];
}

function annotation(kind: 'error' | 'warning', verdict: Verdict, result: Result, context: RenderContext): string {
  const { target, number, details } = stateVerdict(verdict, result, context);
  const place = locateVerdict(verdict, result);
  const title = context.words('report.title', { target, verdict: context.words(`verdict.${verdict.verdict}`) });
  const properties = { ...(place === null ? {} : place), title };
  return workflowCommand(kind, properties, [number, ...details].join('\n'));
}

function rollUp(
  kind: 'error' | 'warning',
  verdicts: readonly Verdict[],
  result: Result,
  context: RenderContext,
): string {
  const lines = verdicts.map((verdict) => {
    const { target, number } = stateVerdict(verdict, result, context);
    return `${target}: ${number}`;
  });
  return workflowCommand(kind, { title: context.words('report.more', { count: verdicts.length }) }, lines.join('\n'));
}
