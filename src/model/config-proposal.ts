import type { DayKey } from './business-hours.ts';
import type { ConfigSource } from './config.ts';
import type { Measurement } from './result.ts';
import type { TargetFile } from './target.ts';

/** A csaudit.yaml as `csaudit init` proposes it, before it is written down. */

export type ProposedSource = Omit<ConfigSource, 'files'> & {
  readonly files: readonly string[];
  readonly rows: number;
};

/** Hours in which contacts are answered, and so probably those of business. */
export type ProposedHours = {
  readonly days: readonly { readonly key: DayKey; readonly ranges: readonly string[] }[];
  /** Share of the answers that lie in them. */
  readonly share: number;
};

export type ProposedTarget = Pick<TargetFile, 'id' | 'kpi' | 'expect'> & {
  /** What the number is today. */
  readonly measurement: Measurement;
};

export type ConfigProposal = {
  /** Path or address of the JSON Schema, for editors. */
  readonly schema: string;
  readonly language: string | null;
  /** `isProposal`: nobody said so, it is the machine's. */
  readonly timezone: { readonly name: string; readonly isProposal: boolean } | null;
  readonly sources: readonly ProposedSource[];
  /** `isProposal`: nobody agreed, or the zone is not known, so that they are written as a comment. */
  readonly hours: (ProposedHours & { readonly timezone: string; readonly isProposal: boolean }) | null;
  readonly targets: readonly ProposedTarget[];
};
