import { UserError } from '../model/problem.ts';
import type { Consequence, VerdictWord } from '../model/verdict.ts';
import type { Target } from './target.ts';

/** What `--fail-on` can name; `fail` always counts. */
export const failOnWords = ['warn', 'inconclusive', 'fail'] as const;
export type FailOn = (typeof failOnWords)[number];

/**
 * Reads `--fail-on`, repeated or with commas.
 *
 * @throws UserError `bad-option`
 */
export function parseFailOn(texts: readonly string[]): readonly FailOn[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const word = failOnWords.find((known) => known === text.trim().toLowerCase());
      if (word !== undefined) return word;
      const expected = failOnWords.join(', ');
      throw new UserError({ code: 'bad-option', data: { option: '--fail-on', value: text, expected } });
    });
}

/**
 * What a verdict does to the run. A word that `--fail-on` names is a miss, whatever the target itself says of it: the
 * command line outranks the file.
 */
export function consequenceOf(
  verdict: VerdictWord,
  { onNoData, onInconclusive }: Pick<Target, 'onNoData' | 'onInconclusive'>,
  failOn: readonly FailOn[],
): Consequence {
  if (verdict === 'fail' || failOn.some((word) => word === verdict)) return 'miss';
  switch (verdict) {
    case 'warn':
      return 'warning';
    case 'inconclusive':
      return ({ pass: 'none', warn: 'warning', fail: 'miss' } as const)[onInconclusive];
    case 'no-data':
      return onNoData === 'warn' ? 'warning' : 'no-data';
    default:
      return 'none';
  }
}
