import { describeOpenAudit } from '../ask/describe-open-audit.ts';
import type { SavedAudits } from '../read/list-audits.ts';
import type { Block } from '../render/block.ts';
import { printBlocks } from '../render/print-blocks.ts';
import { renderProblems } from '../render/render-problems.ts';
import { writeStream } from '../write/output.ts';
import type { CommandContext } from './context.ts';
import type { RunProject } from './run-project.ts';
import { shortenPlaces } from './shorten-places.ts';

/** `csaudit run --list`: the audits saved here, the open ones first; 3 if one of them cannot be read. */
export async function printAudits(saved: SavedAudits, project: RunProject, context: CommandContext): Promise<number> {
  const { shown, timeZone } = project;
  const list = (heading: string, audits: SavedAudits['open']): readonly Block[] =>
    audits.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'list', items: audits.map((audit) => describeOpenAudit(audit, timeZone, shown)), warning: false },
        ];
  const blocks = [...list(shown.words('run.open'), saved.open), ...list(shown.words('run.finished'), saved.finished)];
  const none: Block = { kind: 'paragraph', text: shown.words('run.none') };
  await writeStream(context.terminal.stdout, printBlocks(blocks.length === 0 ? [none] : blocks, shown));
  await tellDamaged(saved, project, context);
  return saved.problems.length === 0 ? 0 : 3;
}

/** A damaged audit stays as it is, and is not passed over in silence. */
export async function tellDamaged(
  { problems }: SavedAudits,
  { shown }: RunProject,
  { terminal }: CommandContext,
): Promise<void> {
  if (problems.length === 0) return;
  await writeStream(terminal.stderr, renderProblems(shortenPlaces(problems, terminal.cwd()), shown));
}
