import { describe, expect, test } from 'vitest';
import { measureOne, measureRows } from './relations.ts';

const ticket = {
  kind: 'ticket',
  channel: 'Email',
  created_at: '2026-01-01 10:00:00',
  period_at: '2026-01-01 10:00:00',
};

describe('a number that cannot be had says why', () => {
  test('a column nobody supplied is named', async () => {
    expect(await measureOne('art.median', { contacts: [ticket] })).toMatchObject({
      value: null,
      n: null,
      status: 'missing-field',
      reason: { code: 'missing-field', data: { columns: 'resolution_row_seconds' } },
    });
  });

  test('a relation nobody gave is missing, not empty', async () => {
    expect(await measureOne('csat', { contacts: [ticket] })).toMatchObject({ status: 'missing-field', value: null });
  });

  test('answers to another survey do not make an NPS', async () => {
    const ratings = [{ survey: 'csat', score: 5, satisfied: true }];
    expect(await measureOne('nps', { ratings })).toMatchObject({
      status: 'missing-field',
      reason: { data: { columns: 'nps' } },
    });
  });

  test('a column whose dates may be read two ways is ambiguous and names the flag', async () => {
    const ambiguous = new Map([
      ['contacts.resolution_row_seconds', { code: 'ambiguous-dates', flag: '--date-order', header: 'Resolved' }],
    ]);
    expect(await measureOne('art.median', { contacts: [ticket] }, { ambiguous })).toMatchObject({
      status: 'ambiguous',
      reason: { code: 'ambiguous-dates', data: { flag: '--date-order', header: 'Resolved' } },
    });
  });

  test('columns without a row that counts are no data, never 0', async () => {
    const contacts = [{ ...ticket, abandoned: false, answered: true, wait_seconds: 3 }];
    for (const kpi of ['abandonment-rate', 'service-level', 'asa.mean', 'asa.p90', 'asa.within(20s)']) {
      expect(await measureOne(kpi, { contacts })).toMatchObject({
        status: 'no-data',
        value: null,
        n: 0,
        interval: null,
      });
    }
  });

  test('a group without a row that counts is in the list', async () => {
    const contacts = [
      { ...ticket, sla_met: true },
      { ...ticket, channel: 'Chat', sla_met: null },
    ];
    const [, chat, email] = await measureRows(['sla-attainment'], { contacts }, { breakdowns: [['channel']] });
    expect(chat).toMatchObject({
      by: { channel: 'Chat' },
      status: 'no-data',
      value: null,
      excluded: [{ reason: 'missing', count: 1 }],
    });
    expect(email).toMatchObject({ by: { channel: 'Email' }, status: 'ok', value: 1 });
  });

  test('a breakdown by a column nobody supplied is missing while the whole is there', async () => {
    const [whole, group] = await measureRows(['contacts'], { contacts: [ticket] }, { breakdowns: [['language']] });
    expect(whole).toMatchObject({ status: 'ok', value: 1 });
    expect(group).toMatchObject({ status: 'missing-field', value: null, reason: { data: { columns: 'language' } } });
  });

  test('a filter on a column that the relation does not have leaves its KPIs missing', async () => {
    const ratings = [{ survey: 'csat', score: 5, satisfied: true }];
    const found = await measureRows(
      ['contacts', 'csat'],
      { contacts: [ticket], ratings },
      { where: "status is null or channel = 'Email'" },
    );
    expect(found.map(({ status }) => status)).toEqual(['missing-field', 'missing-field']);
    const [contacts, csat] = await measureRows(
      ['contacts', 'csat'],
      { contacts: [ticket], ratings },
      { where: "channel = 'Email'" },
    );
    expect(contacts).toMatchObject({ status: 'ok', value: 1 });
    expect(csat).toMatchObject({ status: 'missing-field', reason: { data: { columns: 'channel' } } });
  });

  test('a filter on a column that no relation has is the user’s mistake', async () => {
    await expect(measureOne('contacts', { contacts: [ticket] }, { where: 'chanel = 1' })).rejects.toMatchObject({
      problems: [{ code: 'unknown-column', data: { name: 'chanel', suggestion: 'channel' } }],
    });
  });

  test('business hours that nobody worked out are missing beside a calendar that is there', async () => {
    const contacts = [{ ...ticket, first_response_row_seconds: 60 }];
    const [calendar, business] = await measureRows(['frt.median'], { contacts }, { clocks: 'both' });
    expect(calendar).toMatchObject({ clock: 'calendar', value: 60 });
    expect(business).toMatchObject({ clock: 'business', status: 'missing-field' });
  });

  test.each(['both', 'business'] as const)(
    'a wait in a queue, which has no twin in business hours, is measured once, by the calendar: %s',
    async (clocks) => {
      const contacts = [{ kind: 'call', id: '1', answered: true, wait_seconds: 20 }];
      const measured = await measureRows(['frt.median'], { contacts }, { clocks });
      expect(measured).toMatchObject([{ clock: 'calendar', value: 20, variant: 'wait' }]);
    },
  );
});
