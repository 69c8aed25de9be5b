import { expect, it, test } from 'vitest';
import { readKpis } from '../../src/read/catalogue.ts';
import { readChecklistFile } from '../../src/read/read-checklist-file.ts';
import { fileWith, problemsOf } from '../read/temporary-files.ts';
import { nightDeskText, nightDeskWith } from './night-desk.ts';

type Case = readonly [
  what: string,
  text: string,
  line: number,
  column: number,
  code: string,
  reason: string | undefined,
];

const cases: readonly Case[] = [
  [
    'a step called like another',
    nightDeskWith(['- id: waiting', '- id: keys']),
    25,
    13,
    'bad-checklist',
    'duplicate-id',
  ],
  [
    'a step called like one in another section',
    nightDeskWith(['- id: quiet', '- id: keys']),
    42,
    13,
    'bad-checklist',
    'duplicate-id',
  ],
  [
    'two sections of one name',
    nightDeskWith(['- id: round', '- id: arrivals']),
    39,
    9,
    'bad-checklist',
    'duplicate-id',
  ],
  [
    'two criteria of one name',
    nightDeskWith(['{ id: logged,', '{ id: identity,']),
    22,
    19,
    'bad-checklist',
    'duplicate-id',
  ],
  [
    'an unknown key',
    nightDeskWith(['pass_mark: 75', 'pass_mark: 75\ncolour: red']),
    8,
    1,
    'bad-checklist',
    'unknown-key',
  ],
  ['a mistyped key of a step', nightDeskWith(['na_when:', 'na_wen:']), 55, 9, 'bad-checklist', 'unknown-key'],
  [
    'a missing key',
    nightDeskWith(['        why: Guests come to sleep.\n', '']),
    42,
    9,
    'bad-checklist',
    'invalid-type',
  ],
  [
    'an unknown severity',
    nightDeskWith(['severity: medium', 'severity: urgent']),
    27,
    19,
    'bad-checklist',
    'invalid-value',
  ],
  [
    'a single criterion',
    nightDeskWith(['          - { id: told, text: A sign says what to do if nobody comes. }\n', '']),
    34,
    11,
    'bad-checklist',
    'too-small',
  ],
  [
    'a negative weight',
    nightDeskWith(['title: Night round', 'title: Night round\n    weight: -1']),
    41,
    13,
    'bad-checklist',
    'too-small',
  ],
  [
    'a section whose steps all weigh nothing',
    nightDeskWith(['severity: low', 'weight: 0\n        severity: low']),
    42,
    7,
    'bad-checklist',
    'no-weight-in-section',
  ],
  [
    'a weight of a section that is never used',
    nightDeskWith(
      ['pass_mark: 75', 'pass_mark: 75\nsection_weight: sum'],
      ['title: Night round', 'title: Night round\n    weight: 2'],
    ),
    42,
    13,
    'bad-checklist',
    'unused-weight',
  ],
  [
    'a section without steps',
    `${nightDeskText}  - id: breakfast\n    title: Breakfast\n    steps: []\n`,
    58,
    12,
    'bad-checklist',
    'too-small',
  ],
  [
    'a gate that may be passed by "not applicable" without a word',
    nightDeskWith(['severity: critical', 'severity: critical\n        na_allowed: true']),
    15,
    21,
    'bad-checklist',
    'gate-needs-na-when',
  ],
  [
    'a gate with an excuse that it does not accept',
    nightDeskWith(['severity: critical', 'severity: critical\n        na_when: Nobody arrives late.']),
    15,
    18,
    'bad-checklist',
    'na-when-not-allowed',
  ],
  [
    'a step that always applies, and says when it does not',
    nightDeskWith(['na_when: The house', 'na_allowed: false\n        na_when: The house']),
    56,
    18,
    'bad-checklist',
    'na-when-not-allowed',
  ],
  [
    'a KPI that there is none of',
    nightDeskWith(['first-response-time.p90', 'firstresponse-tme.p90']),
    37,
    16,
    'unknown-kpi',
    undefined,
  ],
  [
    'a statistic the KPI does not have',
    nightDeskWith(['{ kpi: contacts,', '{ kpi: csat.p90,']),
    37,
    48,
    'unknown-statistic',
    undefined,
  ],
  [
    'a threshold the KPI does not take',
    nightDeskWith(['{ kpi: contacts,', '{ kpi: csat(20s),']),
    37,
    48,
    'bad-option',
    undefined,
  ],
  [
    'a number to aim at that comes from nowhere',
    nightDeskWith(['by: [hour] }', 'by: [hour], good: "<= 12" }']),
    37,
    76,
    'bad-checklist',
    'custom',
  ],
  [
    'a number to aim at in another unit',
    nightDeskWith(['by: [hour] }', 'good: "<= 4h", source: our own, as_of: 2026-01-31 }']),
    37,
    64,
    'bad-target',
    undefined,
  ],
  [
    'a breakdown that there is none of',
    nightDeskWith(['by: [hour] }', 'by: [minute] }']),
    37,
    63,
    'bad-checklist',
    'invalid-value',
  ],
  [
    'a clause read as a number',
    nightDeskWith(['na_when: The', 'references: [{ standard: ISO 10002, clause: 7.10 }]\n        na_when: The']),
    55,
    53,
    'bad-checklist',
    'invalid-type',
  ],
  [
    'a version read as a number',
    nightDeskWith(['version: 1.0.0', 'version: 1.0']),
    3,
    10,
    'bad-checklist',
    'invalid-type',
  ],
  ['a pass mark beyond 100', nightDeskWith(['pass_mark: 75', 'pass_mark: 175']), 7, 12, 'bad-checklist', 'too-big'],
  [
    'grades that go up',
    nightDeskWith(['pass_mark: 75', 'pass_mark: 75\nbands:\n  - { grade: B, from: 0 }\n  - { grade: A, from: 50 }']),
    10,
    23,
    'bad-checklist',
    'bands-not-descending',
  ],
  [
    'grades that leave low scores without one',
    nightDeskWith(['pass_mark: 75', 'pass_mark: 75\nbands:\n  - { grade: A, from: 90 }\n  - { grade: B, from: 50 }']),
    10,
    23,
    'bad-checklist',
    'no-band-from-zero',
  ],
  ['no checklist at all', '[]\n', 1, 1, 'bad-checklist', 'invalid-type'],
];

