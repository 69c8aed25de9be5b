import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Measurement, Result } from '../../src/model/result.ts';
import { runCsaudit } from '../commands/fake-process.ts';
import { folderWith } from '../read/temporary-files.ts';

const minute = 60_000;
const begin = Date.UTC(2026, 0, 5);
const header = [
  ...['Ticket ID', 'Channel', 'Agent', 'Priority', 'Created at', 'First response at', 'Solved at'],
  ...['Status', 'CSAT', 'Replies'],
];
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 4, nil: null });
const ticket = fc.record({
  channel: fc.constantFrom('Email', 'Chat', 'Phone', ''),
  agent: fc.constantFrom('Ana', 'Ben', 'Iva', '-'),
  priority: fc.constantFrom('Low', 'High', 'Urgent'),
  created: fc.integer({ min: 0, max: 60 * 24 * 90 }),
  response: maybe(fc.integer({ min: 0, max: 5000 })),
  solution: maybe(fc.integer({ min: -10, max: 50_000 })),
  csat: maybe(fc.integer({ min: 1, max: 5 })),
  replies: fc.integer({ min: 0, max: 6 }),
});
type Ticket = typeof ticket extends fc.Arbitrary<infer Value> ? Value : never;
const tickets = fc.array(ticket, { minLength: 16, maxLength: 60 }).map((list) => list.map(recordOf));
const settings = { numRuns: 8, seed: 5 };

function recordOf({ channel, agent, priority, created, response, solution, csat, replies }: Ticket, index: number) {
  const instant = (after: number | null) =>
    after === null ? '' : new Date(begin + (created + after) * minute).toISOString().slice(0, 19).replace('T', ' ');
  const solved = solution === null ? 'Open' : 'Solved';
  const instants = [instant(0), instant(response), instant(solution)];
  return [
    `T-${index}`,
    channel,
    agent,
    priority,
    ...instants,
    solved,
    csat === null ? '' : String(csat),
    String(replies),
  ];
}

function csv(names: readonly string[], records: readonly (readonly string[])[]): string {
  return [names, ...records].map((record) => `${record.join(',')}\n`).join('');
}

/** All that is measured, by what it is of. */
async function measure(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const by = ['channel', 'agent', 'month'].flatMap((name) => ['--by', name]);
  const { stdout, stderr } = await runCsaudit(['kpi', ...Object.keys(files), ...by, '--format', 'json'], { folder });
  expect(stderr).toBe('');
  const { measurements, sources } = JSON.parse(stdout) as Result;
  const sums = { read: 0, used: 0 };
  for (const { rows } of sources) {
    sums.read += rows.read;
    sums.used += rows.used;
  }
  return { measured: new Map(measurements.map((each) => [keyOf(each), each])), sums };
}

function keyOf({ kpi, statistic, by, clock }: Measurement): string {
  return JSON.stringify([kpi, statistic, by, clock]);
}

it('the order of the records changes no KPI', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), async (records, ranks) => {
      const shuffled = records.toSorted((left, right) => rank(ranks, left) - rank(ranks, right));
      const [before, after] = [
        await measure({ 'a.csv': csv(header, records) }),
        await measure({ 'a.csv': csv(header, shuffled) }),
      ];
      expect(after.measured).toEqual(before.measured);
    }),
    settings,
  );
});

it('the order of the columns changes no KPI', async () => {
  const order = fc.shuffledSubarray(header, { minLength: header.length });
  await fc.assert(
    fc.asyncProperty(tickets, order, async (records, names) => {
      const moved = records.map((record) => names.map((name) => record[header.indexOf(name)] ?? ''));
      const [before, after] = [
        await measure({ 'a.csv': csv(header, records) }),
        await measure({ 'a.csv': csv(names, moved) }),
      ];
      expect(after.measured).toEqual(before.measured);
    }),
    settings,
  );
});

it('one file in two parts gives the same KPIs', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, fc.integer({ min: 8, max: 52 }), async (records, place) => {
      const cut = Math.min(place, records.length - 8);
      const whole = await measure({ 'a.csv': csv(header, records) });
      const parts = await measure({
        'a.csv': csv(header, records.slice(0, cut)),
        'b.csv': csv(header, records.slice(cut)),
      });
      expect(parts.measured).toEqual(whole.measured);
      expect(parts.sums).toEqual(whole.sums);
    }),
    settings,
  );
});

it('a copy of the file beside it changes no KPI, and all its records are left out', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, async (records) => {
      const text = csv(header, records);
      const [once, twice] = [await measure({ 'a.csv': text }), await measure({ 'a.csv': text, 'b.csv': text })];
      expect(twice.measured).toEqual(once.measured);
      expect(twice.sums).toEqual({ read: 2 * once.sums.read, used: once.sums.used });
    }),
    settings,
  );
});

it('blank records change nothing but how many were read', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, fc.array(fc.nat({ max: 60 }), { maxLength: 10 }), async (records, places) => {
      const blank = header.map(() => '');
      let among: readonly (readonly string[])[] = records;
      for (const place of places) among = among.toSpliced(place, 0, blank);
      const [before, after] = [
        await measure({ 'a.csv': csv(header, records) }),
        await measure({ 'a.csv': csv(header, among) }),
      ];
      expect(after.measured).toEqual(before.measured);
      expect(after.sums).toEqual({ read: before.sums.read + places.length, used: before.sums.used });
    }),
    settings,
  );
});

function rank(ranks: readonly number[], [id = '']: readonly string[]): number {
  return ranks[Number(id.slice(2))] ?? 0;
}
