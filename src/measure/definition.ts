import type { Engine, Expression } from '../engine/engine.ts';
import type { Kpi, KpiType, KpiVariant } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import { type DiscardReason, discardReasons } from '../model/relation.ts';
import type { Clock } from './request.ts';

type Rule = { readonly reason: string; readonly when: Expression };

/** One definition of a KPI, rival or not: numbers filled in, expressions parsed. */
export type Definition = {
  readonly kpi: Kpi;
  readonly type: KpiType;
  /** As it is asked for; null for a KPI with one definition only. */
  readonly name: string | null;
  /** As printed; null for a KPI with one definition only. */
  readonly variant: string | null;
  readonly clock: Clock | null;
  readonly threshold: number | null;
  /** What stands for `{n}`; null: nothing does. */
  readonly number: number | null;
  readonly exclude: readonly Rule[];
  /** Reasons under which discarded contacts count all the same. */
  readonly counts: readonly DiscardReason[];
  readonly where: Expression | null;
  /** `lasted` is null where nobody can tell how long. */
  readonly censored: (Rule & { readonly lasted: Expression | null }) | null;
  readonly value: Expression | null;
  readonly numerator: Expression | null;
  readonly promoter: Expression | null;
  readonly detractor: Expression | null;
  readonly kinds: KpiVariant['kinds'];
  readonly survey: KpiVariant['survey'];
  readonly percentiles: NonNullable<KpiVariant['percentiles']>;
  readonly optional: readonly string[];
};

/** A KPI under one of its variants, before its expressions are parsed. */
export type Candidate = {
  readonly kpi: Kpi;
  /** Null for a KPI without variants. */
  readonly name: string | null;
  /** As printed. */
  readonly label: string | null;
  /** What stands for `{n}`. */
  readonly number: string;
};

export async function readDefinition(
  engine: Engine,
  { kpi, name, label, number }: Candidate,
  clock: Clock | null,
  threshold: number | null,
): Promise<Definition> {
  const rival = name === null ? undefined : kpi.variants?.[name];
  const merged = { ...kpi, ...rival };
  const counted = new Set([...(kpi.counts ?? []), ...(rival?.counts ?? [])]);
  const exclude = [...(kpi.exclude ?? []).filter(({ reason }) => !counted.has(reason)), ...(rival?.exclude ?? [])];
  const type = merged.type ?? kpi.type;
  // A wait in a queue is the same by both clocks: what has no twin in business hours is measured by the calendar.
  const hasTwin = type !== 'duration' || merged.business_value !== undefined;
  const ownClock = clock === 'business' && !hasTwin ? 'calendar' : clock;
  const value = ownClock === 'business' ? merged.business_value : merged.value;
  const read = async (text: string | undefined): Promise<Expression | null> => {
    if (text === undefined) return null;
    const filled = text
      .replaceAll('{value}', `(${value ?? 'null'})`)
      .replaceAll('{n}', number)
      .replaceAll('{threshold}', String(threshold ?? ''));
    return parse(engine, kpi, filled);
  };
  const isScore = type === 'score';
  const { censored } = merged;
  return {
    kpi,
    type,
    name: name?.replace('{n}', number) ?? null,
    variant: label,
    clock: ownClock,
    threshold,
    number: number === '' ? null : Number(number),
    exclude: await readRules(exclude, read),
    counts: discardReasons.filter((reason) => counted.has(reason)),
    where: await read(merged.where),
    censored:
      type !== 'duration' || censored === undefined
        ? null
        : {
            reason: censored.reason,
            when: (await read(censored.when)) as Expression,
            lasted: (await read(censored.lasted)) as Expression,
          },
    value: type === 'ratio' || (isScore && merged.score === 'net') ? null : await read(value),
    numerator: type === 'ratio' || type === 'count' ? await read(merged.numerator) : null,
    promoter: isScore && merged.score === 'net' ? await read(merged.promoter) : null,
    detractor: isScore && merged.score === 'net' ? await read(merged.detractor) : null,
    kinds: merged.kinds,
    survey: merged.survey,
    percentiles: merged.percentiles ?? 'type-7',
    optional: [...(kpi.optional ?? []), ...(rival?.optional ?? [])],
  };
}

async function readRules(
  rules: readonly { readonly reason: string; readonly when: string }[],
  read: (text: string) => Promise<Expression | null>,
): Promise<readonly Rule[]> {
  const parsed: Rule[] = [];
  for (const { reason, when } of rules) parsed.push({ reason, when: (await read(when)) as Expression });
  return parsed;
}

/** The problem names the KPI whose expression it is. */
async function parse(engine: Engine, kpi: Kpi, text: string): Promise<Expression> {
  try {
    const { sql, columns } = await engine.parseExpression(text);
    return { sql, columns: columns.map((column) => column.toLowerCase()) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(...error.problems.map((problem) => ({ ...problem, data: { ...problem.data, kpi: kpi.id } })));
  }
}

/** Every expression of a definition. */
export function expressionsOf(definition: Definition): readonly Expression[] {
  const { exclude, where, censored, value, numerator, promoter, detractor } = definition;
  const rules = exclude.map(({ when }) => when);
  const single = [where, censored?.when, censored?.lasted, value, numerator, promoter, detractor];
  return [...rules, ...single.filter((expression) => expression !== null && expression !== undefined)];
}
