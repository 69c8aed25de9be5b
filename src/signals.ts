import { removeDrafts } from './write/write-file.ts';

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type SignalName = keyof typeof exitCodes;

/** What of the process signals and crashes reach us by. */
export type SignalSource = Pick<NodeJS.Process, 'on' | 'off' | 'pid' | 'kill'>;

export type Interruption = { readonly exitCode: (typeof exitCodes)[SignalName] };

export type Signals = {
  readonly signal: AbortSignal;
  /** Rejects on an error that nobody awaited: it must not end the process with Node's own code. */
  readonly crashed: Promise<never>;
  interruption(): Interruption | null;
  stop(): void;
};

/** How long work that was told to stop may take before the files are removed under it. */
const patience = 500;

/**
 * Ctrl-C, SIGTERM and a closed terminal: the work is told to stop; when it has, or after half a second, nothing of ours
 * is left on the disk and the signal is raised again, so that the shell sees what happened. `process.exit` would wait
 * for the engine.
 */
export function listenForSignals(process: SignalSource, work: { interrupt(): void; clean(): void }): Signals {
  const controller = new AbortController();
  let interruption: Interruption | null = null;
  let raise = (): void => {};
  const handle = (name: SignalName) => (): void => {
    if (interruption !== null) return;
    interruption = { exitCode: exitCodes[name] };
    controller.abort();
    work.interrupt();
    const timer = setTimeout(() => raise(), patience);
    raise = () => {
      clearTimeout(timer);
      work.clean();
      removeDrafts();
      stop();
      process.kill(process.pid, name);
    };
  };
  let crash = (_error: unknown): void => {};
  const crashed = new Promise<never>((_, reject) => {
    crash = reject;
  });
  crashed.catch(() => {});
  const listeners = new Map<string, (error: unknown) => void>([
    ...(Object.keys(exitCodes) as SignalName[]).map((name) => [name, handle(name)] as const),
    ['uncaughtException', crash],
    ['unhandledRejection', crash],
  ]);
  for (const [event, listener] of listeners) process.on(event, listener);
  const stop = (): void => {
    for (const [event, listener] of listeners) process.off(event, listener);
  };
  return {
    signal: controller.signal,
    crashed,
    interruption: () => interruption,
    stop: () => {
      if (interruption === null) stop();
      else raise();
    },
  };
}
