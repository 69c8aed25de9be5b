import { type FieldName, fields, fieldType, isFieldName } from '../model/field.ts';
import type { Preset, PresetColumn, SourceKind } from '../model/preset.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { cellsOf, fitsField, isDateColumn, isTimeColumn } from './column-fit.ts';
import { columnWithOptions } from './column-options.ts';
import { ignoredBy } from './ignored-headers.ts';
import { mapByOptions } from './map-by-options.ts';
import { headerForms } from './normalise-header.ts';
import { numbersAllowed } from './numbers-allowed.ts';
import type { ColumnPlan, How, RejectedMatch, SourceOptions } from './source-plan.ts';
import { isAsked } from './survey-question.ts';
import { withoutUnit } from './unit-of-header.ts';

export type ColumnMapping = { readonly columns: readonly ColumnPlan[]; readonly rejected: readonly RejectedMatch[] };

export type MappingInput = {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly preset: Preset;
  readonly generic: Preset;
  readonly options: SourceOptions;
  readonly words: WordLists;
  readonly missing: ReadonlySet<string>;
  /** null while the kind itself is being found out. */
  readonly kind: SourceKind | null;
};

/** Times of day without a date are instants only for these, which have the date of the call beside them. */
export const clockFields: ReadonlySet<FieldName> = new Set<FieldName>(['queued_at', 'answered_at', 'ended_at']);

/** Headers to fields: what the user says, then the preset, then the generic names; the values must fit the name. */
export function mapColumns(input: MappingInput): ColumnMapping {
  const filled = new Map<FieldName, ColumnPlan>();
  const taken = new Set<number>();
  const fill = (plan: ColumnPlan) => {
    filled.set(plan.field, plan);
    for (const cell of plan.cells) taken.add(cell);
  };
  for (const plan of mapByOptions(input)) fill(plan);
  const rejected: RejectedMatch[] = [];
  const clocks: [Candidate, number][] = [];
  const byForm = indexHeader(input.header);
  // `Talk time [s]`, `Trajanje razgovora u minutama`: durations also go by the name without its unit.
  const byName = indexHeader(input.header.map((name) => withoutUnit(name, input.words) ?? ''));
  const isIgnored = ignoredBy(input.preset);
  const isUnread = (field: FieldName): boolean => input.options.map?.[field] === null;
  for (const candidate of candidates(input)) {
    const indexes = fieldType(candidate.field) === 'seconds' ? [byForm, byName] : [byForm];
    const named = [
      ...indexes.flatMap((index) =>
        candidate.spec.headers.flatMap((name) => index.get(headerForms(name)[0] ?? '') ?? []),
      ),
      ...input.header.flatMap((name, index) => (isAsked(name, candidate.spec.asks ?? []) ? [index] : [])),
    ];
    for (const index of named) {
      if (filled.has(candidate.field) || isUnread(candidate.field)) break;
      if (taken.has(index)) continue;
      // What a header means in any export gives way to what is known of this system's.
      if (candidate.how === 'generic' && isIgnored(input.header[index] ?? '')) continue;
      const plan = planColumn(input, candidate, index, byForm, taken);
      if (plan !== null) fill(plan);
      else if (candidate.field === 'created_at' && input.kind === 'calls') clocks.push([candidate, index]);
      if (plan === null)
        rejected.push({ header: input.header[index] ?? '', field: candidate.field, why: 'values-do-not-fit' });
    }
  }
  // The log of one day, which has no date anywhere; when a call began is told by when it was answered or ended.
  for (const [candidate, index] of clocks) {
    if (filled.has('created_at') || taken.has(index) || ![...clockFields].some((field) => filled.has(field))) continue;
    const plan = planColumn(input, candidate, index, byForm, taken, true);
    if (plan !== null) fill(plan);
  }
  const columns = [...filled.values()].sort((a, b) => a.cells[0] - b.cells[0]);
  const isSettled = ({ header, field }: RejectedMatch) =>
    columns.some((plan) => plan.header === header || plan.field === field);
  return { columns, rejected: rejected.filter((match) => !isSettled(match)) };
}

/** The column `index` as the candidate's field, or null if its cells are of another kind. */
function planColumn(
  input: MappingInput,
  { field, spec, how }: Candidate,
  index: number,
  byForm: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
  isLastResort = false,
): ColumnPlan | null {
  const missing =
    spec.missing === undefined ? input.missing : new Set([...input.missing, ...spec.missing.map(foldWord)]);
  const cells = cellsOf(input.sample, index, missing);
  const header = input.header[index] ?? '';
  const allowed = {
    allowClock: clockFields.has(field) || (field === 'created_at' && (how === 'preset' || isLastResort)),
    numbers: numbersAllowed({ header, how, spec }),
  };
  if (!fitsField(cells, field, spec, input.words, allowed)) return null;
  const time = findTimeColumn(input, spec, index, byForm, taken);
  return { field, cells: time === null ? [index] : [index, time], header, how, spec };
}

type Candidate = { readonly field: FieldName; readonly spec: PresetColumn; readonly how: How };

function* candidates({ preset, generic, kind, options }: MappingInput): Generator<Candidate> {
  const lists: readonly (readonly [readonly PresetColumn[], How])[] =
    preset === generic
      ? [[generic.columns, 'generic']]
      : [
          [preset.columns, 'preset'],
          [generic.columns, 'generic'],
        ];
  for (const [columns, how] of lists) {
    for (const spec of columns) {
      const { field } = spec;
      if (!isFieldName(field)) continue;
      const kinds: readonly SourceKind[] = spec.kinds ?? fields[field].kinds;
      if (kind !== null && !kinds.includes(kind)) continue;
      yield { field, spec: columnWithOptions(spec, field, options), how };
    }
  }
}

/** A date that has its time of day in another column: `Call Date` beside `Call Time`. */
function findTimeColumn(
  input: MappingInput,
  spec: PresetColumn,
  date: number,
  byForm: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
): number | null {
  if (spec.time_headers === undefined || !isDateColumn(cellsOf(input.sample, date, input.missing))) return null;
  for (const name of spec.time_headers.flatMap((header) => headerForms(header).slice(0, 1))) {
    for (const index of byForm.get(name) ?? []) {
      const cells = cellsOf(input.sample, index, input.missing);
      if (index !== date && !taken.has(index) && isTimeColumn(cells)) return index;
    }
  }
  return null;
}

/** Every form of every header name -> the columns that bear it, exact forms before those without parentheses. */
function indexHeader(header: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const forms = header.map((name) => headerForms(name));
  const longest = Math.max(0, ...forms.map((list) => list.length));
  for (let depth = 0; depth < longest; depth += 1) {
    forms.forEach((list, column) => {
      const form = list[depth];
      if (form === undefined) return;
      const columns = index.get(form) ?? [];
      if (!columns.includes(column)) index.set(form, [...columns, column]);
    });
  }
  return index;
}
