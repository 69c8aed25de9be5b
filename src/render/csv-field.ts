import type { Exclusion, Notice } from '../model/result.ts';
import { plainText } from './plain-text.ts';

export type Field = string | number | null;

export function reasonText(reason: Notice | null): string | null {
  if (reason === null) return null;
  const data = pairs(Object.entries(reason.data));
  return data === '' ? reason.code : `${reason.code}: ${data}`;
}

export function exclusionText(excluded: readonly Exclusion[]): string {
  return pairs(excluded.map(({ reason, count }) => [reason, count]));
}

/** `channel=email; agent=Ana`; a key alone has no value; `;` and `\` in values are escaped by `\`. */
export function pairs(entries: readonly (readonly [string, Field])[]): string {
  return entries
    .map(([key, value]) => (value === null ? key : `${key}=${String(value).replace(/[\\;]/g, '\\$&')}`))
    .join('; ');
}

/** What a terminal would obey; line breaks and tabs may stand in a cell. */
const escapes = /[^\P{Cc}\t\r\n]/gu;

/** A spreadsheet runs a text that begins like a formula; numbers, also negative ones, are left as they are. */
export function csvCell(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const text = field.replace(escapes, plainText);
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
