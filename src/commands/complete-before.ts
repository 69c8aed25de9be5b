import type { Command, Option } from 'commander';

/** Where a command line has got to. */
type Before = {
  readonly command: Command;
  /** An option that waits for its value. */
  readonly open: string | null;
  readonly positionals: number;
  /** After `--` nothing is an option. */
  readonly isOver: boolean;
};

/** The words before the one that is typed. */
export function readBefore(program: Command, words: readonly string[]): Before {
  let command = program;
  let open: string | null = null;
  let positionals = 0;
  let isOver = false;
  for (const word of words) {
    if (open !== null) open = null;
    else if (word === '--') isOver = true;
    else if (!isOver && word.startsWith('-') && word !== '-') {
      const option = word.includes('=') ? undefined : findOption(command, word);
      if (option?.required === true) open = nameOf(option);
    } else {
      const below: Command | undefined = command.commands.find((child) => child.name() === word);
      if (below !== undefined && positionals === 0) command = below;
      else positionals += 1;
    }
  }
  return { command, open, positionals, isOver };
}

export function findOption(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => long === flag || short === flag);
}

export function nameOf({ long, short }: Option): string {
  return long ?? short ?? '';
}
