import { createProgress, type Progress, silentProgress } from '../write/progress.ts';
import type { CommandContext, OutputFlags } from './context.ts';

/** Shows how work that takes long goes on, to those who watch. */
export async function withProgress<Value>(
  { terminal }: CommandContext,
  flags: OutputFlags,
  work: (progress: Progress) => Promise<Value>,
): Promise<Value> {
  const { stderr, env } = terminal;
  const isWatched = flags.quiet !== true && stderr.isTTY === true && (env.CI ?? '') === '';
  const progress = isWatched ? createProgress(stderr) : silentProgress;
  try {
    return await work(progress);
  } finally {
    progress.stop();
  }
}
