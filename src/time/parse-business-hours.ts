import { type BusinessHoursConfig, businessHoursSchema, daysByKey } from '../model/business-hours.ts';
import { type Weekday, weekdays } from '../model/weekday.ts';
import type { BusinessSchedule, OpeningTime } from './business-hours.ts';
import { periodStart } from './local-period.ts';
import { isZone } from './zone-offsets.ts';

export type BusinessHoursIssue = {
  /** From the list downwards: `[0, 'monday-friday', 1]`. */
  readonly path: readonly PropertyKey[];
  readonly code:
    | 'wrong-form'
    | 'unknown-zone'
    | 'bad-date'
    | 'missing-from'
    | 'not-in-order'
    | 'duplicate-day'
    | 'no-opening-hours';
  readonly data: Readonly<Record<string, string>>;
};

export type ParsedBusinessHours =
  | { readonly schedules: readonly BusinessSchedule[]; readonly issues: null }
  | { readonly schedules: null; readonly issues: readonly BusinessHoursIssue[] };

/**
 * Reads `business_hours:` of csaudit.yaml, form and meaning: all that is wrong with it at once, or schedules to count
 * with.
 *
 * @param raw what the YAML says
 * @returns schedules in the order written (which must be that of their `from`), or the issues
 */
export function parseBusinessHours(raw: unknown): ParsedBusinessHours {
  const form = businessHoursSchema.safeParse(raw);
  if (!form.success) {
    const issues = form.error.issues.map(({ path, message }) => ({
      path,
      code: 'wrong-form' as const,
      data: { message },
    }));
    return { schedules: null, issues };
  }
  const entries = form.data.map((entry, index) => readEntry(entry, index));
  const issues = [...entries.flatMap((entry) => entry.issues), ...issuesOfOrder(form.data)];
  const schedules = entries.map((entry) => entry.schedule);
  if (schedules.every(({ days }) => weekdays.every((day) => days[day].length === 0))) {
    issues.push({ path: [], code: 'no-opening-hours', data: {} });
  }
  return issues.length > 0 ? { schedules: null, issues } : { schedules, issues: null };
}

type Entry = BusinessHoursConfig[number];

function readEntry(entry: Entry, index: number): { schedule: BusinessSchedule; issues: BusinessHoursIssue[] } {
  const { from, timezone, holidays = [] } = entry;
  const issues: BusinessHoursIssue[] = [];
  if (!isZone(timezone)) issues.push({ path: [index, 'timezone'], code: 'unknown-zone', data: { zone: timezone } });
  for (const [position, date] of holidays.entries()) {
    if (periodStart(date, 'UTC') !== null) continue;
    issues.push({ path: [index, 'holidays', position], code: 'bad-date', data: { text: date } });
  }
  const days: Record<Weekday, readonly OpeningTime[]> = {
    monday: [],
    tuesday: [],
    wednesday: [],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  };
  const saidBy = new Map<Weekday, string>();
  for (const [key, named] of daysByKey) {
    const ranges = entry[key];
    if (ranges === undefined) continue;
    for (const day of named) {
      const other = saidBy.get(day);
      if (other !== undefined) issues.push({ path: [index, key], code: 'duplicate-day', data: { day, other } });
      saidBy.set(day, key);
      days[day] = ranges.map(readRange);
    }
  }
  return { schedule: { from: from ?? null, timezone, days, holidays }, issues };
}

function readRange(text: string): OpeningTime {
  const [start = 0, end = 0] = text.split('-').map((time) => {
    const [hours, minutes] = time.split(':');
    return Number(hours) * 60 + Number(minutes);
  });
  return { start, end };
}

function issuesOfOrder(entries: BusinessHoursConfig): readonly BusinessHoursIssue[] {
  let latest = Number.NEGATIVE_INFINITY;
  return entries.flatMap(({ from, timezone }, index): BusinessHoursIssue[] => {
    if (from === undefined) return index === 0 ? [] : [{ path: [index], code: 'missing-from', data: {} }];
    if (!isZone(timezone)) return [];
    const start = periodStart(from, timezone);
    if (start === null) return [{ path: [index, 'from'], code: 'bad-date', data: { text: from } }];
    if (start <= latest) return [{ path: [index, 'from'], code: 'not-in-order', data: { text: from } }];
    latest = start;
    return [];
  });
}
