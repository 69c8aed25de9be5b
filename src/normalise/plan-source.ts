import type { FieldName } from '../model/field.ts';
import { nearest } from '../model/nearest.ts';
import type { Preset, SourceKind } from '../model/preset.ts';
import { type Problem, UserError } from '../model/problem.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { isZone } from '../time/zone-offsets.ts';
import { decideKind } from './decide-kind.ts';
import { ignoredBy } from './ignored-headers.ts';
import { type MappingInput, mapColumns } from './map-columns.ts';
import { nameColumns } from './name-columns.ts';
import { type Candidate, findGeneric, recognisePreset } from './recognise-preset.ts';
import type { ColumnPlan, SourceOptions, SourcePlan } from './source-plan.ts';
import { zoneOfHeader } from './zone-of-column.ts';

export type PlanInput = {
  readonly file: string;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly presets: readonly Preset[];
  readonly words: WordLists;
  readonly options: SourceOptions;
  /** The preset whose layout named the columns of an export without a header row. */
  readonly laidOutBy?: string | null;
  /** Zone of the reports, if the user gave one: also of timestamps that say none. */
  readonly reportZone: string | null;
};

/**
 * Decides what a file is before its rows are read.
 * @throws UserError `unknown-preset`, `unknown-header`, `unknown-zone`, `no-recognised-column`
 */
export function planSource(input: PlanInput): SourcePlan {
  const { header, sample, presets, words, options } = input;
  const generic = findGeneric(presets);
  const usual: MappingInput = {
    ...{ header, sample, preset: generic, generic, options, words, missing: new Set(words.missing.map(foldWord)) },
    kind: null,
  };
  const { preset, recognition } = choosePreset(input, () => findKind(usual));
  const missingWords = [...words.missing, ...(preset.missing ?? [])];
  const mapping: MappingInput = { ...usual, preset, missing: new Set(missingWords.map(foldWord)) };
  const kind = options.kind ?? (preset.kind === 'any' ? findKind(mapping) : preset.kind);
  const { columns, rejected } = mapColumns({ ...mapping, kind });
  if (columns.length === 0) {
    throw new UserError({
      code: 'no-recognised-column',
      place: { file: input.file },
      data: { headers: nameColumns(header) },
    });
  }
  const timezone = chooseZone(options, preset, columns, input.reportZone);
  const zones = columns.map(({ spec }) => spec.timezone);
  checkZones(input.file, [timezone?.zone, ...zones, ...(preset.letter_zones ?? [])]);
  return {
    kind,
    recognition,
    columns,
    rejectedMatches: rejected,
    unmapped: unmappedHeaders(header, columns, preset),
    missingWords,
    dateOrder: chooseDateOrder(options, preset),
    timezone,
    letterZones: preset.letter_zones ?? [],
    rows: preset.rows ?? [],
    grain: preset.grain ?? null,
  };
}

/** Headers that nothing takes, apart from those the system is known to write and no KPI needs. */
function unmappedHeaders(header: readonly string[], columns: readonly ColumnPlan[], preset: Preset): readonly string[] {
  const used = new Set(columns.flatMap(({ cells }) => [...cells]));
  const isIgnored = ignoredBy(preset);
  return header.filter((name, index) => !used.has(index) && !isIgnored(name));
}

function checkZones(file: string, zones: readonly (string | undefined)[]): void {
  const unknown = [...new Set(zones)].filter((zone) => zone !== undefined && !isZone(zone));
  if (unknown.length === 0) return;
  throw new UserError(
    ...unknown.map((name): Problem => ({ code: 'unknown-zone', place: { file }, data: { name: name ?? '' } })),
  );
}

function choosePreset(
  { header, presets, options, laidOutBy = null }: PlanInput,
  usualKind: () => SourceKind,
): Candidate {
  const laidOut = presets.find(({ id }) => id === laidOutBy);
  if (laidOut !== undefined) {
    return { preset: laidOut, recognition: { preset: laidOut.id, score: 1, matched: [...header], runnersUp: [] } };
  }
  if (options.preset === undefined) return recognisePreset(header, presets, usualKind);
  const preset = presets.find(({ id }) => id === options.preset);
  if (preset === undefined) {
    const known = presets.map(({ id }) => id);
    const suggestion = nearest(options.preset, known);
    throw new UserError({
      code: 'unknown-preset',
      data: { name: options.preset, known: known.join(', '), ...(suggestion === null ? {} : { suggestion }) },
    });
  }
  return { preset, recognition: { preset: preset.id, score: null, matched: [], runnersUp: [] } };
}

function findKind(mapping: MappingInput): SourceKind {
  const { columns } = mapColumns(mapping);
  return decideKind(new Set<FieldName>(columns.map((column) => column.field)));
}

function chooseDateOrder(options: SourceOptions, preset: Preset): SourcePlan['dateOrder'] {
  if (options.dateOrder !== undefined) return { order: options.dateOrder, how: 'option' };
  return preset.date_order === undefined ? null : { order: preset.date_order, how: 'preset' };
}

/** The zone of timestamps that carry none: declared, the preset's, a header's `(America/New_York)`, the reports'. */
function chooseZone(
  options: SourceOptions,
  preset: Preset,
  columns: readonly ColumnPlan[],
  reportZone: string | null,
): SourcePlan['timezone'] {
  if (options.timezone !== undefined) return { zone: options.timezone, how: 'option' };
  if (preset.timezone !== undefined) return { zone: preset.timezone, how: 'preset' };
  const ofHeader = columns.map(({ header }) => zoneOfHeader(header)).find((zone) => zone !== null);
  if (ofHeader != null) return { zone: ofHeader, how: 'header' };
  return reportZone === null ? null : { zone: reportZone, how: 'report' };
}
