import { describe, expect, test } from 'vitest';
import { scaleOfHeader } from '../../src/normalise/scale-of-header.ts';
import { csv, pick, relationsOf, type TestOptions } from './relations-of.ts';
import { assumedIn, countsOf, trap } from './trap.ts';

const answersOf = (cells: readonly string[], options: TestOptions = {}, header = 'CSAT') =>
  relationsOf(
    [
      {
        name: 'survey.csv',
        text: csv(
          ['Ticket ID', header],
          cells.map((cell, index) => [`${index}`, cell]),
        ),
      },
    ],
    options,
  );

/** Cells of one survey, and the score and opinion of each. */
async function readAnswers(cells: readonly string[], options: TestOptions = {}, header = 'CSAT') {
  const { ratings } = await answersOf(cells, options, header);
  return ratings.map(({ score, satisfied, excluded }) => excluded ?? [score ?? null, satisfied ?? null]);
}

describe('9: two scales', () => {
  const versions = {
    by: 'Survey',
    scales: [
      { is: ['v1'], from: 1, to: 10, satisfied_from: 8 },
      { is: ['v2', 'v3'], from: 1, to: 5, satisfied_from: 4 },
    ],
  };

  test('9: by another column of the row: each answer on its own', async () => {
    const { ratings } = await trap('09-two-scales-by-version.csv', { scale: { csat: versions } });
    expect(pick(ratings, 'scale', 'score', 'satisfied', 'excluded')).toEqual([
      { scale: '1-10', score: 5, satisfied: false, excluded: null },
      { scale: '1-10', score: 9, satisfied: true, excluded: null },
      { scale: '1-5', score: 5, satisfied: true, excluded: null },
      { scale: '1-5', score: null, satisfied: null, excluded: 'out-of-scale' },
      { scale: '1-5', score: 2, satisfied: false, excluded: null },
      { scale: 'unknown', score: null, satisfied: null, excluded: 'other-scale' },
    ]);
  });

  test('9: in one column without a word which is which: the scale is asked for', async () => {
    const found = await trap('09-two-scales-by-version.csv');
    expect(found.ratings).toEqual([]);
    expect(found.dataset.relations.unavailable.get('ratings.csat')).toMatchObject({ code: 'unknown-scale' });
  });

  test('9: in two columns: two ratings, each on its own scale', async () => {
    const { ratings } = await trap('09-two-scales-in-two-columns.csv', {
      map: { csat: 'csat_score', csat_2: 'Agent rating' },
      scale: { csat: { from: 1, to: 10, satisfied_from: 8 } },
    });
    expect(pick(ratings, 'question', 'scale', 'score', 'satisfied')).toEqual([
      { question: 'csat_score', scale: '1-10', score: 7, satisfied: false },
      { question: 'Agent rating', scale: '1-5', score: 5, satisfied: true },
      { question: 'csat_score', scale: '1-10', score: 10, satisfied: true },
      { question: 'Agent rating', scale: '1-5', score: 3, satisfied: false },
    ]);
  });

  test('9: a column that is to tell the scale must be there', async () => {
    const scale = { csat: { ...versions, by: 'Version' } };
    await expect(trap('09-two-scales-by-version.csv', { scale })).rejects.toMatchObject({
      problems: [{ code: 'unknown-header', data: { name: 'Version' } }],
    });
  });
});

describe('10: words beside the scores that say the opposite', () => {
  const cells = ['1 - Very satisfied', '2 - Satisfied', '5 - Very dissatisfied'];

  test('10: are asked about', async () => {
    const { dataset, ratings } = await answersOf(cells);
    expect(ratings).toEqual([]);
    expect(dataset.relations.unavailable.get('ratings.csat')).toMatchObject({
      code: 'reversed-scale',
      data: { flag: '--scale csat=5-1:2' },
    });
  });

  test('10: until the user says which end is good', async () => {
    const scale = { csat: { from: 1, to: 5, satisfied_from: 2, higher_is: 'bad' as const } };
    const { ratings } = await answersOf(cells, { scale });
    expect(pick(ratings, 'scale', 'satisfied', 'dissatisfied')).toEqual([
      { scale: '5-1', satisfied: true, dissatisfied: false },
      { scale: '5-1', satisfied: true, dissatisfied: false },
      { scale: '5-1', satisfied: false, dissatisfied: true },
    ]);
  });

  test('10: are no matter where they agree', async () => {
    expect(await readAnswers(['5 - Very satisfied', '3 - Neutral', 'Dissatisfied (2)'])).toEqual([
      [5, true],
      [3, false],
      [2, false],
    ]);
  });
});

