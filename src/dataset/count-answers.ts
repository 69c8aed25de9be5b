import { localTimeSql } from '../measure/compile-time-key.ts';
import { zoneOffsets } from '../time/zone-offsets.ts';
import type { Dataset } from './open-dataset.ts';
import type { AnsweredHour } from './propose-hours.ts';

/** What agents wrote, where there are messages; else first replies. And calls that were answered. */
const replies = {
  messages: `select sent_at as period_at from messages where excluded is null and author_role = 'agent'`,
  tickets: `select first_response_at as period_at from contacts where excluded is null and discarded is null and kind = 'ticket'`,
  calls: `select created_at as period_at from contacts where excluded is null and discarded is null and kind = 'call' and answered`,
};

/** How many contacts are answered in each hour of the week, by the clock of a zone; null: as the times are, in UTC. */
export async function countAnswers(
  { engine, relations: { supplied }, span }: Pick<Dataset, 'engine' | 'relations' | 'span'>,
  zone: string | null,
): Promise<readonly AnsweredHour[]> {
  const { fromMs, latestMs } = span;
  if (supplied.contacts === null && supplied.messages === null) return [];
  const offsets = zone === null || fromMs === null || latestMs === null ? [] : zoneOffsets(zone, fromMs, latestMs + 1);
  const selects = [supplied.messages === null ? replies.tickets : replies.messages, replies.calls];
  const rows = await engine.query(
    `select cast(extract(isodow from local_at) as integer) as weekday, cast(extract(hour from local_at) as integer) as hour, ` +
      `count(*) as count from (select ${localTimeSql(offsets)} as local_at from (${selects.join(' union all ')})) ` +
      'where local_at is not null group by 1, 2 order by 1, 2',
  );
  return rows.map(({ weekday, hour, count }) => ({
    weekday: Number(weekday),
    hour: Number(hour),
    count: Number(count),
  }));
}
