/** The candidate a word was probably meant to be; null: none is near enough to suggest. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  // Two slips in a long word, one in a short one; more would suggest words that have nothing to do with each other.
  const limit = wanted.length <= 4 ? 1 : Math.max(2, Math.floor(wanted.length / 4));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `firstResponseTime`, `First_response_time` and `first-response-time` are one word to the person typing. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); anything from `limit` on is `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = at(last, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
      let distance = Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped && row > 1 && column > 1) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(limit, at(last, right.length));
}

function at(distances: readonly number[], index: number): number {
  return distances[index] as number;
}
