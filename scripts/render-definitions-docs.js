import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { code, heading, list, paragraph, slug, table, text } from './markdown-nodes.js';

/**
 * @typedef {import('../src/model/kpi.ts').Kpi} Kpi
 * @typedef {import('../src/model/definition-set.ts').DefinitionSet} DefinitionSet
 * @typedef {import('../src/model/definition-set.ts').DefinitionEntry} DefinitionEntry
 * @typedef {import('../src/model/definition-set.ts').DefinitionSwitch} DefinitionSwitch
 * @typedef {import('./markdown-nodes.js').Root} Root
 * @typedef {import('./markdown-nodes.js').Block} Block
 * @typedef {import('./markdown-nodes.js').Inline} Inline
 */

const notice = ' Written by `npm run generate` from definitions/*.yaml: change those. ';

/**
 * docs/definitions.md: how other tools count, for whoever sees two numbers that should be one.
 *
 * @param {readonly DefinitionSet[]} sets
 * @param {readonly DefinitionSwitch[]} switches
 * @param {readonly Kpi[]} kpis
 */
export function renderDefinitionsDocs(sets, switches, kpis) {
  const vendors = sets.filter((set) => set.kpis.length > 0);
  const defined = kpis.filter(({ id }) => vendors.some((set) => set.kpis.some(({ kpi }) => kpi === id)));
  /** @type {Root} */
  const root = {
    type: 'root',
    children: [
      { type: 'html', value: `<!--${notice}-->` },
      heading(1, 'How others count'),
      paragraph(
        text('Two tools that read the same tickets seldom agree, because their definitions differ. '),
        code('csaudit kpi FILES --definitions zendesk'),
        text(' counts as Zendesk does, as far as an export allows, and '),
        code('csaudit reconcile KPI --theirs VALUE FILES'),
        text(
          " walks from csaudit's number to another one, a switch at a time. Only what a vendor's documentation or source says is here; KPIs that it says nothing of are counted by csaudit's own definitions, and the result says so. What the data do not allow is not computed. ",
        ),
        code('--variant'),
        text(' outranks the set. The definitions themselves are in '),
        { type: 'link', url: 'kpis.md', children: [text('kpis.md')] },
        text('.'),
      ),
      table(
        ['KPI', ...vendors.map(({ title }) => title)],
        defined.map((kpi) => [[code(kpi.id)], ...vendors.map((set) => cellOf(kpi, set))]),
      ),
      ...vendors.flatMap((set) => renderSet(set)),
      heading(2, 'The switches'),
      paragraph(
        text('What two definitions of a number may differ in besides their variants. Sets turn some of them; '),
        code('csaudit reconcile'),
        text(' tries all that the data allow.'),
      ),
      table(
        ['Switch', 'What it does', 'Source'],
        switches.map(({ id, title, source }) => [[code(id)], [text(title)], [text(source)]]),
      ),
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

/** @param {Kpi} kpi @param {DefinitionSet} set @returns {Inline[]} */
function cellOf({ id }, set) {
  const entry = set.kpis.find(({ kpi }) => kpi === id);
  if (entry === undefined) return [text('–')];
  return [{ type: 'link', url: `#${slug(set.title)}`, children: definitionOf(entry) }];
}

/** @param {DefinitionEntry} entry @returns {any[]} */
function definitionOf({ variants = [], switches = [], statistic }) {
  const parts = list([...variants, ...switches]);
  const headline = statistic === undefined ? [] : [text(`, ${statistic}`)];
  return [...(parts.length === 0 ? [text('as csaudit')] : parts), ...headline];
}

/** @param {DefinitionSet} set @returns {Block[]} */
function renderSet(set) {
  const recognised =
    set.presets.length === 0
      ? [text('No preset names it.')]
      : [text('Taken by '), code('reconcile'), text(' for files recognised as '), ...list(set.presets), text('.')];
  return [
    heading(2, set.title),
    paragraph(code(set.id), text(`: ${set.description} `), ...recognised),
    table(
      ['KPI', 'What differs', 'Definitions, the first that the data allow', 'Source'],
      set.kpis.map((entry) => [[code(entry.kpi)], words(entry), definitionOf(entry), [text(entry.source)]]),
    ),
  ];
}

/** @param {DefinitionEntry} entry @returns {Inline[]} */
function words({ says, limits, rounds, clock }) {
  const more = [
    ...(clock === undefined ? [] : [`By ${clock} hours.`]),
    ...(rounds === undefined ? [] : [`Printed to ${rounds.to}.`]),
    ...(limits === undefined ? [] : [`Not to be had: ${limits}.`]),
  ];
  return [text([says, ...more].join(' '))];
}
