import type { TestData, TestRow } from './relations.ts';

/** Small, seeded, full of what goes wrong: nulls in every column, names beyond ASCII and with quotes, ties, years that begin in week 53. */

export function generateRows(seed: number, size: number): TestData {
  const next = random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const maybe = <Item>(share: number, item: Item): Item | null => (next() < share ? item : null);
  const seconds = (scale: number) => Math.round(-Math.log(1 - next()) * scale * 1000) / 1000;
  const instant = () =>
    new Date(Date.UTC(2025, 10, 20) + Math.floor(next() * 90 * 86_400_000))
      .toISOString()
      .replace('T', ' ')
      .replace('Z', '');
  const dimensions = () => ({
    channel: maybe(0.95, pick(['Email', 'Чат', "Phone's", '電話', ''])),
    department: maybe(0.9, pick(['Billing', 'Tehnička podrška'])),
    agent: maybe(0.9, pick(['Ana Šarić', "O'Brien", 'Jānis', 'Zoë', 'null'])),
    requester: maybe(0.9, `r${Math.floor(next() * size * 0.6)}`),
    language: maybe(0.5, pick(['hr', 'lv'])),
    priority: pick(['low', 'high', null]),
    category: maybe(0.8, pick(['a', 'b', 'ü'])),
    excluded: maybe(0.05, pick(['spam', 'merged'])),
  });

  const contacts = Array.from({ length: size }, (_, index): TestRow => {
    const at = maybe(0.97, instant());
    const isCall = next() < 0.4;
    const isAnswered = maybe(0.97, next() < 0.85);
    const isResolved = maybe(0.97, next() < 0.8);
    const tie = pick([10, 20, 30]);
    return {
      ...dimensions(),
      id: `c${index}`,
      kind: isCall ? 'call' : 'ticket',
      created_at: at,
      period_at: at,
      resolved_at: isResolved ? maybe(0.9, instant()) : null,
      discarded: maybe(0.05, pick(['spam', 'deleted'])),
      queued: isCall ? maybe(0.8, next() < 0.9) : null,
      bulk_closed: maybe(0.1, true),
      opened_by: pick(['customer', 'agent', null]),
      answered: isAnswered,
      abandoned: isAnswered === null ? null : !isAnswered,
      resolved: isResolved,
      is_complaint: maybe(0.9, next() < 0.1),
      converted: maybe(0.9, next() < 0.3),
      sla_met: maybe(0.7, next() < 0.8),
      reply_count: maybe(0.9, Math.floor(next() * 4)),
      reopen_count: maybe(0.9, Math.floor(next() * 2)),
      transfer_count: maybe(0.9, Math.floor(next() * 2)),
      wait_seconds: isCall ? maybe(0.9, next() < 0.5 ? tie : seconds(40)) : null,
      talk_seconds: isAnswered ? maybe(0.95, seconds(200)) : null,
      hold_seconds: maybe(0.5, seconds(20)),
      wrap_seconds: maybe(0.5, tie),
      handle_seconds: maybe(0.8, seconds(300)),
      ...durations('first_response_messages', isAnswered === true, 3600),
      ...durations('first_response_row', isAnswered === true, 4000),
      ...durations('first_response_vendor', isAnswered === true, 4100),
      ...durations('first_resolution_row', isResolved === true, 80_000),
      ...durations('first_resolution_vendor', isResolved === true, 80_000),
      ...durations('resolution_row', true, 90_000),
      ...durations('resolution_vendor', isResolved === true, 90_000),
      ...durations('first_response_creation', isAnswered === true, 4200),
      ...durations('first_response_any', isAnswered === true, 60),
      ...durations('requester_wait_vendor', true, 20_000),
    };
  });

  function durations(name: string, has: boolean, scale: number): TestRow {
    const value = has ? maybe(0.95, next() < 0.02 ? -seconds(scale) : seconds(scale)) : null;
    return { [`${name}_seconds`]: value, [`${name}_business_seconds`]: value === null ? null : Math.floor(value / 3) };
  }

  const messages = Array.from({ length: size }, (): TestRow => {
    const at = maybe(0.97, instant());
    const wait = maybe(0.6, seconds(5000));
    return {
      ...dimensions(),
      kind: 'ticket',
      contact_id: `c${Math.floor(next() * size)}`,
      sent_at: at,
      period_at: at,
      wait_seconds: wait,
      wait_business_seconds: wait === null ? null : Math.floor(wait / 4),
      wait_index: wait === null ? null : 1 + Math.floor(next() * 3),
    };
  });

  const ratings = Array.from({ length: size }, (): TestRow => {
    const at = maybe(0.97, instant());
    const [survey, scale, highest] = pick([
      ['csat', '1-5', 5],
      ['csat', '1-3', 3],
      ['nps', '0-10', 10],
      ['ces', '1-7', 7],
    ] as const);
    const score = maybe(0.9, survey === 'nps' ? Math.floor(next() * 11) : 1 + Math.floor(next() * highest));
    return {
      ...dimensions(),
      kind: 'ticket',
      contact_id: maybe(0.9, `c${Math.floor(next() * size)}`),
      survey,
      scale,
      score,
      satisfied: score === null ? null : score >= highest - 1,
      rated_at: at,
      period_at: at,
      rated_by: maybe(0.6, pick(['customer', 'agent'])),
    };
  });

  return { contacts, messages, ratings };
}

/** Days of a telephone system, already added up. */
export function generateSums(seed: number, size: number): TestData {
  const next = random(seed);
  const aggregates = Array.from({ length: size }, (_, index): TestRow => {
    const offered = Math.floor(next() * 50);
    const answered = Math.floor(offered * next());
    return {
      agent: ['Ana', 'Jānis', null][index % 3] ?? null,
      channel: 'phone',
      offered: next() < 0.9 ? offered : null,
      answered,
      abandoned: offered - answered,
      in_target: Math.floor(answered * next()),
      target_seconds: next() < 0.9 ? 20 : null,
      resolved: Math.floor(next() * 9),
      wait_seconds_sum: Math.round(answered * 20_500 * next()) / 1000,
      talk_seconds_sum: answered * 200,
      handle_seconds_sum: answered * 260,
      resolution_seconds_sum: 86_400 * Math.floor(next() * 9),
      excluded: next() < 0.05 ? 'blank' : null,
    };
  });
  return { aggregates };
}

/** Lehmer's generator: the same numbers everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
