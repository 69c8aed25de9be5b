import type { Block, Fact } from './block.ts';
import { displayWidth, wrapText } from './display-width.ts';
import { plainText } from './plain-text.ts';
import { printTable } from './print-table.ts';
import type { RenderContext } from './render-context.ts';

/** Blocks on a terminal. All text is made plain here, at the border, whatever it came from. */
export function printBlocks(blocks: readonly Block[], context: RenderContext): string {
  const lines = blocks.flatMap((block, position) => {
    const opens = position === 0 || blocks[position - 1]?.kind === 'heading';
    return opens ? printBlock(block, context) : ['', ...printBlock(block, context)];
  });
  const text = `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  return context.unicode ? text : text.replace(/[…–]/g, (sign) => (sign === '–' ? '-' : '...'));
}

function printBlock(block: Block, context: RenderContext): readonly string[] {
  const { chalk, width } = context;
  switch (block.kind) {
    case 'title':
    case 'heading':
      return wrapText(plainText(block.text), width).map((line) => chalk.bold(line));
    case 'paragraph':
      return wrapText(plainText(block.text), width);
    case 'facts':
      return printFacts(block.facts, context);
    case 'list': {
      const bullet = block.warning ? chalk.yellow('!') : context.unicode ? '•' : '-';
      return block.items.flatMap((item) => hang(`${bullet} `, 2, item, width));
    }
    case 'code':
      // Not wrapped: it is there to be copied.
      return block.text.split('\n').map((line) => `  ${plainText(line)}`);
    case 'table':
      return printTable(block, context);
  }
}

function printFacts(facts: readonly Fact[], { chalk, width }: RenderContext): readonly string[] {
  const indent = Math.max(...facts.map(({ label }) => displayWidth(label))) + 2;
  return facts.flatMap(({ label, lines }) =>
    lines.flatMap((line, position) => {
      const name = position === 0 ? label : '';
      return hang(chalk.dim(name) + ' '.repeat(indent - displayWidth(name)), indent, line, width);
    }),
  );
}

/** A text whose further lines stand under its first. */
function hang(start: string, indent: number, text: string, width: number): readonly string[] {
  return wrapText(plainText(text), width - indent).map((line, position) =>
    position === 0 ? start + line : ' '.repeat(indent) + line,
  );
}
