/** @typedef {import('./make-case.js').Case} Case */

/**
 * The smallest file found that still shows the fault: parts are left out, in halves, quarters and so on, as long as it does.
 *
 * @param {Case} made
 * @param {(smaller: Case) => Promise<boolean>} stillFails
 * @param {number} attempts
 * @returns {Promise<Case>}
 */
export async function shrinkCase(made, stillFails, attempts) {
  let best = made;
  for (const at of made.files.keys()) {
    for (let parts = 2; parts <= 256; parts *= 2) {
      for (let part = parts - 1; part >= 0; part -= 1) {
        if (attempts <= 0) return best;
        const bytes = best.files[at]?.bytes ?? Buffer.alloc(0);
        const size = Math.ceil(bytes.length / parts);
        if (size * part >= bytes.length || size < 1) continue;
        const without = Buffer.concat([bytes.subarray(0, size * part), bytes.subarray(size * (part + 1))]);
        const files = best.files.map((file, index) => (index === at ? { ...file, bytes: without } : file));
        attempts -= 1;
        if (await stillFails({ ...best, files })) best = { ...best, files };
      }
    }
  }
  return best;
}
