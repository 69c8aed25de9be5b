/**
 * A terminal's output as an SVG that is readable on light and dark pages. Pure.
 *
 * Every run of text stands at the column it has in the terminal, and is as wide as there, whatever font the reader has.
 */

const cellWidth = 8.4;
const lineHeight = 19;
const padding = 20;
const fontSize = 14;

/** What csaudit uses of ANSI: the codes that switch on, with the class of what follows. */
const classes = new Map([
  ['1', 'bold'],
  ['2', 'dim'],
  ['31', 'red'],
  ['33', 'yellow'],
]);
const resets = new Set(['0', '22', '39']);

const style = `
  text { font: ${fontSize}px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #1f2328; white-space: pre }
  rect { fill: #ffffff; stroke: #d1d9e0 }
  .bold { font-weight: 700 }
  .dim { fill: #59636e }
  .red { fill: #cf222e }
  .yellow { fill: #9a6700 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    rect { fill: #0d1117; stroke: #3d444d }
    .dim { fill: #9198a1 }
    .red { fill: #ff7b72 }
    .yellow { fill: #d29922 }
  }
`;

/**
 * @param {string} output What the terminal was sent, ANSI codes included.
 * @param {{ columns: number, title: string }} picture
 */
export function renderTerminalSvg(output, { columns, title }) {
  const lines = output.trimEnd().split('\n');
  const width = Math.ceil(columns * cellWidth + 2 * padding);
  const height = lines.length * lineHeight + 2 * padding;
  const texts = lines.flatMap((line, row) => readRuns(line).map((run) => renderRun(run, row)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(title)}</title>
<style>${style}</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${texts.join('\n')}
</svg>
`;
}

/** @typedef {{ readonly column: number, readonly text: string, readonly name: string | null }} Run */

/**
 * Pieces of a line that look the same and have no gap in them.
 *
 * @param {string} line
 * @returns {Run[]}
 */
function readRuns(line) {
  /** @type {Run[]} */
  const runs = [];
  /** @type {string | null} */
  let name = null;
  let column = 0;
  for (const [position, part] of line.split('\u001b[').entries()) {
    // Each part but the first begins with the rest of a code: `1m`, `22m`.
    const codeEnd = position === 0 ? 0 : part.indexOf('m') + 1;
    if (position > 0) name = className(part.slice(0, codeEnd - 1));
    const text = part.slice(codeEnd);
    for (const { 0: piece, index } of text.matchAll(/\S+(?: \S+)*/gu)) {
      runs.push({ column: column + lengthOf(text.slice(0, index)), text: piece, name });
    }
    column += lengthOf(text);
  }
  return runs;
}

/** @param {string} code */
function className(code) {
  const name = classes.get(code);
  if (name === undefined && !resets.has(code)) throw new Error(`no class for the ANSI code ${code}`);
  return name ?? null;
}

/**
 * @param {Run} run
 * @param {number} row
 */
function renderRun({ column, text, name }, row) {
  const x = round(padding + column * cellWidth);
  const y = padding + row * lineHeight + fontSize;
  const length = round(lengthOf(text) * cellWidth);
  const of = name === null ? '' : ` class="${name}"`;
  return `<text x="${x}" y="${y}" textLength="${length}"${of}>${escapeXml(text)}</text>`;
}

/** @param {string} text */
function lengthOf(text) {
  return [...text].length;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
