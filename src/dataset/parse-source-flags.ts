import { type FieldName, fields, isFieldName } from '../model/field.ts';
import { nearest } from '../model/nearest.ts';
import type { DateOrder, DurationUnit, SourceKind } from '../model/preset.ts';
import { type Problem, UserError } from '../model/problem.ts';
import { dateOrders, decimalMarks, durationUnits, sourceKinds } from '../model/source-words.ts';
import { isScore } from '../normalise/read-answers.ts';
import type { SourceOptions } from '../normalise/source-plan.ts';
import { isRatingField } from '../normalise/survey.ts';
import { isZone } from '../time/zone-offsets.ts';
import { parseScales, scaleExample } from './parse-scale.ts';

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
  readonly satisfiedFrom?: string;
  /** A definition that names the score from which on somebody is satisfied says something of the scale, too. */
  readonly variant?: string;
};

const valueExample = '--value csat.good=Happy';

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
    if (target !== null) map[freeField(target, map)] = header === '' ? null : header;
  }
  const values: Partial<Record<FieldName, Record<string, string[]>>> = {};
  for (const [name, text] of pairs('--value', flags.value, valueExample)) {
    const [fieldName = '', value] = name.split('.');
    const target = field(fieldName);
    if (value === undefined || value === '') refuse('--value', `${name}=${text}`, { example: valueExample });
    else if (target !== null && !canMean(target, value)) {
      refuse('--value', `${name}=${text}`, {
        expected: `${target}.good, ${target}.neutral, ${target}.bad, ${target}.5`,
      });
    } else if (target !== null) {
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
  const { scale, satisfiedAsked } = parseScales(flags, pairs('--scale', flags.scale, scaleExample), problems);
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
    ...(satisfiedAsked === undefined ? {} : { satisfiedAsked }),
  };
}

/** `--map csat=A --map csat=B`: a file may have several questions about satisfaction. */
function freeField(field: FieldName, map: Partial<Record<FieldName, string | null>>): FieldName {
  if (field !== 'csat') return field;
  return (['csat', 'csat_2', 'csat_3'] as const).find((name) => map[name] === undefined) ?? 'csat_3';
}

/** Answers mean an opinion, or a score. */
function canMean(field: FieldName, value: string): boolean {
  if (!isRatingField(field)) return true;
  return (
    ['good', 'neutral', 'bad', 'promoter', 'passive', 'detractor', 'unanswered', 'missing'].includes(value) ||
    isScore(value)
  );
}
