/** JSON that is the same text for the same content: keys in order, nothing for what is undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  const inOrder = entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${inOrder.map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`).join(',')}}`;
}
