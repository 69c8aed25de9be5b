import { describe, expect, test } from 'vitest';
import { contactsOf, pick, relationsOf } from './relations-of.ts';
import { accountOf, assumedIn, countsOf, trap } from './trap.ts';

test('1: a column named like a duration that holds timestamps is an instant', async () => {
  const { contacts } = await trap('01-timestamps-named-like-durations.csv');
  expect(pick(contacts, 'first_response_at', 'resolved_at', 'first_response_vendor_seconds')).toEqual([
    {
      first_response_at: '2026-03-01T12:15:36.000Z',
      resolved_at: '2026-03-01T18:15:36.000Z',
      first_response_vendor_seconds: null,
    },
    {
      first_response_at: '2026-03-01T16:45:38.000Z',
      resolved_at: '2026-03-02T10:00:00.000Z',
      first_response_vendor_seconds: null,
    },
    { first_response_at: null, resolved_at: null, first_response_vendor_seconds: null },
  ]);
});

test('2: a ticket resolved before it was created keeps its negative time, for the KPIs to leave out and count', async () => {
  const { contacts } = await trap('02-resolved-before-created.csv');
  expect(pick(contacts, 'first_response_row_seconds', 'resolution_row_seconds')).toEqual([
    { first_response_row_seconds: 1800, resolution_row_seconds: 7200 },
    { first_response_row_seconds: -1800, resolution_row_seconds: -7200 },
  ]);
});

describe('7: a spreadsheet', () => {
  test('that wrote dates as serial numbers: they are read where the header can only mean a date, and that is said', async () => {
    const found = await trap('07-serial-dates.csv');
    expect(pick(found.contacts, 'created_at', 'resolved_at')).toEqual([
      { created_at: '2015-03-12T09:12:58.000Z', resolved_at: '2015-03-13T00:00:00.000Z' },
      { created_at: '2015-03-12T12:00:00.000Z', resolved_at: '2015-03-14T00:00:00.000Z' },
      { created_at: '2015-03-13T06:00:00.000Z', resolved_at: null },
    ]);
    expect(assumedIn(found)).toContain('dates-as-serial');
  });

  test.each(['Open time', 'Opened', 'Start time', 'First response time', 'Resolved'])(
    'numbers under %s could be anything else, and are no dates',
    async (header) => {
      const found = await relationsOf([
        { name: 'a.csv', text: `Ticket ID,${header},Status\n1,42075,Open\n2,42076,Open\n` },
      ]);
      const fields = found.dataset.files[0]?.rows.typed.columns ?? [];
      expect(fields.filter(({ reading }) => reading.type === 'instant')).toEqual([]);
    },
  );

  test('that a user maps to a date is one', async () => {
    const text = 'Ticket ID,Opened\n1,42075.5\n';
    const contacts = await contactsOf(text, { map: { created_at: 'Opened' } });
    expect(contacts[0]?.created_at).toBe('2015-03-12T12:00:00.000Z');
  });

  test('that wrote clock times as shares of a day: with the date beside them they are instants', async () => {
    const found = await trap('07-day-fractions.csv');
    expect(pick(found.contacts, 'created_at', 'wait_seconds')).toEqual([
      { created_at: '2015-03-12T09:12:58.000Z', wait_seconds: 20 },
      // Answered after midnight.
      { created_at: '2015-03-12T23:59:59.000Z', wait_seconds: 11 },
      { created_at: '2015-03-13T12:00:00.000Z', wait_seconds: null },
    ]);
    expect(assumedIn(found)).toContain('dates-as-day-fraction');
  });
});

test('a date of nothing but midnights and a time of day without a date are one instant', async () => {
  const text =
    'Ticket ID,Created date,Created time\n1,3/25/2026 12:00:00 AM,12/30/1899 9:12:58 AM\n2,3/4/2026 12:00:00 AM,12/30/1899 9:12:58 PM\n';
  expect((await contactsOf(text)).map((row) => row.created_at)).toEqual([
    '2026-03-25T09:12:58.000Z',
    '2026-03-04T21:12:58.000Z',
  ]);
});

test('a time that is a date as well is not put behind the date beside it', async () => {
  const contacts = await contactsOf('Ticket ID,Created date,Created time\n1,2026-03-01,2026-03-01 10:00\n');
  expect(contacts[0]?.created_at).toBe('2026-03-01T00:00:00.000Z');
});

