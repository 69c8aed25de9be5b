// @ts-check
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { findRanks } from './binomial-ranks.js';

/** @typedef {import('@duckdb/node-api').DuckDBConnection} Connection */
/** @typedef {{ value: number | null, n?: number, interval?: readonly [number, number] | null }} Figure */
/** @typedef {Record<string, Record<string, Figure>>} Figures by group, such as `channel=Email`, then by KPI and statistic */

const breakdowns = /** @type {const} */ (['channel', 'agent', 'month', 'priority']);
const groupKey = `case ${breakdowns.map((by) => `when grouping(${by}) = 0 then '${by}=' || ${by}`).join(' ')} else '' end`;

const durations = /** @type {const} */ ({ 'first-response-time': 'first_response', 'resolution-time': 'resolution' });
const quantiles = /** @type {const} */ ({ median: 0.5, p90: 0.9, p95: 0.95 });

const loadTickets = (/** @type {string} */ path) => `
  create table export as select * from read_csv('${path.replaceAll("'", "''")}')`;

const deriveTickets = `
  create table tickets as select
    "Source" as channel, "Agent" as agent, strftime("Created time", '%Y-%m') as month, "Priority" as priority,
    date_diff('second', "Created time", "Initial response time") as first_response,
    date_diff('second', "Created time", "Resolved time") as resolution,
    "Survey results" as rating, "Agent interactions" as replies, "Resolution status" as sla,
    date_diff('second', "Created time", (select max(greatest("Created time", "Initial response time", "Resolved time")) from export)) as age
  from export`;

/** Of those without a reply it is known that they waited until they were closed, or still do: the product-limit estimate, for the whole. */
const waitWithOpenOnes = `
  with waits as (
    select coalesce(first_response, resolution, age) as wait, first_response is not null as answered from tickets
  ), steps as (
    select wait, count(*) as leaving, count(*) filter (answered) as answers,
      sum(count(*)) over (order by wait desc) as at_risk
    from waits group by wait
  ), curve as (
    select wait, exp(sum(ln(1 - answers / at_risk)) over (order by wait)) as open from steps where answers < at_risk
  )
  select min(wait) as median, (select count(*) from waits) as n from curve where open <= 0.5 + 1e-9`;

const summariseGroups = `
  select ${groupKey} as key,
    count(*) as contacts,
    count(rating) as rated,
    count(*) filter (rating >= 4) as satisfied,
    count(resolution) as resolved,
    count(*) filter (resolution is null) as backlog,
    count(sla) as judged,
    count(*) filter (sla = 'Within SLA') as in_sla,
    count(*) filter (resolution is not null and replies = 1) as one_touch,
    count(*) filter (resolution is not null and rating is not null) as resolved_and_rated,
    max(age) filter (resolution is null) as oldest_open,
    count(*) filter (resolution is null and first_response is null) as unanswered,
    max(age) filter (resolution is null and first_response is null) as oldest_unanswered,
    ${Object.values(durations).map(summariseDuration).join(',\n    ')}
  from tickets
  group by grouping sets ((), ${breakdowns.map((by) => `(${by})`).join(', ')})
  order by key`;

/** @param {string} column */
function summariseDuration(column) {
  const fractions = Object.values(quantiles).join(', ');
  return `count(${column}) as ${column}_n, avg(${column}) as ${column}_mean,
    quantile_cont(${column}, [${fractions}]) as ${column}_quantiles`;
}

/**
 * The values at the ranks that each group's own n asks for: both ends of three intervals, for one duration.
 * @param {string} column
 * @param {string} by
 */
function pickOrderStatistics(column, by) {
  return `
    with sorted as (
      select ${by === '' ? "''" : `'${by}=' || ${by}`} as key, list_sort(list(${column}) filter (${column} is not null)) as list
      from tickets group by all
    )
    select key, list_transform(ranks, lambda rank: list[rank]) as ends
    from sorted join ranks using (key) where duration = '${column}'`;
}

/**
 * What an analyst with the engine's plain defaults would write for the file of `make-bench-data.js`: contacts,
 * satisfaction, first response and resolution with the intervals of their quantiles, backlog, SLA and one-touch rate, for
 * the whole and for four breakdowns. Durations in seconds, calendar clock.
 * @param {string} path
 * @returns {Promise<Figures>}
 */
