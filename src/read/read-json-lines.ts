/** Names and first values of JSON lines, as text, from the decoded beginning of the file. */
export function readJsonLines(
  text: string,
  whole: boolean,
): { readonly header: readonly string[]; readonly sample: readonly (readonly string[])[] } {
  const lines = text.split('\n');
  if (!whole) lines.pop();
  const rows = lines.slice(0, 1000).flatMap(parseRow);
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { header, sample: rows.map((row) => header.map((name) => cellText(row[name]))) };
}

/** A line that is no object is reported when the engine reads it. */
function parseRow(line: string): readonly Record<string, unknown>[] {
  return isJsonObject(line) ? [JSON.parse(line)] : [];
}

export function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
