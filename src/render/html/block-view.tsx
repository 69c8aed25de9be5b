import type { JSX } from 'preact';
import type { Block, Fact } from '../block.ts';
import { DataTable } from './data-table.tsx';

type Props = {
  readonly blocks: readonly Block[];
  /** Of tables without a heading of their own. */
  readonly caption: string;
};

/** Blocks that the terminal and Markdown print too. Headings are of the third rank: the part they stand in has the second. */
export function BlockView({ blocks, caption }: Props): JSX.Element {
  let heading = caption;
  return (
    <>
      {blocks.map((block) => {
        if (block.kind === 'heading') heading = block.text;
        return <OneBlock block={block} caption={heading} />;
      })}
    </>
  );
}

function OneBlock({ block, caption }: { readonly block: Block; readonly caption: string }): JSX.Element {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list':
      return (
        <ul class={block.warning ? 'warnings' : ''}>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'table':
      return <DataTable caption={caption} table={block} />;
  }
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(({ label, lines }) => (
        <div>
          <dt>{label}</dt>
          {lines.map((line) => (
            <dd>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
