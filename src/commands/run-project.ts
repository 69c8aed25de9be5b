import type { Definitions } from '../dataset/choose-definitions.ts';
import { readProjectSettings, readSettings } from '../dataset/read-settings.ts';
import type { DataSettings } from '../dataset/settings.ts';
import type { Kpi } from '../model/kpi.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { PickFlags } from '../session/pick-audit.ts';
import { auditFolder } from '../write/audit-store.ts';
import type { CommandContext } from './context.ts';
import type { SharedFlags } from './data-options.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readDefinitions } from './with-dataset.ts';

export type RunFlags = SharedFlags &
  PickFlags & {
    /** false: `--no-data`. */
    readonly data?: readonly string[] | boolean;
    readonly checklist?: string;
    readonly detailed?: boolean;
    readonly answers?: string;
    readonly partial?: boolean;
    readonly list?: boolean;
    readonly from?: string;
    readonly to?: string;
  };

/** What a run knows before it opens an audit. */
export type RunProject = {
  readonly settings: DataSettings;
  readonly definitions: Definitions;
  readonly catalogue: readonly Kpi[];
  readonly shown: RenderContext;
  /** Where the audits lie. */
  readonly folder: string;
  /** Of dates and of the report: that of csaudit.yaml, or the machine's. */
  readonly timeZone: string;
};

export async function readRunProject(flags: RunFlags, { terminal }: CommandContext): Promise<RunProject> {
  const settings = await readRunSettings(flags, terminal.cwd());
  const definitions = await readDefinitions(settings);
  const { catalogue } = definitions;
  const language = chooseLanguage(flags.lang, settings.config.language, terminal.env);
  const { output: _, ...toTerminal } = flags;
  return {
    settings,
    definitions,
    catalogue,
    shown: renderContext(terminal, toTerminal, language, readWords(language), catalogue),
    folder: auditFolder(settings.folder),
    timeZone: settings.timezone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** The files of `--data`, or those of `sources:`; an audit without any is an audit, too. */
async function readRunSettings(flags: RunFlags, workingFolder: string): Promise<DataSettings> {
  if (Array.isArray(flags.data)) return readSettings(flags.data, flags, workingFolder);
  const project = await readProjectSettings(flags, workingFolder);
  const hasSources = (project.config.sources ?? []).length > 0;
  return hasSources && flags.data !== false && flags.list !== true ? readSettings([], flags, workingFolder) : project;
}
