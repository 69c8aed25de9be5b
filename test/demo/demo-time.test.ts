import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addOpenTime, isOpen, measureOpenTime } from '../../scripts/demo/opening-hours.js';
import { formatInstant, fromWall, hour, minute } from '../../scripts/demo/zagreb-time.js';

const instantOf = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Zagreb').epochMilliseconds;

describe('the clock of the demo', () => {
  it('is the clock of Zagreb, in winter and in summer', () => {
    for (const wall of ['2026-01-01 00:00:00', '2026-03-29 01:59:59', '2026-03-29 03:00:00', '2026-06-30 23:59:59']) {
      expect(formatInstant(instantOf(wall))).toBe(wall);
      expect(fromWall(Date.parse(`${wall.replace(' ', 'T')}Z`))).toBe(instantOf(wall));
    }
  });

  it('opens on weekdays and on Saturday morning, not on holidays', () => {
    expect(isOpen(instantOf('2026-03-02 08:00'))).toBe(true);
    expect(isOpen(instantOf('2026-03-02 18:00'))).toBe(false);
    expect(isOpen(instantOf('2026-03-07 12:59'))).toBe(true);
    expect(isOpen(instantOf('2026-03-08 10:00'))).toBe(false);
    expect(isOpen(instantOf('2026-04-06 10:00'))).toBe(false);
  });

  it('counts no time between closing on Saturday and opening on Monday, also when an hour is missing', () => {
    const [closing, opening] = [instantOf('2026-03-28 13:00'), instantOf('2026-03-30 08:00')];
    expect(measureOpenTime(closing, opening)).toBe(0);
    expect(opening - closing).toBe(42 * hour);
  });

  it('finds the instant at which a stretch of opening time has passed', () => {
    // Friday 17:00 and seven hours: one on Friday, four on Saturday, two on Monday.
    expect(formatInstant(addOpenTime(instantOf('2026-03-27 17:00'), 7 * hour))).toBe('2026-03-30 10:00:00');
    expect(formatInstant(addOpenTime(instantOf('2026-03-29 04:00'), minute))).toBe('2026-03-30 08:01:00');
  });
});
