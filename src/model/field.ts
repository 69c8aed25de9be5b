/** The fields a header of an export can mean: what presets, `--map` and `sources: map` name. */

import type { SourceKind } from './preset.ts';

export type FieldType = 'text' | 'instant' | 'seconds' | 'boolean' | 'integer' | 'score' | 'word';

type Field = { readonly type: FieldType; readonly kinds: readonly SourceKind[] };

const contact: readonly SourceKind[] = ['tickets', 'calls'];
const rows: readonly SourceKind[] = ['tickets', 'calls', 'messages', 'ratings'];
const rated: readonly SourceKind[] = ['tickets', 'calls', 'ratings'];

export const fields = {
  // identity and dimensions
  id: { type: 'text', kinds: rows },
  contact_id: { type: 'text', kinds: ['messages', 'ratings'] },
  channel: { type: 'text', kinds: [...rows, 'aggregates'] },
  department: { type: 'text', kinds: [...rows, 'aggregates'] },
  agent: { type: 'text', kinds: [...rows, 'aggregates'] },
  requester: { type: 'text', kinds: rows },
  language: { type: 'text', kinds: rows },
  priority: { type: 'text', kinds: rows },
  category: { type: 'text', kinds: rows },
  status: { type: 'text', kinds: rows },
  opened_by: { type: 'word', kinds: contact },
  closed_by: { type: 'word', kinds: contact },
  discarded: { type: 'word', kinds: contact },
  // instants
  created_at: { type: 'instant', kinds: rated },
  first_response_at: { type: 'instant', kinds: contact },
  first_resolved_at: { type: 'instant', kinds: contact },
  resolved_at: { type: 'instant', kinds: contact },
  queued_at: { type: 'instant', kinds: ['calls'] },
  answered_at: { type: 'instant', kinds: ['calls'] },
  ended_at: { type: 'instant', kinds: ['calls'] },
  sent_at: { type: 'instant', kinds: ['messages'] },
  rated_at: { type: 'instant', kinds: rated },
  updated_at: { type: 'instant', kinds: rated },
  // yes or no
  answered: { type: 'boolean', kinds: contact },
  abandoned: { type: 'boolean', kinds: contact },
  queued: { type: 'boolean', kinds: ['calls'] },
  resolved: { type: 'boolean', kinds: contact },
  is_complaint: { type: 'boolean', kinds: contact },
  converted: { type: 'boolean', kinds: contact },
  sla_met: { type: 'boolean', kinds: contact },
  // A survey was sent.
  surveyed: { type: 'boolean', kinds: contact },
  transferred: { type: 'boolean', kinds: contact },
  is_public: { type: 'boolean', kinds: ['messages'] },
  // counts
  reply_count: { type: 'integer', kinds: contact },
  reopen_count: { type: 'integer', kinds: contact },
  transfer_count: { type: 'integer', kinds: contact },
  // durations
  wait_seconds: { type: 'seconds', kinds: contact },
  talk_seconds: { type: 'seconds', kinds: contact },
  hold_seconds: { type: 'seconds', kinds: contact },
  wrap_seconds: { type: 'seconds', kinds: contact },
  handle_seconds: { type: 'seconds', kinds: contact },
  first_response_seconds: { type: 'seconds', kinds: contact },
  first_response_business_seconds: { type: 'seconds', kinds: contact },
  first_resolution_seconds: { type: 'seconds', kinds: contact },
  first_resolution_business_seconds: { type: 'seconds', kinds: contact },
  resolution_seconds: { type: 'seconds', kinds: contact },
  resolution_business_seconds: { type: 'seconds', kinds: contact },
  requester_wait_seconds: { type: 'seconds', kinds: contact },
  requester_wait_business_seconds: { type: 'seconds', kinds: contact },
  // survey answers, also on the ticket's own row
  csat: { type: 'score', kinds: rated },
  // Further questions about satisfaction in one file: ratings of their own, each on its own scale.
  csat_2: { type: 'score', kinds: rated },
  csat_3: { type: 'score', kinds: rated },
  nps: { type: 'score', kinds: rated },
  ces: { type: 'score', kinds: rated },
  comment: { type: 'text', kinds: rated },
  rater: { type: 'text', kinds: rated },
  // The team has struck the answer out.
  invalidated: { type: 'boolean', kinds: rated },
  rated_by: { type: 'word', kinds: rated },
  // messages
  author_role: { type: 'word', kinds: ['messages'] },
  author: { type: 'text', kinds: ['messages'] },
  // rows that are already sums
  period: { type: 'text', kinds: ['aggregates'] },
  period_at: { type: 'instant', kinds: ['aggregates'] },
  offered_count: { type: 'integer', kinds: ['aggregates'] },
  answered_count: { type: 'integer', kinds: ['aggregates'] },
  abandoned_count: { type: 'integer', kinds: ['aggregates'] },
  in_target_count: { type: 'integer', kinds: ['aggregates'] },
  resolved_count: { type: 'integer', kinds: ['aggregates'] },
  wait_seconds_sum: { type: 'seconds', kinds: ['aggregates'] },
  talk_seconds_sum: { type: 'seconds', kinds: ['aggregates'] },
  handle_seconds_sum: { type: 'seconds', kinds: ['aggregates'] },
  resolution_seconds_sum: { type: 'seconds', kinds: ['aggregates'] },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(fields, text);
}

export function fieldType(field: FieldName): FieldType {
  return fields[field].type;
}
