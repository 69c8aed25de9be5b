import type { Result } from '../model/result.ts';
import { outlineResult } from './outline-result.ts';
import type { RenderContext } from './render-context.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A result for a mail, a chat or a ticket. */
export function renderMarkdown(result: Result, context: RenderContext): string {
  return writeMarkdown(outlineResult(result, context));
}
