/** The exports csaudit knows by name, as the table that stands in README.md between two comments. */

const section = /(<!-- presets -->\n).*?(<!-- \/presets -->)/s;

/**
 * The page with the table of these presets.
 *
 * @param {string} page
 * @param {readonly import('../src/model/preset.ts').Preset[]} presets
 */
export function refreshPresetTable(page, presets) {
  if (!section.test(page)) throw new Error('there is no place for the table of presets');
  return page.replace(section, (_, before, after) => `${before}\n${renderPresetTable(presets)}\n${after}`);
}

/** @param {readonly import('../src/model/preset.ts').Preset[]} presets */
export function renderPresetTable(presets) {
  const named = presets.filter(({ kind }) => kind !== 'any').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = named.map(({ id, title, kind, columns, known_from: known }) => {
    const unseen = columns.filter(({ unconfirmed }) => unconfirmed === true).length;
    const note = known === 'documentation' ? 'all: not supported yet' : unseen === 0 ? '' : unseen;
    return `| \`${id}\` | ${title} | ${kind} | ${columns.length} | ${note} |\n`;
  });
  return `| Preset | Export | Rows | Columns | Not yet seen in a file |\n| - | - | - | -: | -: |\n${rows.join('')}`;
}
