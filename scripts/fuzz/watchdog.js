import { Worker } from 'node:worker_threads';

/**
 * Runs beside the work: a loop that never ends cannot be ended, or told of, by the thread that is in it. A machine that
 * slept wakes with the time up, so it has to be up twice.
 */
const watch = `
const { parentPort, workerData } = require('node:worker_threads');
let timer;
const end = (index) => {
  require('node:fs').writeSync(2, 'case ' + index + ' hangs\\n');
  process.kill(process.pid, 'SIGKILL');
};
parentPort.on('message', (index) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    timer = setTimeout(end, workerData, index);
  }, workerData);
});`;

/** @param {number} patience milliseconds */
export function startWatchdog(patience) {
  const worker = new Worker(watch, { eval: true, workerData: patience });
  return {
    feed: (/** @type {number} */ index) => worker.postMessage(index),
    stop: () => void worker.terminate(),
  };
}
