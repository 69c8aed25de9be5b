import type { Ending } from '../ask/conduct-walk.ts';
import { listOpenSteps } from '../audit/is-complete.ts';
import type { Walk } from '../audit/walk.ts';
import type { Block } from '../render/block.ts';
import { printBlocks } from '../render/print-blocks.ts';
import { writeStream } from '../write/output.ts';
import type { RunFlags } from './run-project.ts';
import type { Run } from './run-walk.ts';

/** Which audit this is, and that nothing of it can be lost. */
export async function greet(walk: Walk, { isNew, project, context, checklist }: Run): Promise<void> {
  const { audit, changed } = walk;
  if (audit.finishedAt !== null) return;
  const { words } = project.shown;
  const lines = [
    words(isNew ? 'run.begun' : 'run.resumed', { id: audit.id, title: checklist.title, ...countAnswers(walk) }),
    ...(changed === 'no' ? [] : [words(`run.changed-${changed}`)]),
  ];
  const blocks = lines.map((text): Block => ({ kind: 'paragraph', text }));
  await writeStream(context.terminal.stdout, `${printBlocks(blocks, project.shown)}\n`);
}

/** One line: how much is saved, and how to go on. */
export async function tellSaved(walk: Walk, ending: Exclude<Ending, 'finished'>, run: Run, line = 0): Promise<void> {
  const { words } = run.project.shown;
  const command = resumeCommand(walk.audit.id, run.flags);
  const isUnheard = run.face.name === 'none' && ending === 'ended';
  const lines = [
    ...(ending === 'stopped' ? [words('run.stopped', { line })] : []),
    ...(isUnheard ? [words('run.nobody-to-ask')] : []),
    words('run.saved', { ...countAnswers(walk), command }),
  ];
  await writeStream(run.context.terminal.stderr, `${lines.join('\n')}\n`);
}

function countAnswers({ checklist, audit }: Walk): { readonly answered: number; readonly of: number } {
  const of = checklist.sections.reduce((count, { steps }) => count + steps.length, 0);
  return { answered: of - listOpenSteps(checklist, audit.answers).length, of };
}

/** What was typed about data and checklist belongs to the audit, too. */
function resumeCommand(id: string, { data, config, checklist }: RunFlags): string {
  const parts = [
    ...['csaudit', 'run', '--resume', id],
    ...(checklist === undefined ? [] : ['--checklist', checklist]),
    ...(config === undefined ? [] : ['--config', config]),
    ...(Array.isArray(data) ? ['--data', ...data] : []),
  ];
  return parts.map((part) => (/^[\w./:@%+=-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`)).join(' ');
}
