import type { Explanation } from '../../src/model/explanation.ts';
import { sampleResult } from './sample.ts';

export const sampleExplanation: Explanation = {
  formatVersion: 1,
  kpi: 'csat',
  title: 'Customer satisfaction',
  abbreviation: 'CSAT',
  description: 'The share of customers who answered a survey and were satisfied.',
  formula: 'satisfied answers / answers',
  source: 'The usual top-two-boxes rule; see docs/decisions.md.',
  variants: [
    { name: 'satisfied-from-4', description: 'On a scale of 1 to 5, 4 and 5 are satisfied.', used: true },
    { name: 'top-box', description: 'Only the best answer is satisfied.', used: false },
  ],
  sql: "select count(*) filter (where satisfied) as numerator,\n  count(*) as denominator\nfrom ratings\nwhere survey = 'csat'",
  measurements: sampleResult.measurements.filter(({ kpi, by }) => kpi === 'csat' && Object.keys(by).length === 0),
  exclusions: [
    { reason: 'not-rated', count: 5700 },
    { reason: 'our own reason', count: 3 },
  ],
  rows: [
    { file: 'exports/tickets.csv', record: 1, excluded: null },
    { file: 'exports/tickets.csv', record: 2, excluded: 'not-rated' },
    { file: 'exports/tickets.csv', record: 12345, excluded: null },
  ],
};
