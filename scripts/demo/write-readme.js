// @ts-check
import { companyName, slowChannel, unhappyAgent } from './company.js';

/** @typedef {import('./state-truths.js').Truths} Truths */
/** @typedef {{ n: number, calendar: { median: number | null }, business: { median: number | null } }} Spans */
/** @typedef {{ good: number, answered: number }} Csat */

/** @param {number} seconds */
function formatDuration(seconds) {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** @param {number} part @param {number} whole */
const formatShare = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
/** @param {Csat | undefined} csat */
const formatCsat = (csat) => (csat === undefined ? '' : formatShare(csat.good, csat.answered));
/** @param {Spans | undefined} spans */
const formatSpans = (spans) =>
  `${formatDuration(spans?.calendar.median ?? 0)} | ${formatDuration(spans?.business.median ?? 0)} | ${spans?.n}`;

/**
 * @param {string} header
 * @param {readonly (readonly [string, string])[]} rows title and the other cells
 */
function drawTable(header, rows) {
  const rule = header.replaceAll(/[^|]+/g, ' --- ');
  return [`| ${header} |`, `|${rule}|`, ...rows.map(([title, cells]) => `| ${title} | ${cells} |`)].join('\n');
}

/**
 * Rows of a table, in order of their titles: `Object.entries` alone would put hour 10 before hour 08.
 * @template T
 * @param {Record<string, T>} groups
 * @param {(group: T) => string} format
 * @returns {[string, string][]}
 */
function listRows(groups, format) {
  const keys = Object.keys(groups).sort();
  return keys.map((key) => [key, format(/** @type {T} */ (groups[key]))]);
}

/** @param {Truths} truths */
export function writeReadme({ records, tickets, firstResponse, ratings, calls }) {
  const medians = 'calendar median | business median | n';
  return `# The demo: ${companyName}

An invented online shop for bicycles in Zagreb, January to June 2026. Nobody in it exists. Everything in this folder is
written by \`node scripts/make-demo.js\`, the same bytes on every run; change the script, not the files.

| file | records | what it is |
| --- | --- | --- |
| tickets.csv | ${records.tickets.distinct + records.tickets.duplicates} | tickets of four written channels |
| messages.csv | ${records.messages} | what was said on them: customers, agents, bot, system |
| calls.csv | ${records.calls} | calls, answered and abandoned |
| ratings.csv | ${records.ratings} | survey answers, satisfaction 1 to 5 and recommendation 0 to 10 |
| csaudit.yaml | | time zone, opening hours, holidays, what counts as a complaint |
| truths.json | | the figures csaudit has to find, worked out without csaudit: from the script's own objects, before any file |

Times are wall clock in Europe/Zagreb; summer time begins on 29 March.

## What is planted

### E-mail is slow

Median first response, of tickets that customers opened; e-mail takes about three times as long as the others.

${drawTable(`Channel | ${medians}`, listRows(firstResponse.byChannel, formatSpans))}

### In April a new routing halves the first response

${drawTable(`Created | ${medians}`, [
  ['January to March', formatSpans(firstResponse.beforeApril)],
  ['April to June', formatSpans(firstResponse.fromApril)],
  [`${slowChannel}, January to March`, formatSpans(firstResponse.byChannelBeforeApril[slowChannel])],
  [`${slowChannel}, April to June`, formatSpans(firstResponse.byChannelFromApril[slowChannel])],
])}

Satisfaction, by the day of the answer: ${formatCsat(ratings.csat.beforeApril)} before April, ${formatCsat(ratings.csat.fromApril)} from then on.

### The weekend waits

Tickets that come between Saturday 13:00 and Monday 08:00 wait long by the calendar and no longer than others by the
opening hours: a question of staffing, not of speed.

${drawTable(`Created | ${medians}`, [
  ['Weekend gap', formatSpans(firstResponse.weekend)],
  ['Opening hours', formatSpans(firstResponse.openingHours)],
])}

### Customers of ${unhappyAgent} are discontented

${drawTable('Agent | good answers (4 and 5)', listRows(ratings.csat.byAgent, formatCsat))}

### Callers give up at lunch time

${drawTable(
  'Hour | abandoned',
  listRows(calls.abandonment.byHour, ({ abandoned, offered }) => formatShare(abandoned, offered)),
)}

### Complaints

Category \`Complaint\`, per month of creation; ${tickets.complaints.total} in all.

${drawTable('Month | complaints', listRows(tickets.complaints.byMonth, String))}

## What is wrong with the files, on purpose

- tickets.csv: ${records.tickets.duplicates} tickets stand twice, cell for cell; ${records.tickets.blank} empty records at the end;
  ${records.tickets.unreadableCreatedAt} dates of creation that no calendar has, on tickets that agents opened;
  ${records.tickets.unreadableFirstResolvedAt} such dates of a first resolution; subjects with commas, quotes and line breaks.
- ratings.csv: ${ratings.byAgents} answers given by agents and ${ratings.offScale} off the scale, none of which counts.
- Not a mistake: tickets opened by agents (${tickets.byOpener.Agent}) and by the shop's system (${tickets.byOpener.System}), bot replies and internal notes
  before the first human reply, customers who write again before they are answered, tickets opened again and not yet
  resolved, and the ${tickets.backlog} tickets that were open when the export was taken.

In truths.json durations are seconds, \`business\` means opening hours, months and hours are local, percentiles are
interpolated (type 7). Tickets whose creation cannot be read are left out of every figure but \`records\`.
`;
}
