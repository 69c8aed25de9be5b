// @ts-check
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * `draw(i, stream, n)` is a whole number below n: an integer hash of 32 bits worked in 64, because the engine's own
 * `hash()` may change with its version. `skew` has its median at an eighth of its largest value.
 */
const macros = [
  'create macro scramble(x) as (xor(x, x >> 16) * 73244475) & 4294967295',
  `create macro draw(i, stream, n) as
    (scramble(scramble((i * 2654435761 + stream::bigint * 1013904223) & 4294967295)) >> 7) % n`,
  `create macro skew(i, stream, largest) as
    draw(i, stream, 1000) * draw(i, stream, 1000) * draw(i, stream, 1000) * largest // 1000000000`,
  "create macro instant(s) as strftime(make_timestamp(s * 1000000), '%Y-%m-%d %H:%M:%S')",
];

/** @param {number} rows */
function selectTickets(rows) {
  const start = Date.UTC(2025, 0, 1) / 1000;
  const year = 365 * 86400;
  return `
    with drawn as (
      select i, ${start} + i * ${year} // ${rows} as created,
        draw(i, 1, 5) as channel, draw(i, 2, 4) as priority, draw(i, 3, 100) as fate,
        case when draw(i, 4, 25) > 0 then 40 + skew(i, 5, 200000) * (1 + draw(i, 1, 5)) // 3 end as response
      from range(${rows}) numbers(i)
    ), lived as (
      select *, fate >= 20 as is_resolved, created + coalesce(response, 0) + 30 + skew(i, 6, 900000) as resolved,
        created + 86400 * (5 - priority) as due
      from drawn
    )
    select 100000 + i as "Ticket ID",
      'Box ' || i % 9973 as "Subject",
      'Said "no",' || chr(10) || 'twice' as "Description",
      case when fate < 12 then 'Open' when fate < 20 then 'Pending' when fate < 70 then 'Resolved' else 'Closed' end
        as "Status",
      ['Low', 'Medium', 'High', 'Urgent'][1 + priority] as "Priority",
      ['Email', 'Chat', 'Phone', 'Portal', 'Social'][1 + channel] as "Source",
      ['Question', 'Order', 'Fault'][1 + draw(i, 7, 3)] as "Type",
      'Agent ' || draw(i, 8, 200) as "Agent",
      'T' || draw(i, 9, 12) as "Group",
      instant(created) as "Created time",
      instant(due) as "Due by Time",
      case when is_resolved then instant(resolved) end as "Resolved time",
      case when fate >= 70 then instant(resolved + 172800) end as "Closed time",
      instant(created + response) as "Initial response time",
      case when response is null then 0 else 1 + skew(i, 10, 8) end as "Agent interactions",
      1 + skew(i, 11, 8) as "Customer interactions",
      case when is_resolved and resolved <= due then 'Within SLA' when is_resolved then 'SLA Violated' end
        as "Resolution status",
      case when draw(i, 12, 20) = 0 then 'late,vip' end as "Tags",
      case when draw(i, 13, 10) < 3 then 5 - skew(i, 14, 5) end as "Survey results",
      'P' || i % 20 as "Product"
    from lived`;
}

/**
 * Tickets of an invented help desk in the columns of a Freshdesk export, about 170 bytes each: the year 2025, 5
 * channels, 4 priorities, 200 agents, a fifth unresolved, three in ten rated 1 to 5, one in 25 never answered. The same
 * number of rows gives the same bytes.
 * @param {{ rows: number, path: string }} options
 * @returns {Promise<void>}
 */
export async function makeBenchData({ rows, path }) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const macro of macros) await connection.run(macro);
    await connection.run(`copy (${selectTickets(rows)}) to '${path.replaceAll("'", "''")}' (format csv, header)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , rows, path] = process.argv;
  if (path === undefined || !/^[1-9][0-9]*$/.test(rows ?? '')) {
    console.error('usage: node scripts/make-bench-data.js ROWS FILE.csv');
    process.exitCode = 2;
  } else {
    await makeBenchData({ rows: Number(rows), path });
  }
}
