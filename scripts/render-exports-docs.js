import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { code, heading, list, paragraph, slug, table, text } from './markdown-nodes.js';

/**
 * @typedef {import('../src/model/preset.ts').Preset} Preset
 * @typedef {import('../src/model/preset.ts').PresetColumn} PresetColumn
 * @typedef {import('../src/model/preset.ts').RowRule} RowRule
 * @typedef {import('./markdown-nodes.js').Root} Root
 * @typedef {import('./markdown-nodes.js').Block} Block
 * @typedef {import('./markdown-nodes.js').Inline} Inline
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
const reduceWords = {
  first: 'of the first row that has one',
  last: 'of the last row that has one',
  min: 'the smallest',
  max: 'the largest',
  sum: 'the sum',
  any: 'yes if any row says yes',
};

/**
 * docs/exports.md: how to get the export out of each system, and what csaudit makes of its columns.
 *
 * @param {readonly Preset[]} presets
 */
export function renderExportsDocs(presets) {
  const named = presets
    .filter(({ kind }) => kind !== 'any')
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
  /** @type {Root} */
  const root = {
    type: 'root',
    children: [
      { type: 'html', value: `<!--${notice}-->` },
      heading(1, 'Exports csaudit knows by name'),
      paragraph(
        text('How to get each export out of its system, and what is made of its columns. '),
        code('csaudit inspect FILE'),
        text(
          ' shows the same of your own file. Headers are compared without regard to case, spaces, underscores and punctuation; where several are named for a field, the first that the file has is taken. Columns that a preset does not know are read by the usual names in nine languages, and any other export is too, among them the files of survey tools with columns such as ',
        ),
        ...list(['NPS score', 'CSAT', 'Satisfaction rating', 'Survey date']),
        text('. What is still missing you name with '),
        ...list(['--map', '--value', '--unit', '--scale']),
        text('.'),
      ),
      paragraph(
        text('Headers marked '),
        code('?'),
        text(
          ' are known from documentation or source code only: nobody has seen them in a file yet, and they do not count as supported until somebody has.',
        ),
      ),
      table(
        ['Export', 'Preset', 'Rows'],
        named.map((preset) => [
          [{ type: 'link', url: `#${slug(preset.title)}`, children: [text(preset.title)] }],
          [code(preset.id)],
          [text(kindWords[preset.kind])],
        ]),
      ),
      ...named.flatMap(renderPreset),
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

/** @param {Preset} preset @returns {Block[]} */
function renderPreset(preset) {
  return [
    heading(2, preset.title),
    table(['', ''], facts(preset)),
    table(
      ['Field', 'Headers', 'How it is read'],
      preset.columns.map((column) => [[code(column.field)], headers(column), reading(column)]),
    ),
  ];
}

/** @param {Preset} preset @returns {Inline[][][]} */
function facts(preset) {
  const { id, kind, export: way, signature, layouts, source, timezone, date_order: order } = preset;
  /** @type {[string, Inline[]][]} */
  const rows = [
    ['Preset', [code(id)]],
    ['How to export', [text(way ?? '')]],
    ['Rows', [text(kindWords[kind])]],
  ];
  if (signature) rows.push(['Recognised by', recognition(signature)]);
  if (layouts) rows.push(['Without a header row', widths(layouts)]);
  if (timezone) rows.push(['Time zone', [text(timezone)]]);
  if (order) rows.push(['Dates', [text(orderWords[order])]]);
  rows.push(...rowFacts(preset), ['Where the names come from', [text(source)]]);
  return rows.map(([name, cell]) => [[text(name)], cell]);
}

/** @param {NonNullable<Preset['signature']>} signature @returns {Inline[]} */
function recognition({ headers: names, at_least: count }) {
  return [text(`At least ${count} of `), ...list(names)];
}

/** @param {NonNullable<Preset['layouts']>} layouts @returns {Inline[]} */
function widths(layouts) {
  return layouts.flatMap((layout, index) => [
    text(`${index > 0 ? '; ' : ''}${layout.length} columns: `),
    ...list(layout.map((name) => name ?? '-')),
  ]);
}

/** What becomes of the rows: left out, marked, or made one of several. @param {Preset} preset */
function rowFacts({ preamble, footer, rows = [], grain }) {
  /** @type {[string, Inline[]][]} */
  const facts = [];
  if (preamble) facts.push(['Lines above the header', [text('left out: '), ...list(preamble)]]);
  if (footer) facts.push(['Lines below the table', [text('left out: '), ...list(footer)]]);
  const dropped = rows.filter(({ drop }) => drop !== undefined);
  if (dropped.length > 0) facts.push(['Left out, with a count', rules(dropped)]);
  const marking = rows.filter(({ set }) => set !== undefined);
  if (marking.length > 0) facts.push(['Told by other columns, the first rule that holds', rules(marking)]);
  if (grain) {
    const reduced = Object.entries(grain.reduce ?? {}).flatMap(([field, how]) => [
      text('; '),
      code(field),
      text(` ${reduceWords[how]}`),
    ]);
    facts.push([
      'Several rows of one contact',
      [text(`count once, by `), code(grain.key), text(`: the ${grain.keep} row`), ...reduced],
    ]);
  }
  return facts;
}

/** @param {readonly RowRule[]} rowRules @returns {Inline[]} */
function rules(rowRules) {
  return rowRules.flatMap(({ when, drop, set }, index) => [
    ...(index > 0 ? [text('; ')] : []),
    ...(drop === undefined ? assignments(set ?? {}) : [code(drop)]),
    text(' where '),
    ...when.flatMap((predicate, place) => [...(place > 0 ? [text(' and ')] : []), ...condition(predicate)]),
  ]);
}

/** @param {NonNullable<RowRule['set']>} set @returns {Inline[]} */
function assignments(set) {
  return list(Object.entries(set).map(([field, value]) => `${field} = ${value}`));
}

/** @param {RowRule['when'][number]} predicate @returns {Inline[]} */
function condition({ header, is, empty }) {
  if (is === undefined) return [code(header), text(empty === true ? ' is empty' : ' is filled')];
  return [code(header), text(' is '), ...list(is)];
}

/** @param {PresetColumn} column @returns {Inline[]} */
function headers({ headers: names, time_headers: times, unconfirmed }) {
  const mark = unconfirmed === true ? [text(' '), code('?')] : [];
  return [...list(names), ...mark, ...(times === undefined ? [] : [text(', the time of day in '), ...list(times)])];
}

/** @param {PresetColumn} column @returns {Inline[]} */
function reading({ unit, remaining, clock, scale, values, missing, timezone, weight, kinds }) {
  /** @type {Inline[][]} */
  const parts = [];
  if (remaining) parts.push([text('the time that remains')]);
  if (unit) parts.push([text(unit === 'clock' ? 'H:MM:SS' : unit === 'words' ? 'a duration in words' : unit)]);
  if (clock === 'business') parts.push([text('in business hours')]);
  if (timezone) parts.push([text(timezone)]);
  if (scale) parts.push([text(`${scale.from} to ${scale.to}, satisfied from ${scale.satisfied_from}`)]);
  if (weight) parts.push([text('an average or a share, times '), code(weight)]);
  for (const [value, texts] of Object.entries(values ?? {})) parts.push([text(`${value}: `), ...list(texts)]);
  if (missing) parts.push([text('none: '), ...list(missing)]);
  if (kinds) parts.push([text(`in ${kinds.join(', ')}`)]);
  return parts.flatMap((part, index) => [...(index > 0 ? [text('; ')] : []), ...part]);
}
