import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { binary } from '../main/run-binary.ts';

export type OpenTerminal = {
  /** As if typed. */
  press(keys: string): void;
  /** Waits until the text is on the screen, and gives the lines of the screen. */
  see(text: string | RegExp): Promise<readonly string[]>;
  /** What is on the screen now. */
  screen(): readonly string[];
  /** What scrolled away, too. */
  everything(): string;
  /** All bytes that came, control sequences included. */
  bytes(): string;
  signal(name: 'SIGKILL' | 'SIGTERM'): void;
  readonly ended: Promise<{ readonly exitCode: number; readonly signal?: number | undefined }>;
};

type Size = { readonly columns?: number; readonly rows?: number; readonly env?: Readonly<Record<string, string>> };

/** Long enough for a machine that does other things besides. */
const patience = 20_000;

/** `csaudit ARGS` in a terminal of its own. */
export function openTerminal(
  args: readonly string[],
  folder: string,
  { columns = 80, rows = 24, env = {} }: Size = {},
): OpenTerminal {
  const { CI: _ci, NO_COLOR: _colour, ACCESSIBLE: _accessible, ...own } = process.env;
  const child = spawn(process.execPath, [binary, ...args], {
    cols: columns,
    rows,
    cwd: folder,
    env: { ...own, TERM: 'xterm-256color', ...env },
  });
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  let bytes = '';
  const ended = new Promise<{ exitCode: number; signal?: number | undefined }>((resolve) => {
    child.onExit((end) => resolve(end));
  });
  child.onData((data) => {
    bytes += data;
    terminal.write(data);
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    terminal.dispose();
  });
  const lines = (from: number, count: number): readonly string[] =>
    Array.from(
      { length: count },
      (_, row) => terminal.buffer.active.getLine(from + row)?.translateToString(true) ?? '',
    );
  const screen = () => lines(terminal.buffer.active.baseY, rows);
  const everything = () => lines(0, terminal.buffer.active.baseY + rows).join('\n');
  return {
    press: (keys) => child.write(keys),
    async see(text) {
      const until = Date.now() + patience;
      for (;;) {
        const seen = screen();
        const all = seen.join('\n');
        if (typeof text === 'string' ? all.includes(text) : text.test(all)) return seen;
        if (Date.now() > until) throw new Error(`"${text}" is not on the screen:\n${all}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    screen,
    everything,
    bytes: () => bytes,
    signal: (name) => process.kill(child.pid, name),
    ended,
  };
}
