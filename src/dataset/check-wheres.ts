import type { Engine } from '../engine/engine.ts';
import { checkColumns } from '../measure/availability.ts';
import type { Problem } from '../model/problem.ts';
import { type RelationName, relations } from '../model/relation.ts';
import { placedProblems } from './collect-problems.ts';
import type { FoundTargets } from './read-targets.ts';

type Where = FoundTargets['wheres'][number];

/** Parses `--where` and the targets' own conditions: the engine is started for them alone, and reads no file. */
export async function checkWheres(
  common: string | null,
  own: FoundTargets['wheres'],
  startEngine: () => Promise<Engine>,
): Promise<readonly Problem[]> {
  const wheres: readonly Where[] = [
    ...(common === null ? [] : [{ text: common, place: { key: '--where' }, relation: null }]),
    ...own,
  ];
  if (wheres.length === 0) return [];
  const engine = await startEngine();
  const problems: Problem[] = [];
  for (const where of wheres) problems.push(...(await checkWhere(where, engine)));
  return problems;
}

async function checkWhere({ text, relation, place }: Where, engine: Engine): Promise<readonly Problem[]> {
  try {
    const { columns } = await engine.parseExpression(text);
    const lowered = columns.map((column) => column.toLowerCase());
    if (relation === null) checkColumns(Object.keys(relations) as RelationName[], lowered, {});
    else checkColumns([relation], lowered, { relation });
    return [];
  } catch (error) {
    return placedProblems(error, place);
  }
}