describe('16: scores', () => {
  test('16: outside the scale are no ratings, and counted', async () => {
    const found = await trap('16-scores-outside-the-scale.csv');
    expect(found.ratings.filter(({ excluded }) => excluded === 'out-of-scale').length).toBeGreaterThan(0);
  });

  test('16: outside a declared scale too, however many there are', async () => {
    const scale = { csat: { from: 1, to: 5, satisfied_from: 4 } };
    expect(await readAnswers(['11', '5.0', '4,5', '0', '-1'], { scale })).toEqual([
      'out-of-scale',
      [5, true],
      [4.5, true],
      'out-of-scale',
      'out-of-scale',
    ]);
  });

  const fifty = Array.from({ length: 49 }, () => '4');
  test('16: one in fifty outside the usual scale is a slip, and two are another scale', async () => {
    expect((await answersOf([...fifty, '6'])).ratings).toHaveLength(50);
    const { ratings, dataset } = await answersOf([...fifty, '6', '7']);
    expect(ratings).toEqual([]);
    expect(dataset.relations.unavailable.get('ratings.csat')).toMatchObject({
      code: 'unknown-scale',
      data: { outside: 2, answers: 51, lowest: 4, highest: 7, flag: '--scale csat=FROM-TO' },
    });
  });

  test('16: of one response twice: the last change counts, wherever it stands', async () => {
    const text = csv(
      ['Response ID', 'Ticket ID', 'CSAT', 'Rated at'],
      [
        ['r1', '1', '5', '2026-03-02 10:00:00'],
        ['r1', '1', '1', '2026-03-01 10:00:00'],
        ['r2', '1', '4', '2026-03-03 10:00:00'],
      ],
    );
    const { ratings, dataset } = await relationsOf([{ name: 'survey.csv', text }], { map: { id: 'Response ID' } });
    expect(pick(ratings, 'score')).toEqual([{ score: 5 }, { score: 4 }]);
    expect(dataset.files[0]?.account.excluded).toEqual([{ reason: 'duplicate', count: 1 }]);
  });
});

describe('answers that are no plain numbers', () => {
  test.each([
    [
      'stars',
      ['★★★★☆', '⭐⭐⭐⭐⭐', '4 stars', '1 star', '☆☆☆☆☆'],
      [[4, true], [5, true], [4, true], [1, false], 'out-of-scale'],
    ],
    ['shares', ['4/5', '3 out of 5', '5 von 5', '8/10'], [[4, true], [3, false], [5, true], 'out-of-scale']],
    [
      'numbers with words',
      ['4 - Satisfied', 'Very satisfied (5)', '2: Poor', '3. OK'],
      [
        [4, true],
        [5, true],
        [2, false],
        [3, false],
      ],
    ],
    [
      'smileys',
      ['😀', '😐', '☹️', ':-)', ':(', '👍🏽', '👎🏿'],
      [true, false, false, true, false, true, false].map((each) => [null, each]),
    ],
  ])('%s are read', async (_, cells, expected) => {
    const scale = { csat: { from: 1, to: 5, satisfied_from: 4 } };
    expect(await readAnswers(cells, { scale })).toEqual(expected);
  });

  test('near misses are not, and are counted', async () => {
    const known = Array.from({ length: 40 }, () => '5');
    const misses = ['4 tickets', '4/5/2026', '24 hours', 'Ticket-5'];
    const found = await answersOf([...known, ...misses]);
    expect(found.ratings.slice(40).map(({ excluded }) => excluded)).toEqual(misses.map(() => 'unreadable-rating'));
    expect(countsOf(found)['csat']).toEqual([40, 0, 4]);
  });

  test('words of a system outrank what they mean elsewhere', async () => {
    const values = { csat: { good: ['103', 'Bad'], bad: ['-103'], 5: ['Top'] } };
    expect(await readAnswers(['103', 'Bad', '-103', 'Top', '4'], { values })).toEqual([
      [null, true],
      [null, true],
      [null, false],
      [5, true],
      [4, true],
    ]);
  });

  test('surveys that nobody answered tell who got one', async () => {
    const { ratings, contacts } = await relationsOf([
      {
        name: 'tickets.csv',
        text: 'Ticket ID,Status,Satisfaction rating\n1,Solved,Good\n2,Solved,Offered\n3,Solved,Unoffered\n',
      },
    ]);
    expect(ratings.map(({ excluded }) => excluded ?? null)).toEqual([null, 'unanswered-survey', 'not-rated']);
    expect(contacts.map(({ surveyed }) => surveyed)).toEqual([true, true, false]);
  });
});

