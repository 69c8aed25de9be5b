import { parseHTML } from 'linkedom';
import type { Result } from '../../../src/model/result.ts';
import { renderHtml } from '../../../src/render/render-html.ts';
import { auditContext } from '../sample-audit.ts';

/** What the tests need of a page; the types of a whole browser are not installed for that. */
export type PageElement = {
  readonly tagName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
};

export function readPage(result: Result): { readonly html: string; readonly page: PageElement } {
  const html = renderHtml(result, auditContext());
  return { html, page: parseHTML(html).document as unknown as PageElement };
}

export function all(page: PageElement, selector: string): readonly PageElement[] {
  return [...page.querySelectorAll(selector)];
}

/** Text as it is read: numbers on the page hold together by spaces that do not break. */
export function textOf(element: PageElement | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
