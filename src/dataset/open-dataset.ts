import type { Readable } from 'node:stream';
import type { Engine } from '../engine/engine.ts';
import { describeTable, loadTable } from '../engine/load-table.ts';
import { readWhere } from '../measure/measure.ts';
import type { Table } from '../model/dialect.ts';
import type { FieldName } from '../model/field.ts';
import type { Preset } from '../model/preset.ts';
import { type RelationName, relations } from '../model/relation.ts';
import type { WordLists } from '../model/word-list.ts';
import { accountRows, type RowAccount } from '../normalise/account-rows.ts';
import { buildFile, type FileRows, neededCells } from '../normalise/build-file.ts';
import { buildRelations, type Relations } from '../normalise/build-relations.ts';
import { unescapeFormula } from '../normalise/escaped-formulas.ts';
import { knownHeaders } from '../normalise/known-headers.ts';
import { layOutHeader } from '../normalise/lay-out-header.ts';
import { planSource } from '../normalise/plan-source.ts';
import { checkUnchanged, fileState } from '../read/file-state.ts';
import { readTable } from '../read/read-table.ts';
import { repairForEngine } from '../read/repair-for-engine.ts';
import type { RunFolder } from '../read/run-folder.ts';
import { knownFrom, openIntervals } from '../time/business-hours.ts';
import type { Progress } from '../write/progress.ts';
import { checkTypesEverywhere } from './check-types.ts';
import { explainLoadError } from './explain-load-error.ts';
import { findSpan, type Span } from './find-span.ts';
import { parseRule, type Rule } from './parse-rule.ts';
import { placeInConfig } from './place-in-config.ts';
import { placeProblems } from './place-problems.ts';
import type { DataSettings, FileSettings } from './settings.ts';

type LoadedFile = { readonly settings: FileSettings; readonly table: Table; readonly rows: FileRows };
export type DatasetFile = LoadedFile & { readonly account: RowAccount };

/** Exports, read: the canonical relations are views in the engine, and what was found out about each file. */
export type Dataset = {
  readonly engine: Engine;
  readonly files: readonly DatasetFile[];
  readonly relations: Relations;
  readonly span: Span;
};

export type OpenOptions = {
  readonly presets: readonly Preset[];
  readonly words: WordLists;
  readonly run: RunFolder;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Every column is kept, for samples and for rows that were left out. */
  readonly keepCells: boolean;
  readonly businessClock: boolean;
  /** Definitions were asked for that need columns which the usual ones do without. */
  readonly rivals?: boolean;
  /** What the rows have to fulfil; looked at before a row is read. */
  readonly where?: string | null;
  /** Fields that have to be read: all of them unless given. */
  readonly wants?: (field: FieldName) => boolean;
  /** What `-` stands for; the process's own standard input unless given. */
  readonly stdin?: Readable;
};

/** Reads every file into the engine and makes the canonical relations; from then on the engine reaches no file. */
export async function openDataset(engine: Engine, settings: DataSettings, options: OpenOptions): Promise<Dataset> {
  const { progress, where = null } = options;
  const rules = await parseRules(engine, settings);
  await placeProblems({ key: '--where' }, async () => {
    const condition = await readWhere(engine, { where });
    if (where !== null && condition !== null) await checkTypesEverywhere(engine, where, condition);
  });
  const loaded: LoadedFile[] = [];
  progress.expect(settings.files.length * 2 + 1);
  for (const [index, file] of settings.files.entries())
    loaded.push(await placeInConfig(settings, file, () => openFile(engine, file, index, settings, options)));
  await engine.lock();
  const { config, schedules } = settings;
  const relationsMade = await buildRelations(engine, {
    files: loaded.map(({ rows }) => rows),
    openIntervals:
      schedules === null || !options.businessClock ? null : (from, to) => openIntervals(schedules, from, to),
    rivals: options.rivals === true || config.definitions !== undefined,
    openKnownFrom: schedules === null ? null : knownFrom(schedules),
    ...rules,
    agentDomains: config.agents?.domains ?? [],
    agentNames: config.agents?.names ?? [],
  });
  const accounts = await accountRows(
    engine,
    loaded.map(({ rows }) => rows),
  );
  progress.advance();
  return {
    engine,
    files: loaded.map((file, index) => ({ ...file, account: accounts[index] ?? { read: 0, used: 0, excluded: [] } })),
    relations: relationsMade,
    span: await findSpan(engine, suppliedRelations(relationsMade)),
  };
}

