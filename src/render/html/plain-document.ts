import { plainText } from '../plain-text.ts';

/** A document with all its texts made plain, names of keys too: what turns or hides text is spelled out. */
export function plainDocument<Document>(document: Document): Document {
  return plain(document) as Document;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plainText(key), plain(inner)]));
}
