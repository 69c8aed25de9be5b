import type { Writable } from 'node:stream';
import { AbortPromptError } from '@inquirer/core';
import { select } from '@inquirer/prompts';
import type { SavedAudit } from '../model/audit.ts';
import type { RenderContext } from '../render/render-context.ts';
import { describeOpenAudit } from './describe-open-audit.ts';
import type { Keys } from './keys.ts';
import { promptTheme } from './prompt-theme.ts';

type Choosing = {
  readonly keys: Keys;
  readonly stdout: Writable;
  readonly context: RenderContext;
  readonly signal: AbortSignal;
  readonly timeZone: string;
};

/** Which of the open audits to go on with: its id, or a new one, or none at all (Ctrl-C). */
export async function chooseAudit(
  open: readonly SavedAudit[],
  { keys, stdout, context, signal, timeZone }: Choosing,
): Promise<string | 'new' | null> {
  const { words } = context;
  keys.open();
  try {
    return await select(
      {
        message: words('ask.open-audits', { count: open.length }),
        choices: [
          ...open.map((audit) => ({ value: audit.id, name: describeOpenAudit(audit, timeZone, context) })),
          { value: 'new', name: words('ask.new-audit') },
        ],
        loop: false,
        theme: promptTheme(context),
      },
      { input: keys.input, output: stdout, clearPromptOnDone: true, signal: AbortSignal.any([signal, keys.signal]) },
    );
  } catch (error) {
    if (error instanceof AbortPromptError && keys.ending() !== null) return null;
    throw error;
  } finally {
    keys.close();
  }
}
