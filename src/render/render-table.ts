import type { Result } from '../model/result.ts';
import { outlineResult } from './outline-result.ts';
import { printBlocks } from './print-blocks.ts';
import type { RenderContext } from './render-context.ts';

/** A result on a terminal. */
export function renderTable(result: Result, context: RenderContext): string {
  return printBlocks(outlineResult(result, context), context);
}
