import type { Notice } from '../model/result.ts';
import type { OrderProof } from '../normalise/date-order.ts';
import { lettersSaid } from '../normalise/settle-texts.ts';
import type { Reading } from '../normalise/source-plan.ts';

/** Writings shown of a column; further ones are rare in it. */
const shown = 3;

/** How the cells of a column of instants are written and read, and how the order of day and month is known. */
export function instantNotes(
  { shape, order, texts }: Extract<Reading, { type: 'instant' }>,
  proof: OrderProof | null,
): readonly Notice[] {
  const { numbers, rewrites, months } = shape.spelling;
  const letters = lettersSaid(texts);
  const isNumber = numbers.some((form) => form !== null);
  const forms = shape.templates.slice(0, shown).map((template) => readable(template, order));
  return [
    ...numbers.flatMap((form) => (form === null ? [] : [{ code: `dates-as-${form}`, data: {} }])),
    ...(isNumber ? [] : [{ code: 'written', data: { forms: forms.join(', ') } }]),
    ...(order === null || proof === null
      ? []
      : [{ code: 'date-order', data: { order, how: proof.how, witness: proof.witness ?? '' } }]),
    ...(months ? [{ code: 'month-names', data: {} }] : []),
    ...(rewrites.includes('first-line') ? [{ code: 'first-line', data: {} }] : []),
    ...(letters === '' ? [] : [{ code: 'zone-letters', data: { letters } }]),
  ];
}

const parts: Readonly<Record<string, string>> = {
  '%Y': 'YYYY',
  '%y': 'YY',
  '%m': 'MM',
  '%d': 'DD',
  '%b': 'Mon',
  '%B': 'Month',
  '%a': 'Day',
  '%H': 'hh',
  '%I': 'hh',
  '%M': 'mm',
  '%S': 'ss',
  '%f': 'ffffff',
  '%n': 'fffffffff',
  '%p': 'AM',
  '%z': '+00:00',
};

/** %d/%m/%Y %I:%M %p -> DD/MM/YYYY hh:mm AM */
function readable(template: string, order: string | null): string {
  const [one, two] = order === 'mdy' ? ['MM', 'DD'] : ['DD', 'MM'];
  return template.replaceAll(/%./g, (part) => (part === '%1' ? one : part === '%2' ? two : (parts[part] ?? part)));
}
