import { disarmCommands } from '../render/workflow-command.ts';
import { writeOutput } from '../write/output.ts';
import type { OutputFlags, Terminal } from './context.ts';
import { isGithubActions } from './report-to-github.ts';

/** What people read; programs get what they asked for, byte by byte. */
const prose = ['table', 'markdown'];

/** A report to the file given or to the screen, whose lines GitHub Actions would obey if they look like commands. */
export async function writeShown(text: string, flags: OutputFlags, terminal: Terminal): Promise<void> {
  const path = flags.output ?? '-';
  const isObeyed = isGithubActions(terminal) && path === '-' && prose.includes(flags.format ?? 'table');
  await writeOutput(isObeyed ? disarmCommands(text) : text, path, terminal.stdout);
}
