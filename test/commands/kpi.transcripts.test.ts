import { it } from 'vitest';
import { fixtures } from './fake-process.ts';
import { expectTranscript, type Scene } from './transcript.ts';

const pages: readonly (readonly [string, string, readonly Scene[]])[] = [
  [
    'kpi',
    'Every KPI that an export allows',
    [{ command: 'csaudit kpi tickets.csv' }, { command: 'csaudit kpi tickets.csv calls.csv' }],
  ],
  [
    'kpi-formats',
    'The same numbers in every format',
    ['table', 'markdown', 'csv', 'json'].map((format) => ({
      command: `csaudit kpi tickets.csv --kpi csat,frt.median --by channel --format ${format}`,
    })),
  ],
  [
    'kpi-breakdowns',
    'Broken down',
    [
      { command: 'csaudit kpi tickets.csv --kpi contacts,csat --by channel --by agent' },
      {
        command: 'csaudit kpi tickets.csv --kpi contacts,csat --by channel,agent',
        about: 'Joined by a comma, by both at once:',
      },
      { command: 'csaudit kpi tickets.csv calls.csv --kpi contacts --by month,kind' },
      { command: 'csaudit kpi tickets.csv --kpi csat --by chanel' },
    ],
  ],
  [
    'kpi-period',
    'Of a period',
    [
      {
        command: 'csaudit kpi tickets.csv --kpi contacts,csat --from 2026-02',
        about: 'From the first of February on:',
      },
      { command: 'csaudit kpi tickets.csv --kpi contacts,csat --from 2026-01-07 --to 2026-02-01' },
      { command: 'csaudit kpi tickets.csv --kpi contacts,csat --to 2026-01-07T08:15' },
      { command: 'csaudit kpi tickets.csv --kpi backlog --now 2026-02-28T12:00' },
      { command: 'csaudit kpi tickets.csv --from 2026-02-01 --to 2026-01-01' },
      { command: 'csaudit kpi tickets.csv --from lately' },
      { command: 'csaudit kpi tickets.csv --from 2027-01-01 --kpi csat', about: 'Nothing happened then:' },
    ],
  ],
  [
    'kpi-where',
    'Only some rows',
    [
      { command: `csaudit kpi tickets.csv --kpi contacts,csat --where "channel = 'Email' and agent is not null"` },
      { command: `csaudit kpi tickets.csv --where "chanel = 'Email'"` },
      { command: `csaudit kpi tickets.csv --where "channel ="` },
      { command: `csaudit kpi tickets.csv --where "channel in (select name from read_csv('names.csv'))"` },
    ],
  ],
  [
    'kpi-clock',
    'Calendar hours and business hours',
    [
      {
        command: 'csaudit kpi tickets.csv --kpi frt.median --clock both --config opening-hours.yaml',
      },
      {
        command: 'csaudit kpi tickets.csv --kpi frt.median --clock business',
        about: 'Without opening hours in csaudit.yaml:',
      },
      { command: 'csaudit kpi tickets.csv --clock always' },
    ],
  ],
  [
    'kpi-scales',
    'On which scale customers rated',
    [
      { command: 'csaudit kpi to-ten.csv --kpi csat', about: 'Nobody said that the scale is not the usual one:' },
      { command: 'csaudit kpi to-ten.csv --kpi csat --satisfied-from 8' },
      { command: 'csaudit kpi to-ten.csv --kpi csat --scale csat=1-10', about: 'The scale alone is not enough:' },
      { command: 'csaudit kpi to-ten.csv --kpi csat --scale csat=1-5 --satisfied-from 8' },
      { command: 'csaudit kpi to-ten.csv --kpi csat --scale csat=1-10 --variant satisfied-from-11' },
      { command: 'csaudit kpi to-ten.csv --kpi nps --map "nps=CSAT score" --scale nps=1-10' },
      {
        command: 'csaudit kpi survey-versions.csv --kpi csat --config survey-versions.yaml',
        about: 'Two scales in one file, told apart by another column:',
      },
      {
        command: 'csaudit kpi survey-versions.csv --kpi csat --config survey-versions.yaml --variant mean',
        about: 'Scores on two scales have no mean:',
      },
      {
        command: 'csaudit kpi to-ten.csv to-five.csv --kpi csat --config to-ten.yaml',
        about: 'Two files, and one scale that nobody declared:',
      },
      {
        command:
          'csaudit kpi two-questions.csv --kpi csat --map csat=Overall --map "csat=Agent rating" --scale csat=1-10:8',
        about: 'Two questions to one customer:',
      },
    ],
  ],
  [
    'kpi-variants',
    'Another definition',
    [
      { command: 'csaudit kpi tickets.csv --kpi csat --variant satisfied-from-5' },
      { command: 'csaudit kpi tickets.csv --kpi csat --variant mean' },
      { command: 'csaudit kpi calls.csv --kpi "service-level(30s)" --variant answered' },
      { command: 'csaudit kpi tickets.csv --kpi csat --variant satisfied' },
    ],
  ],
  [
    'kpi-nothing',
    'Nothing can be computed',
    [
      { command: 'csaudit kpi tickets.csv --kpi nps,ces' },
      { command: 'csaudit kpi weather.csv' },
      { command: 'csaudit kpi either-way.csv --kpi art', about: 'Day and month could be either way round:' },
      { command: 'csaudit kpi either-way.csv --kpi art --date-order dmy' },
      { command: 'csaudit kpi either-way.csv', about: 'What does not need the dates is there all the same:' },
    ],
  ],
  [
    'kpi-unreadable',
    'Files that cannot be read',
    [
      { command: 'csaudit kpi nowhere.csv empty.csv' },
      { command: 'csaudit kpi empty.csv' },
      { command: 'csaudit kpi header-only.csv' },
      { command: 'csaudit kpi windows-1250.csv' },
      { command: 'csaudit kpi windows-1250.csv --kpi contacts --by channel --encoding windows-1250' },
      { command: 'csaudit kpi', folder: `${fixtures}presets` },
      { command: 'csaudit kpi "*.xlsx"' },
    ],
  ],
  [
    'kpi-mistakes',
    'Mistakes in what was typed',
    [
      { command: 'csaudit kpi tickets.csv --kpi cast' },
      { command: 'csaudit kpi tickets.csv --kpi csat.p90' },
      { command: 'csaudit kpi tickets.csv --format pdf' },
      { command: 'csaudit kpi tickets.csv --lang tlh' },
      { command: 'csaudit kpi tickets.csv --timezone Mars --scale csat=5-1 --map creatd_at=Opened --unit csat=eons' },
      { command: 'csaudit kpi tickets.csv --map created_at=Opened' },
      { command: 'csaudit kpi tickets.csv --preset zendek' },
      { command: 'csaudit kpi tickets.csv --encoding windows-1520' },
      { command: 'csaudit kpi tickets.csv --config nowhere.yaml' },
      { command: 'csaudit kpi tickets.csv --fromm 2026' },
      { command: 'csaudit kpi tickets.csv --by' },
      { command: 'csaudit kpj tickets.csv' },
      { command: 'csaudit explain' },
    ],
  ],
  [
    'kpi-hostile',
    'Cells that would be commands',
    ['table', 'markdown', 'csv'].map((format) => ({
      command: `csaudit kpi hostile.csv --kpi contacts --by channel,agent --format ${format}`,
    })),
  ],
];

it.each(pages)('transcripts/%s.md: %s', (page, title, scenes) => expectTranscript(page, title, scenes));