test.each(cases)('%s is told with its place', async (_, text, line, column, code, reason) => {
  const file = fileWith(text, 'own.yaml');
  const problems = await problemsOf(readChecklistFile(file, readKpis()));
  expect(problems).toMatchObject([{ code, place: { file, line, column }, ...(reason && { data: { reason } }) }]);
});

it('suggests the key and the KPI that were probably meant', async () => {
  const text = nightDeskWith(['audiences:', 'audience:'], ['first-response-time.p90', 'frist-response-time.p90']);
  const problems = await problemsOf(readChecklistFile(fileWith(text, 'own.yaml'), readKpis()));
  expect(problems.map(({ data }) => data?.suggestion).filter(Boolean)).toEqual(['audiences', 'first-response-time']);
});

it('tells a gate that may not apply, and says when, from a mistake', async () => {
  const text = nightDeskWith([
    'severity: critical',
    'severity: critical\n        na_allowed: true\n        na_when: Nobody arrives late.',
  ]);
  await expect(readChecklistFile(fileWith(text, 'own.yaml'), readKpis())).resolves.toBeDefined();
});

it('takes a number to aim at that says where it comes from', async () => {
  const text = nightDeskWith(['by: [hour] }', 'good: "<= 40", source: agreed with the owner, as_of: 2026-01-31 }']);
  await expect(readChecklistFile(fileWith(text, 'own.yaml'), readKpis())).resolves.toBeDefined();
});

it('finds every mistake of a file at once, in the order of its lines', async () => {
  const text = nightDeskWith(
    ['- id: waiting', '- id: keys'],
    ['        why: Guests come to sleep.\n', ''],
    ['pass_mark: 75', 'pass_mark: -1'],
  );
  const problems = await problemsOf(readChecklistFile(fileWith(text, 'own.yaml'), readKpis()));
  expect(problems.map(({ place }) => place?.line)).toEqual([7, 25, 42]);
});

it('reads links to the KPIs of the team', async () => {
  const text = nightDeskWith(['first-response-time.p90', 'noise-complaints']);
  const [contacts] = readKpis().filter(({ id }) => id === 'contacts');
  const own = { ...contacts, id: 'noise-complaints' } as ReturnType<typeof readKpis>[number];
  await expect(readChecklistFile(fileWith(text, 'own.yaml'), [...readKpis(), own])).resolves.toBeDefined();
});
