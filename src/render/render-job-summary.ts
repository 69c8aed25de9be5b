import type { Result } from '../model/result.ts';
import type { RenderContext } from './render-context.ts';
import { renderMarkdown } from './render-markdown.ts';

/** GitHub takes 1 MiB of summary for a step, and drops what is larger as a whole. */
export const summaryBytes = 1024 * 1024;

/** A result as Markdown for the summary of a CI job. */
export function renderJobSummary(result: Result, context: RenderContext): string {
  return cutSummary(renderMarkdown(result, context), summaryBytes, context);
}

/** Whole lines of a summary as far as there is room, and then that there was more; nothing if there is not even room for that. */
export function cutSummary(summary: string, room: number, { words }: RenderContext): string {
  const bytes = new TextEncoder().encode(summary);
  if (bytes.length <= room) return summary;
  const notice = `\n\n${words('report.cut')}\n`;
  const left = room - new TextEncoder().encode(notice).length;
  if (left < 0) return '';
  const newline = 0x0a;
  return new TextDecoder().decode(bytes.subarray(0, Math.max(0, bytes.lastIndexOf(newline, left)))) + notice;
}
