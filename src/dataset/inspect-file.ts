import type { InspectedColumn, InspectedFile, PresetMatch } from '../model/inspection.ts';
import type { Preset } from '../model/preset.ts';
import type { Notice } from '../model/result.ts';
import { isUnconfirmed } from '../model/signature.ts';
import { isDateless } from '../normalise/choose-readings.ts';
import type { DurationReading } from '../normalise/duration-sql.ts';
import { describeDoubt } from '../normalise/scale-doubt.ts';
import { type ColumnPlan, numberStyleOf, type Reading } from '../normalise/source-plan.ts';
import { flagFor } from '../normalise/unavailable-columns.ts';
import { zoneOfColumn } from '../normalise/zone-of-column.ts';
import { howMapped } from './how-mapped.ts';
import { instantNotes } from './instant-notes.ts';
import { notesOfRating } from './notes-of-rating.ts';
import type { DatasetFile } from './open-dataset.ts';

const samples = 3;

/** What was recognised in one file: the preset, and column by column what it is taken for and why. */
export function inspectFile(file: DatasetFile, presets: readonly Preset[]): InspectedFile {
  const { settings, table, rows, account } = file;
  const { recognition } = rows.plan;
  const find = (id: string) => presets.find((preset) => preset.id === id);
  const match = (id: string, score: number | null, matched: readonly string[]): PresetMatch => ({
    id,
    title: find(id)?.title ?? id,
    score,
    matched,
  });
  const own = find(recognition.preset);
  return {
    file: table.file,
    format: table.format,
    dialect: table.format === 'csv' ? table.dialect : null,
    repairs: table.repairs,
    kind: rows.kind,
    rows: account.read,
    preset: {
      ...match(recognition.preset, recognition.score, recognition.matched),
      how: settings.presetBy ?? (recognition.score === null ? 'fallback' : 'recognised'),
      unconfirmed: own !== undefined && isUnconfirmed(own),
      beware: own?.beware ?? [],
    },
    suggested: recognition.suggested === undefined ? null : match(recognition.suggested, null, []),
    runnersUp: recognition.runnersUp.map(({ preset, score }) => match(preset, score, [])),
    columns: table.header.map((header, index) => inspectColumn(header, index, file)),
  };
}

function inspectColumn(header: string, index: number, { settings, table, rows }: DatasetFile): InspectedColumn {
  const column = rows.plan.columns.find(({ cells }) => cells.some((cell) => cell === index));
  const count = rows.typed.counts.find(({ field }) => field === column?.field);
  const cells = table.sample.flatMap((record) => (record[index]?.trim() ? [record[index]] : []));
  return {
    header,
    field: column?.field ?? null,
    how: column === undefined ? null : howMapped(column, settings),
    unconfirmed: column?.spec.unconfirmed === true,
    samples: [...new Set(cells)].slice(0, samples),
    parsed: count?.parsed ?? 0,
    missing: count?.missing ?? 0,
    invalid: count?.invalid ?? 0,
    notes: column === undefined ? notesOfUnused(header, rows) : notesOf(column, rows),
  };
}

/** Why nothing takes a column, as far as that is known. */
function notesOfUnused(header: string, { plan }: DatasetFile['rows']): readonly Notice[] {
  const rejected = plan.rejectedMatches.find((match) => match.header === header);
  if (rejected !== undefined) return [{ code: rejected.why, data: { field: rejected.field } }];
  return plan.unmapped.includes(header) ? [] : [{ code: 'not-needed', data: {} }];
}

/** What durations are in and who says so, and what parts the thousands of numbers. */
function notesOfValues(reading: Reading): readonly Notice[] {
  const numbers = numberStyleOf(reading) === 'comma' ? [{ code: 'decimal-comma', data: {} }] : [];
  if (reading.type === 'remaining') return [{ code: 'remaining-time', data: {} }];
  if (reading.type === 'share') return [{ code: reading.percent ? 'per-cent' : 'share', data: {} }, ...numbers];
  if (reading.type !== 'seconds') return numbers;
  return [{ code: 'unit', data: { unit: writingOf(reading.duration, reading.unit), why: reading.why } }, ...numbers];
}

/** The unit, or how the cells are written that carry it. */
function writingOf({ forms, short }: DurationReading, unit: string): string {
  if (forms[0] === 'half-day') return 'timeofday';
  if (forms[0] === 'short') return short === 'minutes' ? 'shortminutes' : 'shorthours';
  return unit;
}

/** How the cells of a column are read, as far as that is not plain from its field. */
function notesOf(plan: ColumnPlan, rows: DatasetFile['rows']): readonly Notice[] {
  const notes: Notice[] = [];
  const { field, spec } = plan;
  const column = rows.typed.columns.find((candidate) => candidate.field === field);
  const reading = column?.reading;
  const doubt = rows.typed.ambiguous.find((column) => column.field === field);
  if (doubt !== undefined) {
    const { why, text } = doubt;
    notes.push({ code: why, data: { text, flag: flagFor(why, field, text) } });
  }
  const unread = rows.unread.find((column) => column.field === field);
  if (unread !== undefined) notes.push({ code: unread.why, data: { field, unit: unread.unit } });
  const doubtful = rows.ratings.inDoubt.find(({ column }) => column.field === field);
  if (doubtful !== undefined) notes.push(describeDoubt(doubtful, rows.file));
  if (reading?.type === 'instant') {
    notes.push(...instantNotes(reading, rows.typed.how.get(field) ?? null));
    if (column !== undefined && isDateless(column)) notes.push({ code: 'times-only', data: {} });
    if (reading.shape.dateOnly) notes.push({ code: 'dates-only', data: {} });
    const zone = zoneOfColumn(plan, rows.plan)?.zone;
    if (reading.shape.zoned !== 'all' && zone !== undefined && !(column !== undefined && isDateless(column)))
      notes.push({ code: 'time-zone', data: { zone } });
  }
  if (reading !== undefined) notes.push(...notesOfValues(reading));
  const rating = rows.ratings.ratings.find(({ column }) => column.field === field)?.reading;
  if (rating !== undefined) notes.push(...notesOfRating(rating));
  if (spec.clock === 'business') notes.push({ code: 'business-hours', data: {} });
  if (spec.unconfirmed === true) notes.push({ code: 'unconfirmed', data: {} });
  return notes;
}