async function parseRules(engine: Engine, { config, document }: DataSettings) {
  const columns = Object.keys(relations.contacts);
  const ruleAt = (key: 'complaint' | 'conversion'): Rule | null => {
    const where = config[key]?.where;
    return where === undefined ? null : { where, place: document?.locate([key, 'where']) ?? { key: `${key}.where` } };
  };
  return {
    complaint: await parseRule(engine, ruleAt('complaint'), columns),
    conversion: await parseRule(engine, ruleAt('conversion'), columns),
  };
}

async function openFile(
  engine: Engine,
  settings: FileSettings,
  index: number,
  { timezone }: DataSettings,
  options: OpenOptions,
): Promise<LoadedFile> {
  const { file, encoding, delimiter, header } = settings;
  const { run, signal, presets, words, progress, keepCells, stdin, wants = () => true } = options;
  progress.show(file);
  const state = await fileState(file);
  const knowsHeader = knownHeaders(presets);
  const reading = { encoding, delimiter, header, signal, stdin, knowsHeader };
  const found = await describe(engine, await readTable(file, reading, run));
  const laidOut = found.dialect.hasHeader
    ? null
    : layOutHeader(found.header.length, found.sample, presetsInQuestion(presets, settings), words);
  const read = {
    ...found,
    header: (laidOut?.header ?? found.header).map(unescapeFormula),
    sample: unescapeSample(found.sample),
  };
  progress.advance();
  const whole = planSource({
    file,
    header: read.header,
    sample: read.sample,
    presets,
    words,
    options: settings.options,
    reportZone: timezone,
    laidOutBy: laidOut?.preset ?? null,
  });
  const plan = keepCells ? whole : { ...whole, columns: whole.columns.filter(({ field }) => wants(field)) };
  const raw = `raw_${index}`;
  const cells = keepCells ? read.header.map((_, cell) => cell) : neededCells(plan, read.header);
  const wanted = { cells, filledBy: neededCells(whole, read.header) };
  const loaded = await loadOrRepair(engine, read, raw, wanted, options);
  await checkUnchanged(file, state);
  const table = { ...loaded, header: read.header, sample: unescapeSample(loaded.sample) };
  const rows = await buildFile(
    engine,
    {
      index,
      file,
      header: table.header,
      sample: table.sample,
      plan,
      options: settings.options,
      delimiter: table.format === 'csv' ? table.dialect.delimiter : ',',
      raw,
    },
    words,
  );
  if (!keepCells) await engine.execute(`drop table ${raw}`);
  progress.advance();
  return { settings, table, rows };
}

async function describe(engine: Engine, table: Table): Promise<Table> {
  try {
    const described = await describeTable(engine, table);
    if (table.format !== 'jsonl' || table.header.every((name) => described.header.includes(name))) return described;
  } catch (error) {
    throw await explainLoadError(error, table);
  }
  // The engine takes lines that are not all objects for values of a single column.
  throw await explainLoadError(new Error('JSON'), table);
}

const unescapeSample = (sample: Table['sample']) => sample.map((record) => record.map(unescapeFormula));

/** The one that the user names, or all of them. */
function presetsInQuestion(presets: readonly Preset[], { options }: FileSettings): readonly Preset[] {
  return options.preset === undefined ? presets : presets.filter(({ id }) => id === options.preset);
}

/** A file that looked regular and is not, further on, takes the road of the others. */
async function loadOrRepair(
  engine: Engine,
  table: Table,
  raw: string,
  { cells, filledBy }: Readonly<Record<'cells' | 'filledBy', readonly number[]>>,
  { run, signal }: OpenOptions,
): Promise<Table> {
  try {
    await loadTable(engine, table, raw, cells, filledBy);
    return table;
  } catch (error) {
    if (signal.aborted || table.repaired || table.format !== 'csv') throw await explainLoadError(error, table);
  }
  const repaired = await repairForEngine(table, run, signal);
  try {
    await loadTable(engine, repaired, raw, cells, filledBy);
  } catch (error) {
    throw await explainLoadError(error, table);
  }
  return repaired;
}

function suppliedRelations({ supplied }: Relations): readonly RelationName[] {
  // Times of an unnamed day are of no span.
  return (Object.keys(supplied) as RelationName[]).filter(
    (relation) => supplied[relation] !== null && supplied[relation]?.has('period_hour') !== true,
  );
}
