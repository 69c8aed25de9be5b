import { describe, expect, it, test } from 'vitest';
import { diffChecklists, type HashedChecklist } from '../../src/checklist/diff-checklists.ts';
import { hashChecklist } from '../../src/checklist/hash-checklist.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { sha256Text } from '../../src/read/sha256-text.ts';
import { checklistOf, nightDeskText, nightDeskWith } from './night-desk.ts';

function hashed(checklist: Checklist): HashedChecklist {
  return { checklist, file: null, ...hashChecklist(checklist, sha256Text) };
}

function diff(after: string) {
  return diffChecklists(hashed(checklistOf(nightDeskText)), hashed(checklistOf(after)));
}

const round = nightDeskText.slice(nightDeskText.indexOf('  - id: round'));
const arrivals = nightDeskText.slice(nightDeskText.indexOf('  - id: arrivals'), nightDeskText.indexOf('  - id: round'));

const keeping: readonly (readonly [string, string])[] = [
  ['other words', nightDeskWith(['Guests come to sleep.', "Guests pay for a night's sleep."])],
  ['another title and version', nightDeskWith(['title: Night desk', 'title: Night shift'], ['1.0.0', '1.1.0'])],
  ['another id of the whole', nightDeskWith(['id: night-desk', 'id: our-night-desk'])],
  ['sections in another order', nightDeskText.replace(arrivals + round, () => round + arrivals)],
  ['other numbers beside a step', nightDeskWith(['first-response-time.p90', 'first-response-time'])],
  [
    'another place in the action plan',
    nightDeskWith(['severity: low\n        impact: medium', 'severity: low\n        impact: high']),
  ],
  [
    'a default that is written out',
    nightDeskWith(['pass_mark: 75', 'pass_mark: 75\nsection_weight: equal\ncomplete: 100']),
  ],
  ['the weight that a section has anyway', nightDeskWith(['title: Night round', 'title: Night round\n    weight: 1'])],
  [
    'a gate that says it always applies',
    nightDeskWith(['severity: critical', 'severity: critical\n        na_allowed: false']),
  ],
];

const breaking: readonly (readonly [string, string])[] = [
  ['another pass mark', nightDeskWith(['pass_mark: 75', 'pass_mark: 80'])],
  ['another severity', nightDeskWith(['severity: low', 'severity: high'])],
  ['another weight', nightDeskWith(['severity: low', 'severity: low\n        weight: 4'])],
  ['another weight of a section', nightDeskWith(['title: Night round', 'title: Night round\n    weight: 2'])],
  ['sections that count what their steps do', nightDeskWith(['pass_mark: 75', 'pass_mark: 75\nsection_weight: sum'])],
  [
    'other grades',
    nightDeskWith(['pass_mark: 75', 'pass_mark: 75\nbands: [{ grade: good, from: 50 }, { grade: bad, from: 0 }]']),
  ],
  ['less to be answered', nightDeskWith(['pass_mark: 75', 'pass_mark: 75\ncomplete: 80'])],
  ['a step of another id', nightDeskWith(['- id: quiet', '- id: silence'])],
  [
    'a criterion more',
    nightDeskWith([
      '          - { id: told,',
      '          - { id: lit, text: The door is lit. }\n          - { id: told,',
    ]),
  ],
  [
    'a step that must apply now',
    nightDeskWith(['        na_when: The house has no guests that night.\n', '        na_allowed: false\n']),
  ],
  ['a section less', nightDeskText.replace(round, '')],
];

describe('scores stay comparable', () => {
  test.each(keeping)('with %s', (_, after) => {
    const { comparable, changes } = diff(after);
    expect(comparable).toBe(true);
    expect(changes.filter(({ affectsScore }) => affectsScore)).toEqual([]);
  });
});

describe('scores are not comparable', () => {
  test.each(breaking)('with %s', (_, after) => {
    const { comparable, changes } = diff(after);
    expect(comparable).toBe(false);
    expect(changes.filter(({ affectsScore }) => affectsScore)).not.toEqual([]);
  });
});

it('of a checklist with itself, nothing has changed', () => {
  expect(diff(nightDeskText)).toMatchObject({ comparable: true, changes: [] });
});

it('tells values before and after', () => {
  expect(diff(nightDeskWith(['severity: low', 'severity: high'])).changes).toEqual([
    {
      kind: 'changed',
      subject: 'step',
      id: 'quiet',
      title: 'Keep the house quiet',
      key: 'severity',
      before: 'low',
      after: 'high',
      affectsScore: true,
    },
  ]);
});

it('tells the section that a step went to', () => {
  const quiet = round.slice(round.indexOf('      - id: quiet'));
  const { changes } = diff(
    nightDeskText.replace(round, '').replace('      - id: waiting', () => `${quiet}      - id: waiting`),
  );
  expect(changes.map(({ kind, subject, id, key }) => [kind, subject, id, key])).toEqual([
    ['removed', 'section', 'round', null],
    ['changed', 'step', 'quiet', 'section'],
    ['reordered', 'step', null, null],
    ['reordered', 'criterion', null, null],
  ]);
});

it('says of a step that is gone nothing about its criteria', () => {
  const { changes } = diff(nightDeskText.replace(round, ''));
  expect(changes.map(({ kind, subject, id }) => [kind, subject, id])).toEqual([
    ['removed', 'section', 'round'],
    ['removed', 'step', 'quiet'],
  ]);
});

it('any word changes the content hash, and only that', () => {
  const before = hashed(checklistOf(nightDeskText));
  const after = hashed(checklistOf(nightDeskWith(['Guests come to sleep.', 'Guests come to rest.'])));
  expect(after.contentHash).not.toBe(before.contentHash);
  expect(after.scoringHash).toBe(before.scoringHash);
});

it('the order of keys in the file changes no hash', () => {
  const { sections, ...head } = checklistOf(nightDeskText);
  const turned = { sections, ...Object.fromEntries(Object.entries(head).toReversed()) } as Checklist;
  const { contentHash, scoringHash } = hashed(checklistOf(nightDeskText));
  expect(hashed(turned)).toMatchObject({ contentHash, scoringHash });
});
