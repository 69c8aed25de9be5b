/** @typedef {import('./chance.js').Chance} Chance */
/** @typedef {(bytes: Buffer, chance: Chance) => Buffer} Mutation */

/** @type {(bytes: Buffer, change: (text: string) => string) => Buffer} */
const asText = (bytes, change) => Buffer.from(change(bytes.toString('latin1')), 'latin1');
/** @type {(bytes: Buffer, change: (lines: string[]) => string[]) => Buffer} */
const asLines = (bytes, change) => asText(bytes, (text) => change(text.split('\n')).join('\n'));
/** @type {(bytes: Buffer, at: number, part: Buffer | string) => Buffer} */
const insert = (bytes, at, part) => Buffer.concat([bytes.subarray(0, at), Buffer.from(part), bytes.subarray(at)]);

const stray = [
  '"',
  '""',
  "'",
  '\0',
  '\r',
  '\n',
  '\r\n',
  ',',
  ';',
  '\t',
  '\\',
  '\u00ff',
  '\ufeff',
  ' ',
  '\u0080',
  '<html>',
];
const remarks = ['Reporting period 2026-01-01 to 2026-02-01', 'Total', 'sep=;', '# exported', '"', '{}', ',,,,'];

/** What happens to files between a system and csaudit, and what somebody might do to one on purpose. @type {readonly Mutation[]} */
export const mutations = [
  (bytes, chance) => {
    const copy = Buffer.from(bytes);
    for (let left = 1 + chance.below(8); left > 0 && copy.length > 0; left -= 1) {
      copy[chance.below(copy.length)] = chance.below(256);
    }
    return copy;
  },
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  (bytes, chance) => bytes.subarray(chance.below(bytes.length + 1)),
  (bytes, chance) => insert(bytes, chance.below(bytes.length + 1), chance.pick(stray)),
  (bytes, chance) =>
    insert(bytes, chance.below(bytes.length + 1), Buffer.alloc(1 + chance.below(40), chance.below(256))),
  (bytes, chance) =>
    asText(bytes, (text) => text.replaceAll(chance.pick([',', ';']), chance.pick([';', '\t', '|', ':', '']))),
  (bytes, chance) =>
    asText(bytes, (text) => text.replaceAll('\n', chance.pick(['\r', '\r\n', '\r\r\n', '\n\n', '\n\r']))),
  (bytes) => asText(bytes, (text) => text.replaceAll('"', '')),
  (bytes) => asLines(bytes, (lines) => lines.map((line) => (line === '' ? line : `"${line.replaceAll('"', '""')}"`))),
  (bytes, chance) => asLines(bytes, (lines) => [...lines, ...chance.some(lines, 20)]),
  (bytes, chance) => asLines(bytes, (lines) => lines.toSpliced(chance.below(lines.length), 0, lines[0] ?? '')),
  (bytes) => asLines(bytes, (lines) => lines.slice(1)),
  (bytes, chance) => asLines(bytes, (lines) => [...chance.some(remarks, 4), ...lines, ...chance.some(remarks, 4)]),
  (bytes, chance) => asLines(bytes, (lines) => lines.map((line) => (chance.often(0.2) ? `${line},` : line))),
  (bytes, chance) => asLines(bytes, (lines) => lines.flatMap((line) => (chance.often(0.2) ? [line, ''] : [line]))),
  (bytes, chance) => asLines(bytes, (lines) => lines.map((line) => shuffleCells(line, chance))),
  (bytes, chance) => asLines(bytes, (lines) => lines.map((line) => changeCell(line, chance))),
  (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes) => Buffer.concat([bytes, bytes]),
];

/**
 * @param {string} line
 * @param {Chance} chance
 */
function shuffleCells(line, chance) {
  if (chance.often(0.9)) return line;
  const cells = line.split(',');
  cells.push(...cells.splice(chance.below(cells.length), 1));
  return cells.join(',');
}

const cells = [
  ...[
    '',
    '-',
    '1e308',
    '-1',
    '0',
    '99999999999999999999',
    '03/04/2026',
    '2026-13-01',
    '1900-01-01',
    'x',
    '5.0',
    '1:2:3:4',
  ],
  ...[
    '2262-04-12 00:00:00',
    '294247-01-10 04:00:54',
    '0001-01-01',
    '1e5',
    '0x10',
    '1_000',
    '+5',
    '.5',
    '5.',
    '٣',
    'nan',
    '∞',
  ],
];

/**
 * @param {string} line
 * @param {Chance} chance
 */
function changeCell(line, chance) {
  if (chance.often(0.7)) return line;
  const parts = line.split(',');
  parts[chance.below(parts.length)] = Buffer.from(chance.pick(cells)).toString('latin1');
  return parts.join(',');
}
