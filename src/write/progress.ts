import type { Writable } from 'node:stream';
import type { SingleBar } from 'cli-progress';

/** What a long run shows of itself: on standard error, on a terminal, and only after a while. */
export type Progress = {
  /** So many steps there are. */
  expect(steps: number): void;
  advance(): void;
  /** What is being worked on now. */
  show(what: string): void;
  stop(): void;
};

/** Nobody needs to be told of a run shorter than this. */
const patience = 2000;

export const silentProgress: Progress = { expect() {}, advance() {}, show() {}, stop() {} };

export function createProgress(stream: Writable): Progress {
  let bar: SingleBar | null = null;
  let stopped = false;
  let done = 0;
  let total = 1;
  let what = '';
  const start = async (): Promise<void> => {
    const { default: cliProgress } = await import('cli-progress');
    // The work may end while the module loads; a bar started then would never be stopped.
    if (stopped) return;
    bar = new cliProgress.SingleBar(
      {
        stream: stream as NodeJS.WriteStream,
        format: '{bar} {value}/{total} {duration_formatted} {what}',
        hideCursor: false,
        clearOnComplete: true,
      },
      cliProgress.Presets.shades_classic,
    );
    bar.start(total, done, { what });
  };
  const timer = setTimeout(() => {
    // Without a bar the work goes on all the same.
    start().catch(() => {});
  }, patience);
  timer.unref();
  return {
    expect(steps) {
      total = steps;
      bar?.setTotal(total);
    },
    advance() {
      done += 1;
      bar?.update(done);
    },
    show(text) {
      // A file's name may hold what a terminal would obey.
      what = text.replace(/\p{Cc}/gu, '?');
      bar?.update(done, { what });
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      bar?.stop();
      bar = null;
    },
  };
}
