/** Texts that YAML would take for something else, or that somebody's YAML 1.1 would. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;

/**
 * A text as a YAML scalar: as it is where that means the same, else in double quotes, in which YAML reads all that JSON
 * writes.
 *
 * @example
 * yamlText('tickets.csv') // => 'tickets.csv'
 * yamlText('>= 85%') // => '">= 85%"'
 */
export function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*(?: [\w./-]+)*$/.test(text) && !reserved.test(text);
  // What JSON leaves as it is and YAML cannot have: C1 controls, marks of the byte order, halves of characters.
  return isPlain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, spellOut);
}

function spellOut(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** A value in one line: `{ created_at: Opened, resolved_at: [Closed, At] }`. */
export function yamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (typeof value === 'string') return yamlText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${yamlText(key)}: ${yamlFlow(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
