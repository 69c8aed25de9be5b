import { normaliseHeader } from './normalise-header.ts';

/** A header of fewer words is a name, not a question. */
const fewest = 3;

/**
 * Whether a header is a survey's question as it was typed (`How likely is it that you would recommend us to a
 * friend?`): it has all the words, or beginnings of words, of one of the lists.
 */
export function isAsked(header: string, asks: readonly (readonly string[])[]): boolean {
  if (asks.length === 0) return false;
  const words = normaliseHeader(header).split(' ');
  return (
    words.length >= fewest &&
    asks.some((list) => list.every((part) => words.some((word) => word.startsWith(normaliseHeader(part)))))
  );
}
