import type { Writable } from 'node:stream';
import { AbortPromptError } from '@inquirer/core';
import { confirm, input, select } from '@inquirer/prompts';
import type { RenderContext } from '../render/render-context.ts';
import type { Keys } from './keys.ts';
import { promptTheme } from './prompt-theme.ts';

/** What `csaudit init` asks. null: the person left. */
export type InitQuestions = {
  /** '': it is not known. */
  timezone(usual: string, isZone: (text: string) => boolean): Promise<string | null>;
  language(known: readonly string[], usual: string): Promise<string | null>;
  /** Whether the hours proposed are those of business. */
  hours(text: string): Promise<boolean | null>;
  /** Why somebody left. */
  ending(): 'interrupted' | 'end' | null;
};

type Surroundings = {
  readonly keys: Keys;
  readonly stdout: Writable;
  readonly context: RenderContext;
  /** Aborted by signals. */
  readonly signal: AbortSignal;
};

export function createInitQuestions({ keys, stdout, context, signal }: Surroundings): InitQuestions {
  const { words } = context;
  const theme = promptTheme(context);
  const around = { input: keys.input, output: stdout, signal: AbortSignal.any([signal, keys.signal]) };
  const ask = async <Value>(prompt: () => Promise<Value>): Promise<Value | null> => {
    keys.open();
    try {
      return await prompt();
    } catch (error) {
      if (error instanceof AbortPromptError && keys.ending() !== null) return null;
      throw error;
    } finally {
      keys.close();
    }
  };
  return {
    timezone: (usual, isZone) => {
      const validate = (text: string) => text.trim() === '' || isZone(text.trim()) || words('init.no-such-zone');
      const question = {
        message: words('init.ask-timezone'),
        default: usual,
        prefill: 'editable',
        validate,
        theme,
      } as const;
      return ask(async () => (await input(question, around)).trim());
    },
    language: (known, usual) =>
      ask(() => select({ message: words('init.ask-language'), choices: [...known], default: usual, theme }, around)),
    hours: (text) => ask(() => confirm({ message: words('init.ask-hours', { hours: text }), theme }, around)),
    ending: () => keys.ending(),
  };
}
