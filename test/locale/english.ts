import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createWords } from '../../src/locale/create-words.ts';
import type { Messages } from '../../src/locale/words.ts';

export const englishMessages = parse(
  readFileSync(new URL('../../locales/en.yaml', import.meta.url), 'utf8'),
) as Messages;
export const english = createWords(englishMessages, 'en');
