import type { FieldName } from '../model/field.ts';
import type { DateOrder, DurationUnit, Grain, PresetColumn, RowRule, SourceKind } from '../model/preset.ts';
import type { ScaleOption } from '../model/scale.ts';
import type { UnitSource } from './duration-reading.ts';
import type { DurationReading } from './duration-sql.ts';
import type { InstantShape } from './instant-shape.ts';
import type { NumberStyle } from './number-sql.ts';
import type { RatingField } from './survey.ts';

/** What the user says of a file, on the command line or under `sources:`; it outranks whatever is found. */
export type SourceOptions = {
  readonly kind?: SourceKind;
  readonly preset?: string;
  /** Field -> header, or the headers of its date and its time of day. */
  /** null: no column is to be taken for the field. */
  readonly map?: Readonly<Partial<Record<FieldName, string | readonly [string, string] | null>>>;
  /** Field -> value -> cell texts that mean it. */
  readonly values?: Readonly<Partial<Record<FieldName, Readonly<Record<string, readonly string[]>>>>>;
  readonly scale?: Readonly<Partial<Record<RatingField, ScaleOption>>> | undefined;
  /** The score that a definition asked for takes as satisfied: it tells how long a scale nobody declared must be. */
  readonly satisfiedAsked?: number;
  readonly unit?: Readonly<Partial<Record<FieldName, DurationUnit>>>;
  /** What parts the decimals of numbers. */
  readonly decimal?: 'point' | 'comma';
  readonly dateOrder?: DateOrder;
  readonly timezone?: string;
};

/** Where a piece of knowledge comes from; the earlier outranks the later. */
export type How = 'option' | 'preset' | 'generic';

/** One field of the export, and the column(s) it is read from. */
export type ColumnPlan = {
  readonly field: FieldName;
  /** Indices into the header: one, or date and time of day. */
  readonly cells: readonly [number] | readonly [number, number];
  readonly header: string;
  readonly how: How;
  readonly spec: Partial<PresetColumn>;
};

export type RejectedMatch = {
  readonly header: string;
  readonly field: FieldName;
  readonly why: 'values-do-not-fit' | 'field-taken' | 'not-of-this-kind';
};

export type Recognition = {
  readonly preset: string;
  /** Share of the preset's signature that the header has; null if the user named the preset or nothing else fits. */
  readonly score: number | null;
  readonly matched: readonly string[];
  readonly runnersUp: readonly { readonly preset: string; readonly score: number }[];
  /** The preset of an export that nobody has seen yet, which the header fits where no other preset does. */
  readonly suggested?: string;
};

/** Everything decided about a file before its rows are read. */
export type SourcePlan = {
  readonly kind: SourceKind;
  readonly recognition: Recognition;
  readonly columns: readonly ColumnPlan[];
  readonly rejectedMatches: readonly RejectedMatch[];
  readonly unmapped: readonly string[];
  readonly missingWords: readonly string[];
  readonly dateOrder: { readonly order: DateOrder; readonly how: 'option' | 'preset' } | null;
  readonly timezone: { readonly zone: string; readonly how: 'option' | 'preset' | 'header' | 'report' } | null;
  /** Zones whose letters (`CDT`) the system writes behind its times. */
  readonly letterZones: readonly string[];
  readonly rows: readonly RowRule[];
  readonly grain: Grain | null;
};

/** How the cells of a column become values, decided from the whole column. */
export type Reading =
  /** `grouped`: numbers whose thousands are parted, `52 267`, which other exports write without. */
  | { readonly type: 'text'; readonly grouped?: boolean }
  /** `remaining`: time left until a promise; below nothing it was broken. */
  | { readonly type: 'remaining' }
  | { readonly type: 'word' }
  | { readonly type: 'integer'; readonly style: NumberStyle }
  /** Of 1, out of `94.01%`, 94.01 (`percent`) or 0.94. */
  | { readonly type: 'share'; readonly percent: boolean; readonly style: NumberStyle }
  | { readonly type: 'boolean' }
  | { readonly type: 'score' }
  | {
      readonly type: 'instant';
      readonly shape: InstantShape;
      readonly order: DateOrder | null;
      /** Words of the cells and what the templates know them as: months by name, letters of zones. */
      readonly texts: readonly (readonly [string, string])[];
    }
  | {
      readonly type: 'seconds';
      /** In a word, for people, and who says so. */
      readonly unit: DurationUnit;
      readonly why: UnitSource;
      /** What was taken for granted: words `assumption.<code>`. */
      readonly assumes: readonly string[];
      readonly duration: DurationReading;
    };

/** What parts thousands and decimals; null where no numbers are read. */
export function numberStyleOf(reading: Reading): NumberStyle | null {
  if (reading.type === 'seconds') return reading.duration.style;
  return reading.type === 'integer' || reading.type === 'share' ? reading.style : null;
}
