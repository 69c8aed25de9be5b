import { describe, expect, test } from 'vitest';
import type { DurationUnit } from '../../src/model/preset.ts';
import { type DurationColumn, decideDuration } from '../../src/normalise/duration-reading.ts';
import { readShippedWords } from '../presets/read-presets.ts';

const words = readShippedWords();

function decide(cells: readonly string[], more: Partial<DurationColumn> = {}) {
  const column = { cells, header: 'Wait', option: undefined, preset: undefined, allowHalfDay: true, ...more };
  const decided = decideDuration(column, words);
  if (typeof decided === 'string') return decided;
  const { reading, unit, why, assumes } = decided;
  return { unit, why, forms: reading.forms, number: reading.number, short: reading.short, assumes };
}

describe('the unit of bare numbers', () => {
  test.each<[string, Partial<DurationColumn>, DurationUnit, string]>([
    ['the user says', { option: 'minutes', header: 'Wait (s)', preset: 'hours' }, 'minutes', 'option'],
    ['the header says, before the system', { header: 'Wait (s)', preset: 'hours' }, 'seconds', 'header'],
    ['the system writes', { preset: 'hours' }, 'hours', 'preset'],
  ])('is what %s', (_, column, unit, why) => {
    expect(decide(['5', '6'], column)).toMatchObject({ unit, why, number: unit, forms: ['number'] });
  });

  test('is not known otherwise', () => {
    expect(decide(['5', '6'])).toBe('unknown-unit');
    expect(decide(['0.00165509', '0.2'])).toBe('unknown-unit');
    expect(decide([])).toBe('unknown-unit');
  });

  test('is not what the user says of clocks', () => {
    expect(decide(['5', '6'], { option: 'clock' })).toBe('unknown-unit');
  });
});

describe('cells that say their unit', () => {
  test.each<[string, string, string]>([
    ['0:05:00', 'clock', 'clock'],
    ['2 h 5 min', 'words', 'words'],
    ['1 dias 18 horas', 'words', 'words'],
    ['PT5M', 'iso', 'words'],
    ['1 day, 2:03:04', 'day-clock', 'clock'],
  ])('such as %s need nobody else to', (cell, form, unit) => {
    expect(decide([cell, cell])).toMatchObject({ forms: [form], unit, why: 'cells', assumes: [] });
  });

  test('outrank the unit of the header', () => {
    expect(decide(['0:05:00'], { header: 'Wait in minutes' })).toMatchObject({ unit: 'clock', why: 'cells' });
  });

  test('stand beside numbers in the unit of the header', () => {
    const cells = [...Array.from({ length: 9 }, () => '0:05:00'), '7'];
    expect(decide(cells, { header: 'Wait in minutes' })).toMatchObject({
      forms: ['clock', 'number'],
      number: 'minutes',
    });
  });

  test('are enough if nine in ten do', () => {
    const clocks = Array.from({ length: 9 }, () => '0:05:00');
    expect(decide([...clocks, '7'])).toMatchObject({ forms: ['clock'], number: null });
    expect(decide([...clocks, '7', '8'])).toBe('unknown-unit');
  });
});

describe('5:30', () => {
  const cells = ['5:30', '12:04', '75:10'];

  test.each<[Partial<DurationColumn>, string, string]>([
    [{ option: 'minutes' }, 'minutes', 'minutes'],
    [{ option: 'hours' }, 'hours', 'clock'],
    [{ option: 'clock' }, 'hours', 'clock'],
    [{ preset: 'clock' }, 'hours', 'clock'],
    [{ preset: 'minutes' }, 'minutes', 'minutes'],
    [{ header: 'Wait (mm:ss)' }, 'minutes', 'minutes'],
    [{ header: 'Wait (hh:mm)' }, 'hours', 'clock'],
    [{ header: 'Wait (min)' }, 'minutes', 'minutes'],
    [{ header: 'Wait (in hrs)' }, 'hours', 'clock'],
  ])('is what is said: %j', (column, short, unit) => {
    expect(decide(cells, column)).toMatchObject({ forms: ['short'], short, unit });
  });

  test('is not guessed, however large its parts', () => {
    expect(decide(cells)).toBe('two-part-clock');
    expect(decide(cells, { header: 'Wait in seconds' })).toBe('two-part-clock');
  });

  test('has minutes and seconds beside clocks that begin at an hour, which is said', () => {
    expect(decide(['5:30', '1:02:03'])).toMatchObject({
      forms: ['short', 'clock'],
      short: 'minutes',
      assumes: ['short-clock-by-sibling'],
    });
    expect(decide(['5:30', '0:02:03'])).toBe('two-part-clock');
  });

  test('has minutes and seconds where some have fractions of seconds', () => {
    expect(decide(['5:30', '5:30.5'])).toMatchObject({ short: 'minutes', assumes: [] });
  });

  test('is left unread among clocks with minutes of their own', () => {
    const clocks = Array.from({ length: 19 }, () => '0:05:00');
    expect(decide([...clocks, '5:30'])).toMatchObject({ forms: ['clock'], short: null });
  });
});

describe('12:02:23 AM', () => {
  const cells = ['12:02:23 AM', '12:04:02 AM'];

  test('is H:MM:SS that a spreadsheet rewrote, which is said', () => {
    expect(decide(cells)).toMatchObject({ forms: ['half-day'], assumes: ['duration-as-clock-time'] });
  });

  test('is a time of day under a name that also stands over those', () => {
    expect(decide(cells, { allowHalfDay: false })).toBe('unknown-unit');
  });

  test('is none beside other durations', () => {
    expect(decide([...cells, '0:05:00'])).toBe('unknown-unit');
  });
});
