import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Result } from '../model/result.ts';
import { Page } from './html/page.tsx';
import { plainDocument } from './html/plain-document.ts';
import { unbrokenFormat } from './html/unbroken.ts';
import type { RenderContext } from './render-context.ts';

/** A report to hand out: one file that loads nothing, for the screen, in light and dark, and for paper. */
export function renderHtml(result: Result, context: RenderContext): string {
  const plain = { ...context, format: unbrokenFormat(context.format), kpis: plainDocument(context.kpis) };
  return `<!doctype html>\n${render(h(Page, { result: plainDocument(result), context: plain }))}\n`;
}
