import { literal } from '../model/sql-text.ts';

/**
 * Instants written as bare numbers: a spreadsheet's days since 1899-12-30 (`42075.384`), the share of a day that has
 * passed (`0.384`), seconds or milliseconds since 1970, and the digits of a date (`20260718`, `20260718091000`).
 */
export const numberForms = ['serial', 'day-fraction', 'epoch-seconds', 'epoch-milliseconds', 'digits'] as const;
export type NumberForm = (typeof numberForms)[number];

/** Only what no other form can be: serials of 1980 to 2099, seconds and milliseconds of 2001 to 2099. */
const forms: Readonly<Record<NumberForm, { readonly pattern: string; readonly from: number; readonly below: number }>> =
  {
    serial: { pattern: String.raw`^\d{5}(?:[.,]\d+)?$`, from: 29_221, below: 73_051 },
    'day-fraction': { pattern: String.raw`^(?:0|0?[.,]\d+|\d(?:[.,]\d+)?[eE]-0?\d+)$`, from: 0, below: 1 },
    'epoch-seconds': { pattern: String.raw`^\d{10}(?:\.\d+)?$`, from: 1e9, below: 4_102_444_800 },
    'epoch-milliseconds': { pattern: String.raw`^\d{13}$`, from: 1e12, below: 4_102_444_800_000 },
    digits: {
      pattern: String.raw`^(?:19[89]\d|20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?$`,
      from: 0,
      below: Number.POSITIVE_INFINITY,
    },
  };
const compiled = new Map(numberForms.map((form) => [form, new RegExp(forms[form].pattern)]));

/** The form, of those in question, that nine in ten cells have, or null. */
export function numberFormOf(cells: readonly string[], among: readonly NumberForm[] = numberForms): NumberForm | null {
  if (cells.length === 0) return null;
  const isOf = (form: NumberForm) => cells.filter((cell) => isNumberOf(cell, form)).length >= cells.length * 0.9;
  return among.find(isOf) ?? null;
}

export function isNumberOf(cell: string, form: NumberForm): boolean {
  const text = cell.trim();
  const { from, below } = forms[form];
  const value = Number(text.replace(',', '.'));
  return compiled.get(form)?.test(text) === true && value >= from && value < below;
}

/** Milliseconds from 1899-12-30, day 0 of serial dates, to 1970. */
const serialOffset = 25_569 * 86_400_000;

const digits: readonly (readonly [pattern: string, by: string])[] = [
  [String.raw`^(\d{4})(\d\d)(\d\d)$`, '$1-$2-$3'],
  [String.raw`^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$`, '$1-$2-$3 $4:$5'],
  [String.raw`^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$`, '$1-$2-$3 $4:$5:$6'],
];

/** The cell as the text of a date, of a time of day or of both; as it is if it is no number of the form. */
export function numberText(cell: string, form: NumberForm | null): string {
  if (form === null || !isNumberOf(cell, form)) return cell;
  if (form === 'digits')
    return digits.reduce((text, [pattern, by]) => text.replace(new RegExp(pattern), by), cell.trim());
  const value = Number(cell.trim().replace(',', '.'));
  const iso = new Date(Math.round(value * dayOrUnit(form)) - (form === 'serial' ? serialOffset : 0)).toISOString();
  const [date = '', time = ''] = iso.slice(0, -1).split('T');
  if (form === 'day-fraction') return time;
  return form === 'serial' && Number.isInteger(value) ? date : `${date} ${time}`;
}

/** The SQL of the same. */
export function numberTextSql(cell: string, form: NumberForm | null): string {
  if (form === null) return cell;
  if (form === 'digits') {
    const rewritten = (sql: string, [pattern, by]: readonly [string, string]) =>
      `regexp_replace(${sql}, ${literal(pattern)}, ${literal(by.replaceAll('$', '\\'))})`;
    return digits.reduce(rewritten, `trim(${cell})`);
  }
  const { pattern, from, below } = forms[form];
  const value = `try_cast(replace(${cell}, ',', '.') as double)`;
  const milliseconds = `cast(round(${value} * ${dayOrUnit(form)}) as bigint)${form === 'serial' ? ` - ${serialOffset}` : ''}`;
  const written = (format: string) => `strftime(make_timestamp((${milliseconds}) * 1000), '${format}')`;
  const text =
    form === 'day-fraction'
      ? written('%H:%M:%S.%g')
      : form === 'serial'
        ? `case when ${value} = floor(${value}) then ${written('%Y-%m-%d')} else ${written('%Y-%m-%d %H:%M:%S.%g')} end`
        : written('%Y-%m-%d %H:%M:%S.%g');
  return `case when regexp_matches(trim(${cell}), ${literal(pattern)}) and ${value} >= ${from} and ${value} < ${below} then ${text} else ${cell} end`;
}

function dayOrUnit(form: NumberForm): number {
  if (form === 'epoch-milliseconds') return 1;
  return form === 'epoch-seconds' ? 1000 : 86_400_000;
}