describe('scales that are assumed', () => {
  const toTen = ['1', '3', '8', '9', '10', '10'];

  test('are longer where a score beyond the usual one is named as satisfied', async () => {
    const { ratings, dataset } = await answersOf(toTen, { scale: { csat: { satisfied_from: 8 } } });
    expect(pick(ratings, 'scale', 'satisfied').map((row) => row['satisfied'])).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(dataset.relations.assumptions[0]).toContainEqual({
      code: 'csat-scale',
      data: { header: 'CSAT', from: 1, to: 10, satisfied: 8 },
    });
  });

  test.each([
    ['7', toTen, '1-10'],
    ['7', ['1', '6', '7'], '1-7'],
    ['6', ['1', '6', '7'], '1-7'],
    ['5', ['1', '4', '5'], '1-5'],
  ])('from %s on, %o', async (from, cells, scale) => {
    const { ratings } = await answersOf(cells, { scale: { csat: { satisfied_from: Number(from) } } });
    expect(ratings[0]).toMatchObject({ scale });
  });

  test.each(['4', '11'])('but not stretched to what the score named does not say: %s', async (from) => {
    const { dataset } = await answersOf(toTen, { satisfiedAsked: Number(from) });
    expect(dataset.relations.unavailable.get('ratings.csat')).toMatchObject({ code: 'unknown-scale' });
  });

  test('of a system are not stretched at all', async () => {
    const scale = { csat: { satisfied_from: 8 } };
    const text =
      'Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date\nAna,5,,,,,,2026-01-05\n';
    await expect(relationsOf([{ name: 'a.csv', text }], { scale })).rejects.toMatchObject({
      problems: [{ code: 'satisfied-off-scale', data: { header: 'Rating', from: 1, to: 5, satisfied: 8 } }],
    });
  });

  test('of effort are in doubt where nobody ever answered a 6 or a 7', async () => {
    const low = Array.from({ length: 20 }, (_, index) => String((index % 5) + 1));
    expect((await answersOf(low, {}, 'CES')).dataset.relations.unavailable.get('ratings.ces')).toMatchObject({
      code: 'unknown-direction',
    });
    expect((await answersOf([...low, '6'], {}, 'CES')).ratings).toHaveLength(21);
    expect((await answersOf(low.slice(1), {}, 'CES')).ratings).toHaveLength(19);
  });

  test('without a score to be satisfied from have none', async () => {
    const { ratings, dataset } = await answersOf(toTen, { scale: { csat: { from: 1, to: 10 } } });
    expect(ratings[0]).toMatchObject({ score: 1, scale: '1-10' });
    expect(ratings[0]).not.toHaveProperty('satisfied');
    expect(dataset.relations.unavailable.get('ratings.csat.satisfied')).toMatchObject({ code: 'unknown-satisfied' });
  });
});

