import type { Block } from './block.ts';
import { printBlocks } from './print-blocks.ts';
import type { RenderContext } from './render-context.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Blocks for a terminal or as Markdown. */
export function renderBlocks(blocks: readonly Block[], format: 'table' | 'markdown', context: RenderContext): string {
  return format === 'markdown' ? writeMarkdown(blocks) : printBlocks(blocks, context);
}
