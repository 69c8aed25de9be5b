/** What the rest of the program knows of the SQL engine. DuckDB stands behind it (duckdb.ts). */

export type Cell = string | number | bigint | boolean | null | readonly Cell[];
export type Row = Readonly<Record<string, Cell>>;

/** One scalar expression, parsed alone: never pasted into SQL before it came through `parseExpression`. */
export type Expression = {
  /** The text as the user wrote it, fit to stand between parentheses. */
  readonly sql: string;
  /** Columns it reads, in order of appearance, each once. */
  readonly columns: readonly string[];
};

export type Engine = {
  /** Runs one statement that returns nothing of interest. */
  execute(sql: string): Promise<void>;
  /** Runs one statement; instants come as text, 64-bit integers as bigint. */
  query(sql: string): Promise<readonly Row[]>;
  /** Parses expressions one by one; throws `bad-expression` with the position. */
  parseExpression(text: string): Promise<Expression>;
  /** No file is read or written, no extension loaded, no setting changed from here on. */
  lock(): Promise<void>;
  interrupt(): void;
  close(): void;
};
