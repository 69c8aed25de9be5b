import type { Scale } from '../model/scale.ts';
import type { Answer } from './read-answers.ts';

/**
 * Whether the words beside the scores say that the scale runs the other way: `1 - Very satisfied` and `5 - Very
 * dissatisfied` where 5 was taken for the best. With words at one end only, the middle of the scale decides.
 */
export function contradictsLabels(answers: readonly Pick<Answer, 'score' | 'opinion'>[], scale: Scale): boolean {
  const scores = (opinion: Answer['opinion']) =>
    answers.flatMap((answer) => (answer.score !== null && answer.opinion === opinion ? [answer.score] : []));
  const [good, bad] = [mean(scores('good')), mean(scores('bad'))];
  const middle = (scale.from + scale.to) / 2;
  if (good === null && bad === null) return false;
  return (good ?? middle) < (bad ?? middle);
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
