/**
 * Waits of customers in their conversations. A wait opens at the first public customer message after an agent's (or
 * at the beginning) and closes at the next public message of a human agent; bots, systems and internal notes neither
 * open nor close one. So only the turns count: messages whose author's side is not that of the one before. An agent's
 * message before the customer ever wrote opens nothing (METRICS of the field: fivetran dbt_zendesk, PR 273).
 * @param business SQL of the business milliseconds until an instant, and the join it needs; null without a calendar
 */
export function messageWaitsSql(stage: string, columns: ReadonlySet<string>): string {
  const isPublic = columns.has('is_public') ? 'coalesce(is_public, true)' : 'true';
  return `create or replace table message_waits as
with spoken as (
  select source, source_record, ${placeOf(columns)} as place, contact_id, sent_at, author_role,
    lag(author_role) over conversation as role_before
  from ${stage}
  where rejected is null and contact_id is not null and sent_at is not null and ${isPublic} and author_role in ('customer', 'agent')
  window conversation as (partition by contact_id order by sent_at, source, ${placeOf(columns)})
), turns as (
  select *, lead(sent_at) over (partition by contact_id order by sent_at, source, place) as closed_at
  from spoken where author_role is distinct from role_before
)
select source, source_record, contact_id, sent_at as opened_at, closed_at,
  (epoch_ms(closed_at) - epoch_ms(sent_at)) / 1000.0 as wait_seconds,
  row_number() over (partition by contact_id order by sent_at, source, place) as wait_index
from turns where author_role = 'customer'`;
}

/**
 * When the first reply to each conversation came, by two rivals of the wait's own definition.
 *
 * `replied_at`: the first public message of an agent; where such a message opened the conversation, the next one
 * (Zendesk). `any_opened_at` and `any_replied_at`: the customer's first public message, and the first one after it that
 * is not a customer's, be it a bot's (tools in which an automatic reply stops the clock).
 */
export function repliesSql(stage: string, columns: ReadonlySet<string>): string {
  const isPublic = columns.has('is_public') ? 'coalesce(is_public, true)' : 'true';
  return `create or replace table message_replies as
with placed as (
  select contact_id, sent_at, author_role, ${isPublic} as is_open,
    min(case when author_role = 'customer' and ${isPublic} then sent_at end) over conversation as asked_at,
    row_number() over (partition by contact_id, author_role in ('customer', 'agent') order by sent_at, source, ${placeOf(columns)}) as place_of_people
  from ${stage}
  where rejected is null and contact_id is not null and sent_at is not null
  window conversation as (partition by contact_id order by sent_at, source, ${placeOf(columns)})
)
select contact_id,
  case when bool_or(place_of_people = 1 and author_role = 'agent' and is_open)
    then min(sent_at) filter (where author_role = 'agent' and is_open and place_of_people > 1)
    else min(sent_at) filter (where author_role = 'agent' and is_open) end as replied_at,
  min(asked_at) as any_opened_at,
  min(sent_at) filter (where author_role <> 'customer' and is_open and asked_at is not null) as any_replied_at
from placed group by contact_id`;
}

/** Who began each conversation, of the people in it. */
export function firstAuthorsSql(stage: string, columns: ReadonlySet<string>): string {
  const isPublic = columns.has('is_public') ? 'coalesce(is_public, true)' : 'true';
  return `create or replace table message_openers as
select contact_id, arg_min(author_role, struct_pack(at := sent_at, n := ${placeOf(columns)})) as opened_by, min(sent_at) as opened_at
from ${stage}
where rejected is null and contact_id is not null and sent_at is not null and ${isPublic} and author_role in ('customer', 'agent')
group by contact_id`;
}

/** What decides the order of messages of one instant. */
function placeOf(columns: ReadonlySet<string>): string {
  return columns.has('place') ? 'place' : 'source_record';
}
