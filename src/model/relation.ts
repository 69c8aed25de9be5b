/** The canonical relations: the nouns every KPI, filter and breakdown is written in. */

export type ColumnType = 'text' | 'instant' | 'seconds' | 'boolean' | 'integer' | 'number';
export type RelationName = 'contacts' | 'messages' | 'ratings' | 'aggregates';
export type ContactKind = 'ticket' | 'call';

/** Why a contact is none: joined to another one, or thrown away. Left out of every KPI unless its file includes them. */
export const discardReasons = ['merged', 'spam', 'deleted'] as const;
export type DiscardReason = (typeof discardReasons)[number];

/**
 * Every relation begins with these. `excluded` is the named reason why a row counts in nothing (null: it counts);
 * `period_at` is the instant `--from/--to` and the breakdowns by time go by.
 */
const origin = {
  source_file: 'text',
  source_record: 'integer',
  excluded: 'text',
  period_at: 'instant',
} as const satisfies Record<string, ColumnType>;

const dimensions = {
  kind: 'text',
  channel: 'text',
  department: 'text',
  agent: 'text',
  requester: 'text',
  language: 'text',
  priority: 'text',
  category: 'text',
  status: 'text',
} as const satisfies Record<string, ColumnType>;

export const relations = {
  contacts: {
    ...origin,
    id: 'text',
    ...dimensions,
    opened_by: 'text',
    // One of `discardReasons` if this is no contact of a customer's after all; null for all others.
    discarded: 'text',
    created_at: 'instant',
    first_response_at: 'instant',
    first_resolved_at: 'instant',
    resolved_at: 'instant',
    answered: 'boolean',
    abandoned: 'boolean',
    // Of a call: it reached the queue, past the announcements and menus before it.
    queued: 'boolean',
    resolved: 'boolean',
    // True if closed along with many others at once, or by a rule without any reply; null for all others.
    bulk_closed: 'boolean',
    is_complaint: 'boolean',
    converted: 'boolean',
    sla_met: 'boolean',
    surveyed: 'boolean',
    reply_count: 'integer',
    reopen_count: 'integer',
    transfer_count: 'integer',
    wait_seconds: 'seconds',
    talk_seconds: 'seconds',
    hold_seconds: 'seconds',
    wrap_seconds: 'seconds',
    handle_seconds: 'seconds',
    // One column per rival definition of the clock (docs/decisions.md); for an answered call all three are its wait.
    first_response_messages_seconds: 'seconds',
    first_response_messages_business_seconds: 'seconds',
    // Made only for those who ask for rival definitions.
    first_response_creation_seconds: 'seconds',
    first_response_creation_business_seconds: 'seconds',
    first_response_any_seconds: 'seconds',
    first_response_any_business_seconds: 'seconds',
    first_response_row_seconds: 'seconds',
    first_response_row_business_seconds: 'seconds',
    first_response_vendor_seconds: 'seconds',
    first_response_vendor_business_seconds: 'seconds',
    first_resolution_row_seconds: 'seconds',
    first_resolution_row_business_seconds: 'seconds',
    first_resolution_vendor_seconds: 'seconds',
    first_resolution_vendor_business_seconds: 'seconds',
    resolution_row_seconds: 'seconds',
    resolution_row_business_seconds: 'seconds',
    resolution_vendor_seconds: 'seconds',
    resolution_vendor_business_seconds: 'seconds',
    requester_wait_vendor_seconds: 'seconds',
    requester_wait_vendor_business_seconds: 'seconds',
  },
  messages: {
    ...origin,
    contact_id: 'text',
    ...dimensions,
    sent_at: 'instant',
    author_role: 'text',
    is_public: 'boolean',
    author: 'text',
    wait_seconds: 'seconds',
    wait_business_seconds: 'seconds',
    wait_index: 'integer',
  },
  ratings: {
    ...origin,
    contact_id: 'text',
    ...dimensions,
    survey: 'text',
    question: 'text',
    score: 'number',
    scale: 'text',
    satisfied: 'boolean',
    dissatisfied: 'boolean',
    comment: 'text',
    rated_at: 'instant',
    rated_by: 'text',
  },
  aggregates: {
    ...origin,
    channel: 'text',
    department: 'text',
    agent: 'text',
    period: 'text',
    offered: 'integer',
    answered: 'integer',
    abandoned: 'integer',
    in_target: 'integer',
    // Within how many seconds an answer was in target; null where the export does not say.
    target_seconds: 'seconds',
    resolved: 'integer',
    wait_seconds_sum: 'seconds',
    talk_seconds_sum: 'seconds',
    handle_seconds_sum: 'seconds',
    resolution_seconds_sum: 'seconds',
  },
} as const satisfies Record<RelationName, Record<string, ColumnType>>;

/** What a breakdown (`--by`) can go by: columns of the relation, or parts of `period_at` in the reporting zone. */
export const contactDimensions = [
  'kind',
  'channel',
  'department',
  'agent',
  'language',
  'priority',
  'category',
] as const;
/** Of ratings only. */
const ratingDimensions = ['question', 'scale'] as const;
export const columnDimensions = [...contactDimensions, ...ratingDimensions] as const;
export const timeDimensions = ['month', 'week', 'day', 'weekday', 'hour'] as const;
export type Dimension = (typeof columnDimensions)[number] | (typeof timeDimensions)[number];

/** A breakdown is a list of dimensions; `[]` is the whole. */
export type Breakdown = readonly Dimension[];
