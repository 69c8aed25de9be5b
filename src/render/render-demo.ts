import type { Result } from '../model/result.ts';
import type { Block } from './block.ts';
import { outlineAuditSections } from './outline-audit-sections.ts';
import { outlineAuditSummary } from './outline-audit-summary.ts';
import { printBlocks } from './print-blocks.ts';
import type { RenderContext } from './render-context.ts';

/** What came of the demo's audit, where its reports are, and what to try there. */
export function renderDemo(result: Result, folder: string, reports: readonly string[], context: RenderContext): string {
  const { words } = context;
  const { audit } = result;
  const blocks: readonly Block[] = [
    { kind: 'title', text: words('demo.title', { folder }) },
    { kind: 'paragraph', text: words('demo.about') },
    ...(audit === null
      ? []
      : [...outlineAuditSummary(result, audit, reports, context), ...outlineAuditSections(audit, context)]),
    { kind: 'heading', text: words('demo.try') },
    { kind: 'code', language: 'sh', text: words('demo.commands', { folder }) },
  ];
  return printBlocks(blocks, context);
}
