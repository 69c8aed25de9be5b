import type { Readable, Writable } from 'node:stream';
import type { Engine } from '../engine/engine.ts';
import type { RunFolder } from '../read/run-folder.ts';

/** What a command has of the world around it. Tests give another one. */
export type Terminal = {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
};

export type CommandContext = {
  readonly terminal: Terminal;
  readonly run: RunFolder;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** The engine to interrupt and to close when the run ends, however it ends. */
  keepEngine(engine: Engine): void;
  readonly version: string;
  readonly createdAt: Date;
};

/** Flags that mean the same in every command. */
export type OutputFlags = {
  readonly format?: string;
  readonly output?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
};
