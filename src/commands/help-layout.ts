import type { Command, HelpConfiguration } from 'commander';
import type { Words } from '../locale/words.ts';

/** The headings that commander brings along, in our words; they are all that a command's help has of its own. */
export function helpLayout(words: Words): HelpConfiguration {
  const headings: ReadonlyMap<string, string> = new Map([
    ['Usage:', words('help.heading.usage')],
    ['Arguments:', words('help.heading.arguments')],
    ['Options:', words('help.heading.options')],
    ['Commands:', words('help.heading.commands')],
  ]);
  return {
    styleTitle: (heading) => headings.get(heading) ?? heading,
    commandUsage: (command) => words(`help.usage.${command.name()}`),
    subcommandTerm: (command) => command.name(),
    // Without commander's "(default: [])".
    optionDescription: (option) => option.description,
  };
}

/** Two real examples below the options of a command. */
export function addExamples(command: Command, words: Words, examples: readonly [string, string]): Command {
  const lines = [words('help.heading.examples'), ...examples.map((key) => `  ${words(key)}`)];
  return command.addHelpText('after', `\n${lines.join('\n')}`);
}
