import { expect, test } from 'vitest';
import { type DateOrderCounts, decideDateOrders } from '../../src/normalise/date-order.ts';

/** How many cells are day first only, month first only, either, and not numeric at all. */
function column(dmyOnly: number, mdyOnly: number, either: number, plain = 0, name = 'created_at'): DateOrderCounts {
  return { column: name, dmy: dmyOnly + either, mdy: mdyOnly + either, both: either, plain };
}

const preset = (order: 'dmy' | 'mdy' | 'ymd') => ({ order, how: 'preset' }) as const;
const option = (order: 'dmy' | 'mdy' | 'ymd') => ({ order, how: 'option' }) as const;

test.each([
  ['a single cell that only one order reads decides', column(1, 0, 999), null, { order: 'dmy', how: 'column' }],
  ['the same for the other order', column(0, 1, 999), null, { order: 'mdy', how: 'column' }],
  ['one damaged cell in fifty does not overturn the others', column(50, 1, 900), null, { order: 'dmy', how: 'column' }],
  ['more than that is a second order', column(49, 1, 900), null, { order: null, how: 'ambiguous' }],
  ['as many of one as of the other is no order', column(20, 20, 60), null, { order: null, how: 'ambiguous' }],
  ['cells that both orders read leave it open', column(0, 0, 100), null, { order: null, how: 'ambiguous' }],
  ['the only order a system writes then decides', column(0, 0, 100), preset('mdy'), { order: 'mdy', how: 'preset' }],
  ['but not against the cells', column(10, 0, 90), preset('mdy'), { order: 'dmy', how: 'column' }],
  ['nor where they contradict each other', column(20, 20, 60), preset('mdy'), { order: null, how: 'ambiguous' }],
  [
    'a system that writes the year first did not write these',
    column(0, 0, 100),
    preset('ymd'),
    { order: null, how: 'ambiguous' },
  ],
  ['the user decides against the cells, too', column(10, 0, 90), option('mdy'), { order: 'mdy', how: 'option' }],
  ['also for the year first', column(0, 0, 100), option('ymd'), { order: 'ymd', how: 'option' }],
  [
    'a few strays among plain dates leave the column as it is',
    column(0, 0, 2, 100),
    null,
    { order: null, how: 'stray' },
  ],
  ['more than a few do not', column(0, 0, 3, 100), null, { order: null, how: 'ambiguous' }],
  ['26-01-02 among them is no 26 January', column(1, 0, 1, 100), null, { order: null, how: 'stray' }],
  [
    'unless the user says in which order they are',
    column(0, 0, 2, 100),
    option('mdy'),
    { order: 'mdy', how: 'option' },
  ],
] as const)('%s', (_, counts, declared, decision) => {
  expect(decideDateOrders([counts], declared).get('created_at')).toEqual(decision);
});

test('a column that is open takes the order of its siblings', () => {
  const decisions = decideDateOrders([column(5, 0, 5), column(0, 0, 9, 0, 'resolved_at')], null);
  expect(decisions.get('resolved_at')).toEqual({ order: 'dmy', how: 'sibling' });
});

test('the order a system writes one column in outranks that of its others', () => {
  const counts = { ...column(0, 0, 9), declared: 'mdy' } as const;
  expect(decideDateOrders([counts], preset('dmy')).get('created_at')).toEqual({ order: 'mdy', how: 'preset' });
  expect(decideDateOrders([counts], null).get('created_at')).toEqual({ order: 'mdy', how: 'preset' });
  expect(decideDateOrders([counts], option('dmy')).get('created_at')).toEqual({ order: 'dmy', how: 'option' });
});

test('siblings outrank the preset, as the file is as it is', () => {
  const decisions = decideDateOrders([column(5, 0, 5), column(0, 0, 9, 0, 'resolved_at')], preset('mdy'));
  expect(decisions.get('resolved_at')).toEqual({ order: 'dmy', how: 'sibling' });
});

test('siblings of two orders decide nothing, and neither does the preset then', () => {
  const counts = [column(5, 0, 5), column(0, 5, 5, 0, 'resolved_at'), column(0, 0, 9, 0, 'updated_at')];
  const decisions = decideDateOrders(counts, preset('mdy'));
  expect([...decisions.values()].map(({ order }) => order)).toEqual(['dmy', 'mdy', null]);
});

test('a column that contradicts itself says nothing to its siblings', () => {
  const decisions = decideDateOrders([column(9, 9, 0), column(0, 0, 9, 0, 'resolved_at')], preset('dmy'));
  expect(decisions.get('resolved_at')).toEqual({ order: 'dmy', how: 'preset' });
});
