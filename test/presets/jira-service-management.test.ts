import { expect, test } from 'vitest';
import { pick } from '../normalise/relations-of.ts';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Jira Service Management: the time that remains to an SLA is not taken for the time taken', async () => {
  const found = await readFixture('jira-service-management', 'clocks-that-run-backwards.csv');
  expect(takenFor(found)).toEqual({ preset: 'jira-service-management', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'HELP-5',
      department: 'Help desk',
      agent: 'Ana Agent',
      requester: 'q-1',
      priority: 'Medium',
      category: 'Get IT help',
      status: 'Completed',
      created_at: '2026-07-18T09:10:00.000Z',
      first_response_at: '2026-07-18T09:30:00.000Z',
      resolved_at: '2026-07-18T10:53:00.000Z',
      answered: true,
      resolved: true,
      sla_met: true,
      first_response_row_seconds: 1200,
      resolution_row_seconds: 6180,
    },
    {
      id: 'HELP-6',
      department: 'Help desk',
      agent: 'Ben Agent',
      requester: 'q-2',
      priority: 'Low',
      category: 'New hardware',
      status: 'Waiting for approval',
      created_at: '2026-07-18T11:00:00.000Z',
      answered: false,
      resolved: false,
    },
    {
      id: 'HELP-7',
      department: 'Help desk',
      agent: 'Ben Agent',
      requester: 'q-3',
      priority: 'Low',
      category: 'Get IT help',
      status: 'Resolved',
      created_at: '2026-07-19T11:00:00.000Z',
      resolved_at: '2026-07-20T11:00:00.000Z',
      answered: false,
      resolved: true,
      resolution_row_seconds: 86400,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    {
      contact_id: 'HELP-5',
      score: 5,
      satisfied: true,
      excluded: null,
      rated_at: '2026-07-19T08:00:00.000Z',
      comment: null,
    },
    { contact_id: 'HELP-6', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
    {
      contact_id: 'HELP-7',
      score: 2,
      satisfied: false,
      excluded: null,
      rated_at: '2026-07-20T12:00:00.000Z',
      comment: null,
    },
  ]);
});

test('Jira Service Management: the same in Spanish', async () => {
  const found = await readFixture('jira-service-management', 'in-spanish.csv');
  expect(takenFor(found)).toEqual({ preset: 'jira-service-management', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'AYU-1',
      department: 'Ayuda',
      agent: 'Ana Agent',
      requester: 'q-1',
      priority: 'Alta',
      category: 'Incidente',
      status: 'Completado',
      created_at: '2026-07-18T09:10:00.000Z',
      resolved_at: '2026-07-18T10:10:00.000Z',
      resolved: true,
      resolution_row_seconds: 3600,
    },
    {
      id: 'AYU-2',
      department: 'Ayuda',
      agent: 'Ben Agent',
      requester: 'q-2',
      priority: 'Baja',
      category: 'Incidente',
      status: 'Esperando por ayuda',
      created_at: '2026-07-18T21:09:00.000Z',
      resolved: false,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    {
      contact_id: 'AYU-1',
      score: 4,
      satisfied: true,
      excluded: null,
      rated_at: '2026-07-19T21:15:00.000Z',
      comment: null,
    },
    { contact_id: 'AYU-2', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
  ]);
});
