import { IntlMessageFormat } from 'intl-messageformat';
import { intlLocale } from './intl-locale.ts';
import type { Messages, Words, WordValues } from './words.ts';

/** The words of one language. A message is compiled when it is first used; most never are. */
export function createWords(messages: Messages, language: string): Words {
  const texts = new Map(flatten(messages, ''));
  const compiled = new Map<string, IntlMessageFormat>();
  const locale = intlLocale(language);

  const words = (key: string, values: WordValues = {}): string => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`no words for ${key} in language ${language}`);
    if (isPlain(text)) return text;
    let message = compiled.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format({ ...values }));
  };
  return Object.assign(words, { has: (key: string) => texts.has(key) });
}

/** Neither placeholders nor ICU's quoting: the text is the message. */
function isPlain(text: string): boolean {
  return !/[{}]|''/.test(text);
}

function* flatten(messages: Messages, prefix: string): Generator<[string, string]> {
  for (const [name, message] of Object.entries(messages)) {
    const key = prefix + name;
    if (typeof message === 'string') yield [key, message];
    else yield* flatten(message, `${key}.`);
  }
}
