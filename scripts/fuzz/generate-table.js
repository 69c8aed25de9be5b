/** @typedef {import('./chance.js').Chance} Chance */

/** Names that mean something to csaudit, some of them in two ways, and names that mean nothing. */
const headers = [
  ...['Ticket ID', 'ID', 'Call ID', 'Created at', 'Created', 'Call date', 'Date', 'Time', 'Solved at', 'Closed at'],
  ...['First response at', 'First response time', 'First response time (in minutes)', 'Resolution time', 'Status'],
  ...['Resolved', 'Channel', 'Agent', 'Requester', 'Requester email', 'Department', 'Priority', 'Type', 'Tags'],
  ...['CSAT', 'Satisfaction', 'NPS', 'CES', 'Score', 'Survey date', 'Replies', 'Reopens', 'Transfers', 'SLA met'],
  ...['Answered', 'Abandoned', 'Waiting time (seconds)', 'Talk time', 'Hold time (HH:mm:ss)', 'Wrap up', 'Direction'],
  ...[
    'Offered',
    'Calls answered',
    'Average wait',
    'Period',
    'Message ID',
    'Author',
    'Author role',
    'Sent at',
    'Public',
  ],
  ...['Started at (America/New_York)', 'Ocjena', 'Дата создания', '만족도', 'Note', 'Subject', '', ' ', 'c0', 'blank'],
];

const instants = [
  ...['2026-01-05 09:30:00', '2026-01-05T09:30:00Z', '2026-01-05T09:30:00.123+02:00', '05/01/2026 09:30', '2026-01-05'],
  ...['1/5/26 9:30 AM', '13.02.2026. 08:15', '18/jul/26 9:10 AM', '2026-03-29 02:30:00', '2026-10-25 02:30:00'],
  ...['31/12/2025 23:59:59', '2026-02-30', '0000-00-00 00:00:00', '1900-01-01', '1970-01-01 00:00', '9999-12-31'],
  ...['42075', '0.384', '1767605400', '1767605400000', '09:30', '24:00:00', '2026-01-05 09:30:00 CDT', '20260105'],
  ...['99999-01-01', '-0001-01-01 00:00:00', 'Mon Jan 05 2026', '5 Jan 2026', '2026/01/05 09:30 PM', 'infinity'],
];
const durations = [
  ...[
    '0',
    '12',
    '-3',
    '0:02:23',
    '12:02:23 AM',
    '26:10',
    '1:00:00:00',
    '1.5',
    '1,5',
    '90 min',
    '2h 5m',
    '1 dias 18 horas',
  ],
  ...[
    '1e300',
    '99999999999999999999',
    'NaN',
    'inf',
    '100 bytes',
    '00:00:00',
    '-00:00:05',
    '1 234',
    '3 days, 4:05:06',
    '95%',
  ],
];
const ratings = [
  ...[
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    '0',
    '11',
    '5.0',
    '4,5',
    'Good',
    'Bad',
    'good',
    'Dobra',
    '😀',
    ':-(',
  ],
  ...['5 - Very satisfied', '⭐⭐⭐', '8/10', '94.01%', '-1', 'n/a', 'unoffered', 'Satisfied', 'Extremely unhappy'],
];
const words = [
  ...[
    'Open',
    'Solved',
    'Closed',
    'Pending',
    'Email',
    'Phone',
    'Yes',
    'No',
    'true',
    'false',
    '1',
    '0',
    'Ana',
    'Ben',
    'Inbound',
  ],
  ...['ana@example.com', 'customer', 'agent', 'bot', 'ANSWERED', 'NO ANSWER', 'spam', 'Žalba', 'müde', 'Below SLA'],
];
const missing = [
  '',
  '',
  ' ',
  '-',
  '?',
  'NULL',
  'N/A',
  '[None]',
  '[No associated user]',
  'Unspecified',
  '(null)',
  '\\N',
];
const hostile = [
  ...[
    '=cmd|calc',
    '<script>alert(1)</script>',
    '\u001b[31mred',
    '\u0000',
    '\u202eright to left',
    "'; drop table raw_0; --",
  ],
  ...[
    '"',
    '""',
    "'",
    '\\',
    '\n',
    'two\nlines',
    'a,b;c\td|e',
    '\u0007',
    '\ufeff',
    '%s%n',
    '{{7*7}}',
    '$(id)',
    '\ud83d\ude00',
  ],
  ...[
    '1.25E+17',
    '123456789012345678901234567890',
    '٤٢',
    '１２',
    '\u00a0',
    'x'.repeat(3000),
    '::error::no',
    '../../etc/passwd',
  ],
];
const numbers = ['1001', '1002', '1003', '52 267', '1.25E+17', '7', '7', '007', 'A-1', 'TCK-000123'];

const groups = [instants, durations, ratings, words, missing, hostile, numbers];

/**
 * A table as CSV text. Most columns hold one sort of cell, as those of exports do, with others strewn in.
 *
 * @param {Chance} chance
 * @returns {string}
 */
export function generateTable(chance) {
  const width = 1 + chance.below(chance.often(0.05) ? 300 : 12);
  const height = chance.often(0.1) ? chance.below(3) : chance.below(60);
  const delimiter = chance.pick([',', ',', ',', ';', '\t', '|']);
  const header = Array.from({ length: width }, () => chance.pick(headers));
  const sorts = header.map((name) => sortOf(name, chance));
  const strewn = chance.pick([0, 0.02, 0.02, 0.3]);
  const records = Array.from({ length: height }, (_, row) =>
    sorts.map((sort, column) => {
      if (column === 0 && chance.often(0.7)) return String(row + 1);
      if (chance.often(0.1)) return chance.pick(missing);
      return chance.often(strewn) ? chance.pick(chance.pick(groups)) : chance.pick(sort);
    }),
  );
  const quoted = chance.often(0.2);
  /** @param {readonly string[]} cells */
  const line = (cells) => cells.map((cell) => writeCell(cell, delimiter, quoted)).join(delimiter);
  return [header, ...records].map((cells) => `${line(cells)}\n`).join('');
}

/**
 * The cells that the name promises, a few of them only: a column of one format is what the whole-column decisions meet.
 *
 * @param {string} name
 * @param {Chance} chance
 */
function sortOf(name, chance) {
  if (chance.often(0.1)) return chance.pick(groups);
  const promised = /date|at\b|created|time$|start|Дата/i.test(name)
    ? instants
    : /time|wait|wrap|duration|average/i.test(name)
      ? durations
      : /csat|nps|ces|score|satisf|ocjena|만족도/i.test(name)
        ? ratings
        : /id$|offered|answered|replies|reopens|transfers/i.test(name)
          ? numbers
          : words;
  const few = chance.some(promised, 5);
  return few.length === 0 ? promised : few;
}

/**
 * @param {string} cell
 * @param {string} delimiter
 * @param {boolean} quoted
 */
function writeCell(cell, delimiter, quoted) {
  const needsQuotes = quoted || /["\r\n]/.test(cell) || cell.includes(delimiter);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
