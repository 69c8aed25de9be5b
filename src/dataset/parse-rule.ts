import type { Engine, Expression } from '../engine/engine.ts';
import { nearest } from '../model/nearest.ts';
import { type Place, UserError } from '../model/problem.ts';
import { checkTypes } from './check-types.ts';
import { placeProblems } from './place-problems.ts';

export type Rule = { readonly where: string; readonly place: Place };

/** A team's own predicate over the columns of contacts. */
export async function parseRule(
  engine: Engine,
  rule: Rule | null,
  known: readonly string[],
): Promise<Expression | null> {
  if (rule === null) return null;
  return await placeProblems(rule.place, async () => {
    const { sql, columns } = await engine.parseExpression(rule.where);
    // SQL knows no difference between `Category` and `category`.
    const lowered = columns.map((column) => column.toLowerCase());
    for (const name of lowered.filter((column) => !known.includes(column))) {
      const suggestion = nearest(name, known);
      throw new UserError({
        code: 'unknown-column',
        data: { name, known: known.join(', '), ...(suggestion === null ? {} : { suggestion }) },
      });
    }
    const expression = { sql, columns: lowered };
    await checkTypes(engine, rule.where, expression, 'contacts', 'condition');
    return expression;
  });
}
