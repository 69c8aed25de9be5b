import { dirname, resolve } from 'node:path';
import type { SourceFlags } from '../dataset/parse-source-flags.ts';
import { proposeConfig, settingsWithoutConfig } from '../dataset/propose-config.ts';
import { languages, readKpis } from '../read/catalogue.ts';
import { renderConfig } from '../render/render-config.ts';
import { isZone } from '../time/zone-offsets.ts';
import { writeStream } from '../write/output.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { planInitFiles, schemaFor, writeInitFiles } from './init-files.ts';
import { agreeOnHours, exitCodeOfLeaving, openInitQuestions } from './init-questions.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readDataset } from './with-dataset.ts';

export type InitFlags = OutputFlags & SourceFlags & { readonly ci?: string; readonly yes?: boolean };

/** `csaudit init [FILES]`: a csaudit.yaml that fits the exports, with targets and hours to start from. */
export async function runInit(given: readonly string[], flags: InitFlags, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const files = planInitFiles(flags);

  const language = chooseLanguage(flags.lang, undefined, terminal.env);
  const { output: _, ...toScreen } = flags;
  const shown = renderContext(terminal, toScreen, language, readWords(language), readKpis());
  const questions = await openInitQuestions(context, flags.yes === true, shown);
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timezone = flags.timezone ?? (await questions?.timezone(machineZone, isZone)) ?? '';
  if (questions?.ending() != null) return exitCodeOfLeaving(questions);
  const known = languages();
  const spoken = flags.lang ?? (known.length > 1 ? ((await questions?.language(known, language)) ?? null) : null);
  if (questions?.ending() != null) return exitCodeOfLeaving(questions);

  const zone = timezone === '' ? null : timezone;
  const settings = await settingsWithoutConfig(given.length === 0 ? ['.'] : given, flags, zone);
  const dataset = await readDataset(context, settings, flags, { keepCells: false, businessClock: false });
  const folder = dirname(resolve(terminal.cwd(), files.config.path));
  const said = { folder, schema: schemaFor(folder), language: spoken, timezone: zone, machineZone };
  const proposal = await agreeOnHours(await proposeConfig(dataset, settings, readKpis(), said), questions);
  if (proposal === null) return exitCodeOfLeaving(questions);

  await writeInitFiles(files, renderConfig(proposal, shown), context.version);
  const names = [files.config, ...files.workflow].map(({ path }) => path).join(', ');
  const counts = {
    files: names,
    sources: dataset.files.length,
    targets: proposal.targets.length,
    config: flags.output ?? 'none',
  };
  await writeStream(terminal.stdout, `${shown.words('init.done', counts).trim()}\n`);
  return 0;
}
