// @ts-check

/** @typedef {string | number | null} Cell */

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly Cell[])[]} rows
 * @returns {string}
 */
export function encodeCsv(header, rows) {
  return [header, ...rows].map((row) => `${row.map(encodeCell).join(',')}\n`).join('');
}

/** @param {Cell} cell */
function encodeCell(cell) {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
