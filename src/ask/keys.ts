import { PassThrough, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export type KeySource = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

export type Keys = {
  /** What prompts read: one key at a time, and none while no prompt is there. */
  readonly input: Readable;
  /** Aborted by Ctrl-C and by the end of the input. */
  readonly signal: AbortSignal;
  ending(): 'interrupted' | 'end' | null;
  /** Aborted when Escape is pressed next. */
  nextEscape(): AbortSignal;
  /** Takes the keys from the terminal, unechoed. */
  open(): void;
  /** Gives the terminal back; keys not used yet are kept. */
  close(): void;
};

const controlC = '\u0003';
const controlD = '\u0004';
const escapeKey = '\u001b';
/** An escape sequence (arrow, function key), or a character. */
const oneKey = new RegExp(`${escapeKey}(?:\\[[0-9;]*[A-Za-z~]|O[A-Za-z])|\\r\\n|[\\s\\S]`, 'gu');

/**
 * The keys of a terminal. Inquirer throws away what is typed between two prompts; here it waits for the next one. Raw
 * mode stays on between prompts, so that nothing is echoed into the screen; Ctrl-C then comes as a key and not as a
 * signal.
 */
export function createKeys(stdin: KeySource): Keys {
  const input = new PassThrough();
  const controller = new AbortController();
  const decoder = new StringDecoder('utf8');
  const waiting: string[] = [];
  let ending: 'interrupted' | 'end' | null = null;
  let isPumping = false;
  let escaped = new AbortController();

  const end = (how: 'interrupted' | 'end'): void => {
    ending ??= how;
    controller.abort();
  };
  /** A turn of the event loop for each key: a prompt that it answers is gone before the next one comes. */
  const pump = (): void => {
    if (isPumping) return;
    isPumping = true;
    setImmediate(() => {
      isPumping = false;
      if (waiting.length === 0 || input.readableFlowing !== true) return;
      const key = waiting.shift();
      if (key === controlD) end('end');
      else if (key === escapeKey) escaped.abort();
      else input.write(key);
      pump();
    });
  };
  const take = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    // Whoever interrupts means now.
    if (text.includes(controlC)) end('interrupted');
    waiting.push(...(text.match(oneKey) ?? []));
    pump();
  };
  const close = (): void => end('end');
  input.on('resume', pump);

  return {
    input,
    signal: controller.signal,
    ending: () => ending,
    nextEscape() {
      escaped = new AbortController();
      return escaped.signal;
    },
    open() {
      stdin.setRawMode?.(true);
      stdin.on('data', take).on('end', close).on('close', close);
      stdin.resume();
    },
    close() {
      stdin.off('data', take).off('end', close).off('close', close);
      stdin.setRawMode?.(false);
      stdin.pause();
    },
  };
}
