/** Pieces of the generated pages; whatever text they are given stays text. */

/**
 * @typedef {Extract<Parameters<typeof import('mdast-util-to-markdown').toMarkdown>[0], { type: 'root' }>} Root
 * @typedef {Root['children'][number]} Block
 * @typedef {Extract<Block, { type: 'paragraph' }>['children'][number]} Inline
 */

/** @param {string} value @returns {Inline} */
export function text(value) {
  return { type: 'text', value: oneLine(value) };
}

/** @param {string} value @returns {Inline} */
export function code(value) {
  return { type: 'inlineCode', value: oneLine(value).trim() };
}

/** @param {readonly string[]} values @returns {Inline[]} */
export function list(values) {
  return values.flatMap((value, index) => [...(index > 0 ? [text(', ')] : []), code(value)]);
}

/** @param {1 | 2} depth @param {string} value @returns {Block} */
export function heading(depth, value) {
  return { type: 'heading', depth, children: [text(value)] };
}

/** @param {Inline[]} children @returns {Block} */
export function paragraph(...children) {
  return { type: 'paragraph', children };
}

/** @param {readonly string[]} header @param {readonly (readonly Inline[][])[]} rows @returns {Block} */
export function table(header, rows) {
  return {
    type: 'table',
    children: [header.map((name) => [text(name)]), ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  };
}

/** @param {string} url @param {string} value @returns {Inline} */
export function link(url, value) {
  return { type: 'link', url, children: [text(value)] };
}

/** Text in which `code` stands between backquotes. @param {string} value @returns {Inline[]} */
export function sentence(value) {
  return value.split('`').map((part, index) => (index % 2 === 1 ? code(part) : text(part)));
}

/** @param {readonly string[]} values @returns {Block} */
export function sentences(values) {
  return {
    type: 'list',
    spread: false,
    children: values.map((value) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: sentence(value) }],
    })),
  };
}

/** The anchor GitHub gives a heading. @param {string} title */
export function slug(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** @param {string} value */
function oneLine(value) {
  return value.replaceAll(/\s+/g, ' ');
}
