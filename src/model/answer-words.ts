import type { AnswerValue } from './audit.ts';

/** How an answer may be written, on a line and in a file of answers. The first of each is the name, the letter the key. */
export const answerWords: Readonly<Record<AnswerValue, readonly string[]>> = {
  met: ['met', 'm'],
  partly: ['partly', 'p', 'partly met', 'partially', 'partial'],
  'not-met': ['not-met', 'n', 'not met'],
  na: ['na', 'x', 'n/a', 'not applicable', 'not-applicable'],
};

/** null: the word is no answer. */
export function answerOfWord(word: string): AnswerValue | null {
  const wanted = word.trim().toLowerCase().replace(/\s+/g, ' ');
  const values = Object.keys(answerWords) as AnswerValue[];
  return values.find((value) => answerWords[value].includes(wanted)) ?? null;
}
