import type { FieldName } from '../model/field.ts';
import type { SourceKind } from '../model/preset.ts';

/** What each field says about the kind of an export whose system is not known. */
const evidence: Readonly<Record<'messages' | 'aggregates' | 'calls', readonly FieldName[]>> = {
  messages: ['author_role', 'is_public', 'sent_at', 'author'],
  aggregates: ['offered_count', 'answered_count', 'abandoned_count', 'in_target_count'],
  calls: ['answered', 'abandoned', 'wait_seconds', 'talk_seconds', 'hold_seconds', 'wrap_seconds', 'answered_at'],
};

const ticketFields: readonly FieldName[] = [
  'status',
  'priority',
  'first_response_at',
  'first_response_seconds',
  'resolved_at',
  'resolution_seconds',
  'reply_count',
  'reopen_count',
];

/**
 * The kind of an export by the fields its header has: messages and sums are told by two of their own; calls by one
 * and no less than a ticket's; ratings by a score without anything of a ticket or call. Everything else is tickets.
 */
export function decideKind(found: ReadonlySet<FieldName>): SourceKind {
  const count = (list: readonly FieldName[]) => list.filter((field) => found.has(field)).length;
  const tickets = count(ticketFields);
  if (count(evidence.messages) >= 2 && found.has('contact_id') && (found.has('author_role') || found.has('is_public')))
    return 'messages';
  if (count(evidence.aggregates) >= 2 && found.has('offered_count')) return 'aggregates';
  // A number of calls answered, of rows that nothing numbers and no ticket's column describes.
  if (found.has('answered_count') && !found.has('id') && tickets === 0) return 'aggregates';
  const calls = count(evidence.calls);
  // Tickets end, too: an end says something only beside a sign of a call, or where nothing tells a ticket.
  const ends = found.has('ended_at') && (calls > 0 || tickets === 0) ? 1 : 0;
  if (calls + ends >= 1 && calls + ends >= tickets) return 'calls';
  if (tickets === 0 && (found.has('csat') || found.has('nps') || found.has('ces'))) return 'ratings';
  return 'tickets';
}
