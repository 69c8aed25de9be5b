import type { Command } from 'commander';
import { findOption, nameOf, readBefore } from './complete-before.ts';

export type Candidate = readonly [value: string, about: string];

/** What may stand in a place: these words, or with `files` also what is in the folder. */
export type Choice = { readonly candidates: readonly Candidate[]; readonly files: boolean };

/** What an option or an argument takes, by the names they have in the help. */
export type ChoicesOf = (name: string, command: string, partial: string) => Promise<Choice>;

/**
 * What the last word may become.
 *
 * @param words after the name of the program, as far as the cursor; the last is the one that is being typed, perhaps ''
 */
export async function completeWords(program: Command, words: readonly string[], choicesOf: ChoicesOf): Promise<Choice> {
  const partial = (words.at(-1) ?? '').replace(/^(?:""|'')$/, '');
  const { command, open, positionals, isOver } = readBefore(program, words.slice(0, -1));
  if (open !== null) return fitting(await choicesOf(open, command.name(), partial), partial);
  if (partial.startsWith('-') && !isOver) {
    const [name = '', ...rest] = partial.split('=');
    const option = rest.length === 0 ? undefined : findOption(command, name);
    if (option === undefined) return fitting({ candidates: optionsOf(command), files: false }, partial);
    const value = rest.join('=');
    const { candidates, files } = await choicesOf(nameOf(option), command.name(), value);
    return fitting({ candidates: candidates.map(([text, about]) => [`${name}=${text}`, about]), files }, partial);
  }
  const subcommands = subcommandsOf(command);
  if (subcommands.length > 0 && positionals === 0) return fitting({ candidates: subcommands, files: false }, partial);
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[positionals] ?? (last?.variadic === true ? last : undefined);
  if (argument === undefined) return { candidates: [], files: false };
  return fitting(await choicesOf(argument.name(), command.name(), partial), partial);
}

function optionsOf(command: Command): readonly Candidate[] {
  const options = command.createHelp().visibleOptions(command);
  return options.map((option) => [nameOf(option), option.description]);
}

function subcommandsOf(command: Command): readonly Candidate[] {
  const commands = command.createHelp().visibleCommands(command);
  return commands.map((child) => [child.name(), child.description()]);
}

/** A quote that is still open is none of the word's text. */
function fitting({ candidates, files }: Choice, partial: string): Choice {
  const typed = partial.replace(/^["']/, '');
  return { candidates: candidates.filter(([value]) => value.startsWith(typed)), files };
}
