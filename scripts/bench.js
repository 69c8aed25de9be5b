/**
 * `npm run bench [-- --rows 1000000] [--rounds 3]`: every KPI and four breakdowns of a large export against DuckDB by
 * hand (scripts/analyst.js, whose figures must be the same) and against csv-parse merely reading the file. Whole
 * processes, one after the other; medians of the rounds.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareFigures } from './compare-figures.js';
import { makeBenchData } from './make-bench-data.js';
import { measureProcess } from './measure-process.js';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
});
const rows = Number(values.rows);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'csaudit-bench-'));
const temporary = join(folder, 'tmp');
const file = join(folder, 'tickets.csv');

const csaudit = [join(root, 'bin', 'csaudit.js'), 'kpi', file, '--format', 'json'];
const breakdowns = ['channel', 'agent', 'month', 'priority'].flatMap((dimension) => ['--by', dimension]);
const programs = {
  'csaudit, every KPI': [...csaudit, ...breakdowns],
  'DuckDB by hand': [join(root, 'scripts', 'analyst.js'), file],
  'csv-parse, reading only': [join(root, 'scripts', 'read-with-csv-parse.js'), file],
  'csaudit, headline KPIs': [...csaudit, ...breakdowns, '--kpi', 'csat,nps,frt,art', '--no-quantile-intervals'],
};

try {
  mkdirSync(temporary);
  await makeBenchData({ rows, path: file });
  console.log(`${rows} tickets, ${Math.round(statSync(file).size / 1e6)} MB; ${availableParallelism()} cores\n`);
  await runPrograms();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function runPrograms() {
  const names = /** @type {(keyof typeof programs)[]} */ (Object.keys(programs));
  /** @type {Record<string, { seconds: number, megabytes: number }[]>} */
  const rounds = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of names) {
      rounds[name]?.push(await measureProcess({ args: programs[name], output: join(folder, name), temporary }));
      const left = readdirSync(temporary);
      if (left.length > 0) throw new Error(`${name} left files behind: ${left.join(', ')}`);
    }
  }
  const seconds = names.map((name) => median(rounds[name]?.map((run) => run.seconds) ?? []));
  const megabytes = names.map((name) => Math.max(...(rounds[name]?.map((run) => run.megabytes) ?? [])));
  names.forEach((name, index) => {
    console.log(`${name.padEnd(24)} ${format(seconds[index], 2)} s  ${format(megabytes[index], 0)} MB`);
  });
  const [all = 0, byHand = 0, reading = 0, headline = 0] = seconds;
  console.log(`\nevery KPI / DuckDB by hand: ${(all / byHand).toFixed(2)}`);
  console.log(`headline KPIs / csv-parse:  ${(headline / reading).toFixed(2)}`);
  const ours = JSON.parse(readFileSync(join(folder, 'csaudit, every KPI'), 'utf8'));
  const theirs = JSON.parse(readFileSync(join(folder, 'DuckDB by hand'), 'utf8'));
  const { equal, differences, alone } = compareFigures(ours, theirs);
  for (const difference of differences) console.log(difference);
  console.log(`${equal} of ${equal + differences.length} figures equal`);
  if (alone.length > 0) console.log(`not worked out by hand: ${alone.join(', ')}`);
  if (differences.length > 0 || equal === 0) process.exitCode = 1;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** @param {number | undefined} value @param {number} digits */
function format(value, digits) {
  return (value ?? 0).toFixed(digits).padStart(8);
}
