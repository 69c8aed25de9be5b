import type { Measurement } from '../model/result.ts';
import { type Operator, operators } from '../model/target.ts';
import { parseDuration } from '../time/parse-duration.ts';
import { type Fraction, parseDecimal, toNumber } from './fraction.ts';

export type Quantity = { readonly kind: 'duration' | 'percent' | 'number'; readonly exact: Fraction };

/** `>= 85%` as it is written; what it means depends on the unit of the number it is about. */
export type WrittenCondition = { readonly operator: Operator; readonly quantity: Quantity; readonly text: string };

/** A condition in the unit of a number: shares from 0 to 1, seconds. */
export type Condition = {
  readonly operator: Operator;
  readonly value: number;
  readonly exact: Fraction;
  readonly text: string;
};

/**
 * Reads what a number is to be.
 *
 *     condition = [spaces], operator, [spaces], quantity, [spaces]
 *     operator  = "<" | "<=" | ">" | ">=" | "=="
 *     quantity  = duration | number, [spaces], "%" | number
 *     number    = ["+" | "-"], digits, [".", digits]                  duration: parseDuration
 *
 * The whole text must fit: `85 percent`, a bare `4h`, `>= 85%%`, `=> 85%`, `>= 4 hours ago` and `= 85%` are none.
 *
 * @returns null when the text is no condition
 * @example
 * parseCondition('>= 85 %') // => { operator: '>=', quantity: { kind: 'percent', exact: { numerator: 85n, denominator: 100n } }, text: '>= 85 %' }
 * parseCondition('=> 85%') // => null
 */
export function parseCondition(text: string): WrittenCondition | null {
  const [, sign, rest = ''] = /^\s*([<>=]+)\s*([^<>=]*)$/.exec(text) ?? [];
  const operator = operators.find((known) => known === sign);
  const quantity = parseQuantity(rest);
  return operator === undefined || quantity === null
    ? null
    : { operator, quantity, text: text.trim().replace(/\s+/g, ' ') };
}

/**
 * A duration in seconds, a percentage as a share, or a plain number.
 *
 * @returns null when the text is none of them
 * @example
 * parseQuantity('4h') // => { kind: 'duration', exact: { numerator: 14400000n, denominator: 1000n } }
 * parseQuantity('20 %') // => { kind: 'percent', exact: { numerator: 20n, denominator: 100n } }
 * parseQuantity('85 percent') // => null
 */
export function parseQuantity(text: string): Quantity | null {
  const trimmed = text.trim();
  const percent = /^(.*?)\s*%$/s.exec(trimmed)?.[1];
  const number = parseDecimal(percent ?? trimmed);
  if (number !== null) {
    if (percent === undefined) return { kind: 'number', exact: number };
    return { kind: 'percent', exact: { ...number, denominator: number.denominator * 100n } };
  }
  const seconds = parseDuration(trimmed);
  if (seconds === null) return null;
  return { kind: 'duration', exact: { numerator: BigInt(Math.round(seconds * 1000)), denominator: 1000n } };
}

/** What a quantity must be written as to be compared with a number of a unit. */
export const quantityOf = {
  ratio: 'percent',
  seconds: 'duration',
  count: 'number',
  points: 'number',
} as const satisfies Record<Measurement['unit'], Quantity['kind']>;

export function conditionOf({ operator, quantity, text }: WrittenCondition): Condition {
  return { operator, value: toNumber(quantity.exact), exact: quantity.exact, text };
}

/**
 * Splits what `--target` takes: the KPI, as `--kpi` takes it, and the condition.
 *
 *     target = kpi, condition            neither KPI ids nor their statistics contain "<", ">" or "="
 *
 * @returns null when there is no KPI or no operator
 * @example
 * splitTarget('frt.p90 <= 4h') // => { kpi: 'frt.p90', expect: '<= 4h' }
 * splitTarget('csat 85%') // => null
 */
export function splitTarget(text: string): { readonly kpi: string; readonly expect: string } | null {
  const [, kpi = '', expect = ''] = /^([^<>=]*)(.*)$/s.exec(text) ?? [];
  return kpi.trim() === '' || expect === '' ? null : { kpi: kpi.trim(), expect: expect.trim() };
}
