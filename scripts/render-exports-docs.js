import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { code, heading, link, list, paragraph, sentence, sentences, slug, table, text } from './markdown-nodes.js';
import { columnsTable, rowFacts } from './render-preset-columns.js';

/**
 * @typedef {import('../src/model/preset.ts').Preset} Preset
 * @typedef {import('../src/model/preset.ts').Signature} Signature
 * @typedef {import('./markdown-nodes.js').Root} Root
 * @typedef {import('./markdown-nodes.js').Block} Block
 * @typedef {import('./markdown-nodes.js').Inline} Inline
 * @typedef {ReadonlyMap<string, readonly { id: string, title: string }[]>} Unlocked
 */

const notice = ' Written by `npm run generate` from presets/*.yaml: change those. ';

const kindWords = {
  tickets: 'Tickets',
  calls: 'Calls',
  messages: 'Messages',
  ratings: 'Survey answers',
  aggregates: 'Totals, one row per agent, queue or period',
  any: 'Any',
};
const orderWords = { ymd: 'year-month-day', dmy: 'day/month/year', mdy: 'month/day/year' };
const knownWords = {
  file: 'export files',
  program: 'programs that read its exports',
  system: 'its own source code, which writes them',
  documentation: 'documentation only',
};

/**
 * docs/exports.md: how to get the export out of each system, what csaudit makes of its columns, which KPIs that
 * allows, and what to beware of.
 *
 * @param {readonly Preset[]} presets
 * @param {Unlocked} unlocked
 */
export function renderExportsDocs(presets, unlocked) {
  const named = presets
    .filter(({ kind }) => kind !== 'any')
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
  const supported = named.filter(({ known_from: known }) => known !== 'documentation');
  const unconfirmed = named.filter(({ known_from: known }) => known === 'documentation');
  /** @type {Root} */
  const root = {
    type: 'root',
    children: [
      { type: 'html', value: `<!--${notice}-->` },
      heading(1, 'Exports csaudit knows by name'),
      ...introduction(),
      heading(2, 'Supported'),
      overview(supported),
      heading(2, 'Unconfirmed'),
      paragraph(
        text(
          'Nobody has seen these exports yet; what is said of them is what their documentation tells, and they do not count as supported. They are never taken by themselves: an export that fits is read by the usual names, and csaudit says what it looks like and how to have it read so (',
        ),
        code('--preset'),
        text('). If you have such an export, its header row is all it takes.'),
      ),
      overview(unconfirmed),
      ...[...supported, ...unconfirmed].flatMap((preset) => renderPreset(preset, unlocked)),
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

/** @returns {Block[]} */
function introduction() {
  return [
    paragraph(
      text('How to get each export out of its system, and what is made of its columns. '),
      code('csaudit inspect FILE'),
      text(
        ' shows the same of your own file: what it was taken for, column by column, and which KPIs it allows. Any other export is read too, by the usual names of its columns in ten languages (English, Croatian, Latvian, Russian, Hungarian, German, Spanish, Portuguese, French, Korean), and questions of a survey by their words. What is still missing you name with ',
      ),
      ...list(['--map', '--value', '--unit', '--scale']),
      text('.'),
    ),
    paragraph(
      text(
        'Headers are compared without regard to case, spaces, underscores and punctuation; where several are named for a field, the first that the file has is taken. Headers marked ',
      ),
      code('?'),
      text(
        ' are unconfirmed: nobody has seen them in a file yet. They are read, and the result says so, but no export is recognised by them.',
      ),
    ),
  ];
}

/** @param {readonly Preset[]} presets @returns {Block} */
function overview(presets) {
  return table(
    ['Export', 'Preset', 'Rows', 'Headers known from'],
    presets.map(({ id, title, kind, known_from: known }) => [
      [link(`#${slug(title)}`, title)],
      [code(id)],
      [text(kindWords[kind])],
      [text(known === undefined ? '' : knownWords[known])],
    ]),
  );
}

/** @param {Preset} preset @param {Unlocked} unlocked @returns {Block[]} */
function renderPreset(preset, unlocked) {
  const { beware = [] } = preset;
  return [
    heading(2, preset.title),
    table(['', ''], facts(preset, unlocked.get(preset.id) ?? [])),
    ...(beware.length === 0 ? [] : [paragraph(text('What to beware of:')), sentences(beware)]),
    columnsTable(preset),
  ];
}

/** @param {Preset} preset @param {readonly { id: string, title: string }[]} kpis @returns {Inline[][][]} */
function facts(preset, kpis) {
  const { id, kind, export: way, signature, layouts, source, timezone, date_order: order, ignored = [] } = preset;
  /** @type {[string, Inline[]][]} */
  const rows = [
    ['Preset', [code(id)]],
    ['How to export', sentence(way ?? '')],
    ['Rows', [text(kindWords[kind])]],
    ['KPIs it allows', kpis.flatMap((kpi, index) => [...(index > 0 ? [text(', ')] : []), kpiLink(kpi)])],
  ];
  for (const { headers, at_least: count } of signature === undefined ? [] : [signature].flat()) {
    rows.push(['Recognised by', [text(`at least ${count} of `), ...list(headers)]]);
  }
  if (layouts) rows.push(['Without a header row', widths(layouts)]);
  if (timezone) rows.push(['Time zone', [text(timezone)]]);
  if (order) rows.push(['Dates', [text(orderWords[order])]]);
  rows.push(...rowFacts(preset));
  if (ignored.length > 0) rows.push(['Known and not read', list(ignored)]);
  rows.push(['Where the names come from', sentence(source)]);
  return rows.map(([name, cell]) => [[text(name)], cell]);
}

/** @param {{ id: string, title: string }} kpi @returns {Inline} */
function kpiLink({ id, title }) {
  return link(`kpis.md#${slug(title)}`, id);
}

/** @param {NonNullable<Preset['layouts']>} layouts @returns {Inline[]} */
function widths(layouts) {
  return layouts.flatMap((layout, index) => [
    text(`${index > 0 ? '; ' : ''}${layout.length} columns: `),
    ...list(layout.map((name) => name ?? '-')),
  ]);
}
