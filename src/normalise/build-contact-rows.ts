import type { Engine } from '../engine/engine.ts';
import type { OpenInterval } from '../time/business-hours.ts';
import type { BulkClosed } from './bulk-closures.ts';
import { calendarRange, type OpenDays, openDaysSql, openUntilSql } from './business-sql.ts';
import { businessClocks } from './clock-columns.ts';

export type ContactExtras = {
  /** Opening hours between two instants; null without a calendar or when nobody asked for the business clock. */
  readonly openIntervals: ((fromMs: number, toMs: number) => readonly OpenInterval[]) | null;
  readonly openKnownFrom: number | null;
  /** There are `message_waits`, and the contacts have ids to find them by. */
  readonly hasMessages: boolean;
  /** There are `message_replies`, too. */
  readonly rivals: boolean;
  readonly bulkClosed: BulkClosed | null;
};

/** Columns beside those of the stage (or instead of them), and the joins they need. */
type Additions = { readonly columns: ReadonlyMap<string, string>; readonly joins: readonly string[] };

/**
 * `contact_rows`: the rows that count, with business time and what the messages say of them. Returns the columns it
 * has. Without either it is the stage itself, looked at through a filter.
 */
export async function buildContactRows(
  engine: Engine,
  stage: ReadonlySet<string>,
  extras: ContactExtras,
): Promise<ReadonlySet<string>> {
  const calendar = await buildOpenDays(engine, stage, extras);
  const business = calendar === null ? null : businessTime(stage, calendar);
  const messages = extras.hasMessages ? messageColumns(stage, business) : null;
  const replies = extras.hasMessages && extras.rivals ? replyColumns(stage, calendar) : null;
  const additions = [business, messages, replies].filter((each) => each !== null);
  const { bulkClosed } = extras;
  const columns = new Map(additions.flatMap((each) => [...each.columns]));
  const isView = columns.size === 0;
  if (bulkClosed !== null) columns.set('bulk_closed', bulkClosed.sql);
  const list = (isOwn: boolean) =>
    [...columns].filter(([column]) => stage.has(column) === isOwn).map(([column, sql]) => `${sql} as ${column}`);
  const replaced = list(true);
  const all = replaced.length === 0 ? 's.*' : `s.* replace (${replaced.join(', ')})`;
  await engine.execute(`create or replace ${isView ? 'view' : 'table'} contact_rows as
select ${[all, ...list(false)].join(',\n  ')}
from contact_stage as s
${[...additions.flatMap(({ joins }) => joins), ...(bulkClosed?.join ? [bulkClosed.join] : [])].join('\n')}
where s.rejected is null`);
  return new Set([...stage, ...columns.keys()]);
}

/** The business twins of the clocks whose instants the contacts have. */
function businessTime(stage: ReadonlySet<string>, calendar: OpenDays): Additions {
  const columns = new Map<string, string>();
  const instants = new Set<string>();
  const openUntil = (name: string) => openUntilSql(`s.${name}`, `day_of_${name}`, calendar);
  for (const { column, start, end } of businessClocks) {
    if (!stage.has(start) || !stage.has(end)) continue;
    instants.add(start).add(end);
    columns.set(column, `(${openUntil(end)} - ${openUntil(start)}) / 1000.0`);
  }
  const joins = [...instants].map(
    (name) => `left join open_days as day_of_${name} on day_of_${name}.day = cast(s.${name} as date)`,
  );
  return { columns, joins };
}

