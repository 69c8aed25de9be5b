import type { FormatName } from '../model/format-name.ts';
import type { Result } from '../model/result.ts';
import type { RenderContext } from './render-context.ts';

export type Renderer = (result: Result, context: RenderContext) => string;

/** Loaded when asked for: a run that prints a table need not wait for Markdown. */
export const renderers: Readonly<Record<FormatName, () => Promise<Renderer>>> = {
  table: async () => (await import('./render-table.ts')).renderTable,
  json: async () => (await import('./render-json.ts')).renderJson,
  csv: async () => (await import('./render-csv.ts')).renderCsv,
  markdown: async () => (await import('./render-markdown.ts')).renderMarkdown,
  html: async () => (await import('./render-html.ts')).renderHtml,
};
