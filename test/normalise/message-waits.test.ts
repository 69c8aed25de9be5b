import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAuthorsSql, messageWaitsSql } from '../../src/normalise/message-sql.ts';
import { openTestEngine } from './evaluate-sql.ts';

type Role = 'customer' | 'agent' | 'bot' | 'system';
/** Minutes after the first, who wrote, and whether the customer can see it. */
type Message = readonly [minute: number, role: Role, kind?: 'note'];
type Wait = { readonly opened: number; readonly closed: number | null };

const start = Date.UTC(2026, 0, 5, 8);

/** The waits of one conversation, told plainly: one at a time, from the first message to the last. */
function waitsOf(messages: readonly Message[]): readonly Wait[] {
  const waits: Wait[] = [];
  let waiting: number | null = null;
  for (const [minute, role, kind] of messages) {
    if (kind === 'note') continue;
    if (role === 'customer') waiting ??= minute;
    if (role === 'agent' && waiting !== null) {
      waits.push({ opened: waiting, closed: minute });
      waiting = null;
    }
  }
  return waiting === null ? waits : [...waits, { opened: waiting, closed: null }];
}

describe('the waits of a conversation', () => {
  test.each<[string, readonly Message[], readonly (number | null)[]]>([
    [
      'an answer ends the wait',
      [
        [0, 'customer'],
        [30, 'agent'],
      ],
      [30],
    ],
    [
      'an instant answer is a wait of nothing, not no wait',
      [
        [0, 'customer'],
        [0, 'agent'],
      ],
      [0],
    ],
    ['nobody answers', [[0, 'customer']], [null]],
    [
      'a customer who writes three times waits once, from the first',
      [
        [0, 'customer'],
        [10, 'customer'],
        [20, 'customer'],
        [60, 'agent'],
      ],
      [60],
    ],
    [
      'each later answer ends a wait of its own',
      [
        [0, 'customer'],
        [30, 'agent'],
        [100, 'customer'],
        [190, 'agent'],
      ],
      [30, 90],
    ],
    [
      'a second answer without a question ends nothing',
      [
        [0, 'customer'],
        [30, 'agent'],
        [50, 'agent'],
        [60, 'customer'],
        [61, 'agent'],
      ],
      [30, 1],
    ],
    [
      'an automatic reply stops no clock',
      [
        [0, 'customer'],
        [0, 'system'],
        [45, 'agent'],
      ],
      [45],
    ],
    [
      'a bot that hands over stops no clock',
      [
        [0, 'customer'],
        [1, 'bot'],
        [2, 'customer'],
        [3, 'bot'],
        [40, 'agent'],
      ],
      [40],
    ],
    [
      'an internal note is no answer',
      [
        [0, 'customer'],
        [5, 'agent', 'note'],
        [50, 'agent'],
      ],
      [50],
    ],
    [
      'a customer’s hidden message opens nothing',
      [
        [0, 'customer', 'note'],
        [10, 'customer'],
        [15, 'agent'],
      ],
      [5],
    ],
    [
      'an agent who writes before the customer ever did has answered nothing',
      [
        [0, 'agent'],
        [100, 'customer'],
        [130, 'agent'],
      ],
      [30],
    ],
    [
      'an agent who writes alone has made nobody wait',
      [
        [0, 'agent'],
        [10, 'agent'],
      ],
      [],
    ],
    [
      'the last wait is open',
      [
        [0, 'customer'],
        [30, 'agent'],
        [100, 'customer'],
      ],
      [30, null],
    ],
    [
      'a reply after the solution is a wait like any other',
      [
        [0, 'customer'],
        [5, 'agent'],
        [6, 'system'],
        [5000, 'customer'],
        [5005, 'agent'],
      ],
      [5, 5],
    ],
  ])('%s', async (_, messages, minutes) => {
    expect(await measured([messages])).toEqual([minutes]);
    expect(waitsOf(messages).map(({ opened, closed }) => (closed === null ? null : closed - opened))).toEqual(minutes);
  });
});

const engine = await openTestEngine();

/** Waits in minutes by conversation, out of the engine. */
async function measured(conversations: readonly (readonly Message[])[]) {
  await createStage(conversations);
  await engine.execute(messageWaitsSql('message_stage', new Set(['is_public'])));
  const rows = await engine.query(
    'select contact_id, wait_seconds, wait_index from message_waits order by contact_id, wait_index',
  );
  return conversations.map((_, contact) => {
    const own = rows.filter((row) => row['contact_id'] === String(contact));
    expect(own.map((row) => Number(row['wait_index']))).toEqual(own.map((_row, place) => place + 1));
    return own.map((row) => (row['wait_seconds'] === null ? null : Number(row['wait_seconds']) / 60));
  });
}

async function createStage(conversations: readonly (readonly Message[])[]) {
  const rows = conversations.flatMap((messages, contact) =>
    messages.map(
      ([minute, role, kind]) =>
        `('${contact}', make_timestamp(${start + minute * 60_000}000), '${role}', ${kind !== 'note'})`,
    ),
  );
  await engine.execute(`create or replace table message_stage as
select 0 as source, row_number() over () as source_record, null::varchar as rejected, *
from (values ${rows.join(', ')}) as messages(contact_id, sent_at, author_role, is_public)`);
}

const role = fc.constantFrom<Role>('customer', 'agent', 'bot', 'system');
const conversation = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 500 }), role, fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let minute = 0;
    return steps.map(([pause, author, isNote]): Message => {
      minute += pause;
      return isNote ? [minute, author, 'note'] : [minute, author];
    });
  });

test('the engine finds the waits that a plain reading of the conversations finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(conversation, { minLength: 1, maxLength: 6 }), async (conversations) => {
      const expected = conversations.map((messages) =>
        waitsOf(messages).map(({ opened, closed }) => (closed === null ? null : closed - opened)),
      );
      expect(await measured(conversations)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test('a conversation is opened by whoever of the people in it wrote first', async () => {
  await createStage([
    [
      [0, 'agent'],
      [1, 'customer'],
    ],
    [
      [0, 'bot'],
      [1, 'customer'],
      [2, 'agent'],
    ],
    [
      [0, 'agent', 'note'],
      [1, 'customer'],
    ],
    [[0, 'system']],
  ]);
  await engine.execute(firstAuthorsSql('message_stage', new Set(['is_public'])));
  const rows = await engine.query('select contact_id, opened_by from message_openers order by contact_id');
  expect(rows.map((row) => [row['contact_id'], row['opened_by']])).toEqual([
    ['0', 'agent'],
    ['1', 'customer'],
    ['2', 'customer'],
  ]);
});
