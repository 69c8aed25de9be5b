import { it } from 'vitest';
import { makeBakery } from './make-bakery.ts';
import { expectTranscript } from './transcript.ts';

const targets = `timezone: UTC
targets:
  - id: first-reply
    kpi: frt.p90
    expect: "<= 1h"
    warn: "<= 30min"
  - id: agreed-time
    kpi: sla-attainment
    expect: ">= 85%"
  - id: satisfaction
    kpi: csat
    by: channel
    expect: ">= 70%"
    min_n: 30
    on_no_data: skip
`;

it('transcripts/check.md: targets that are met', () => {
  const folder = makeBakery({ config: targets, satisfied: 70 });
  return expectTranscript('check', 'Targets that are met', [
    { folder, command: 'csaudit check tickets.csv' },
    { folder, command: 'csaudit check tickets.csv --fail-on warn', about: 'Strict: a warning is a miss.' },
    {
      folder,
      command:
        'csaudit check tickets.csv --target "first-response-time.within(45min) >= 70%" --from 2026-06-01 --to 2026-06-08 --format markdown',
      about:
        'Besides the team’s own targets one of the command line, of a week that runs: its budget of late contacts.',
    },
  ]);
});

it('transcripts/check-missed.md: targets that are missed', () => {
  const folder = makeBakery({ tickets: 2500, slaMet: 2124, satisfied: 255, config: targets });
  return expectTranscript('check-missed', 'Targets that are missed, narrowly or by far, or neither', [
    {
      folder,
      command: 'csaudit check tickets.csv',
      about: '2,124 of 2,500 in the agreed time are 84.96 %: rounded it would be the target, and it is missed.',
    },
    {
      folder,
      command: 'csaudit check tickets.csv -t "csat >= 60%" -t "csat >= 45%" -t "frt.p90 <= 3210s" --format csv',
    },
    { folder, command: 'csaudit check tickets.csv --where "channel = \'Chat\'" --fail-on inconclusive -q' },
  ]);
});

it('transcripts/check-no-data.md: exports with nothing in them', () => {
  const folder = makeBakery({ config: targets });
  return expectTranscript('check-no-data', 'Exports with nothing in them', [
    { folder, command: 'csaudit check no-tickets.csv', about: 'A header and no record.' },
    { folder, command: 'csaudit check nothing.csv', about: 'No byte.' },
    {
      folder,
      command: 'csaudit check tickets.csv no-tickets.csv -t "service-level >= 80%"',
      about: 'One of two without a record: the other is judged. What no export tells is no data, which is not met.',
    },
    { folder, command: 'csaudit check tickets.csv --from 2027-01-01', about: 'A period without a record.' },
  ]);
});

it('transcripts/check-baseline.md: worse than it was', () => {
  const folder = makeBakery({ tickets: 2500, slaMet: 2300 });
  return expectTranscript('check-baseline', 'Compared with a saved result', [
    {
      folder,
      command: 'csaudit kpi tickets.csv --to 2026-06-14 --format json --output before.json',
    },
    {
      folder,
      command:
        'csaudit check tickets.csv --from 2026-06-14 -t "sla-attainment >= 80%" -t "csat >= 1%" -t "frt.p90 <= 1h" --baseline before.json',
      about: 'The agreed time is kept by more than the target asks for, and by fewer than before.',
    },
  ]);
});

const mistakes = `targets:
  - id: satisfaction
    kpi: csta
    expect: ">= 85%"
  - id: first-reply
    kpi: frt.p90
    expect: "<= 85%"
    warn: "<= 3"
  - id: agreed-time
    kpi: sla-attainment.p90
    expct: ">= 85%"
    expect: "=> 85%"
  - id: first-reply
    kpi: csat
    expect: ">= 185%"
    warn: ">= 80%"
    by: chanel
    where: chanel = 'Email'
  - id: resolution
    kpi: resolution-time.within(24h)
    expect: ">= 90%"
    warn: ">= 85%"
    where: channel = = 'Email'
    compare: { worse_by: "2h" }
  - id: complaints
    kpi: complaints.per_month
    expect: "<= 12"
    compare: { baseline: last-quarter.json, worse_by: "20%", significant: true }
`;

it('transcripts/check-mistakes.md: everything that is wrong with the targets, at once', () => {
  const folder = makeBakery({ config: mistakes });
  const own = makeBakery();
  return expectTranscript('check-mistakes', 'Targets that cannot be checked', [
    { folder, command: 'csaudit check tickets.csv', about: `\`\`\`yaml\n${mistakes}\`\`\`` },
    { folder: own, command: 'csaudit check tickets.csv', about: 'Without any target:' },
    {
      folder: own,
      command:
        'csaudit check tickets.csv -t "csat 85%" -t "nps >= 130" -t "frt <= 4" --clock both --where "chanel = 1" --baseline none.json',
    },
    { folder: own, command: 'csaudit check tickets.csv -t "csat >= 85%" --report markdwn=out.md --report json' },
    { folder: own, command: 'csaudit check tickets.csv -t "csat >= 85%" --fail-on never' },
    { folder: own, command: 'csaudit check tickets.csv -t "csat >= 85%" --format pdf' },
    { folder: own, command: 'csaudit check missing.csv -t "csat >= 85%"' },
  ]);
});
