import type { Row } from '../engine/engine.ts';
import { type NumberedSlot, type RowsPlan, rowsSql } from './compile-rows.ts';
import { groupBy } from './group-by.ts';
import { type Group, groupingSetSql, groupingSetsSql, keyColumns, readGroup } from './grouping.ts';

/** How many rows of a group have which outcome, for every slot. */
export type GroupCounts = {
  readonly group: Group;
  /** Rows that may count. */
  readonly rows: number;
  /** Rows that count in nothing, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** By slot id and outcome code. */
  readonly outcomes: ReadonlyMap<number, ReadonlyMap<number, number>>;
};

/** Where among the bits of which integer the outcome of a slot stands. */
type Packed = { readonly slot: NumberedSlot; readonly word: string; readonly shift: number; readonly mask: number };

/** Bits of a word; the sign stays free for rows that are left out. */
const wordBits = 62;

/**
 * Counts of every outcome of every slot in every group, in one scan.
 *
 * One aggregate for each outcome would be updated for each row and breakdown: some hundred of them, seven times slower. So the
 * outcomes of a row are packed into integers, rows alike in everything are counted together, and only the few hundred kinds
 * of rows there are get unpacked.
 */
export function countsSql(plan: RowsPlan): string {
  const packing = packOutcomes(plan.slots);
  const words = groupBy(packing, ({ word }) => word);
  const keys = keyColumns(plan.grouping);
  const counts = packing.flatMap((packed) =>
    packed.slot.outcomes.flatMap(({ code }) => {
      const sum = `sum(row_count) filter (where ${unpackSql(packed)} = ${code})`;
      return code === 0 ? [] : [`cast(${sum} as bigint) as ${countName(packed.slot.id, code)}`];
    }),
  );
  const packedWords = [...words].map(([word, members]) => `${packSql(members)} as ${word}`);
  const alike = [...keys, 'left_out', ...words.keys()].join(', ');
  const group = ['grouping_set', ...keys, 'left_out'].join(', ');
  return `${rowsSql(plan)}, packed as not materialized (
  select ${[...keys, 'left_out', ...packedWords].join(',\n    ')}
  from classified
), counted as not materialized (
  select ${groupingSetSql(plan.grouping)}, ${alike}, count(*) as row_count
  from packed
  group by ${groupingSetsSql(plan.grouping, ['left_out', ...words.keys()])}
)
select ${[group, 'cast(sum(row_count) as bigint) as row_count', ...counts].join(',\n  ')}
from counted
group by ${group}`;
}

export function readCounts(rows: readonly Row[], plan: RowsPlan): readonly GroupCounts[] {
  const groups = new Map<
    string,
    { group: Group; rows: number; leftOut: Map<string, number>; outcomes: GroupCounts['outcomes'] }
  >();
  for (const row of rows) {
    const group = readGroup(row, plan.grouping);
    const known = groups.get(group.key) ?? { group, rows: 0, leftOut: new Map(), outcomes: new Map() };
    const leftOut = row.left_out;
    const count = Number(row.row_count);
    if (typeof leftOut === 'string') known.leftOut.set(leftOut, count);
    else groups.set(group.key, { ...known, rows: count, outcomes: readOutcomes(row, count, plan.slots) });
    if (!groups.has(group.key)) groups.set(group.key, known);
  }
  return [...groups.values()].map((each) => ({ ...each, leftOut: new Map([...each.leftOut].toSorted(byReason)) }));
}

function byReason([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

/** What none of the other outcomes has is the last one's, code 0. */
function readOutcomes(row: Row, rows: number, slots: readonly NumberedSlot[]): GroupCounts['outcomes'] {
  return new Map(
    slots.map(({ id, outcomes }) => {
      const counts = new Map<number, number>();
      let rest = rows;
      for (const { code } of outcomes.filter((outcome) => outcome.code !== 0)) {
        const count = Number(row[countName(id, code)] ?? 0);
        rest -= count;
        if (count > 0) counts.set(code, count);
      }
      return [id, counts.set(0, rest)];
    }),
  );
}

function packOutcomes(slots: readonly NumberedSlot[]): readonly Packed[] {
  let used = 0;
  let word = 1;
  return slots.map((slot) => {
    // One code more than there are, so that all bits set, a row left out, is none of them.
    const bits = Math.ceil(Math.log2(slot.outcomes.length + 1));
    if (used + bits > wordBits) {
      word += 1;
      used = 0;
    }
    const shift = used;
    used += bits;
    return { slot, word: `outcomes_${word}`, shift, mask: 2 ** bits - 1 };
  });
}

function packSql(members: readonly Packed[]): string {
  const terms = members.map(({ slot, shift }) =>
    shift === 0 ? `cast(outcome_${slot.id} as bigint)` : `outcome_${slot.id} * cast(${2n ** BigInt(shift)} as bigint)`,
  );
  return `case when left_out is null then ${terms.join(' + ')} else -1 end`;
}

function unpackSql({ word, shift, mask }: Packed): string {
  return shift === 0 ? `(${word} & ${mask})` : `((${word} >> ${shift}) & ${mask})`;
}

function countName(id: number, code: number): string {
  return `count_${id}_${code}`;
}
