import { expect, test } from 'vitest';
import { relationsOf } from '../normalise/relations-of.ts';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Jira: the category behind a status says whether it is done, whatever the team calls it', async () => {
  const found = await readFixture('jira', 'statuses-of-the-team.csv');
  expect(takenFor(found)).toEqual({ preset: 'jira', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'SHOP-1',
      department: 'Shop',
      agent: 'Ana Agent',
      requester: 'r-71',
      priority: 'High',
      category: 'Bug',
      status: 'Shipped',
      created_at: '2026-01-06T09:29:00.000Z',
      resolved_at: '2026-01-06T13:29:00.000Z',
      resolved: true,
      resolution_row_seconds: 14400,
    },
    {
      id: 'SHOP-2',
      department: 'Shop',
      agent: 'Ben Agent',
      requester: 'r-72',
      priority: 'Low',
      category: 'Task',
      status: 'With the workshop',
      created_at: '2026-01-13T12:00:00.000Z',
      resolved: false,
    },
    {
      id: 'SHOP-3',
      department: 'Shop',
      requester: 'r-73',
      category: 'Task',
      status: 'Open',
      created_at: '2026-01-14T00:05:00.000Z',
      resolved: false,
    },
  ]);
});

test('Jira in German: the category behind a status decides, and a due date is no resolution', async () => {
  const found = await readFixture('jira', 'in-german.csv');
  expect(takenFor(found)).toEqual({ preset: 'jira', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'LADEN-1',
      department: 'Laden',
      agent: 'Ana Agent',
      requester: 'r-81',
      priority: 'Hoch',
      category: 'Fehler',
      status: 'Verschickt',
      created_at: '2026-01-13T09:29:00.000Z',
      resolved_at: '2026-01-13T13:29:00.000Z',
      resolved: true,
      resolution_row_seconds: 14_400,
    },
    {
      id: 'LADEN-2',
      department: 'Laden',
      agent: 'Ben Agent',
      requester: 'r-82',
      priority: 'Niedrig',
      category: 'Aufgabe',
      status: 'In der Werkstatt',
      created_at: '2026-01-14T12:00:00.000Z',
      resolved: false,
    },
  ]);
});

test('Jira in Portuguese', async () => {
  const found = await readFixture('jira', 'in-portuguese.csv');
  expect(takenFor(found)).toEqual({ preset: 'jira', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'LOJA-1',
      agent: 'Ana Agent',
      requester: 'r-91',
      priority: 'Alta',
      category: 'Bug',
      status: 'Concluído',
      created_at: '2026-01-13T09:29:00.000Z',
      resolved_at: '2026-01-13T13:29:00.000Z',
      resolved: true,
      resolution_row_seconds: 14_400,
    },
    {
      id: 'LOJA-2',
      agent: 'Ben Agent',
      requester: 'r-92',
      priority: 'Baixa',
      category: 'Tarefa',
      status: 'Em andamento',
      created_at: '2026-01-14T12:00:00.000Z',
      resolved: false,
    },
  ]);
});

test('Jira: a category in a language that nobody has told us leaves it to the time of resolution', async () => {
  const header = 'Issue key,Issue id,Issue Type,Project key,Reporter Id,Status,Created,Resolved,Status Category';
  const text = `${header}\nA-1,1,Bug,A,r,Veikalā,2026-01-13 09:00,2026-01-13 10:00,Pabeigts\nA-2,2,Bug,A,r,Ceļā,2026-01-13 09:00,,Procesā\n`;
  const found = await relationsOf([{ name: 'issues.csv', text }]);
  expect(takenFor(found).preset).toBe('jira');
  expect(found.contacts.map(({ id, resolved }) => [id, resolved])).toEqual([
    ['A-1', true],
    ['A-2', false],
  ]);
});
