import { expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

const known = ['timezone', 'business_hours', 'sources', 'kpis', 'frt'];

it.each([
  ['timezon', 'timezone'],
  ['tiemzone', 'timezone'],
  ['time-zone', 'timezone'],
  ['businessHours', 'business_hours'],
  ['Source', 'sources'],
  ['ftr', 'frt'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

it.each(['colour', 'x', '', 'nps'])('%s is near nothing', (word) => {
  expect(nearest(word, known)).toBeNull();
});

it('gives the nearest, and of equals the first', () => {
  expect(nearest('cats', ['csat', 'cat', 'cuts'])).toBe('cat');
});
