import type { FieldName } from '../model/field.ts';
import type { SourceKind } from '../model/preset.ts';
import { type DiscardReason, discardReasons, type relations } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import type { WordLists } from '../model/word-list.ts';
import { isWordSql } from './cell-sql.ts';
import { type ValueTexts, wordsByValue } from './value-words.ts';

export type ContactColumn = keyof (typeof relations)['contacts'];
export type Assumption = { readonly code: string; readonly data: Readonly<Record<string, string | number>> };

/** Cell texts of a status that is done with, of one that is not, and of those of contacts that are none. */
export type StatusWords = Readonly<Record<'resolved' | 'open' | DiscardReason, readonly string[]>>;

/** SQL of each contact column that a file can supply, over columns named like the fields. */
export type ContactColumns = {
  readonly columns: ReadonlyMap<ContactColumn, string>;
  readonly assumptions: readonly Assumption[];
};

const copied = [
  'id',
  'channel',
  'department',
  'agent',
  'requester',
  'language',
  'priority',
  'category',
  'status',
  'opened_by',
  'created_at',
  'first_response_at',
  'first_resolved_at',
  'resolved_at',
  'is_complaint',
  'converted',
  'sla_met',
  'surveyed',
  'reply_count',
  'reopen_count',
  'talk_seconds',
  'hold_seconds',
  'wrap_seconds',
  'handle_seconds',
] as const satisfies readonly (FieldName & ContactColumn)[];

/** Seconds from one instant to another, to the millisecond. */
function elapsedSql(start: string, end: string): string {
  return `round((epoch_us(${end}) - epoch_us(${start})) / 1000.0) / 1000.0`;
}

/** What a row of tickets or calls says of a contact: copied, or worked out where only one reading is possible. */
export function contactColumns(
  has: ReadonlySet<FieldName>,
  kind: SourceKind,
  statusWords: StatusWords,
): ContactColumns {
  const columns = new Map<ContactColumn, string>();
  const assumptions: Assumption[] = [];
  const assume = (code: string) => assumptions.push({ code, data: {} });
  columns.set('kind', literal(kind === 'calls' ? 'call' : 'ticket'));
  if (kind === 'calls' && !has.has('channel')) {
    columns.set('channel', literal('Phone'));
    assume('calls-by-phone');
  }
  for (const field of copied) if (has.has(field)) columns.set(field, field);
  if (has.has('created_at')) columns.set('period_at', 'created_at');

  const answered = kind === 'calls' ? answeredCall(has) : answeredTicket(has);
  if (answered !== null) columns.set('answered', answered);
  if (!has.has('answered') && answered === 'not abandoned') assume('not-abandoned-is-answered');
  if (has.has('abandoned')) columns.set('abandoned', 'abandoned');
  else if (kind === 'calls' && columns.has('answered')) {
    columns.set('abandoned', `not (${columns.get('answered')})`);
    assume('unanswered-is-abandoned');
  }

  const discarded = discardedSql(has, statusWords);
  if (discarded !== null) columns.set('discarded', discarded);
  const resolved = resolvedSql(has, statusWords);
  if (resolved !== null) columns.set('resolved', resolved);
  if (has.has('transfer_count')) columns.set('transfer_count', 'transfer_count');
  else if (has.has('transferred')) columns.set('transfer_count', 'cast(transferred as bigint)');

  if (has.has('wait_seconds')) columns.set('wait_seconds', 'wait_seconds');
  else if (has.has('answered_at') && (has.has('queued_at') || has.has('created_at')))
    columns.set('wait_seconds', elapsedSql(has.has('queued_at') ? 'queued_at' : 'created_at', 'answered_at'));
  if (has.has('queued')) columns.set('queued', 'queued');
  else if (has.has('queued_at')) columns.set('queued', 'queued_at is not null');
  addClocks(columns, has, kind);
  return { columns, assumptions };
}

function answeredCall(has: ReadonlySet<FieldName>): string | null {
  if (has.has('answered')) return 'answered';
  if (has.has('answered_at')) return 'answered_at is not null';
  return has.has('abandoned') ? 'not abandoned' : null;
}