describe('scales that the header says', () => {
  test.each([
    ['CSAT (1-5)', { from: 1, to: 5 }],
    ['Rating (1 to 10)', { from: 1, to: 10 }],
    ['NPS 0–10', { from: 0, to: 10 }],
    ['Score out of 5', { from: 1, to: 5 }],
    ['Rating /10', { from: 1, to: 10 }],
    ['Satisfaction (0-100)', { from: 0, to: 100 }],
    ['CSAT Q1 2025', null],
    ['CSAT 2025-01-05', null],
    ['Rating 1-15', null],
    ['Survey 01/05', null],
    ['CSAT v1.5', null],
    ['csat_score', null],
  ])('%s', (header, scale) => {
    expect(scaleOfHeader(header)).toEqual(scale);
  });

  test('need no other word, but for the score to be satisfied from', async () => {
    const { ratings, dataset } = await answersOf(['9', '10', '2'], {}, 'CSAT (1-10)');
    expect(ratings[0]).toMatchObject({ scale: '1-10', score: 9 });
    expect(dataset.relations.unavailable.get('ratings.csat.satisfied')).toMatchObject({ code: 'unknown-satisfied' });
    const said = await answersOf(['9', '10', '2'], { scale: { csat: { satisfied_from: 9 } } }, 'CSAT (1-10)');
    expect(said.ratings.map(({ satisfied }) => satisfied)).toEqual([true, true, false]);
    expect(said.dataset.relations.ratingScales.get('csat')).toMatchObject([{ isDeclared: true }]);
  });

  test('are no net promoter scores from 1 to 10, and no effort from 1 to 5 without a word which end is easy', async () => {
    const nps = await answersOf(['9', '10'], {}, 'NPS (1-10)');
    expect(nps.dataset.relations.unavailable.get('ratings.nps')).toMatchObject({ code: 'nps-off-scale' });
    const ces = await answersOf(['4', '5'], {}, 'CES (1-5)');
    expect(ces.dataset.relations.unavailable.get('ratings.ces')).toMatchObject({ code: 'unknown-direction' });
  });
});

test('promoters, passives and detractors need no score', async () => {
  const { ratings } = await answersOf(['Promoter', 'passive', 'Kritiker', '9 - sure', '0'], {}, 'NPS');
  expect(pick(ratings, 'score', 'satisfied', 'dissatisfied', 'scale')).toEqual([
    { score: null, satisfied: true, dissatisfied: false, scale: '0-10' },
    { score: null, satisfied: false, dissatisfied: false, scale: '0-10' },
    { score: null, satisfied: false, dissatisfied: true, scale: '0-10' },
    { score: 9, satisfied: true, dissatisfied: null, scale: '0-10' },
    { score: 0, satisfied: false, dissatisfied: null, scale: '0-10' },
  ]);
});

describe('whose answers count', () => {
  const header = ['Ticket ID', 'Status', 'Opened by role', 'Requester', 'Agent', 'CSAT'];

  test('a customer’s, whoever opened the ticket; an agent’s not, also on one opened for themselves or another', async () => {
    const text = csv(header, [
      ['1', 'Solved', 'Agent', 'iva@example.com', 'ana@team.example', '5'],
      ['2', 'Solved', 'Agent', 'ana@team.example', 'ana@team.example', '5'],
      ['3', 'Solved', 'Agent', 'ana@team.example', 'ben@team.example', '5'],
      ['4', 'Solved', 'Customer', 'ben@team.example', 'ana@team.example', '5'],
      ['5', 'Solved', 'Agent', 'ben@team.example', '', '5'],
    ]);
    const { ratings } = await relationsOf([{ name: 'a.csv', text }]);
    expect(ratings.map(({ excluded }) => excluded ?? null)).toEqual([
      null,
      'rated-by-agent',
      'rated-by-agent',
      null,
      'rated-by-agent',
    ]);
  });

  test('the address of whoever rated comes before that of who asked', async () => {
    const text = csv(
      ['Ticket ID', 'Rated by', 'Requester', 'CSAT'],
      [
        ['1', 'Ana <ana@team.example>', 'iva@example.com', '5'],
        ['2', 'iva@example.com', 'ana@team.example', '5'],
      ],
    );
    const { ratings } = await relationsOf([{ name: 'a.csv', text }], {
      config: { agents: { domains: ['team.example'] } },
    });
    expect(ratings.map(({ excluded }) => excluded ?? null)).toEqual(['rated-by-agent', null]);
  });

  test('not those that the team struck out, which are counted', async () => {
    const { ratings } = await relationsOf([
      { name: 'a.csv', text: 'Ticket ID,CSAT,Invalidated\n1,1,Yes\n2,5,No\n3,,Yes\n' },
    ]);
    expect(ratings.map(({ excluded }) => excluded ?? null)).toEqual(['invalidated', null, 'not-rated']);
  });
});

test('the assumption of a scale is stated', async () => {
  expect(assumedIn(await answersOf(['1', '5']))).toContain('csat-scale');
});
