import { expect, test } from 'vitest';
import { relationsOf, type TestRelations } from '../normalise/relations-of.ts';
import { leftOut, readFixture, takenFor } from './read-fixture.ts';

function answers({ ratings }: TestRelations) {
  return ratings.map(({ survey, score, satisfied, excluded }) => [survey, score ?? excluded, satisfied ?? null]);
}

function assumptions({ dataset }: TestRelations): readonly string[] {
  return (dataset.relations.assumptions[0] ?? []).map(({ code }) => code);
}

test('an NPS survey: 0 is an answer, an empty cell is none', async () => {
  const found = await readFixture('nps', 'nought-to-ten.csv');
  expect(takenFor(found)).toEqual({ preset: 'nps', kind: 'ratings' });
  expect(answers(found)).toEqual([
    ['nps', 10, true],
    ['nps', 0, false],
    ['nps', 7, false],
    ['nps', 'not-rated', null],
  ]);
  // 27/05/2025 proves the order of day and month for the column.
  expect(found.ratings[0]).toMatchObject({ requester: 'c1', rated_at: '2025-05-27T00:00:00.000Z' });
});

test('a satisfaction survey: answers belong to tickets, and the scale is said to be assumed', async () => {
  const found = await readFixture('csat', 'survey-answers.csv');
  expect(takenFor(found)).toEqual({ preset: 'csat', kind: 'ratings' });
  expect(answers(found)).toEqual([
    ['csat', 5, true],
    ['csat', 2, false],
    ['csat', 4, true],
    ['csat', 'not-rated', null],
  ]);
  expect(found.ratings[0]).toMatchObject({ contact_id: 'T-1', agent: 'Ana Agent', comment: 'Quick and kind' });
  expect(assumptions(found)).toContain('csat-scale');
});

test('a column that is only called score is an NPS where that was asked for', async () => {
  const text = 'id,score,surveyed_at\n1,9,2025-02-13\n2,0,2025-02-14\n';
  const found = await relationsOf([{ name: 'answers.csv', text, options: { preset: 'nps' } }]);
  expect(answers(found)).toEqual([
    ['nps', 9, true],
    ['nps', 0, false],
  ]);
});

test('SurveyMonkey: the second line of headings is no answer, and questions are known by their words', async () => {
  const found = await readFixture('surveymonkey', 'two-lines-of-headings.csv');
  expect(takenFor(found)).toEqual({ preset: 'surveymonkey', kind: 'ratings' });
  expect(leftOut(found)).toEqual({ 'second-header': 1 });
  expect(answers(found)).toEqual([
    ['csat', 5, true],
    ['nps', 9, true],
    ['csat', 2, false],
    ['nps', 3, false],
    ['csat', 4, true],
    ['nps', 'not-rated', null],
  ]);
  expect(assumptions(found).filter((code) => code === 'question-of-survey')).toHaveLength(2);
});

test('Typeform: times are UTC, effort and recommendation by their questions', async () => {
  const found = await readFixture('typeform', 'responses.csv');
  expect(takenFor(found)).toEqual({ preset: 'typeform', kind: 'ratings' });
  expect(answers(found)).toEqual([
    ['ces', 7, true],
    ['nps', 10, true],
    ['ces', 3, false],
    ['nps', 6, false],
  ]);
  expect(found.ratings[0]?.['rated_at']).toBe('2025-06-20T08:01:00.000Z');
});

test('a form of no tool known: its questions and its timestamp are enough', async () => {
  const found = await readFixture('generic', 'survey-of-a-form.csv');
  expect(takenFor(found)).toEqual({ preset: 'generic', kind: 'ratings' });
  expect(answers(found)).toEqual([
    ['csat', 5, true],
    ['nps', 10, true],
    ['csat', 2, false],
    ['nps', 0, false],
    ['csat', 4, true],
    ['nps', 7, false],
  ]);
});
