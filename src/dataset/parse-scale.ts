import { matchVariant } from '../measure/parse-kpi-request.ts';
import type { Problem } from '../model/problem.ts';
import { faultOfScale, readScales, type ScaleOption } from '../model/scale.ts';
import type { SourceOptions } from '../normalise/source-plan.ts';
import { isRatingField, type RatingField, ratingFields, surveyOf } from '../normalise/survey.ts';

export const scaleExample = '--scale csat=1-10:8';
const satisfiedExample = '--satisfied-from 8';

type ScaleFlags = { readonly satisfiedFrom?: string; readonly variant?: string };

/** `--scale`, `--satisfied-from`, and the score in the name of a definition asked for; faults are added to `problems`. */
export function parseScales(
  { satisfiedFrom, variant }: ScaleFlags,
  pairs: readonly (readonly [string, string])[],
  problems: Problem[],
): Pick<SourceOptions, 'scale' | 'satisfiedAsked'> {
  const scale: Partial<Record<RatingField, ScaleOption>> = {};
  for (const [name, text] of pairs) {
    const value = `${name}=${text}`;
    if (!isRatingField(name)) {
      problems.push({ code: 'bad-option', data: { option: '--scale', value, expected: ratingFields.join(', ') } });
      continue;
    }
    const parsed = parseScale(name, text);
    const fault = parsed === null ? null : faultOfScale(name, parsed);
    if (parsed !== null && fault === null) scale[name] = parsed;
    else {
      const help = fault?.why === 'nps-scale' ? { expected: 'nps=0-10' } : { example: scaleExample };
      problems.push({ code: 'bad-option', data: { option: '--scale', value, ...help } });
    }
  }
  const named = variant === undefined ? null : matchVariant('satisfied-from-{n}', variant);
  const asked = named === null ? {} : { satisfiedAsked: Number(named) };
  if (satisfiedFrom === undefined) return { scale, ...asked };

  const threshold = /^\d{1,6}(\.\d+)?$/.test(satisfiedFrom) ? Number(satisfiedFrom) : null;
  const csat = { ...scale.csat, satisfied_from: threshold ?? 0 };
  const expected = expectedFrom(threshold, csat, named, saysFrom(pairs) ? scale.csat?.satisfied_from : undefined);
  if (threshold === null || expected !== null) {
    const help = expected === null ? { example: satisfiedExample } : { expected };
    problems.push({ code: 'bad-option', data: { option: '--satisfied-from', value: satisfiedFrom, ...help } });
  }
  return { scale: { ...scale, csat }, ...asked };
}

/** What else the command line says of the score, where the two do not agree; null: nothing. */
function expectedFrom(
  threshold: number | null,
  csat: ScaleOption,
  named: string | null,
  ofScale: number | undefined,
): string | null {
  if (threshold === null) return null;
  if (named !== null && Number(named) !== threshold) return named;
  if (ofScale !== undefined && ofScale !== threshold) return String(ofScale);
  return faultOfScale('csat', csat) === null ? null : `${csat.from} - ${csat.to}`;
}

/** Whether `--scale` says itself from which score on customers are satisfied: `csat=1-10:8`. */
function saysFrom(pairs: readonly (readonly [string, string])[]): boolean {
  return pairs.some(([name, text]) => name === 'csat' && text.includes(':'));
}

/**
 * `1-5`, `1..10`, `1-10:8` (satisfied from 8), `5-1:2` (1 is the best, satisfied up to 2): from the bad end to the good
 * one. Which answers satisfy goes without saying on the usual scales only.
 */
function parseScale(field: RatingField, text: string): ScaleOption | null {
  const number = String.raw`-?\d+(?:\.\d+)?`;
  const match = new RegExp(`^(${number})(?:-|\\.\\.)(${number})(?::(${number}))?$`).exec(text);
  if (match === null) return null;
  const [bad, good] = [Number(match[1]), Number(match[2])];
  const satisfied = match[3] === undefined ? undefined : Number(match[3]);
  if (bad > good) {
    if (satisfied === undefined) return null;
    return { from: good, to: bad, satisfied_from: satisfied, higher_is: 'bad' };
  }
  const higher = field === 'ces' ? ({ higher_is: 'good' } as const) : {};
  const [scale] = readScales(surveyOf(field), { from: bad, to: good });
  const from = satisfied ?? scale?.satisfiedFrom ?? undefined;
  return { from: bad, to: good, ...(from === undefined ? {} : { satisfied_from: from }), ...higher };
}
