import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../scripts/analyst.js';
import { makeBenchData } from '../../scripts/make-bench-data.js';

const rows = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'csaudit-bench-test-'));
const path = join(folder, 'tickets.csv');
beforeAll(() => makeBenchData({ rows, path }));
afterAll(() => rmSync(folder, { recursive: true }));

const readTickets = (): readonly Record<string, string>[] => parse(readFileSync(path), { columns: true });
const cellOf = (ticket: Record<string, string>, header: string) => ticket[header] ?? '';
const secondsBetween = (from: string, to: string) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000;
const within = (value: number, low: number, high: number) => value >= low && value <= high;

describe('the data of the benchmark', () => {
  it('are the same bytes every time', async () => {
    const again = join(folder, 'again.csv');
    await makeBenchData({ rows, path: again });
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  it('have twenty columns, text with quotes and line breaks, and about 170 bytes a row', () => {
    const [ticket] = readTickets();
    expect(Object.keys(ticket ?? {})).toHaveLength(20);
    expect(ticket?.Description).toBe('Said "no",\ntwice');
    expect(within(readFileSync(path).length / rows, 160, 185)).toBe(true);
  });

  it('have the variety they promise', () => {
    const tickets = readTickets();
    const countDistinct = (header: string) => new Set(tickets.map((ticket) => ticket[header])).size;
    const shareFilled = (header: string) => tickets.filter((ticket) => ticket[header] !== '').length / rows;
    expect(['Source', 'Priority', 'Agent'].map(countDistinct)).toEqual([5, 4, 200]);
    expect(new Set(tickets.map((ticket) => cellOf(ticket, 'Created time').slice(0, 7))).size).toBe(12);
    expect(within(shareFilled('Resolved time'), 0.79, 0.81)).toBe(true);
    expect(within(shareFilled('Survey results'), 0.29, 0.31)).toBe(true);
    expect(within(shareFilled('Initial response time'), 0.95, 0.97)).toBe(true);
    expect([...new Set(tickets.map((ticket) => ticket['Survey results']))].sort()).toEqual([
      '',
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('resolve a ticket after its first response, and only tickets that are resolved or closed', () => {
    const wrong = readTickets().filter((ticket) => {
      const isResolved = ['Resolved', 'Closed'].includes(cellOf(ticket, 'Status'));
      const resolved = cellOf(ticket, 'Resolved time');
      return isResolved ? resolved <= cellOf(ticket, 'Initial response time') : resolved !== '';
    });
    expect(wrong).toEqual([]);
  });
});

describe('the figures of the analyst', () => {
  it('are those of sorting and counting in JavaScript', async () => {
    const figures = await analyse(path);
    expect(Object.keys(figures)).toHaveLength(1 + 5 + 200 + 12 + 4);
    const chats = readTickets().filter((ticket) => ticket.Source === 'Chat');
    const waits = chats
      .filter((ticket) => ticket['Initial response time'] !== '')
      .map((ticket) => secondsBetween(cellOf(ticket, 'Created time'), cellOf(ticket, 'Initial response time')))
      .sort((a, b) => a - b);
    const n = waits.length;
    const figure = figures['channel=Chat'];
    expect(figure?.['contacts.value']?.value).toBe(chats.length);
    expect(figure?.['first-response-time.median']?.n).toBe(n);
    const middle = [waits[Math.floor((n - 1) / 2)] ?? 0, waits[Math.ceil((n - 1) / 2)] ?? 0] as const;
    expect(figure?.['first-response-time.median']?.value).toBe((middle[0] + middle[1]) / 2);
    const rated = chats.filter((ticket) => ticket['Survey results'] !== '');
    const satisfied = rated.filter((ticket) => Number(ticket['Survey results']) >= 4);
    expect(figure?.['csat.value']).toEqual({ value: satisfied.length / rated.length, n: rated.length });
    // The normal approximation of the ranks lies within a few places of the exact ones.
    const reach = 1.96 * Math.sqrt(n / 4);
    const [low, high] = figure?.['first-response-time.median']?.interval ?? [0, 0];
    const place = (value: number) => waits.indexOf(value) + 1;
    expect(Math.abs(place(low) - (n / 2 - reach))).toBeLessThan(5);
    expect(Math.abs(place(high) - (n / 2 + reach))).toBeLessThan(5);
  });
});
