import { code, list, table, text } from './markdown-nodes.js';

/**
 * @typedef {import('../src/model/preset.ts').Preset} Preset
 * @typedef {import('../src/model/preset.ts').PresetColumn} PresetColumn
 * @typedef {import('../src/model/preset.ts').RowRule} RowRule
 * @typedef {import('./markdown-nodes.js').Block} Block
 * @typedef {import('./markdown-nodes.js').Inline} Inline
 */

const reduceWords = {
  first: 'of the first row that has one',
  last: 'of the last row that has one',
  min: 'the smallest',
  max: 'the largest',
  sum: 'the sum',
  any: 'yes if any row says yes',
};

/** Column by column: what it means and how its cells are read. @param {Preset} preset @returns {Block} */
export function columnsTable({ columns }) {
  return table(
    ['Field', 'Headers', 'How it is read'],
    columns.map((column) => [[code(column.field)], headers(column), reading(column)]),
  );
}

/** What becomes of the rows: left out, marked, or made one of several. @param {Preset} preset */
export function rowFacts({ preamble, footer, rows = [], grain }) {
  /** @type {[string, Inline[]][]} */
  const facts = [];
  if (preamble) facts.push(['Lines above the header', [text('left out: '), ...list(preamble)]]);
  if (footer) facts.push(['Lines below the table', [text('left out: '), ...list(footer)]]);
  const dropped = rows.filter(({ drop }) => drop !== undefined);
  if (dropped.length > 0) facts.push(['Left out, with a count', rules(dropped)]);
  const marking = rows.filter(({ set, take }) => set !== undefined || take !== undefined);
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
  return rowRules.flatMap(({ when, drop, set, take }, index) => [
    ...(index > 0 ? [text('; ')] : []),
    ...(drop === undefined ? assignments({ ...set, ...take }) : [code(drop)]),
    text(' where '),
    ...when.flatMap((predicate, place) => [...(place > 0 ? [text(' and ')] : []), ...condition(predicate)]),
  ]);
}

/** @param {Readonly<Record<string, unknown>>} set @returns {Inline[]} */
function assignments(set) {
  return list(Object.entries(set).map(([field, value]) => `${field} = ${value}`));
}

/** @param {RowRule['when'][number]} predicate @returns {Inline[]} */
function condition({ header, is, tagged, empty, same_as: same, other_than: other }) {
  if (tagged !== undefined) return [code(header), text(' has the tag '), ...list(tagged)];
  if (same !== undefined) return [code(header), text(' is the same as '), code(same)];
  if (other !== undefined) return [code(header), text(' is another than '), code(other)];
  if (is === undefined) return [code(header), text(empty === true ? ' is empty' : ' is filled')];
  return [code(header), text(' is '), ...list(is)];
}

/** @param {PresetColumn} column @returns {Inline[]} */
function headers({ headers: names, time_headers: times, asks, unconfirmed }) {
  const mark = unconfirmed === true ? [text(' '), code('?')] : [];
  return [
    ...list(names),
    ...mark,
    ...(times === undefined ? [] : [text(', the time of day in '), ...list(times)]),
    ...(asks === undefined ? [] : [text(', or a question with '), ...list(asks.map((words) => words.join(' … ')))]),
  ];
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
