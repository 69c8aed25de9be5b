import { expect, test } from 'vitest';
import { pick } from '../normalise/relations-of.ts';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('GLPI: answers, and the yes to “exceeded” is a no to the promise; the instant promised is no duration', async () => {
  const found = await readFixture('glpi', 'satisfacao.csv');
  expect(takenFor(found)).toEqual({ preset: 'glpi', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toMatchObject([
    {
      id: '52267',
      department: 'Suporte N1',
      agent: 'Ana Agent',
      requester: 'Iva Test',
      priority: 'Alta',
      category: 'Aparelhos',
      status: 'Fechado',
      created_at: '2025-07-22T15:47:00.000Z',
      resolved_at: '2025-07-23T09:47:00.000Z',
      resolved: true,
      sla_met: true,
      resolution_row_seconds: 64800,
    },
    {
      id: '52268',
      department: 'Suporte N1',
      requester: 'Oto Test',
      priority: 'Média',
      category: 'Faturas',
      status: 'Pendente',
      created_at: '2025-07-22T17:35:00.000Z',
      resolved: false,
      sla_met: true,
    },
    {
      id: '52269',
      department: 'Suporte N2',
      agent: 'Ben Agent',
      requester: 'Ema Test',
      priority: 'Baixa',
      category: 'Peças',
      status: 'Solucionado',
      created_at: '2025-07-23T08:00:00.000Z',
      resolved_at: '2025-07-25T08:00:00.000Z',
      resolved: true,
      sla_met: false,
      resolution_row_seconds: 172800,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    { contact_id: '52267', score: 5, satisfied: true, excluded: null, rated_at: null, comment: null },
    { contact_id: '52268', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
    { contact_id: '52269', score: 2, satisfied: false, excluded: null, rated_at: null, comment: null },
  ]);
});

test('GLPI: the same in English', async () => {
  const found = await readFixture('glpi', 'in-english.csv');
  expect(takenFor(found)).toEqual({ preset: 'glpi', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '41',
      department: 'Level 1',
      agent: 'Ana Agent',
      requester: 'Iva Test',
      priority: 'High',
      category: 'Appliances',
      status: 'Closed',
      created_at: '2025-07-22T15:47:00.000Z',
      resolved_at: '2025-07-23T09:47:00.000Z',
      resolved: true,
      sla_met: true,
      resolution_row_seconds: 64800,
    },
    {
      id: '42',
      department: 'Level 1',
      agent: 'Ben Agent',
      requester: 'Oto Test',
      priority: 'Low',
      category: 'Invoices',
      status: 'Processing (assigned)',
      created_at: '2025-07-22T17:35:00.000Z',
      resolved: false,
      sla_met: false,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    { contact_id: '41', score: 5, satisfied: true, excluded: null, rated_at: null, comment: null },
    { contact_id: '42', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
  ]);
});