export async function analyse(path) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(loadTickets(path));
    await connection.run(deriveTickets);
    const groups = (await connection.runAndReadAll(summariseGroups)).getRowObjectsJson();
    const figures = Object.fromEntries(groups.map((group) => [String(group.key), describeGroup(group)]));
    await saveRanks(connection, figures);
    for (const by of ['', ...breakdowns]) await addIntervals(connection, figures, by);
    const [wait] = (await connection.runAndReadAll(waitWithOpenOnes)).getRowObjectsJson();
    const whole = figures[''];
    if (whole !== undefined)
      whole['first-response-time.km_median'] = { value: Number(wait?.median), n: Number(wait?.n) };
    return figures;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * @param {Record<string, unknown>} group
 * @returns {Record<string, Figure>}
 */
function describeGroup(group) {
  const share = (/** @type {string} */ part, /** @type {string} */ whole) => {
    const n = Number(group[whole]);
    return { value: n === 0 ? null : Number(group[part]) / n, n };
  };
  return {
    'contacts.value': { value: Number(group.contacts) },
    'csat.value': share('satisfied', 'rated'),
    'backlog.value': { value: Number(group.backlog) },
    'sla-attainment.value': share('in_sla', 'judged'),
    'backlog.oldest': { value: toNumber(group.oldest_open) },
    'one-touch-rate.value': share('one_touch', 'resolved'),
    'first-contact-resolution.value': share('one_touch', 'resolved'),
    'survey-response-rate.value': share('resolved_and_rated', 'resolved'),
    'unanswered.value': { value: Number(group.unanswered) },
    'unanswered.oldest': { value: toNumber(group.oldest_unanswered) },
    ...Object.fromEntries(Object.entries(durations).flatMap(([kpi, column]) => describeDuration(group, kpi, column))),
  };
}

/** @param {unknown} value */
function toNumber(value) {
  return value === null ? null : Number(value);
}

/**
 * @param {Record<string, unknown>} group
 * @param {string} kpi
 * @param {string} column
 * @returns {[string, Figure][]}
 */
function describeDuration(group, kpi, column) {
  const n = Number(group[`${column}_n`]);
  const mean = /** @type {number | null} */ (group[`${column}_mean`]);
  const values = /** @type {readonly number[] | null} */ (group[`${column}_quantiles`]);
  return [
    [`${kpi}.mean`, { value: mean, n }],
    ...Object.keys(quantiles).map(
      (name, index) =>
        /** @type {[string, Figure]} */ ([`${kpi}.${name}`, { value: values?.[index] ?? null, n, interval: null }]),
    ),
  ];
}

/**
 * @param {Connection} connection
 * @param {Figures} figures
 */
async function saveRanks(connection, figures) {
  const rows = Object.entries(figures).flatMap(([key, figure]) =>
    Object.entries(durations).map(([kpi, column]) => {
      const ranks = Object.entries(quantiles).flatMap(([name, share]) => {
        const found = findRanks(figure[`${kpi}.${name}`]?.n ?? 0, share);
        return found === null ? ['null', 'null'] : found.map(String);
      });
      return `('${key.replaceAll("'", "''")}', '${column}', [${ranks.join(', ')}])`;
    }),
  );
  await connection.run('create table ranks (key varchar, duration varchar, ranks bigint[])');
  await connection.run(`insert into ranks values ${rows.join(', ')}`);
}

/**
 * @param {Connection} connection
 * @param {Figures} figures
 * @param {string} by
 */
async function addIntervals(connection, figures, by) {
  for (const [kpi, column] of Object.entries(durations)) {
    const picked = await connection.runAndReadAll(pickOrderStatistics(column, by));
    for (const { key, ends } of picked.getRowObjectsJson()) {
      const values = /** @type {readonly (string | null)[]} */ (ends);
      for (const [index, name] of Object.keys(quantiles).entries()) {
        const figure = figures[String(key)]?.[`${kpi}.${name}`];
        const [low, high] = [values[2 * index], values[2 * index + 1]];
        if (figure !== undefined && low != null && high != null) figure.interval = [Number(low), Number(high)];
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2];
  if (path === undefined) {
    console.error('usage: node scripts/analyst.js FILE.csv');
    process.exitCode = 2;
  } else {
    console.log(JSON.stringify(await analyse(path), null, 2));
  }
}