/** Somebody replied: the export says so, or when, or how long it took. */
function answeredTicket(has: ReadonlySet<FieldName>): string | null {
  if (has.has('answered')) return 'answered';
  const signs = (['first_response_at', 'first_response_seconds', 'first_response_business_seconds'] as const).filter(
    (field) => has.has(field),
  );
  return signs.length === 0 ? null : signs.map((field) => `${field} is not null`).join(' or ');
}

/** No contact after all: what a column says, or the status. null where no cell of the file says so. */
function discardedSql(has: ReadonlySet<FieldName>, words: StatusWords): string | null {
  const cases = !has.has('status')
    ? []
    : discardReasons.flatMap((reason) =>
        words[reason].length === 0 ? [] : [`when ${isWordSql('status', words[reason])} then ${literal(reason)}`],
      );
  const byStatus = cases.length === 0 ? null : `case ${cases.join(' ')} end`;
  if (!has.has('discarded')) return byStatus;
  return byStatus === null ? 'discarded' : `coalesce(discarded, ${byStatus})`;
}

/**
 * Resolved now: what a column or a preset's rule says; where they say nothing, the status, if its meaning is known;
 * otherwise whether there is a resolution.
 */
function resolvedSql(has: ReadonlySet<FieldName>, { resolved, open }: StatusWords): string | null {
  const at = has.has('resolved_at') ? 'resolved_at is not null' : 'cast(null as boolean)';
  const told = has.has('resolved') ? 'when resolved is not null then resolved ' : '';
  if (has.has('status')) {
    return `case ${told}when ${isWordSql('status', resolved)} then true when ${isWordSql('status', open)} then false else ${at} end`;
  }
  if (told !== '') return has.has('resolved_at') ? `case ${told}else ${at} end` : 'resolved';
  return has.has('resolved_at') ? at : null;
}

/** One column per rival definition of the clock. */
function addClocks(columns: Map<ContactColumn, string>, has: ReadonlySet<FieldName>, kind: SourceKind): void {
  if (kind === 'calls' && columns.has('wait_seconds')) {
    const answered = columns.get('answered');
    const wait = `${columns.get('wait_seconds')}`;
    const answeredWait = answered === undefined ? wait : `case when ${answered} then ${wait} end`;
    columns.set('first_response_row_seconds', answeredWait);
    if (has.has('created_at') && !columns.has('first_response_at')) {
      columns.set('first_response_at', `created_at + to_milliseconds(cast(round((${answeredWait}) * 1000) as bigint))`);
    }
  }
  const between = (column: ContactColumn, end: FieldName) => {
    if (has.has('created_at') && has.has(end)) columns.set(column, elapsedSql('created_at', end));
  };
  if (kind !== 'calls') between('first_response_row_seconds', 'first_response_at');
  between('first_resolution_row_seconds', 'first_resolved_at');
  between('resolution_row_seconds', 'resolved_at');
  const vendor = (column: ContactColumn, field: FieldName) => {
    if (has.has(field)) columns.set(column, field);
  };
  vendor('first_response_vendor_seconds', 'first_response_seconds');
  vendor('first_response_vendor_business_seconds', 'first_response_business_seconds');
  vendor('first_resolution_vendor_seconds', 'first_resolution_seconds');
  vendor('first_resolution_vendor_business_seconds', 'first_resolution_business_seconds');
  vendor('resolution_vendor_seconds', 'resolution_seconds');
  vendor('resolution_vendor_business_seconds', 'resolution_business_seconds');
  vendor('requester_wait_vendor_seconds', 'requester_wait_seconds');
  vendor('requester_wait_vendor_business_seconds', 'requester_wait_business_seconds');
}

/** Words of statuses: the preset's own for its column, then those every export is read by. */
export function statusWordsOf(own: ValueTexts | undefined, words: WordLists): StatusWords {
  return wordsByValue(['resolved', 'open', ...discardReasons], own, words);
}
