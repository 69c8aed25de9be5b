import type { Explanation } from '../model/explanation.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Result } from '../model/result.ts';

/** A document as it is: the form everything else is made from again. */
export function renderJson(document: Result | Inspection | Explanation): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
