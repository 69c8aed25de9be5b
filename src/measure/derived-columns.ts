import type { ColumnType, RelationName } from '../model/relation.ts';

/** Columns that expressions can name beside those of the relation: worked out of other rows, only when one is used. */
type DerivedColumn = {
  readonly relation: RelationName;
  readonly type: ColumnType;
  /** Columns that must have data, `relation.column`. */
  readonly needs: readonly `${RelationName}.${string}`[];
  /** Over the rows of the relation as they are left after `left_out` is known. */
  readonly sql: string;
};

/** Rows that do not count are no contact before or after another. */
const sameRequester = 'partition by requester, left_out is null';

const derivedColumns: Readonly<Record<string, DerivedColumn>> = {
  /** Seconds until the same requester's next contact; null when there is none. */
  next_contact_seconds: {
    relation: 'contacts',
    type: 'seconds',
    needs: ['contacts.requester', 'contacts.created_at'],
    sql: `extract(epoch from (lead(created_at) over (${sameRequester} order by created_at, source_file, source_record) - created_at))`,
  },
  /** The requester's first contact: counting these counts requesters. */
  is_first_contact: {
    relation: 'contacts',
    type: 'boolean',
    needs: ['contacts.requester', 'contacts.created_at'],
    sql: `row_number() over (${sameRequester} order by created_at, source_file, source_record) = 1`,
  },
  /** Any contact of the requester was converted; null when that is known of none. */
  requester_converted: {
    relation: 'contacts',
    type: 'boolean',
    needs: ['contacts.requester', 'contacts.converted'],
    sql: `max(case when converted then 1 when not converted then 0 end) over (${sameRequester}) = 1`,
  },
  /** Of a later wait: no other later wait of the ticket took longer; of equal ones the first. */
  is_longest_wait: {
    relation: 'messages',
    type: 'boolean',
    needs: ['messages.contact_id', 'messages.wait_seconds', 'messages.wait_index'],
    sql: `row_number() over (partition by contact_id, wait_index >= 2, left_out is null order by wait_seconds desc nulls last, wait_index) = 1`,
  },
  /** An answer to a survey belongs to this contact. */
  rated: {
    relation: 'contacts',
    type: 'boolean',
    needs: ['contacts.id', 'ratings.contact_id'],
    sql: 'coalesce(id in (select contact_id from ratings where excluded is null and contact_id is not null), false)',
  },
};

export function derivedColumn(relation: RelationName, column: string): DerivedColumn | null {
  const derived = Object.hasOwn(derivedColumns, column) ? derivedColumns[column] : undefined;
  return derived?.relation === relation ? derived : null;
}
