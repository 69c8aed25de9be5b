import type { Dialect, TableFormat } from './dialect.ts';
import type { FieldName } from './field.ts';
import type { SourceKind } from './preset.ts';
import type { Problem } from './problem.ts';
import type { Notice, SourceColumn } from './result.ts';

/** What `csaudit inspect` found out: how each file is read, and what can be had from it. */

export type LockedKpi = {
  readonly id: string;
  readonly title: string;
  /** Columns of the relations (model/relation.ts) that no file supplies. */
  readonly missing: readonly string[];
  /** What is there, but reads in more than one way. Words: `absence.<code>`. */
  readonly reason?: Notice;
};

export type InspectedColumn = {
  readonly header: string;
  /** null: nothing takes this column. */
  readonly field: FieldName | null;
  readonly how: SourceColumn['how'] | null;
  /** Nobody has seen this header in a file: what it means is what the system's documentation tells. */
  readonly unconfirmed: boolean;
  /** The first three cells that are not empty, as they stand. */
  readonly samples: readonly string[];
  readonly parsed: number;
  readonly missing: number;
  readonly invalid: number;
  /** How the cells are read: date order, unit, scale. Words: `column-note.<code>`. */
  readonly notes: readonly Notice[];
};

export type PresetMatch = {
  readonly id: string;
  readonly title: string;
  /** Share of the preset's signature headers that the file has, 0 to 1; null: the preset has no signature, or was asked for. */
  readonly score: number | null;
  /** Signature headers found in the file. */
  readonly matched: readonly string[];
};

export type InspectedFile = {
  readonly file: string;
  readonly format: TableFormat;
  readonly dialect: Dialect | null;
  /** As in `Table.repairs`; words: `repair.<code>`. */
  readonly repairs: readonly string[];
  readonly kind: SourceKind;
  readonly rows: number;
  readonly preset: PresetMatch & {
    readonly how: 'option' | 'config' | 'recognised' | 'fallback';
    /** Nobody has seen this export yet: the names of its headers come from documentation alone. */
    readonly unconfirmed: boolean;
    /** What to know of such exports before trusting their numbers. */
    readonly beware: readonly string[];
  };
  /** What the header fits, but nobody has seen yet: taken only when it is asked for. */
  readonly suggested: PresetMatch | null;
  /** The next best presets, best first. */
  readonly runnersUp: readonly PresetMatch[];
  readonly columns: readonly InspectedColumn[];
};

export type Inspection = {
  readonly formatVersion: 1;
  /** By whose definitions KPIs are asked for, where somebody said. */
  readonly definitions?: string;
  readonly files: readonly InspectedFile[];
  readonly problems: readonly Problem[];
  readonly unlocked: readonly { readonly id: string; readonly title: string }[];
  readonly locked: readonly LockedKpi[];
};
