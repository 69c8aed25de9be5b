/**
 * `npm run fuzz -- --count 10000 --seed 1 [--from 0] [--keep FOLDER]`: damaged and odd exports, the same for the same
 * seed, through the command line in this process. An exit code that is not documented, a stack, a run that hangs, a
 * record that is not accounted for or a file left behind is a fault; its number is printed, and the smallest file that
 * shows it is kept.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCase } from './fuzz/make-case.js';
import { runCase } from './fuzz/run-case.js';
import { shrinkCase } from './fuzz/shrink-case.js';
import { startWatchdog } from './fuzz/watchdog.js';
import { importBuilt } from './import-built.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    keep: { type: 'string' },
  },
});
const [count, seed, from] = [values.count, values.seed, values.from].map(Number);
const patience = 20_000;
const { main } = await importBuilt('main.js');
const watchdog = startWatchdog(patience * 2);

/** @type {Map<string, number>} */
const ends = new Map();
let faults = 0;
let longest = 0;
const begun = performance.now();
for (let index = Number(from); index < Number(from) + Number(count); index += 1) {
  watchdog.feed(index);
  const made = makeCase(Number(seed), index);
  const { exitCode, fault, milliseconds } = await runCase(main, made, patience);
  longest = Math.max(longest, milliseconds);
  ends.set(`exit ${exitCode}`, (ends.get(`exit ${exitCode}`) ?? 0) + 1);
  if (fault !== null) await tell(index, made, fault);
  if ((index + 1) % 1000 === 0) console.log(`${index + 1} …`);
}
watchdog.stop();
const counts = [...ends].sort().map(([end, times]) => `${end}: ${times}`);
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
  `${count} runs in ${seconds} s, the longest ${Math.round(longest)} ms; ${counts.join(', ')}; ${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;

/**
 * @param {number} index
 * @param {import('./fuzz/make-case.js').Case} made
 * @param {string} fault
 */
async function tell(index, made, fault) {
  faults += 1;
  const kind = fault.split('\n')[0];
  const small = await shrinkCase(
    made,
    async (smaller) => {
      watchdog.feed(index);
      return (await runCase(main, smaller, patience)).fault?.split('\n')[0] === kind;
    },
    300,
  );
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'fuzz-fault-'));
  mkdirSync(join(folder, String(index)), { recursive: true });
  for (const { name, bytes } of small.files) writeFileSync(join(folder, String(index), name), bytes);
  console.log(
    `\n--seed ${seed} --from ${index} --count 1: csaudit ${JSON.stringify(made.args)} in ${folder}/${index}\n${fault}`,
  );
}
