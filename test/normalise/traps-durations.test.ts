import { describe, expect, test } from 'vitest';
import { contactsOf, pick, relationsOf } from './relations-of.ts';
import { assumedIn, countsOf, trap } from './trap.ts';

describe('7: what a spreadsheet makes of durations', () => {
  test('times of day are H:MM:SS again, which is said', async () => {
    const found = await trap('07-durations-as-times-of-day.csv', { dateOrder: 'dmy' });
    expect(found.contacts.map((row) => row['talk_seconds'] ?? null)).toEqual([143, 0, 3909, null]);
    expect(countsOf(found)['talk_seconds']).toEqual([3, 1, 0]);
    expect(assumedIn(found)).toContain('duration-as-clock-time');
  });

  test('times of day under a name that stands over those as well are no durations', async () => {
    const text = 'Ticket ID,Status,First response time\n1,Closed,12:02:23 AM\n2,Closed,12:04:00 AM\n';
    const found = await relationsOf([{ name: 'a.csv', text }]);
    expect(found.contacts[0]).not.toHaveProperty('first_response_vendor_seconds');
  });

  test('days are read from parts of them where the header or the user says days', async () => {
    const found = await trap('07-durations-as-day-fractions.csv');
    expect(found.contacts.map((row) => row['wait_seconds'])).toEqual([10, 0]);
    expect(found.contacts[0]).not.toHaveProperty('talk_seconds');
    expect(found.dataset.relations.unavailable.get('contacts.talk_seconds')).toMatchObject({
      code: 'unknown-unit',
      data: { flag: '--unit talk_seconds=days' },
    });
    const said = await trap('07-durations-as-day-fractions.csv', { unit: { talk_seconds: 'days' } });
    expect(said.contacts.map((row) => row['talk_seconds'])).toEqual([143, 3600]);
  });
});

describe('12: cells of rows that are sums', () => {
  test('shares in per cent become counts, averages become sums', async () => {
    const { aggregates } = await trap('12-shares-and-averages.csv');
    expect(pick(aggregates, 'agent', 'in_target', 'talk_seconds_sum')).toEqual([
      { agent: 'Ana', in_target: 181, talk_seconds_sum: 21_600 },
      { agent: 'Ben', in_target: 40, talk_seconds_sum: 18_000 },
    ]);
  });

  test.each([
    ['0.9', '0.4', false],
    ['90', '40', true],
    ['90.0%', '40%', false],
  ])('shares written %s and %s are the same', async (one, two, assumed) => {
    const text = `Agent,Calls offered,Calls answered,Service level\nAna,200,180,${one}\nBen,100,60,${two}\n`;
    const found = await relationsOf([{ name: 'a.csv', text }]);
    expect(found.aggregates.map((row) => row['in_target'])).toEqual([180, 40]);
    expect(assumedIn(found).includes('share-as-percent')).toBe(assumed);
  });
});

describe('20: cells that show the time that remains', () => {
  test('say whether the promise was kept, and never how long it took', async () => {
    const found = await trap('20-time-that-remains.csv');
    // Nothing is kept yet where somebody still waits; where no time is left, it is broken already.
    expect(pick(found.contacts, 'id', 'sla_met')).toEqual([
      { id: 'HELP-1', sla_met: true },
      { id: 'HELP-2', sla_met: false },
      { id: 'HELP-3', sla_met: null },
      { id: 'HELP-4', sla_met: false },
      { id: 'HELP-5', sla_met: null },
    ]);
    expect(found.contacts.map((row) => row['resolution_row_seconds'] ?? null)).toEqual([
      7200,
      93_600,
      null,
      null,
      3600,
    ]);
    expect(found.contacts[0]).not.toHaveProperty('resolution_vendor_seconds');
    expect(assumedIn(found)).toContain('sla-of-remaining-time');
  });
});

