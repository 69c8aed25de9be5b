import type { WordValues } from '../locale/words.ts';

const optional = [
  'after',
  'at',
  'columns',
  'detail',
  'example',
  'expected',
  'flag',
  'header',
  'key',
  'known',
  'readings',
  'reason',
  'relation',
  'suggestion',
];

/** What not every problem or notice of a code has; its messages select on `none`. */
export const absentData: WordValues = Object.fromEntries(optional.map((name) => [name, 'none']));
