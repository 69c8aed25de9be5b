import type { Explanation } from '../model/explanation.ts';
import { outlineExplanation } from './outline-explanation.ts';
import { printBlocks } from './print-blocks.ts';
import type { RenderContext } from './render-context.ts';

/** One KPI explained, on a terminal; `renderJson` gives the same as JSON. */
export function renderExplain(explanation: Explanation, context: RenderContext): string {
  return printBlocks(outlineExplanation(explanation, context), context);
}
