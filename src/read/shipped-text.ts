import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text file of the package, as it is: `completions/csaudit.bash`. */
export function readShippedText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** Where a file of the package stands. */
export function shippedFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
