import { UserError } from '../model/problem.ts';
import { readShippedText } from '../read/shipped-text.ts';
import { writeStream } from '../write/output.ts';
import type { CommandContext } from './context.ts';
import { shells } from './setup-words.ts';

const endings = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'ps1' } as const;

/** `csaudit completion SHELL`: the script that makes a shell complete csaudit's commands, KPIs, presets and formats. */
export async function runCompletion(
  [name = '']: readonly string[],
  _: object,
  context: CommandContext,
): Promise<number> {
  const shell = shells.find((known) => known === name.toLowerCase());
  if (shell === undefined) {
    throw new UserError({
      code: 'bad-option',
      data: { option: 'completion', value: name, expected: shells.join(', ') },
    });
  }
  await writeStream(context.terminal.stdout, readShippedText(`completions/csaudit.${endings[shell]}`));
  return 0;
}
