// A cell can hold megabytes; nobody reads them on a terminal.
const longest = 4000;
// Control characters (C0, DEL, C1), half characters, marks that turn or hide text, separators some terminals break at.
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text from outside (cells, file names, messages of the engine) as one line that a terminal shows and never obeys:
 * line breaks and tabs become a space, every other control character is spelled out.
 */
export function plainText(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return shown.replace(/[\t\r\n]+/g, ' ').replace(unprintable, spell);
}

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
