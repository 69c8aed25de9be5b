import type { Engine } from '../engine/engine.ts';
import type { TypedFile } from './build-typed.ts';

/**
 * How many records talk for longer than their call lasted, from its beginning to its end. They stay in the numbers: which
 * of the two is wrong cannot be told from here.
 */
export async function countLongTalks(engine: Engine, { table, columns }: TypedFile): Promise<number> {
  const instantOf = (field: string) => {
    const reading = columns.find((column) => column.field === field)?.reading;
    return reading?.type === 'instant' && !reading.shape.dateOnly ? reading.shape : null;
  };
  const [start, end] = [instantOf('created_at'), instantOf('ended_at')];
  const hasTalk = columns.some(({ field }) => field === 'talk_seconds');
  if (!hasTalk || start === null || end === null || start.zoned !== end.zoned || start.zoned === 'some') return 0;
  // Instants cut off at the second, or at the minute, make a call shorter than it was.
  const isExact = [start, end].every(({ templates }) => templates.every((template) => template.includes('%S')));
  const lasted = `epoch_ms(f_ended_at) - epoch_ms(f_created_at)`;
  const [row] = await engine.query(
    `select count(*) as n from ${table}
where f_talk_seconds * 1000 > ${lasted} + ${isExact ? 1000 : 60_000} and f_ended_at >= f_created_at`,
  );
  return Number(row?.['n'] ?? 0);
}