describe('22: thousands parted, and durations in words', () => {
  test('are ids, counts and durations as others write them', async () => {
    const found = await trap('22-thousands-and-words.csv');
    expect(found.contacts).toMatchObject([
      { id: '52267', reply_count: 1204, first_response_vendor_seconds: 74_040, resolution_vendor_seconds: 7500 },
      { id: '52268', reply_count: 3, first_response_vendor_seconds: 15_000, resolution_vendor_seconds: 154_020 },
      { id: '1052269', reply_count: 12, first_response_vendor_seconds: 750, resolution_vendor_seconds: 45 },
    ]);
  });

  test('ids meet those of another file that are written without', async () => {
    const { ratings } = await relationsOf([
      { name: 'tickets.csv', text: 'Ticket ID,Status,Agent\n52 267,Closed,Ana\n7,Closed,Ben\n' },
      { name: 'ratings.csv', text: 'Ticket ID,CSAT\n52267,5\n' },
    ]);
    expect(pick(ratings, 'contact_id', 'agent')).toEqual([{ contact_id: '52267', agent: 'Ana' }]);
  });

  test('ids that are no numbers stay as they are', async () => {
    const contacts = await contactsOf('Ticket ID,Status\n52 267,Closed\nA 267,Closed\n');
    expect(contacts.map((row) => row['id'])).toEqual(['52 267', 'A 267']);
  });

  const waits = (delimiter: string, cells: readonly string[]) =>
    ['Call ID', 'Answered', 'Waiting time (seconds)'].join(delimiter) +
    `\n${cells.map((cell, index) => [index, 'Yes', `"${cell}"`].join(delimiter)).join('\n')}\n`;
  const secondsOf = async (text: string, options = {}) => {
    const found = await relationsOf([{ name: 'a.csv', text }], options);
    const { unavailable } = found.dataset.relations;
    return {
      seconds: found.contacts.map((row) => row['wait_seconds'] ?? null),
      assumed: assumedIn(found).filter((code) => code.startsWith('numbers-')),
      reason: unavailable.get('contacts.wait_seconds')?.code ?? null,
    };
  };

  test.each([
    [';', ['1.234', '12,5'], [1234, 12.5], []],
    [';', ['1.234', '0.5'], [1.234, 0.5], []],
    [';', ['1.234', '250'], [1234, 250], ['numbers-by-delimiter']],
    [',', ['1.234', '250'], [1.234, 250], ['numbers-by-delimiter']],
    [',', ['1,234', '250'], [1234, 250], ['numbers-by-delimiter']],
    ['\t', ['1,234.5', '1,234'], [1234.5, 1234], []],
  ])('between cells parted by "%s", %j are %j', async (delimiter, cells, seconds, assumed) => {
    expect(await secondsOf(waits(delimiter, cells))).toEqual({ seconds, assumed, reason: null });
  });

  test('are asked for where nothing tells them from decimals', async () => {
    const text = waits('\t', ['1.234', '250']);
    expect(await secondsOf(text)).toEqual({ seconds: [null, null], assumed: [], reason: 'ambiguous-numbers' });
    expect(await secondsOf(text, { decimal: 'comma' })).toEqual({ seconds: [1234, 250], assumed: [], reason: null });
    expect(await secondsOf(text, { decimal: 'point' })).toEqual({ seconds: [1.234, 250], assumed: [], reason: null });
  });

  test('are found in rows far beyond the first', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => String(index % 900));
    const { seconds, assumed } = await secondsOf(waits(';', [...many, '1.234']));
    expect(seconds.at(-1)).toBe(1234);
    expect(assumed).toEqual(['numbers-by-delimiter']);
  });

  test('other columns say it before the separator does', async () => {
    const text = 'Call ID;Answered;Waiting time (seconds);Price\n1;Yes;1.234;2.50\n2;Yes;2.345;3.75\n';
    expect(await secondsOf(text)).toEqual({ seconds: [1.234, 2.345], assumed: ['numbers-by-sibling'], reason: null });
  });
});

