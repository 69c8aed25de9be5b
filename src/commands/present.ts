import { Chalk } from 'chalk';
import { createWords } from '../locale/create-words.ts';
import { createFormat } from '../locale/format.ts';
import type { Words } from '../locale/words.ts';
import type { Kpi } from '../model/kpi.ts';
import { languages, readMessages } from '../read/catalogue.ts';
import type { KpiCaption, RenderContext } from '../render/render-context.ts';
import type { OutputFlags, Terminal } from './context.ts';

const narrowest = 40;
const usualWidth = 80;

/** The language asked for: the flag, csaudit.yaml, the environment if csaudit speaks it, else English. */
export function chooseLanguage(flag: string | undefined, configured: string | undefined, env: Terminal['env']): string {
  const fromEnvironment = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase();
  const usual = languages().includes(fromEnvironment) ? fromEnvironment : 'en';
  return flag ?? configured ?? usual;
}

export function readWords(language: string): Words {
  return createWords(readMessages(language), language);
}

/** What a report needs of where it goes. Colour is for terminals, unless the environment insists. */
export function renderContext(
  terminal: Terminal,
  flags: OutputFlags,
  language: string,
  words: Words,
  kpis: readonly Kpi[],
): RenderContext {
  const { stdout, env } = terminal;
  const toTerminal = stdout.isTTY === true && flags.output === undefined;
  const width = Number(env.COLUMNS) || stdout.columns || usualWidth;
  return {
    words,
    format: createFormat(language),
    width: Math.max(narrowest, toTerminal || env.COLUMNS ? width : usualWidth),
    chalk: new Chalk({ level: colourLevel(toTerminal, flags, env) }),
    unicode: env.TERM !== 'linux' && env.TERM !== 'dumb',
    kpis: Object.fromEntries(kpis.map((kpi): [string, KpiCaption] => [kpi.id, kpi])),
  };
}

export function colourLevel(isTerminal: boolean, flags: OutputFlags, env: Terminal['env']): 0 | 1 {
  if (flags.color === false || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return 0;
  return isTerminal ? 1 : 0;
}