describe('7: clock times without a date anywhere', () => {
  const none = { values: { answered_at: { missing: ['0:00:00'] } } };

  test('are of one day: spans, also past midnight, and hours are known, dates are not', async () => {
    const found = await trap('07-log-of-one-day.csv', none);
    expect(pick(found.contacts, 'id', 'wait_seconds', 'answered', 'created_at')).toEqual([
      { id: '1', wait_seconds: 20, answered: true, created_at: null },
      { id: '2', wait_seconds: null, answered: false, created_at: null },
      { id: '3', wait_seconds: 30, answered: true, created_at: null },
      // A minute before the call is no day after it.
      { id: '4', wait_seconds: -60, answered: true, created_at: null },
    ]);
    expect(found.contacts.map((row) => String(row.period_at).slice(11, 19))).toEqual([
      '09:00:10',
      '09:30:00',
      '23:59:50',
      '12:00:00',
    ]);
    const { supplied } = found.dataset.relations;
    expect(supplied.contacts?.has('period_hour')).toBe(true);
    for (const column of ['period_at', 'created_at', 'first_response_at'])
      expect(supplied.contacts?.has(column)).toBe(false);
    expect(found.dataset.span).toEqual({ fromMs: null, toMs: null, latestMs: null });
    expect(assumedIn(found)).toContain('times-without-dates');
    expect(assumedIn(found)).not.toContain('no-zone');
  });

  test('keep their hour whatever the zone', async () => {
    const found = await trap('07-log-of-one-day.csv', { ...none, reportZone: 'Asia/Tokyo' });
    expect(String(found.contacts[0]?.period_at).slice(11, 16)).toBe('09:00');
  });

  test('beside a file with dates are of no period', async () => {
    const log = 'Call ID,Start time,Answer time\n1,9:00:10,9:00:30\n';
    const dated = 'Call ID,Start time,Answer time\n2,2026-03-01 9:00:10,2026-03-01 9:00:50\n';
    const found = await relationsOf([
      { name: 'a.csv', text: log },
      { name: 'b.csv', text: dated },
    ]);
    expect(pick(found.contacts, 'id', 'period_at', 'wait_seconds')).toEqual([
      { id: '1', period_at: null, wait_seconds: 20 },
      { id: '2', period_at: '2026-03-01T09:00:10.000Z', wait_seconds: 40 },
    ]);
  });

  test('under a name that may mean how long it took are no times of a call', async () => {
    const found = await relationsOf([{ name: 'a.csv', text: 'Call ID,Open time,Talk time\n1,0:05:00,0:03:00\n' }]);
    expect(found.dataset.files[0]?.rows.dateless).toBe(false);
  });

  test('in a stray cell among dates are unreadable', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index},2026-03-01 10:00`);
    const found = await relationsOf([{ name: 'a.csv', text: `Ticket ID,Created at\n${rows.join('\n')}\n30,12:15\n` }]);
    expect(countsOf(found).created_at).toEqual([30, 0, 1]);
  });
});

describe('8: day and month', () => {
  const created = (rows: Awaited<ReturnType<typeof trap>>['contacts']) => rows.map((row) => row['created_at'] ?? null);

  test('that cannot be told apart leave the dates out and name the flag', async () => {
    const found = await trap('08-day-or-month-first.csv');
    expect(created(found.contacts)).toEqual([null, null]);
    expect(Object.fromEntries(found.dataset.relations.unavailable)).toMatchObject({
      'contacts.created_at': { code: 'ambiguous-dates', data: { header: 'Created at', flag: '--date-order' } },
      'contacts.resolution_row_seconds': { code: 'ambiguous-dates' },
      'contacts.resolved_at': { code: 'ambiguous-dates', data: { header: 'Resolved at' } },
    });
    expect(found.dataset.relations.supplied.contacts?.has('created_at')).toBe(false);
  });

  test('are told apart by what the user says', async () => {
    const dmy = await trap('08-day-or-month-first.csv', { dateOrder: 'dmy' });
    const mdy = await trap('08-day-or-month-first.csv', { dateOrder: 'mdy' });
    expect(created(dmy.contacts)).toEqual(['2026-04-03T10:00:00.000Z', '2026-04-05T10:00:00.000Z']);
    expect(created(mdy.contacts)).toEqual(['2026-03-04T10:00:00.000Z', '2026-05-04T10:00:00.000Z']);
    expect(assumedIn(dmy)).not.toContain('date-order-by-option');
  });

  test('are told apart by one record of the column, also for its siblings, and that is said', async () => {
    const found = await trap('08-day-first-by-a-later-record.csv');
    expect(created(found.contacts)).toEqual(['2026-04-03T10:00:00.000Z', '2026-04-25T10:00:00.000Z']);
    expect(found.contacts[1]?.['resolved_at']).toBe('2026-05-06T10:00:00.000Z');
    expect(assumedIn(found)).toEqual(expect.arrayContaining(['date-order-by-column', 'date-order-by-sibling']));
  });

  test('are told apart by a record far beyond the sample', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `${index},0${(index % 9) + 1}/04/2026 10:00,Open`);
    const contacts = await contactsOf(`Ticket ID,Created at,Status\n${rows.join('\n')}\n1500,25/04/2026 10:00,Open\n`);
    expect(contacts[0]?.['created_at']).toBe('2026-04-01T10:00:00.000Z');
  });

  test('are told apart by a column that names the month in most of the same rows, and that is said', async () => {
    const found = await trap('08-named-by-a-survey.csv');
    expect(created(found.contacts)).toEqual([
      '2023-08-01T11:13:00.000Z',
      '2023-08-02T10:44:00.000Z',
      '2023-08-03T10:00:00.000Z',
    ]);
    expect(assumedIn(found)).toContain('date-order-by-witness');
    expect(found.dataset.relations.assumptions[0]).toContainEqual({
      code: 'date-order-by-witness',
      data: { header: 'Created at', order: 'dmy', witness: 'Survey sent' },
    });
  });

  test('are told apart by a column that nothing uses and only one order can read', async () => {
    const text = 'Ticket ID,Created at,Delivery\n1,03/04/2026 10:00,3/25/2026\n2,05/04/2026 10:00,3/4/2026\n';
    expect(created(await contactsOf(text))).toEqual(['2026-03-04T10:00:00.000Z', '2026-05-04T10:00:00.000Z']);
  });

  test('are not told apart by dates that are near the one as often as the other', async () => {
    const text = 'Ticket ID,Created at,Delivery\n1,03/04/2026,2026-04-03\n2,05/04/2026,2026-05-04\n3,05/06/2026,\n';
    expect(created(await contactsOf(text))).toEqual([null, null, null]);
  });

  test('are told apart by the system, if it writes only one order', async () => {
    const header = 'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Borough,Status';
    const found = await relationsOf([{ name: 'a.csv', text: `${header}\n1,03/04/2026 10:00:00 AM,,X,Y,Z,Open\n` }]);
    // 10:00 in New York, in winter time.
    expect(created(found.contacts)).toEqual(['2026-03-04T15:00:00.000Z']);
    expect(assumedIn(found)).toContain('date-order-by-preset');
  });

  test('of a system that writes the year first are ambiguous where somebody has rewritten them', async () => {
    const header = 'Ticket ID,Agent,Group,Created time,Resolved time,Initial response time,Agent interactions,Status';
    const found = await relationsOf([{ name: 'a.csv', text: `${header}\n1,Ana,Front,03/04/2026 10:00,,,1,Open\n` }]);
    expect(found.dataset.files[0]?.rows.plan.recognition.preset).toBe('freshdesk');
    expect(created(found.contacts)).toEqual([null]);
    expect(found.dataset.relations.unavailable.get('contacts.created_at')?.code).toBe('ambiguous-dates');
  });

  test('of a stray cell among a hundred plain ones make only that cell unreadable', async () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `${index},2026-04-${String((index % 28) + 1).padStart(2, '0')} 10:00`,
    );
    const found = await relationsOf([
      { name: 'a.csv', text: `Ticket ID,Created at\n${rows.join('\n')}\n100,03/04/2026 10:00\n` },
    ]);
    expect(countsOf(found)['created_at']).toEqual([100, 0, 1]);
    expect(found.rejects).toMatchObject([{ record: 101, reason: 'unreadable', column: 'Created at' }]);
  });
});

test('15: dates that stand for none are missing, not invalid and not dates', async () => {
  const found = await trap('15-sentinel-dates.csv');
  expect(found.contacts.map((row) => row['resolved_at'] ?? null)).toEqual([
    '2026-03-01T12:00:00.000Z',
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(countsOf(found)['resolved_at']).toEqual([1, 5, 0]);
});

test('21: months by their names in the language of the export, and in English among them', async () => {
  const { contacts } = await trap('21-months-by-name.csv');
  expect(pick(contacts, 'created_at', 'resolved_at')).toEqual([
    { created_at: '2026-07-18T09:10:00.000Z', resolved_at: '2026-07-19T21:15:00.000Z' },
    { created_at: '2026-01-06T09:29:00.000Z', resolved_at: null },
    { created_at: '2026-08-30T12:05:00.000Z', resolved_at: '2026-09-01T00:05:00.000Z' },
  ]);
});

test('21: names of months that stand beyond the sample are read, too', async () => {
  const names = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'];
  const rows = names.flatMap((name) =>
    Array.from(
      { length: 700 },
      (_, index) => `${(index % 28) + 1}/${name}/26 ${index % 12 || 12}:${10 + (index % 50)} AM`,
    ),
  );
  const text = `Clave;Creada\n${rows.map((cell, index) => `${index};${cell}`).join('\n')}\n`;
  const found = await relationsOf([{ name: 'a.csv', text }]);
  expect(countsOf(found).created_at).toEqual([8400, 0, 0]);
  const months = found.contacts.map((row) => String(row.created_at).slice(5, 7));
  expect(months.filter((month) => month === '12')).toHaveLength(700);
});

test('23: of a date with more text on further lines the first line counts, and that is said', async () => {
  const found = await trap('23-text-below-the-date.csv');
  expect(countsOf(found).created_at).toEqual([11, 0, 1]);
  expect(found.contacts[1]?.created_at).toBe('2026-03-02T10:00:00.000Z');
  expect(assumedIn(found)).toContain('first-line-dates');
  expect(accountOf(found)).toEqual({ read: 12, used: 12, excluded: [] });
  expect(found.rejects).toMatchObject([{ record: 3, reason: 'unreadable', column: 'Created at' }]);
});

test('27: a resolution of a ticket that is still open does not make it resolved', async () => {
  const { contacts } = await trap('27-resolution-of-open-tickets.csv');
  expect(contacts.map((row) => row['resolved'])).toEqual([true, false, true, false]);
});

test('28: dates without times give whole days, and that is said', async () => {
  const found = await trap('28-dates-without-times.csv');
  expect(found.contacts.map((row) => row['resolution_row_seconds'])).toEqual([0, 3 * 86_400]);
  expect(assumedIn(found)).toContain('dates-without-times');
});

test('28: a date without a time beside times makes spans too short, and that is said', async () => {
  const text = 'Ticket ID,Created at,Resolved at\n1,2026-03-01 10:00,2026-03-02\n';
  const found = await relationsOf([{ name: 'a.csv', text }]);
  expect(assumedIn(found)).toContain('date-beside-times');
  expect(assumedIn(found)).not.toContain('dates-without-times');
});

describe('31: a time zone', () => {
  test('in a header holds for that column', async () => {
    const found = await trap('31-zone-in-the-header.csv');
    // An hour that New York's clocks skip lies between the two.
    expect(pick(found.contacts, 'created_at', 'resolved_at')).toEqual([
      { created_at: '2026-03-08T06:30:00.000Z', resolved_at: '2026-03-08T08:00:00.000Z' },
      { created_at: '2026-03-08T07:30:00.000Z', resolved_at: '2026-03-08T08:00:00.000Z' },
    ]);
    expect(assumedIn(found).filter((code) => code === 'zone-of-header')).toHaveLength(2);
  });

  test('of the user outranks that of a header', async () => {
    const { contacts } = await trap('31-zone-in-the-header.csv', { timezone: 'Europe/Zagreb' });
    expect(contacts[0]).toMatchObject({
      created_at: '2026-03-08T00:30:00.000Z',
      resolved_at: '2026-03-08T07:00:00.000Z',
    });
  });

  test('in the cells needs no other', async () => {
    const found = await trap('31-offsets-in-the-cells.csv', { timezone: 'Asia/Tokyo' });
    expect(pick(found.contacts, 'created_at', 'resolved_at')).toEqual([
      { created_at: '2026-03-01T10:00:00.000Z', resolved_at: '2026-03-01T17:00:00.000Z' },
      { created_at: '2026-03-01T08:00:00.000Z', resolved_at: '2026-03-01T12:00:00.000Z' },
      { created_at: '2026-03-01T15:00:00.000Z', resolved_at: '2026-03-01T12:00:00.000Z' },
    ]);
    expect(assumedIn(found)).not.toContain('no-zone');
  });

  test('whose clocks skip an hour or show it twice has a rule, and the times it is used for are counted', async () => {
    const found = await trap('31-changes-of-the-clocks.csv', { timezone: 'Europe/Zagreb' });
    expect(pick(found.contacts, 'created_at', 'resolved_at')).toEqual([
      { created_at: '2026-03-29T01:30:00.000Z', resolved_at: '2026-03-29T02:00:00.000Z' },
      { created_at: '2026-10-25T00:30:00.000Z', resolved_at: '2026-10-25T02:30:00.000Z' },
      { created_at: '2026-10-24T23:59:59.000Z', resolved_at: '2026-10-25T00:00:00.000Z' },
      { created_at: '2026-07-01T08:00:00.000Z', resolved_at: '2026-07-01T10:00:00.000Z' },
    ]);
    expect(found.dataset.relations.assumptions[0]).toContainEqual({
      code: 'clock-changes',
      data: { zone: 'Europe/Zagreb', skipped: 1, repeated: 2 },
    });
  });

  test('whose clocks change while nothing happens has nothing to be said', async () => {
    const text = 'Ticket ID,Created at\n1,2026-03-29 01:59:59\n2,2026-03-29 03:00:00\n3,2026-10-25 03:00:00\n';
    const found = await relationsOf([{ name: 'a.csv', text }], { timezone: 'Europe/Zagreb' });
    expect(assumedIn(found)).not.toContain('clock-changes');
  });

  test('that only some cells carry leaves the others on the wall clock', async () => {
    const text = 'Ticket ID,Created at\n1,2026-07-01T10:00:00\n2,2026-07-01T10:00:00Z\n3,2026-07-01T10:00:00-05:00\n';
    const contacts = await contactsOf(text, { timezone: 'Europe/Zagreb' });
    expect(contacts.map((row) => row['created_at'])).toEqual([
      '2026-07-01T08:00:00.000Z',
      '2026-07-01T10:00:00.000Z',
      '2026-07-01T15:00:00.000Z',
    ]);
  });

  test('in one cell far beyond the sample moves no other cell', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `${index},2026-07-01 10:00:00`);
    const text = `Ticket ID,Created at\n${rows.join('\n')}\n1200,2026-07-01 10:00:00 UTC\n`;
    const contacts = await contactsOf(text, { timezone: 'Europe/Zagreb' });
    expect(contacts[0]?.['created_at']).toBe('2026-07-01T08:00:00.000Z');
    expect(contacts[1200]?.['created_at']).toBe('2026-07-01T10:00:00.000Z');
  });

  test('by letters that several zones bear is not guessed: whatever needs the column names the flag', async () => {
    const found = await trap('31-letters-behind-the-times.csv');
    expect(found.contacts[0]).not.toHaveProperty('created_at');
    expect(found.dataset.relations.unavailable.get('contacts.created_at')).toMatchObject({
      code: 'ambiguous-zone',
      data: { header: 'Created at', text: 'CDT', flag: '--timezone' },
    });
  });

  test('by letters is read exactly where a zone with those is named, by the user or for the report', async () => {
    for (const options of [{ timezone: 'America/Chicago' }, { reportZone: 'America/Chicago' }]) {
      const found = await trap('31-letters-behind-the-times.csv', options);
      expect(pick(found.contacts, 'created_at', 'resolved_at')).toEqual([
        { created_at: '2025-11-02T06:30:00.000Z', resolved_at: '2025-11-02T07:30:00.000Z' },
        { created_at: '2025-07-01T15:00:00.000Z', resolved_at: '2025-07-01T17:00:00.000Z' },
      ]);
      expect(assumedIn(found)).toContain('zone-letters');
      expect(assumedIn(found)).not.toContain('no-zone');
    }
  });

  test('that nobody gives is said', async () => {
    const found = await relationsOf([{ name: 'a.csv', text: 'Ticket ID,Created at\n1,2026-07-01 10:00\n' }]);
    expect(assumedIn(found)).toContain('no-zone');
  });
});
