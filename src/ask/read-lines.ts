import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type Lines = {
  /** The next line, as soon as there is one; null: there are no more. Rejects when the signal comes. */
  next(): Promise<string | null>;
  /** How many were given out. */
  readonly count: number;
  close(): void;
};

/**
 * The lines of a stream, kept until they are asked for. Readline alone loses what comes between two questions, and its
 * promises never settle at the end of the input.
 */
export function readLines(input: Readable, signal: AbortSignal): Lines {
  const waiting: string[] = [];
  let count = 0;
  let ended = false;
  let wake = (): void => {};
  let crash: ((error: unknown) => void) | null = null;
  let failure: { readonly error: unknown } | null = null;
  const fail = (error: unknown): void => {
    failure = { error };
    crash?.(error);
  };
  const abort = (): void => fail(signal.reason);
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  reader.on('close', () => {
    ended = true;
    wake();
  });
  reader.on('error', fail);
  input.on('error', fail);
  signal.addEventListener('abort', abort, { once: true });
  return {
    async next() {
      signal.throwIfAborted();
      if (failure !== null) throw failure.error;
      if (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve, reject) => {
          wake = resolve;
          crash = reject;
        });
      }
      const line = waiting.shift();
      if (line === undefined) return null;
      count += 1;
      return line;
    },
    get count() {
      return count;
    },
    close() {
      signal.removeEventListener('abort', abort);
      input.off('error', fail);
      reader.close();
      // What is still open for reading would keep the process alive.
      input.pause();
    },
  };
}
