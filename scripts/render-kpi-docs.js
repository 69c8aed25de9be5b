import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { code, heading, list, paragraph, slug, table, text } from './markdown-nodes.js';

/**
 * @typedef {import('../src/model/kpi.ts').Kpi} Kpi
 * @typedef {Omit<NonNullable<Kpi['variants']>[string], 'description'>} Definition
 * @typedef {[name: string, cell: Inline[]]} Fact
 * @typedef {import('./markdown-nodes.js').Root} Root
 * @typedef {import('./markdown-nodes.js').Block} Block
 * @typedef {import('./markdown-nodes.js').Inline} Inline
 */

const notice = ' Written by `npm run generate` from kpis/*.yaml: change those. ';

const betterWords = { lower: 'Lower', higher: 'Higher', neither: 'Neither: it is a fact, not a grade' };
const basisWords = {
  census: 'Census: every contact is known, the number itself is the fact',
  sample: 'Sample: only some customers answer, so the number comes with a 95 % interval',
};

/**
 * docs/kpis.md: the catalogue for the manager who reads the numbers and the analyst who checks them.
 *
 * @param {readonly Kpi[]} kpis
 */
export function renderKpiDocs(kpis) {
  const byTitle = kpis.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  /** @type {Root} */
  const root = {
    type: 'root',
    children: [
      { type: 'html', value: `<!--${notice}-->` },
      heading(1, 'The KPIs'),
      paragraph(
        text(
          'What each number tells, how it is counted, and what is left out. Expressions are SQL over the relations csaudit makes of an export; ',
        ),
        code('csaudit explain KPI'),
        text(' prints the same together with the query, and '),
        code('csaudit explain KPI FILES'),
        text(' with the counts of your own data. A KPI is asked for by its name or its abbreviation.'),
      ),
      paragraph(
        text('Of every KPI these rows are left out too, and counted under these reasons: '),
        ...list(['other-kind', 'other-survey', 'not-in-population', 'missing']),
        text('. The last are rows of the population that do not have what is counted, such as an empty cell.'),
      ),
      table(
        ['KPI', 'Abbreviation', 'What it tells'],
        byTitle.map((kpi) => [
          [{ type: 'link', url: `#${slug(kpi.title)}`, children: [text(kpi.title)] }],
          [text(kpi.abbreviation ?? '')],
          [text(kpi.description)],
        ]),
      ),
      ...byTitle.flatMap(renderKpi),
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

/** @param {Kpi} kpi @returns {Block[]} */
function renderKpi(kpi) {
  return [
    heading(2, kpi.title),
    paragraph(...names(kpi)),
    paragraph(text(kpi.description)),
    table(['', ''], facts(kpi)),
    ...renderVariants(kpi),
  ];
}

/** @param {Kpi} kpi @returns {Inline[]} */
function names({ id, abbreviation }) {
  const short = abbreviation?.toLowerCase();
  return short === undefined || short === id ? [code(id)] : [code(id), text(' or '), code(short)];
}

/** @param {Kpi} kpi @returns {Inline[][][]} */
function facts(kpi) {
  /** @type {Fact[]} */
  const rows = [
    ['Formula', [text(kpi.formula)]],
    ['Population', population(kpi)],
    ...definition(kpi),
    ['Left out, with a count', exclusions(kpi)],
    ...weighted(kpi),
    ['Statistics', list(kpi.statistics ?? ['value'])],
    ['Unit', [text(unit(kpi))]],
    ...parameter(kpi),
    ['Better', [text(betterWords[kpi.better])]],
    ['Basis', [text(basisWords[kpi.basis])]],
    ['Source', [text(kpi.source)]],
  ];
  return rows.map(([name, cell]) => [[text(name)], cell]);
}

/** @param {Kpi} kpi @returns {Inline[]} */
function population(kpi) {
  const rows = { contacts: 'Contacts', messages: 'Messages', ratings: 'Survey answers', aggregates: 'Rows of sums' };
  /** @type {Inline[]} */
  const cell = [text(rows[kpi.from])];
  if (kpi.kinds) cell.push(text(' of kind '), ...list(kpi.kinds));
  if (kpi.survey) cell.push(text(' to the survey '), code(kpi.survey));
  if (kpi.where) cell.push(text(' where '), code(kpi.where));
  if (kpi.split) cell.push(text('; shown for each '), code(kpi.split), text(' beside it'));
  return cell;
}

/** @param {Definition} definition @returns {Fact[]} */
function definition({ value, business_value, numerator, promoter, detractor, censored, optional }) {
  const parts = /** @type {const} */ ([
    ['Value', value],
    ['Value in business hours', business_value],
    ['Counted', numerator],
    ['Promoters', promoter],
    ['Detractors', detractor],
  ]);
  /** @type {Fact[]} */
  const facts = parts.flatMap(([name, sql]) => (sql === undefined ? [] : [[name, [code(sql)]]]));
  if (censored) {
    const cell = [text(`${censored.reason}: `), code(censored.when), text(', since '), code(censored.lasted)];
    facts.push(['Still running, counted apart', cell]);
  }
  if (optional) facts.push(['Used where the data have it', list(optional)]);
  return facts;
}

/** @param {Definition} definition @returns {Inline[]} */
function exclusions({ exclude = [] }) {
  if (exclude.length === 0) return [text('Nothing more')];
  return exclude.flatMap((rule, index) => [text(`${index > 0 ? '; ' : ''}${rule.reason}: `), code(rule.when)]);
}

/** @param {Kpi} kpi @returns {Fact[]} */
function weighted({ aggregates }) {
  if (!aggregates) return [];
  const cell = aggregates.flatMap(({ statistic, numerator, denominator, variant }, index) => [
    text(index > 0 ? '; else ' : ''),
    ...(variant === undefined || aggregates.length === 1 ? [] : [code(variant), text(', ')]),
    code(statistic),
    text(': sum of '),
    code(numerator),
    text(' over sum of '),
    code(denominator),
  ]);
  return [['From rows that are already sums', cell]];
}

/** @param {Kpi} kpi @returns {Fact[]} */
function parameter(kpi) {
  if (!kpi.parameter) return [];
  const { name, default: standard } = kpi.parameter;
  return [[`The ${name}`, [code(standard), text(' unless asked for otherwise: '), code(`${kpi.id}(${standard})`)]]];
}

/** @param {Kpi} kpi */
function unit(kpi) {
  if (kpi.type === 'duration')
    return kpi.clock === 'both' ? 'Seconds, of the calendar and of business hours' : 'Seconds';
  if (kpi.type === 'ratio') return 'Share, 0 to 1 (printed in per cent)';
  if (kpi.type === 'score') return kpi.score === 'net' ? 'Points, -100 to 100' : 'Points of the scale';
  return 'Count';
}

/** @param {Kpi} kpi @returns {Block[]} */
function renderVariants(kpi) {
  const variants = Object.entries(kpi.variants ?? {});
  if (variants.length === 0) return [];
  return [
    paragraph(
      text('Rival definitions. Without '),
      code('--variant'),
      text(' the first one whose columns the data have is used, and named beside the number.'),
    ),
    table(
      ['Variant', 'What it does', 'What it changes'],
      variants.map(([name, variant]) => [[code(name)], [text(variant.description)], changes(variant)]),
    ),
  ];
}

/** @param {NonNullable<Kpi['variants']>[string]} variant @returns {Inline[]} */
function changes(variant) {
  const rows = definition(variant);
  if (variant.kinds) rows.unshift(['Kinds', list(variant.kinds)]);
  if (variant.where) rows.unshift(['Only where', [code(variant.where)]]);
  if (variant.exclude) rows.push(['Left out as well', exclusions(variant)]);
  if (variant.counts) rows.push(['Not left out', list(variant.counts)]);
  if (variant.automatic === false) rows.push(['Taken', [text('only if asked for')]]);
  return rows.flatMap(([name, cell], index) => [text(`${index > 0 ? '; ' : ''}${name}: `), ...cell]);
}
