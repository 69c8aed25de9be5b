import type { ListItem, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Fact, TableBlock } from './block.ts';
import { displayWidth } from './display-width.ts';
import { plainText } from './plain-text.ts';

/** Blocks as GitHub-flavoured Markdown; whatever the data hold is escaped by the serialiser. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const children = blocks.flatMap(writeBlock);
  return toMarkdown(
    { type: 'root', children },
    { bullet: '-', extensions: [gfmTableToMarkdown({ stringLength: displayWidth })] },
  );
}

function writeBlock(block: Block): readonly RootContent[] {
  switch (block.kind) {
    case 'title':
      return [{ type: 'heading', depth: 2, children: [text(block.text)] }];
    case 'heading':
      return [{ type: 'heading', depth: 3, children: [text(block.text)] }];
    case 'paragraph':
      return [paragraph([text(block.text)])];
    case 'facts':
      return [list(block.facts.map(writeFact))];
    case 'list':
      return [list(block.items.map((item) => [text(item)]))];
    case 'code':
      return [{ type: 'code', lang: block.language, value: block.text }];
    case 'table':
      return [writeTable(block), ...writeDetails(block), ...block.notes.map((note) => paragraph([text(note)]))];
  }
}

function writeFact({ label, lines }: Fact): readonly PhrasingContent[] {
  const [first = '', ...others] = lines;
  const further = others.flatMap((line): PhrasingContent[] => [{ type: 'break' }, text(line)]);
  return [strong(label), text(`: ${first}`), ...further];
}

function writeTable({ columns, rows }: TableBlock): Table {
  const head = columns.map(({ title }) => title);
  const bodies = rows.map(({ cells }) => cells.map((cell) => cell.text + cell.mark));
  return { type: 'table', align: columns.map(({ align }) => align), children: [head, ...bodies].map(tableRow) };
}

/** What stands below each row on a terminal follows the table, which stays narrow enough to read as plain text. */
function writeDetails({ rows, naming = 0 }: TableBlock): readonly RootContent[] {
  const detailed = rows.filter(({ detail }) => detail.length > 0);
  if (detailed.length === 0) return [];
  return [
    list(detailed.map(({ cells, detail }) => [strong(cells[naming]?.text ?? ''), text(`: ${detail.join('; ')}`)])),
  ];
}

function tableRow(cells: readonly string[]): TableRow {
  return { type: 'tableRow', children: cells.map((value) => ({ type: 'tableCell', children: [text(value)] })) };
}

function list(items: readonly (readonly PhrasingContent[])[]): RootContent {
  const children = items.map((content): ListItem => ({ type: 'listItem', children: [paragraph(content)] }));
  return { type: 'list', ordered: false, spread: false, children };
}

function paragraph(children: readonly PhrasingContent[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children: [...children] };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value: plainText(value) };
}
