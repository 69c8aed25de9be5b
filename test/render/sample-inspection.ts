import type { Inspection } from '../../src/model/inspection.ts';

export const sampleInspection: Inspection = {
  formatVersion: 1,
  files: [
    {
      file: 'exports/tickets.csv',
      format: 'csv',
      dialect: {
        encoding: 'windows-1250',
        delimiter: ';',
        quote: '"',
        hasHeader: true,
        preambleRecords: 1,
        footerRecords: 0,
      },
      repairs: ['encoding', 'preamble'],
      kind: 'tickets',
      rows: 8469,
      preset: {
        id: 'zendesk',
        title: 'Zendesk',
        score: 0.875,
        matched: ['Ticket ID', 'Created at', 'Assignee', 'Requester', 'Solved at', 'Satisfaction Score', 'Group'],
        how: 'recognised',
        unconfirmed: false,
        beware: ['Durations are minutes; `Resolution time` alone is hours.'],
      },
      suggested: null,
      runnersUp: [{ id: 'freshdesk', title: 'Freshdesk', score: 0.5, matched: ['Ticket ID', 'Group'] }],
      columns: [
        {
          header: 'Created at',
          field: 'created_at',
          how: 'preset',
          unconfirmed: false,
          samples: ['03/04/2026 10:15', '03/04/2026 10:17', '04/04/2026 08:00'],
          parsed: 8467,
          missing: 0,
          invalid: 2,
          notes: [{ code: 'date-order', data: { order: 'dmy', how: 'preset' } }],
        },
        {
          header: 'How satisfied were you with the answer that you got from our team this time?',
          field: 'csat',
          how: 'option',
          unconfirmed: false,
          samples: ['5', '4', '1'],
          parsed: 2769,
          missing: 5700,
          invalid: 0,
          notes: [
            { code: 'scale', data: { from: 1, to: 5, satisfied: '4', direction: 'up', how: 'preset', rows: 'all' } },
          ],
        },
        {
          header: 'Tags',
          field: null,
          how: null,
          unconfirmed: false,
          samples: ['vip\u001b[31m urgent', '田中'],
          parsed: 0,
          missing: 0,
          invalid: 0,
          notes: [],
        },
      ],
    },
  ],
  problems: [{ code: 'header-only', place: { file: 'exports/calls.csv' } }],
  unlocked: [
    { id: 'contacts', title: 'Contacts' },
    { id: 'csat', title: 'Customer satisfaction' },
  ],
  locked: [
    { id: 'reply-time', title: 'Reply time', missing: ['sent_at', 'author_role'] },
    { id: 'transfer-rate', title: 'Transfer rate', missing: ['transfer_count'] },
  ],
};
