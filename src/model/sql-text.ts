/** A string as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of strings as SQL literals between parentheses. */
export function literals(texts: readonly string[]): string {
  return `(${texts.map(literal).join(', ')})`;
}

/** A name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
