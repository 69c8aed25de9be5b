import type { Expression } from '../engine/engine.ts';
import type { ContactKind } from '../model/relation.ts';
import { literals } from '../model/sql-text.ts';
import type { Definition } from './definition.ts';
import { otherSurvey } from './left-out.ts';

/** What a row is to a KPI. Each row is exactly one of these, so that they add up to the rows of the relation. */
export type Role =
  | { readonly kind: 'left-out' | 'censored'; readonly reason: string }
  | { readonly kind: 'counted' | 'promoter' | 'detractor' }
  /** Counted, and the numerator holds; `of` where the KPI is split by kind. */
  | { readonly kind: 'hit'; readonly of: ContactKind | null };

export type Outcome = {
  readonly code: number;
  readonly role: Role;
  /** null: whatever is left. */
  readonly when: string | null;
};

/** The outcomes of a definition, in the order in which they are tried. */
export function listOutcomes(definition: Definition): readonly Outcome[] {
  const tests: readonly (readonly [Role, string])[] = [...reasonsBefore(definition), ...measured(definition)];
  return [
    ...tests.map(([role, when], index) => ({ code: index + 1, role, when })),
    { code: 0, role: { kind: 'counted' }, when: null },
  ];
}

/** `case when ... then 1 /* other-kind *\/ ... else 0 end` */
export function outcomeSql(outcomes: readonly Outcome[], indent: string): string {
  const branches = outcomes.flatMap(({ code, role, when }) =>
    when === null ? [] : [`${indent}  when ${when} then ${code} /* ${nameOf(role)} */`],
  );
  return branches.length === 0 ? '0' : `case\n${branches.join('\n')}\n${indent}  else 0 /* counted */\n${indent}end`;
}

function nameOf(role: Role): string {
  switch (role.kind) {
    case 'left-out':
    case 'censored':
      return role.reason;
    case 'hit':
      return role.of === null ? 'counted, numerator' : `counted, numerator, ${role.of}`;
    default:
      return role.kind;
  }
}

/** An expression between parentheses; a comment at its end keeps the line break that ends it. */
export function inParentheses({ sql }: Expression): string {
  return `(${sql.includes('--') ? sql : sql.trim()})`;
}

function reasonsBefore({ kinds, survey, exclude, where, censored }: Definition): readonly (readonly [Role, string])[] {
  return [
    ...(kinds === undefined ? [] : [leaveOut('other-kind', `coalesce(kind not in ${literals(kinds)}, true)`)]),
    ...(survey === undefined ? [] : [leaveOut(otherSurvey, `survey is distinct from '${survey}'`)]),
    ...exclude.map(({ reason, when }) => leaveOut(reason, inParentheses(when))),
    ...(where === null ? [] : [leaveOut('not-in-population', `${inParentheses(where)} is not true`)]),
    ...(censored === null
      ? []
      : [[{ kind: 'censored', reason: censored.reason }, inParentheses(censored.when)] as const]),
  ];
}

function measured(definition: Definition): readonly (readonly [Role, string])[] {
  const { type, value, numerator, promoter, detractor, kpi } = definition;
  const missing = (expression: Expression) => leaveOut('missing', `${inParentheses(expression)} is null`);
  if (type === 'duration' && value !== null) {
    return [missing(value), leaveOut('negative', `${inParentheses(value)} < 0`)];
  }
  if (promoter !== null && detractor !== null) {
    return [
      missing(promoter),
      missing(detractor),
      [{ kind: 'promoter' }, inParentheses(promoter)],
      [{ kind: 'detractor' }, inParentheses(detractor)],
    ];
  }
  if (numerator !== null) {
    const hit = inParentheses(numerator);
    if (kpi.split === undefined) return [missing(numerator), [{ kind: 'hit', of: null }, hit]];
    return [
      missing(numerator),
      [{ kind: 'hit', of: 'ticket' }, `${hit} and kind = 'ticket'`],
      [{ kind: 'hit', of: 'call' }, `${hit} and kind = 'call'`],
      [{ kind: 'hit', of: null }, hit],
    ];
  }
  return value === null ? [] : [missing(value)];
}

function leaveOut(reason: string, when: string): readonly [Role, string] {
  return [{ kind: 'left-out', reason }, when];
}
