import type { RenderContext } from '../render/render-context.ts';

/** Inquirer's own colours do not ask whether colours are wanted, and its words are English. */
export function promptTheme({ words, chalk, unicode }: RenderContext) {
  const same = (text: string): string => text;
  return {
    prefix: chalk.cyan('?'),
    icon: { cursor: unicode ? '❯' : '>' },
    style: {
      answer: same,
      message: (text: string) => chalk.bold(text),
      error: (text: string) => chalk.yellow(text),
      defaultAnswer: (text: string) => chalk.dim(text),
      help: (text: string) => chalk.dim(text),
      highlight: (text: string) => chalk.cyan(text),
      key: same,
      description: same,
      keysHelpTip: () => chalk.dim(words('ask.select-keys')),
    },
  };
}
