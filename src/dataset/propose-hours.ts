import { type DayKey, daysByKey } from '../model/business-hours.ts';
import type { ProposedHours } from '../model/config-proposal.ts';
import { type Weekday, weekdays } from '../model/weekday.ts';

/** Answers in an hour of a weekday; `weekday` 1 is Monday. */
export type AnsweredHour = { readonly weekday: number; readonly hour: number; readonly count: number };

/** Fewer say nothing about a week of 168 hours. */
const fewestAnswers = 100;
/** Of the busiest hour or day, from where on an hour or a day counts as open: below it somebody works late. */
const quiet = 0.2;

/**
 * The hours in which most contacts are answered.
 *
 * A day is open when it has a fifth of the busiest day's answers; of the days of a week that are open, Monday to Friday
 * are looked at together, Saturday and Sunday each alone; there an hour is open when it has a fifth of the busiest hour's
 * answers. Hours that follow each other are one range, so that a long lunch parts them.
 *
 * @returns null when there are too few answers to tell
 */
export function proposeHours(answers: readonly AnsweredHour[]): ProposedHours | null {
  const total = sum(answers);
  if (total < fewestAnswers) return null;
  const onDay = (day: number) => answers.filter(({ weekday }) => weekday === day);
  const busiest = Math.max(...weekdays.map((_, index) => sum(onDay(index + 1))));
  const isOpen = (day: number) => sum(onDay(day)) >= quiet * busiest;
  const hoursOfDay = new Map<Weekday, readonly number[]>();
  for (const group of [[1, 2, 3, 4, 5], [6], [7]]) {
    const open = group.filter(isOpen);
    const hours = openHours(open.flatMap(onDay));
    for (const day of open) hoursOfDay.set(weekdays[day - 1] as Weekday, hours);
  }
  const covered = answers.filter(({ weekday, hour }) =>
    hoursOfDay.get(weekdays[weekday - 1] as Weekday)?.includes(hour),
  );
  return { days: groupDays(hoursOfDay), share: sum(covered) / total };
}

function openHours(answers: readonly AnsweredHour[]): readonly number[] {
  const counts = Array.from({ length: 24 }, (_, hour) => sum(answers.filter((each) => each.hour === hour)));
  const busiest = Math.max(...counts);
  return counts.flatMap((count, hour) => (count >= quiet * busiest ? [hour] : []));
}

/** Days one after the other with the same hours are one key: `monday-friday`. */
function groupDays(hoursOfDay: ReadonlyMap<Weekday, readonly number[]>): ProposedHours['days'] {
  const days: { first: Weekday; last: Weekday; ranges: readonly string[] }[] = [];
  for (const [index, day] of weekdays.entries()) {
    const hours = hoursOfDay.get(day);
    if (hours === undefined) continue;
    const ranges = rangesOf(hours);
    const before = days.at(-1);
    if (before !== undefined && before.last === weekdays[index - 1] && before.ranges.join() === ranges.join())
      before.last = day;
    else days.push({ first: day, last: day, ranges });
  }
  return days.map(({ first, last, ranges }) => ({ key: keyOf(first, last), ranges }));
}

function keyOf(first: Weekday, last: Weekday): DayKey {
  const key: DayKey = first === last ? first : `${first}-${last}`;
  return daysByKey.has(key) ? key : first;
}

/** 8, 9, 10, 13 as `08:00-11:00`, `13:00-14:00`. */
function rangesOf(hours: readonly number[]): readonly string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const hour of hours) {
    const last = ranges.at(-1);
    if (last?.to === hour) last.to = hour + 1;
    else ranges.push({ from: hour, to: hour + 1 });
  }
  return ranges.map(({ from, to }) => `${clock(from)}-${clock(to)}`);
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function sum(answers: readonly AnsweredHour[]): number {
  return answers.reduce((total, { count }) => total + count, 0);
}