describe('26: units', () => {
  test('of cells in two parts are those of the first part', async () => {
    const found = await trap('26-two-part-clocks.csv');
    expect(pick(found.contacts, 'wait_seconds', 'hold_seconds')).toEqual([
      { wait_seconds: 45, hold_seconds: 120 },
      { wait_seconds: 4510, hold_seconds: 5400 },
    ]);
    expect(found.contacts[0]).not.toHaveProperty('talk_seconds');
    expect(found.dataset.relations.unavailable.get('contacts.talk_seconds')).toMatchObject({
      code: 'two-part-clock',
      data: { header: 'Talk time', flag: '--unit talk_seconds=minutes' },
    });
  });

  test.each([
    ['minutes', [330, 2304]],
    ['hours', [19_800, 138_240]],
  ] as const)('of cells in two parts can be said to be %s', async (unit, seconds) => {
    const { contacts } = await trap('26-two-part-clocks.csv', { unit: { talk_seconds: unit } });
    expect(contacts.map((row) => row['talk_seconds'])).toEqual(seconds);
  });

  test('that only later cells carry are read all the same', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `${index},Yes,0:00:30`);
    const later = ['1200,Yes,"1 day, 0:00:30"', '1201,Yes,2 ч 5 мин', '1202,Yes,PT30S', '1203,Yes,5:30', '1204,Yes,7'];
    const text = `Call ID,Answered,Waiting time\n${[...rows, ...later].join('\n')}\n`;
    const found = await relationsOf([{ name: 'a.csv', text }]);
    expect(found.contacts.slice(1200).map((row) => row['wait_seconds'] ?? null)).toEqual([
      86_430,
      7500,
      30,
      null,
      null,
    ]);
    expect(countsOf(found)['wait_seconds']).toEqual([1203, 0, 2]);
  });

  test('of columns that begin with empty cells are found further on', async () => {
    const empty = Array.from({ length: 1200 }, (_, index) => `${index},Open,,`);
    const text = `Ticket ID,Status,Resolution duration,Reply count\n${[...empty, '1200,Closed,2 h 5 min,3'].join('\n')}\n`;
    const contacts = await contactsOf(text);
    expect(contacts.at(-1)).toMatchObject({ resolution_vendor_seconds: 7500, reply_count: 3 });
  });

  test('of a minutes column are also read from cells that say their own', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${index},Yes,1.5`);
    const text = `Call ID,Answered,Waiting time (min)\n${rows.join('\n')}\n20,Yes,0:02:00\n21,Yes,2 h\n22,Yes,4:30\n`;
    const contacts = await contactsOf(text);
    expect(contacts.slice(19).map((row) => row['wait_seconds'])).toEqual([90, 120, 7200, 270]);
  });
});

describe('29: a talk longer than its call', () => {
  const calls = (end: string, talk: string) =>
    `Call ID,Call started at,Call ended at,Answered,Talk time (seconds)\n1,2026-03-01 10:00:00,2026-03-01 10:05:00,Yes,200\n2,2026-03-01 10:00:00,${end},Yes,${talk}\n`;
  const longTalks = async (text: string) =>
    (await relationsOf([{ name: 'a.csv', text }])).dataset.files[0]?.rows.longTalks;

  test.each([
    ['2026-03-01 10:01:00', '300', 1],
    // Both ends are cut off at the second.
    ['2026-03-01 10:01:00', '61', 0],
    ['2026-03-01 10:01:00', '60', 0],
    ['2026-03-01 09:59:00', '60', 0],
    ['', '60', 0],
  ])('that ended at %s after %s seconds is counted: %d', async (end, talk, count) => {
    expect(await longTalks(calls(end, talk))).toBe(count);
  });

  test('is forgiven a minute where the instants have no seconds', async () => {
    const text = calls('2026-03-01 10:01:00', '119').replaceAll(/(:\d\d):00/g, '$1');
    expect(await longTalks(text)).toBe(0);
    expect(await longTalks(text.replace('119', '121'))).toBe(1);
  });

  test('stays what it is, for nobody knows which of the two is wrong', async () => {
    const contacts = await contactsOf(calls('2026-03-01 10:01:00', '300'));
    expect(contacts.map((row) => row['talk_seconds'])).toEqual([200, 300]);
  });
});
