import type { FaceName } from '../ask/choose-face.ts';
import type { Face } from '../ask/face.ts';
import { createPlainFace } from '../ask/plain-face.ts';
import { readLines } from '../ask/read-lines.ts';
import { silentFace } from '../ask/silent-face.ts';
import type { SavedAudit } from '../model/audit.ts';
import type { CommandContext } from './context.ts';
import type { RunProject } from './run-project.ts';

/** Who is asked, and how. Nothing is read from the terminal before the first question. */
export type OpenFace = {
  readonly name: FaceName;
  choose(open: readonly SavedAudit[]): Promise<string | 'new' | null>;
  /** What ended the questions from outside. */
  ending(): 'interrupted' | 'end' | null;
  open(): Face;
  close(): void;
};

/** Inquirer is loaded only where single keys are asked for. */
export async function openFace(name: FaceName, project: RunProject, context: CommandContext): Promise<OpenFace> {
  if (name === 'rich') return await openRichFace(project, context);
  const { shown } = project;
  const { terminal, signal } = context;
  let close = (): void => {};
  return {
    name,
    // The one that was worked on last; the walk says which.
    choose: async ([latest]) => latest?.id ?? 'new',
    ending: () => null,
    open() {
      if (name === 'none') return silentFace(terminal.stdout, shown);
      const lines = readLines(terminal.stdin, signal);
      close = () => lines.close();
      return createPlainFace({
        lines,
        stdout: terminal.stdout,
        stderr: terminal.stderr,
        context: shown,
        isScript: name === 'script',
      });
    },
    close: () => close(),
  };
}

async function openRichFace({ shown, timeZone }: RunProject, { terminal, signal }: CommandContext): Promise<OpenFace> {
  const [{ createKeys }, { createRichFace }, { chooseAudit }] = await Promise.all([
    import('../ask/keys.ts'),
    import('../ask/rich-face.ts'),
    import('../ask/choose-audit.ts'),
  ]);
  const { stdin, stdout } = terminal;
  const keys = createKeys(stdin);
  return {
    name: 'rich',
    choose: (open) => chooseAudit(open, { keys, stdout, context: shown, signal, timeZone }),
    ending: () => keys.ending(),
    open() {
      keys.open();
      return createRichFace({ keys, stdout, context: shown, signal });
    },
    close: () => keys.close(),
  };
}
