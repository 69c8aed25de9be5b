import type { RenderContext } from './render-context.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function describeDimension(dimension: string, { words }: RenderContext): string {
  const key = `dimension.${dimension}`;
  return words.has(key) ? words(key) : dimension;
}

/** A group's key in words: `2026-01` as `Jan 2026`, no value as `(none)`. */
export function describeGroup(dimension: string, key: string | null, context: RenderContext): string {
  const { words, format } = context;
  if (key === null) return words('group.none');
  switch (dimension) {
    case 'month':
      return format.month(key);
    case 'day':
      return format.date(key);
    case 'weekday': {
      const day = weekdays.indexOf(key) + 1;
      return day === 0 ? key : format.weekday(day);
    }
    case 'hour':
      return `${key.padStart(2, '0')}:00`;
    case 'kind':
      return words.has(`kind.${key}`) ? words(`kind.${key}`) : key;
    default:
      return key;
  }
}

/** What groups by time are sorted by; null for other dimensions. */
export function timeRank(dimension: string, key: string): string | null {
  switch (dimension) {
    case 'month':
    case 'week':
    case 'day':
      return key;
    case 'hour':
      return key.padStart(2, '0');
    case 'weekday':
      return String(weekdays.indexOf(key));
    default:
      return null;
  }
}
