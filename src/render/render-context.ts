import type { ChalkInstance } from 'chalk';
import type { Format } from '../locale/format.ts';
import type { Words } from '../locale/words.ts';

type ScoreKind = 'mean' | 'net';

/** What of a KPI's file a report needs; ids without one (a saved result of another team) are shown as they are. */
export type KpiCaption = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly formula?: string | undefined;
  readonly score?: ScoreKind | undefined;
  readonly variants?: Readonly<Record<string, VariantCaption>> | undefined;
  /** Whose words are those of a rule such as `satisfied-from-4`. */
  readonly rule_variant?: string | undefined;
};

export type VariantCaption = { readonly description?: string | undefined; readonly score?: ScoreKind | undefined };

export type RenderContext = {
  readonly words: Words;
  readonly format: Format;
  /** Columns of the terminal. */
  readonly width: number;
  /** Level 0 for no colour. */
  readonly chalk: ChalkInstance;
  /** false: the terminal shows ASCII only. */
  readonly unicode: boolean;
  readonly kpis: Readonly<Record<string, KpiCaption>>;
};
