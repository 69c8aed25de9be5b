import type { Command } from 'commander';
import { UserError } from '../model/problem.ts';
import { readKpis, readPresets } from '../read/catalogue.ts';
import { readConfig } from '../read/read-config.ts';
import { plainText } from '../render/plain-text.ts';
import { writeStream } from '../write/output.ts';
import { completeWords } from './complete-words.ts';
import { choicesFrom } from './completion-choices.ts';
import type { Own } from './completion-kpis.ts';
import type { CommandContext } from './context.ts';

/**
 * `csaudit complete -- WORDS`: what the scripts of `csaudit completion` ask. A line for each word there could be, with what
 * it means after a tab; last `:files`, if a file could stand there too, or `:`.
 */
export async function runComplete(
  program: Command,
  words: readonly string[],
  { terminal }: CommandContext,
): Promise<number> {
  const { candidates, files } = await completeWords(program, words, choicesFrom(ownFiles(terminal.cwd())));
  const lines = candidates.map(([value, about]) => `${plainText(value)}\t${plainText(about)}`);
  await writeStream(terminal.stdout, [...lines, files ? ':files' : ':', ''].join('\n'));
  return 0;
}

/** Reading a team's own files takes longer than all the rest, so that it is left out where there are none. */
function ownFiles(folder: string): Own {
  return {
    kpis: () =>
      ownOr(folder, readKpis, async () => {
        const [{ readAllKpis }, settings] = await Promise.all([import('./with-dataset.ts'), readSettings(folder)]);
        return await readAllKpis(settings);
      }),
    presets: () =>
      ownOr(folder, readPresets, async () => {
        const [{ readAllPresets }, settings] = await Promise.all([import('./with-dataset.ts'), readSettings(folder)]);
        return await readAllPresets(settings);
      }),
  };
}

async function readSettings(folder: string) {
  const { readProjectSettings } = await import('../dataset/read-settings.ts');
  return await readProjectSettings({}, folder);
}

/** A csaudit.yaml with mistakes in it is no reason to complete nothing; other commands tell of them. */
async function ownOr<Value>(folder: string, shipped: () => Value, own: () => Promise<Value>): Promise<Value> {
  try {
    const { document } = await readConfig(null, folder);
    return document === null ? shipped() : await own();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return shipped();
  }
}
