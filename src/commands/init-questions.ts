import type { InitQuestions } from '../ask/ask-init.ts';
import { chooseFace } from '../ask/choose-face.ts';
import type { ConfigProposal } from '../model/config-proposal.ts';
import { describeHours } from '../render/render-config.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { CommandContext } from './context.ts';

/** null: nobody is there to answer, or nobody wants to be asked. */
export async function openInitQuestions(
  { terminal, signal }: CommandContext,
  isSilent: boolean,
  context: RenderContext,
): Promise<InitQuestions | null> {
  if (isSilent || chooseFace(terminal) !== 'rich') return null;
  const [{ createKeys }, { createInitQuestions }] = await Promise.all([
    import('../ask/keys.ts'),
    import('../ask/ask-init.ts'),
  ]);
  return createInitQuestions({ keys: createKeys(terminal.stdin), stdout: terminal.stdout, context, signal });
}

/** Hours that somebody agreed to, or did not want, are no proposal any more; null: the person left. */
export async function agreeOnHours(
  proposal: ConfigProposal,
  questions: InitQuestions | null,
): Promise<ConfigProposal | null> {
  const { hours } = proposal;
  if (hours === null || questions === null || hours.isProposal) return proposal;
  const agreed = await questions.hours(describeHours(hours));
  return agreed === null ? null : { ...proposal, hours: { ...hours, isProposal: !agreed } };
}

/** As everywhere: Ctrl-C, or the end of the input. */
export function exitCodeOfLeaving(questions: InitQuestions | null): 130 | 4 {
  return questions?.ending() === 'interrupted' ? 130 : 4;
}
