import { UserError } from '../model/problem.ts';

type Node = { readonly [key: string]: unknown };

/** What an expression may be made of; whatever is not here is refused: sub-queries, windows, stars, lambdas, parameters. */
const allowedClasses = new Set([
  'BETWEEN',
  'CASE',
  'CAST',
  'COLUMN_REF',
  'COMPARISON',
  'CONJUNCTION',
  'CONSTANT',
  'FUNCTION',
  'OPERATOR',
]);

/** Functions of one row that DuckDB and PostgreSQL share. No aggregates, nothing that reaches outside the row. */
const allowedFunctions = new Set(
  `+ - * / % || ~~ !~~ ~~* !~~* ~~~ like_escape not_like_escape ilike_escape not_ilike_escape
  abs ceil ceiling coalesce concat date_part date_trunc ends_with epoch extract floor greatest least left length lower ltrim
  mod nullif position regexp_full_match regexp_matches replace right round rtrim split_part starts_with strip_accents
  strpos substr substring suffix prefix contains trim upper`.split(/\s+/),
);

/**
 * Checks the tree of `select <text>` and returns the columns it reads.
 * @throws UserError `bad-expression` with what is wrong and where in the text
 */
export function parseExpressionTree(text: string, tree: unknown): readonly string[] {
  const refuse = (why: string, what: string, at?: unknown): never => {
    throw new UserError({
      code: 'bad-expression',
      data: {
        text: shorten(text),
        why,
        what: shorten(what),
        ...(typeof at === 'number' && at < 1e9 ? { at: Math.max(1, at - prefixLength + 1) } : {}),
      },
    });
  };
  const root = tree as Node;
  // Also what is no query at all, such as what follows a semicolon.
  if (root['error'] === true && /^Only SELECT/.test(String(root['error_message'])))
    return refuse('not-one-expression', text);
  if (root['error'] === true)
    return refuse('syntax', String(root['error_message']), Number(root['position'] ?? Number.NaN));
  const statements = root['statements'] as readonly Node[] | undefined;
  const node = statements?.[0]?.['node'] as Node | undefined;
  if (statements?.length !== 1 || node?.['type'] !== 'SELECT_NODE') return refuse('not-one-expression', text);
  const list = node['select_list'] as readonly Node[];
  const isBare =
    (node['from_table'] as Node)['type'] === 'EMPTY' &&
    (node['modifiers'] as readonly unknown[]).length === 0 &&
    (node['group_expressions'] as readonly unknown[]).length === 0 &&
    ((node['cte_map'] as Node)['map'] as readonly unknown[]).length === 0 &&
    [node['where_clause'], node['having'], node['sample'], node['qualify']].every((part) => part == null);
  if (list.length !== 1 || !isBare || (list[0]?.['alias'] ?? '') !== '') return refuse('not-one-expression', text);

  const columns = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    const item = value as Node;
    const kind = item['class'];
    if (typeof kind === 'string') {
      const at = item['query_location'];
      if (!allowedClasses.has(kind)) refuse('not-allowed', kind.toLowerCase().replaceAll('_', ' '), at);
      if (kind === 'CONSTANT') return;
      if (kind === 'COLUMN_REF') {
        const [name, ...rest] = item['column_names'] as readonly string[];
        if (name === undefined || rest.length > 0) refuse('not-allowed', [name, ...rest].join('.'), at);
        else columns.add(name);
        return;
      }
      if (kind === 'FUNCTION') {
        const name = String(item['function_name']);
        if (
          !allowedFunctions.has(name) ||
          !['', 'main'].includes(String(item['schema'])) ||
          item['distinct'] === true ||
          item['filter'] != null
        ) {
          refuse('function', name, at);
        }
      }
    }
    for (const child of Object.values(item)) walk(child);
  };
  walk(list[0]);
  return [...columns];
}

const prefixLength = 'select '.length;

/** Enough to know which one is meant; what is wrong with it must stay in sight. */
function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
