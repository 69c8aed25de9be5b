import { type FieldName, fields, isFieldName } from '../model/field.ts';
import { nearest } from '../model/nearest.ts';
import type { DateOrder, DurationUnit, Scale, SourceKind } from '../model/preset.ts';
import { type Problem, UserError } from '../model/problem.ts';
import { dateOrders, decimalMarks, durationUnits, sourceKinds } from '../model/source-words.ts';
import type { SourceOptions } from '../normalise/source-plan.ts';
import { isZone } from '../time/zone-offsets.ts';
import { isScale } from './is-scale.ts';

/** The flags of the command line that say how exports are to be read, as they were typed. */
export type SourceFlags = {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly dateOrder?: string;
  readonly decimal?: string;
  readonly timezone?: string;
  readonly preset?: string;
  readonly kind?: string;
  readonly map?: readonly string[];
  readonly value?: readonly string[];
  readonly unit?: readonly string[];
  readonly scale?: readonly string[];
};

const valueExample = '--value csat.good=Happy';
const scaleExample = '--scale csat=1-10:8';

/** @throws UserError with every flag that is wrong */
export function parseSourceFlags(flags: SourceFlags): SourceOptions {
  const problems: Problem[] = [];
  const refuse = (option: string, value: string, help: { expected: string } | { example: string }): null => {
    problems.push({ code: 'bad-option', data: { option, value, ...help } });
    return null;
  };
  const choice = <Word extends string>(
    flag: string,
    text: string | undefined,
    known: readonly Word[],
  ): Word | undefined => {
    if (text === undefined) return undefined;
    const word = known.find((candidate) => candidate === text.toLowerCase());
    if (word === undefined) refuse(flag, text, { expected: known.join(', ') });
    return word;
  };
  const field = (name: string): FieldName | null => {
    if (isFieldName(name)) return name;
    const known = Object.keys(fields);
    const suggestion = nearest(name, known);
    problems.push({
      code: 'unknown-field',
      data: { name, known: known.join(', '), ...(suggestion === null ? {} : { suggestion }) },
    });
    return null;
  };
  const pairs = (
    flag: string,
    texts: readonly string[] | undefined,
    example: string,
    mayBeEmpty = false,
  ): readonly (readonly [string, string])[] =>
    (texts ?? []).flatMap((text) => {
      const at = text.indexOf('=');
      if (at > 0 && (mayBeEmpty || at < text.length - 1))
        return [[text.slice(0, at).trim(), text.slice(at + 1).trim()] as const];
      refuse(flag, text, { example });
      return [];
    });

  const map: Partial<Record<FieldName, string | null>> = {};
  for (const [name, header] of pairs('--map', flags.map, '--map "created_at=Opened on"', true)) {
    const target = field(name);
    if (target !== null) map[target] = header === '' ? null : header;
  }
  const values: Partial<Record<FieldName, Record<string, string[]>>> = {};
  for (const [name, text] of pairs('--value', flags.value, valueExample)) {
    const [fieldName = '', value] = name.split('.');
    const target = field(fieldName);
    if (value === undefined || value === '') refuse('--value', `${name}=${text}`, { example: valueExample });
    else if (target !== null) {
      // A value may be called as anything is, `constructor` too.
      const known = new Map(Object.entries(values[target] ?? {}));
      values[target] = Object.fromEntries(known.set(value, [...(known.get(value) ?? []), text]));
    }
  }
  const unit: Partial<Record<FieldName, DurationUnit>> = {};
  for (const [name, text] of pairs('--unit', flags.unit, '--unit talk_seconds=minutes')) {
    const target = field(name);
    const word = choice('--unit', text, durationUnits);
    if (target !== null && word !== undefined) unit[target] = word;
  }
  const scale: Partial<Record<FieldName, Scale>> = {};
  for (const [name, text] of pairs('--scale', flags.scale, scaleExample)) {
    const target = field(name);
    const parsed = target === null ? null : parseScale(target, text);
    if (parsed !== null && target !== null) scale[target] = parsed;
    else if (target !== null) refuse('--scale', `${name}=${text}`, { example: scaleExample });
  }
  const kind = choice<SourceKind>('--kind', flags.kind, sourceKinds);
  const dateOrder = choice<DateOrder>('--date-order', flags.dateOrder, dateOrders);
  const decimal = choice('--decimal', flags.decimal, decimalMarks);
  if (flags.timezone !== undefined && !isZone(flags.timezone)) {
    problems.push({ code: 'unknown-zone', data: { name: flags.timezone } });
  }
  if (problems.length > 0) throw new UserError(...problems);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(flags.preset === undefined ? {} : { preset: flags.preset }),
    ...(flags.timezone === undefined ? {} : { timezone: flags.timezone }),
    map,
    values,
    unit,
    scale,
  };
}

const usuallySatisfiedFrom: ReadonlyMap<string, number> = new Map([
  ['1-2', 2],
  ['1-3', 3],
  ['1-5', 4],
]);

/** `1-5`, `1-10:8` (satisfied from 8). Which answers satisfy is known without saying for the usual scales only. */
function parseScale(field: FieldName, text: string): Scale | null {
  const match = /^(-?\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?$/.exec(text);
  if (match === null) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  const usual = field === 'nps' ? 9 : usuallySatisfiedFrom.get(`${from}-${to}`);
  const satisfiedFrom = match[3] === undefined ? usual : Number(match[3]);
  // The net promoter score is defined on 0 to 10 only.
  if (satisfiedFrom === undefined || (field === 'nps' && (from !== 0 || to !== 10))) return null;
  const scale = { from, to, satisfied_from: satisfiedFrom };
  return isScale(scale) ? scale : null;
}
