import { expect, test } from 'vitest';
import type { FieldName } from '../../src/model/field.ts';
import { decideKind } from '../../src/normalise/decide-kind.ts';

test.each<[string, string, readonly FieldName[]]>([
  ['tickets', 'an id and a status', ['id', 'created_at', 'status']],
  ['tickets', 'nothing that tells', ['id', 'created_at', 'agent']],
  ['tickets', 'ratings on the ticket row', ['id', 'status', 'csat']],
  ['tickets', 'first response and resolution', ['id', 'created_at', 'first_response_at', 'resolved_at', 'csat']],
  ['tickets', 'an end beside a status', ['id', 'created_at', 'ended_at', 'status']],
  [
    'tickets',
    'one sign of a call among several of a ticket',
    ['id', 'status', 'priority', 'resolved_at', 'wait_seconds'],
  ],
  ['calls', 'a wait', ['id', 'created_at', 'wait_seconds']],
  ['calls', 'who answered when, with an outcome', ['id', 'created_at', 'answered_at', 'status']],
  [
    'calls',
    'talk, hold and wrap beside a status and a priority',
    ['id', 'talk_seconds', 'hold_seconds', 'wrap_seconds', 'status', 'priority'],
  ],
  ['calls', 'a beginning and an end', ['id', 'created_at', 'ended_at']],
  ['calls', 'ratings of calls', ['id', 'answered', 'talk_seconds', 'csat']],
  ['messages', 'authors and instants', ['contact_id', 'author_role', 'sent_at']],
  ['messages', 'public or not', ['contact_id', 'is_public', 'author', 'sent_at']],
  ['tickets', 'instants and authors without a conversation', ['author_role', 'sent_at']],
  ['aggregates', 'counts of calls', ['agent', 'offered_count', 'answered_count', 'wait_seconds_sum']],
  ['tickets', 'one count is not enough', ['agent', 'offered_count']],
  [
    'aggregates',
    'but for a count of calls answered without anything of single calls',
    ['agent', 'answered_count', 'handle_seconds'],
  ],
  ['calls', 'a count beside the number of a call', ['id', 'answered_count', 'handle_seconds', 'talk_seconds']],
  ['ratings', 'a score', ['contact_id', 'csat', 'comment']],
  ['ratings', 'a score with an instant', ['nps', 'rated_at']],
])('%s: %s', (kind, _, fields) => {
  expect(decideKind(new Set(fields))).toBe(kind);
});
