import type { Exclusion, Measurement } from './result.ts';

/** What `csaudit explain` tells about one KPI; measurements, exclusions and rows only where files were given. */

export type ExplainedVariant = { readonly name: string; readonly description: string; readonly used: boolean };

export type ExplainedRow = {
  readonly file: string;
  readonly record: number;
  /** null: the record is in n. */
  readonly excluded: string | null;
};

export type Explanation = {
  readonly formatVersion: 1;
  readonly kpi: string;
  readonly title: string;
  readonly abbreviation: string | null;
  readonly description: string;
  readonly formula: string;
  readonly source: string;
  /** By whose definitions, where somebody said. */
  readonly definitions?: string;
  readonly variants: readonly ExplainedVariant[];
  /** null: the data do not have what the KPI needs, or no file was given. */
  readonly sql: string | null;
  readonly measurements: readonly Measurement[];
  readonly exclusions: readonly Exclusion[];
  /** null: not asked for. */
  readonly rows: readonly ExplainedRow[] | null;
};
