import type { CommandContext, Terminal } from './commands/context.ts';
import { isAnswer, usageProblem } from './commands/usage-problem.ts';
import type { Engine } from './engine/engine.ts';
import { exitCodeOfProblems, type Problem, UserError } from './model/problem.ts';
import { languages, readVersion } from './read/catalogue.ts';
import { createRunFolder } from './read/run-folder.ts';
import { listenForSignals, type SignalSource } from './signals.ts';
import { writeStream } from './write/output.ts';

export type Process = Terminal & SignalSource & Pick<NodeJS.Process, 'argv'>;

/** The exit code of a bug of ours, apart from every mistake of a user's. */
const bug = 70;

/** Runs the command line. The only place that turns errors into exit codes (docs: exit codes). */
export async function main(process: Process): Promise<number> {
  const args = process.argv.slice(2);
  const run = createRunFolder();
  const engines: Engine[] = [];
  const interrupt = () => {
    for (const engine of engines) engine.interrupt();
  };
  const signals = listenForSignals(process, { interrupt, clean: () => run.remove() });
  try {
    const context: CommandContext = {
      terminal: process,
      run,
      signal: signals.signal,
      keepEngine: (engine) => engines.push(engine),
      version: readVersion(),
      createdAt: new Date(),
    };
    return await Promise.race([runCommand(args, context, process), signals.crashed]);
  } catch (error) {
    // A signal makes whatever runs fail; what it fails with says nothing.
    const told = signals.interruption()?.exitCode ?? tellProblems(error, args, process);
    return await Promise.resolve(told).catch((bug: unknown) => tellBug(bug, args, process));
  } finally {
    for (const engine of engines) engine.close();
    run.remove();
    signals.stop();
  }
}

async function runCommand(args: readonly string[], context: CommandContext, process: Process): Promise<number> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    await writeStream(process.stdout, `${context.version}\n`);
    return 0;
  }
  const [{ createProgram }, words] = await Promise.all([import('./commands/program.ts'), readOwnWords(args, process)]);
  let exitCode = 0;
  let printed = '';
  const output = {
    writeOut: (text: string) => {
      printed += text;
    },
    // Errors are told once, in our words.
    writeErr: () => {},
    getOutHelpWidth: () => Math.min(100, process.stdout.columns ?? 80),
  };
  const program = createProgram(words, context, output, (code) => {
    exitCode = code;
  });
  if (args.length === 0) {
    await writeStream(process.stderr, program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!isAnswer(error)) throw error;
  }
  await writeStream(process.stdout, printed);
  return exitCode;
}

async function tellProblems(error: unknown, args: readonly string[], process: Process): Promise<number> {
  const own = usageProblem(error) ?? lostFolder(error);
  const problems = own !== null ? [own] : error instanceof UserError ? error.problems : null;
  if (problems === null) return await tellBug(error, args, process);
  const [{ colourLevel }, { shortenPlaces }, { renderProblems }, { Chalk }, words] = await Promise.all([
    import('./commands/present.ts'),
    import('./commands/shorten-places.ts'),
    import('./render/render-problems.ts'),
    import('chalk'),
    readOwnWords(args, process),
  ]);
  const level = colourLevel(process.stderr.isTTY === true, { color: !args.includes('--no-color') }, process.env);
  await writeStream(
    process.stderr,
    renderProblems(own === null ? shortenPlaces(problems, process.cwd()) : problems, {
      words,
      chalk: new Chalk({ level }),
    }),
  );
  if (process.env.GITHUB_ACTIONS === 'true') {
    const { tellGithub } = await import('./commands/report-to-github.ts');
    await tellGithub(problems, words, process);
  }
  return exitCodeOfProblems(problems);
}

/** Whoever asks where we are in a folder that was deleted is told by an error of the system. */
function lostFolder(error: unknown): Problem | null {
  const lost = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
  return lost ? { code: 'no-working-folder' } : null;
}

async function tellBug(error: unknown, args: readonly string[], process: Process): Promise<number> {
  const stack = error instanceof Error ? error.stack : String(error);
  // A damaged installation may be without its words, and still shows the stack.
  const words = await readOwnWords(args, process).catch(() => null);
  const lines = words === null ? [stack] : [words('bug.says'), stack, words('bug.do')];
  await writeStream(process.stderr, `${lines.join('\n')}\n`);
  return bug;
}

async function readOwnWords(args: readonly string[], process: Process) {
  const { chooseLanguage, readWords } = await import('./commands/present.ts');
  return readWords(chooseLanguage(knownLanguage(args), undefined, process.env));
}

/** Of `--lang xx`, if csaudit speaks it: an error about the language itself must have words too. */
function knownLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const language = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1];
  return at >= 0 && language !== undefined && languages().includes(language) ? language : undefined;
}
