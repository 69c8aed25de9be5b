import { type DataFlags, readProjectSettings } from '../dataset/read-settings.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import type { Block } from '../render/block.ts';
import { renderBlocks } from '../render/render-blocks.ts';
import type { RenderContext } from '../render/render-context.ts';
import { writeOutput } from '../write/output.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readAllKpis } from './with-dataset.ts';

const formats = ['table', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];

/** What the checklist commands need of where they are typed. */
export type Project = {
  readonly folder: string;
  /** The team's own among them: its checklists link to them. */
  readonly kpis: readonly Kpi[];
  readonly format: Format;
  readonly shown: RenderContext;
  write(text: string): Promise<void>;
};

export async function readProject(
  flags: OutputFlags & Pick<DataFlags, 'config'>,
  { terminal }: CommandContext,
  allowed: readonly Format[] = formats,
): Promise<Project> {
  const asked = flags.format ?? 'table';
  const format = allowed.find((name) => name === asked);
  if (format === undefined) {
    throw new UserError({
      code: 'bad-option',
      data: { option: '--format', value: asked, expected: allowed.join(', ') },
    });
  }
  const settings = await readProjectSettings(flags, terminal.cwd());
  const kpis = await readAllKpis(settings);
  const language = chooseLanguage(flags.lang, settings.config.language, terminal.env);
  return {
    folder: terminal.cwd(),
    kpis,
    format,
    shown: renderContext(terminal, flags, language, readWords(language), kpis),
    write: (text) => writeOutput(text, flags.output ?? null, terminal.stdout),
  };
}

/** A document as JSON, or as a person reads it. */
export async function present(
  { format, shown, write }: Project,
  document: object,
  outline: (context: RenderContext) => readonly Block[] | string,
): Promise<void> {
  if (format === 'json') return await write(`${JSON.stringify(document, null, 2)}\n`);
  const outlined = outline(shown);
  await write(typeof outlined === 'string' ? outlined : renderBlocks(outlined, format, shown));
}
