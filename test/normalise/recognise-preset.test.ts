import { expect, test } from 'vitest';
import type { Preset } from '../../src/model/preset.ts';
import { recognisePreset } from '../../src/normalise/recognise-preset.ts';

function preset(id: string, headers: readonly string[] | null, atLeast = 2): Preset {
  return {
    id,
    title: id,
    kind: 'tickets',
    source: 'a test',
    columns: [{ field: 'id', headers: ['Id'] }],
    ...(headers === null ? {} : { signature: { headers: [...headers], at_least: atLeast } }),
  };
}

const tickets = () => 'tickets' as const;
const generic = preset('generic', null);
const small = preset('small', ['A', 'B']);
const large = preset('large', ['A', 'B', 'C', 'D']);

test('the preset wins of whose signature the file has the largest share', () => {
  const { preset: won, recognition } = recognisePreset(['A', 'B', 'C'], [generic, large, small], tickets);
  expect(won.id).toBe('small');
  expect(recognition).toEqual({
    preset: 'small',
    score: 1,
    matched: ['A', 'B'],
    runnersUp: [{ preset: 'large', score: 0.75 }],
  });
});

test('between equal shares the larger signature wins, as it says more', () => {
  expect(recognisePreset(['A', 'B', 'C', 'D'], [small, large], tickets).preset.id).toBe('large');
});

test('between equals in everything the name decides, not the order of the files', () => {
  const twin = preset('another', ['A', 'B']);
  expect(recognisePreset(['A', 'B'], [small, twin], tickets).preset.id).toBe('another');
  expect(recognisePreset(['A', 'B'], [twin, small], tickets).preset.id).toBe('another');
});

test('fewer headers than a signature asks for are not enough', () => {
  const { preset: won, recognition } = recognisePreset(['A'], [generic, small, large], tickets);
  expect(won.id).toBe('generic');
  expect(recognition).toEqual({ preset: 'generic', score: null, matched: [], runnersUp: [] });
});

test('names are compared as headers are', () => {
  expect(recognisePreset(['a', 'b (UTC)', '_c_'], [generic, large], tickets).recognition.matched).toEqual([
    'A',
    'B',
    'C',
  ]);
});

test('a signature is meant in full, parentheses and all', () => {
  const tracker = preset('tracker', ['Custom field (Rating)', 'Custom field (Goal)']);
  expect(recognisePreset(['Custom field (Rating)', 'Custom field (Goal)'], [generic, tracker], tickets).preset.id).toBe(
    'tracker',
  );
  expect(recognisePreset(['Custom field (Colour)', 'Custom field'], [generic, tracker], tickets).preset.id).toBe(
    'generic',
  );
});

test('a preset without a signature is never recognised', () => {
  expect(recognisePreset(['Id'], [generic, preset('own', null)], tickets).preset.id).toBe('generic');
});