/** What the messages say of their tickets; of calls there are none, and their wait is the same in every definition. */
function messageColumns(stage: ReadonlySet<string>, business: Additions | null): Additions {
  const own = (column: string | undefined) => (column !== undefined && stage.has(column) ? `s.${column}` : 'null');
  const callWait = ['first_response_row_seconds', 'first_response_vendor_seconds'].find((column) => stage.has(column));
  const byKind = (ofCall: string, ofTicket: string) =>
    stage.has('kind') ? `case when s.kind = 'call' then ${ofCall} else ${ofTicket} end` : ofTicket;
  const answered = `case when o.contact_id is null then ${own('answered')} else w.wait_seconds is not null end`;
  const columns = new Map([
    ['first_response_messages_seconds', byKind(own(callWait), 'w.wait_seconds')],
    ['answered', byKind(own('answered'), answered)],
    ['opened_by', byKind(own('opened_by'), `coalesce(${own('opened_by')}, o.opened_by)`)],
  ]);
  if (business !== null) {
    const callBusiness = business.columns.get('first_response_row_business_seconds') ?? 'null';
    columns.set('first_response_messages_business_seconds', byKind(callBusiness, 'w.wait_business_seconds'));
  }
  const joins = [
    'left join (select * from message_waits where wait_index = 1) as w on w.contact_id = s.id',
    'left join message_openers as o on o.contact_id = s.id',
  ];
  return { columns, joins };
}

/** Rivals of the first wait; of a call every definition is its wait. */
function replyColumns(stage: ReadonlySet<string>, calendar: OpenDays | null): Additions {
  const callWait = ['first_response_row_seconds', 'first_response_vendor_seconds'].find((column) => stage.has(column));
  const ofCall = callWait === undefined ? 'null' : `s.${callWait}`;
  const byKind = (ofTicket: string) =>
    stage.has('kind') ? `case when s.kind = 'call' then ${ofCall} else ${ofTicket} end` : ofTicket;
  const clocks = [
    ...(stage.has('created_at') ? [['creation', 's.created_at', 'r.replied_at'] as const] : []),
    ['any', 'r.any_opened_at', 'r.any_replied_at'] as const,
  ];
  const columns = new Map<string, string>();
  const joins = ['left join message_replies as r on r.contact_id = s.id'];
  for (const [name, start, end] of clocks) {
    const elapsed = `(epoch_ms(${end}) - epoch_ms(${start})) / 1000.0`;
    columns.set(`first_response_${name}_seconds`, byKind(elapsed));
    if (calendar === null) continue;
    const [opens, closes] = [`${name}_opens`, `${name}_closes`];
    joins.push(
      `left join open_days as ${opens} on ${opens}.day = cast(${start} as date)`,
      `left join open_days as ${closes} on ${closes}.day = cast(${end} as date)`,
    );
    const open = `(${openUntilSql(end, closes, calendar)} - ${openUntilSql(start, opens, calendar)}) / 1000.0`;
    columns.set(`first_response_${name}_business_seconds`, byKind(open));
  }
  return { columns, joins };
}

/** The table of opening hours over the days of the data; null without a calendar or a known instant. */
async function buildOpenDays(
  engine: Engine,
  stage: ReadonlySet<string>,
  { openIntervals, openKnownFrom, hasMessages }: ContactExtras,
): Promise<OpenDays | null> {
  if (openIntervals === null) return null;
  const instants = ['created_at', 'first_response_at', 'first_resolved_at', 'resolved_at'].filter((name) =>
    stage.has(name),
  );
  const sources = instants.map((name) => `select min(${name}) as low, max(${name}) as high from contact_stage`);
  if (hasMessages) sources.push('select min(sent_at) as low, max(sent_at) as high from message_stage');
  if (sources.length === 0) return null;
  const [row] = await engine.query(
    `select epoch_ms(min(low)) as low, epoch_ms(max(high)) as high from (${sources.join(' union all ')})`,
  );
  if (row?.['low'] == null || row['high'] == null) return null;
  const range = calendarRange(Number(row['low']), Number(row['high']));
  const { sql, slots } = openDaysSql('open_days', openIntervals(range.fromMs, range.toMs), range);
  await engine.execute(sql);
  const calendar = { slots, knownFrom: openKnownFrom };
  if (hasMessages) await engine.execute(businessWaitsSql(calendar));
  return calendar;
}

function businessWaitsSql(calendar: OpenDays): string {
  const [opened, closed] = [openUntilSql('w.opened_at', 'b', calendar), openUntilSql('w.closed_at', 'c', calendar)];
  return `create or replace table message_waits as
select w.*, (${closed} - ${opened}) / 1000.0 as wait_business_seconds
from message_waits as w
left join open_days as b on b.day = cast(w.opened_at as date)
left join open_days as c on c.day = cast(w.closed_at as date)`;
}
