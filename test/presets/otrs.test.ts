import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, tuplesOf, valuesOf } from './read-fixture.ts';

test('OTRS: minutes of the queue’s calendar, where 0 stands for none, and merged tickets left out', async () => {
  const found = await readFixture('otrs', 'search-result.csv');
  expect(takenFor(found)).toEqual({ preset: 'otrs', kind: 'tickets' });
  expect(tuplesOf(found.contacts, 'id', 'discarded')[2]).toEqual(['2025030310000033', 'merged']);
  expect(valuesOf(found.contacts).slice(0, 2)).toEqual([
    {
      id: '2025030310000015',
      department: 'Front line',
      agent: 'ana',
      requester: 'iva@example.com',
      priority: '3 normal',
      status: 'closed successful',
      created_at: '2025-03-03T08:00:00.000Z',
      first_response_at: '2025-03-03T08:30:00.000Z',
      resolved_at: '2025-03-04T10:00:00.000Z',
      answered: true,
      resolved: true,
      first_response_row_seconds: 1800, // 08:00 to 08:30
      first_response_vendor_business_seconds: 1800, // 30 min
      resolution_row_seconds: 93_600, // 26 h
      resolution_vendor_business_seconds: 28_800, // 480 min
    },
    {
      id: '2025030310000024',
      department: 'Billing',
      agent: 'ben',
      requester: 'oto@example.com',
      priority: '4 high',
      status: 'open',
      created_at: '2025-03-03T12:00:00.000Z',
      answered: false,
      resolved: false,
    },
  ]);
});

test('OTRS in German: a ticket with a row for each article counts once, by its last row', async () => {
  const found = await readFixture('otrs', 'a-row-for-each-article-in-german.csv');
  expect(takenFor(found)).toEqual({ preset: 'otrs', kind: 'tickets' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
  expect(tuplesOf(found.contacts, 'id', 'discarded')[2]).toEqual(['2025030310000060', 'deleted']);
  expect(valuesOf(found.contacts).slice(0, 2)).toEqual([
    {
      id: '2025030310000042',
      department: 'Erste Linie',
      requester: 'iva-shop',
      priority: '3 normal',
      status: 'erfolgreich geschlossen',
      created_at: '2025-03-03T08:00:00.000Z',
      resolved_at: '2025-03-04T08:00:00.000Z',
      answered: true,
      resolved: true,
      first_response_vendor_business_seconds: 2700,
      resolution_row_seconds: 86_400,
      resolution_vendor_business_seconds: 36_000,
    },
    {
      id: '2025030310000051',
      department: 'Ersatzteile',
      requester: 'oto-shop',
      priority: '3 normal',
      status: 'neu',
      created_at: '2025-03-04T09:00:00.000Z',
      answered: false,
      resolved: false,
    },
  ]);
});
