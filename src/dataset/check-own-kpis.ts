import type { Engine } from '../engine/engine.ts';
import { checkColumns } from '../measure/availability.ts';
import { parseStatistic, statisticNames } from '../measure/statistic.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import type { UserFile } from '../read/read-user-files.ts';
import type { YamlPath } from '../read/read-yaml.ts';
import { checkTypes } from './check-types.ts';
import { placeProblems } from './place-problems.ts';

/** Keys of a KPI file that hold SQL: of a number, and of what holds or does not. */
const numberKeys: ReadonlySet<unknown> = new Set(['value', 'business_value', 'lasted', 'denominator']);
const conditionKeys: ReadonlySet<unknown> = new Set(['numerator', 'promoter', 'detractor', 'where', 'when']);

/** What the schema of a KPI file cannot tell is found out before a row is read, and said with file, line and column. */
export async function checkOwnKpis(engine: Engine, files: readonly UserFile<Kpi>[]): Promise<void> {
  for (const { value: kpi, document } of files) {
    for (const [index, name] of (kpi.statistics ?? []).entries()) {
      if (parseStatistic(name, kpi) !== null) continue;
      const place = document.locate(['statistics', index]);
      throw new UserError({
        code: 'unknown-statistic',
        place,
        data: { kpi: kpi.id, name, known: statisticNames(kpi).join(', ') },
      });
    }
    for (const [path, text] of listExpressions(document.value, [])) {
      await placeProblems(document.locate(path), async () => {
        const filled = text.replace(/\{(?:n|threshold)\}/g, '1');
        const { sql, columns } = await engine.parseExpression(filled);
        const expression = { sql, columns: columns.map((column) => column.toLowerCase()) };
        const relation = path[0] === 'aggregates' ? 'aggregates' : kpi.from;
        checkColumns([relation], expression.columns, { relation });
        const wanted = relation === 'aggregates' || numberKeys.has(path.at(-1)) ? 'number' : 'condition';
        await checkTypes(engine, filled, expression, relation, wanted);
      });
    }
  }
}

function listExpressions(node: unknown, path: YamlPath): readonly (readonly [YamlPath, string])[] {
  if (typeof node === 'string') return isExpression(path.at(-1)) ? [[path, node]] : [];
  if (Array.isArray(node)) return node.flatMap((item, index) => listExpressions(item, [...path, index]));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => listExpressions(value, [...path, key]));
}

function isExpression(key: unknown): boolean {
  return numberKeys.has(key) || conditionKeys.has(key);
}
