/**
 * What a report says, before it is laid out: text without markup or colour. The terminal and Markdown print the same
 * blocks, so they cannot differ in a number.
 */
export type Block =
  | { readonly kind: 'title' | 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly warning: boolean }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | TableBlock;

export type Fact = { readonly label: string; readonly lines: readonly string[] };

export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Columns from the left that stay: repeated in every part of a table too wide for the terminal. */
  readonly frozen: number;
  readonly notes: readonly string[];
  /** The cell by which a row is called where its detail stands apart from it; the first unless said. */
  readonly naming?: number;
};

export type Column = {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** What gives way where the terminal is narrow: names are cut, titles wrapped, spilled columns join the row's detail. */
  readonly narrow: 'keep' | 'truncate' | 'wrap' | 'spill';
};

export type TableRow = {
  readonly cells: readonly Cell[];
  /** What is read second: below the row on a terminal, in a last column elsewhere. */
  readonly detail: readonly string[];
};

/**
 * `mark` stands after the text and does not push it out of its column: `39.3 %*`. `tone` is for those who see colours, and
 * says nothing that the text does not.
 */
export type Cell = {
  readonly text: string;
  readonly mark: string;
  readonly tone?: Tone;
  /** The number that the text rounds, for those who read the report by program. */
  readonly exact?: number;
};

export type Tone = 'good' | 'bad' | 'doubtful';

export function cell(text: string, mark = '', tone?: Tone): Cell {
  return tone === undefined ? { text, mark } : { text, mark, tone };
}

/** null: there is no number, and nothing stands in the cell. */
export function numberCell(exact: number | null, text: string, mark = ''): Cell {
  return exact === null ? cell('', mark) : { text, mark, exact };
}
