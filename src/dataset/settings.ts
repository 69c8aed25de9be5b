import type { Config } from '../model/config.ts';
import type { SourceOptions } from '../normalise/source-plan.ts';
import type { YamlDocument } from '../read/read-yaml.ts';
import type { BusinessSchedule } from '../time/business-hours.ts';

/** How one file is read: what the reader and what the recognition are told. */
export type FileSettings = {
  readonly file: string;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly header: boolean | undefined;
  readonly options: SourceOptions;
  /** Place of its entry in `sources:` of the configuration; null: it has none. */
  readonly source: number | null;
  /** Fields whose column the configuration names, and not the command line. */
  readonly mappedByConfig: ReadonlySet<string>;
  /** Who named the preset; null: nobody. */
  readonly presetBy: 'option' | 'config' | null;
};

/** Everything a command needs to know before it reads a row, from the command line and csaudit.yaml. */
export type DataSettings = {
  readonly files: readonly FileSettings[];
  /** Folder that the configuration's own paths are relative to. */
  readonly folder: string;
  readonly config: Config;
  /** Where the configuration's keys stand; null: there is no file. */
  readonly document: YamlDocument | null;
  /** Of the reports; null: as the timestamps are written, or UTC. */
  readonly timezone: string | null;
  readonly schedules: readonly BusinessSchedule[] | null;
  readonly nowMs: number | null;
};
