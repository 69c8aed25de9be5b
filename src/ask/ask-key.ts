import { createPrompt, useKeypress, useState } from '@inquirer/core';

export type KeyQuestion = {
  readonly lines: readonly string[];
  /** The last line, where the cursor stands. */
  readonly prompt: string;
  /** What counts; null: any key. */
  readonly keys: readonly string[] | null;
  /** What to say to another key. */
  readonly refuse: (key: string) => string;
};

/** A screen that a single key answers. It is wiped then: what became of it is said by whoever asked. */
export const askKey = createPrompt<string, KeyQuestion>(({ lines, prompt, keys, refuse }, done) => {
  const [refusal, setRefusal] = useState('');
  useKeypress((event, readline) => {
    // Readline keeps the characters as a line that nobody wants.
    readline.clearLine(0);
    const key = keyOf(event);
    if (keys === null || keys.includes(key)) done(key);
    else if (key !== '') setRefusal(refuse(key));
  });
  return [...lines, ...(refusal === '' ? [] : [refusal]), prompt].join('\n');
});

function keyOf(event: { readonly name: string; readonly sequence?: string }): string {
  // The name is of letters and digits only; `?` has none.
  const character = event.sequence ?? event.name;
  return [...(character ?? '')].length === 1 ? character.toLowerCase() : (event.name ?? '');
}
