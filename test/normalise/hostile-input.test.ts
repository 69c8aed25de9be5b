import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, relationsOf } from './relations-of.ts';

/** Texts that end a literal, a name or a statement if anything pastes them into SQL. */
const hostile = [
  `'; drop table contact_stage; --`,
  `' or 1=1 --`,
  `'' || (select 'x')`,
  `"; select 1; "`,
  `a"b'c\\d`,
  `%' escape '`,
  `\${process.exit(1)}`,
  `$1`,
  `line\nbreak\r\nand tab\t`,
  `=cmd|' /C calc'!A0`,
  `\u001b[31mred`,
  `zero\u200bwidth`,
  `نص 漢字 🙂`,
];

const quoted = (header: readonly string[], ...records: readonly (readonly string[])[]) =>
  [header, ...records]
    .map((record) => `${record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');

describe.each(hostile)('%j', (text) => {
  test('in a cell is the cell', async () => {
    const { contacts, ratings } = await relationsOf([
      {
        name: 'a.csv',
        text: quoted(
          ['Ticket ID', 'Status', 'Agent', 'CSAT', 'Comment'],
          [text, text, text, '5', text],
          ['2', 'Open', 'Ana', '4', ''],
        ),
      },
    ]);
    expect(contacts.find((row) => row['source_record'] === 1)).toMatchObject({
      id: withoutSpaces(text),
      agent: withoutSpaces(text),
    });
    expect(ratings).toHaveLength(2);
  });

  test('in a header is a header', async () => {
    const found = await relationsOf([
      { name: 'a.csv', text: quoted(['Ticket ID', text, `${text} (UTC)`], ['1', 'x', 'y']) },
    ]);
    expect(found.contacts).toHaveLength(1);
    expect(found.dataset.files[0]?.table.header).toContain(text);
  });

  test('in a header that is mapped is that column', async () => {
    const options = { map: { agent: text, created_at: [`${text} day`, `${text} hour`] as const } };
    const header = ['Ticket ID', text, `${text} day`, `${text} hour`];
    const found = await relationsOf(
      [{ name: 'a.csv', text: quoted(header, ['1', 'Ana', '2026-03-01', '10:00']) }],
      options,
    );
    expect(found.contacts).toMatchObject([{ agent: 'Ana', created_at: '2026-03-01T10:00:00.000Z' }]);
  });

  test('as the text of a value means that value', async () => {
    const values = {
      converted: { true: [text], false: ['x'] },
      status: { resolved: [text] },
      csat: { good: [text], bad: ['x'] },
    };
    const options = { map: { converted: 'Sold', csat: 'Mood' }, values } as const;
    const found = await relationsOf(
      [
        {
          name: 'a.csv',
          text: quoted(['Ticket ID', 'Status', 'Sold', 'Mood'], ['1', text, text, text], ['2', 'x', 'x', 'x']),
        },
      ],
      options,
    );
    expect(found.contacts).toMatchObject([{ converted: true, resolved: true }, { converted: false }]);
    expect(found.ratings).toMatchObject([{ satisfied: true }, { satisfied: false }]);
  });

  test('in the team’s configuration is a name', async () => {
    const config = { agents: { domains: [text], names: [text] } };
    const found = await relationsOf(
      [{ name: 'a.csv', text: quoted(['Ticket ID', 'Requester', 'CSAT'], ['1', text, '5'], ['2', 'Iva', '5']) }],
      { config },
    );
    expect(found.ratings.map((row) => row['excluded'] ?? null)).toEqual(['rated-by-agent', null]);
  });
});

test('a file is named as it is called, whatever it is called', async () => {
  const name = `team's "export" [1]*; drop.csv`;
  const { contacts } = await relationsOf([
    { name, text: csv(['Ticket ID'], [['1']]) },
    { name: `team's "export" 1x; drop.csv`, text: csv(['Ticket ID'], [['2']]) },
  ]);
  expect(contacts.map((row) => [row['source_file'], row['id']])).toContainEqual([name, '1']);
});

test('no cell, however odd, stops a file from being read, and none is lost', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      ...hostile,
      'nan',
      '-inf',
      '1e999',
      '0x1F',
      '1_000',
      '9'.repeat(40),
      '00:00:00',
      '99:99',
      '2026-13-45',
      '-0',
      '٣',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/[\ud800-\udfff\0]/g, '')),
  );
  const header = [
    'Call ID',
    'Started at',
    'Status',
    'Answered',
    'Waiting time (seconds)',
    'Talk time',
    'Transfers',
    'CSAT',
    'NPS',
    'Rated by',
  ];
  const map = {
    created_at: 'Started at',
    wait_seconds: 'Waiting time (seconds)',
    talk_seconds: 'Talk time',
    transfer_count: 'Transfers',
    answered: 'Answered',
    csat: 'CSAT',
    nps: 'NPS',
    rated_by: 'Rated by',
  };
  const row = fc.tuple(...header.map(() => cell));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const records = rows.map((cells, index) => cells.map((text, place) => (place === 0 ? `C-${index}` : text)));
      const found = await relationsOf([{ name: 'a.csv', text: quoted(header, ...records) }], {
        kind: 'calls',
        map,
        unit: { talk_seconds: 'clock' },
      });
      expect(found.dataset.files[0]?.account).toEqual({ read: rows.length, used: rows.length, excluded: [] });
      for (const { parsed, missing, invalid } of found.dataset.files[0]?.rows.typed.counts ?? []) {
        expect(parsed + missing + invalid).toBe(rows.length);
      }
    }),
    { numRuns: 20 },
  );
});

/** Spaces round a cell are no part of it; other characters are. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/^ +| +$/g, '');
}
