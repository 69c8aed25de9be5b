import { expect, test } from 'vitest';
import { type Choice, slotOfChoice } from '../../src/measure/choice.ts';
import { concernedRows } from '../../src/measure/concerned-rows.ts';
import { readSwitches } from '../../src/read/catalogue.ts';
import { openTestEngine, relationStatements, requestOf, type TestData } from './relations.ts';

const switches = readSwitches();
const turned = (...ids: readonly string[]) => ids.flatMap((id) => switches.find((each) => each.id === id) ?? []);

async function concerned(name: string, data: TestData, choices: readonly Partial<Choice>[]) {
  const engine = await openTestEngine();
  try {
    for (const statement of relationStatements(data)) await engine.execute(statement);
    const request = requestOf([name], data);
    const { kpi, threshold } = request.kpis[0] ?? { kpi: undefined, threshold: null };
    if (kpi === undefined) throw new Error(name);
    const usual = { variant: null, switches: [], clock: kpi.type === 'duration' ? ('calendar' as const) : null };
    const slots = choices.flatMap(
      (choice) => slotOfChoice(kpi, { ...usual, period: null, ...choice }, threshold, []) ?? [],
    );
    expect(slots).toHaveLength(choices.length);
    return await concernedRows(engine, request, slots);
  } finally {
    engine.close();
  }
}

test('rows that come in, that go, and that have another value', async () => {
  const ticket = { kind: 'ticket', answered: true, opened_by: 'customer' };
  const contacts = [
    { ...ticket, first_response_row_seconds: 10, first_response_vendor_seconds: 10 },
    { ...ticket, first_response_row_seconds: 0, first_response_vendor_seconds: 60 },
    { ...ticket, first_response_row_seconds: 30, first_response_vendor_seconds: null },
    { ...ticket, first_response_row_seconds: 40, opened_by: 'agent' },
    { ...ticket, first_response_row_seconds: 50, discarded: 'merged' },
    { ...ticket, first_response_row_seconds: 60, discarded: 'spam' },
  ];
  const found = await concerned('frt', { contacts }, [
    { variant: 'ticket-row' },
    { variant: 'ticket-row', switches: turned('agent-opened-counted') },
    { variant: 'ticket-row', switches: turned('agent-opened-counted', 'merged-counted') },
    { variant: 'ticket-row', switches: turned('agent-opened-counted', 'merged-counted', 'instant-left-out') },
    { variant: 'ticket-row', switches: turned('merged-counted') },
    { variant: 'vendor', switches: turned('merged-counted') },
  ]);
  expect(found).toEqual([
    { entered: 1, left: 0, changed: 0 },
    { entered: 1, left: 0, changed: 0 },
    { entered: 0, left: 1, changed: 0 },
    // The instant reply is back, what an agent opened is out again.
    { entered: 1, left: 1, changed: 0 },
    // The third and the merged one have no duration of the vendor's; of the others the second has another one.
    { entered: 0, left: 2, changed: 1 },
  ]);
});

test('an answer that stops being satisfied is one with another value', async () => {
  const ratings = [5, 4, 3, 2].map((score) => ({
    survey: 'csat',
    scale: '1-5',
    score,
    satisfied: score >= 4,
    dissatisfied: score <= 2,
  }));
  const choices = [{ variant: 'declared' }, { variant: 'good-only' }, { variant: 'neutral-excluded' }];
  expect(await concerned('csat', { ratings }, choices)).toEqual([
    { entered: 0, left: 0, changed: 1 },
    { entered: 0, left: 1, changed: 1 },
  ]);
});

test('of a plain count, what is counted no more has gone', async () => {
  const contacts = [{ kind: 'ticket' }, { kind: 'ticket', reopen_count: 2 }, { kind: 'call' }];
  const choices = [{}, { switches: turned('reopened-left-out') }];
  expect(await concerned('contacts', { contacts }, choices)).toEqual([{ entered: 0, left: 1, changed: 0 }]);
});
