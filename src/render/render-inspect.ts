import type { Inspection } from '../model/inspection.ts';
import { outlineInspection } from './outline-inspection.ts';
import { printBlocks } from './print-blocks.ts';
import type { RenderContext } from './render-context.ts';

/** What was recognised, on a terminal; `renderJson` gives the same as JSON. */
export function renderInspect(inspection: Inspection, context: RenderContext): string {
  return printBlocks(outlineInspection(inspection, context), context);
}
