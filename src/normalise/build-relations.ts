import type { Engine, Expression } from '../engine/engine.ts';
import type { RatingScales } from '../model/rating-scale.ts';
import { type RelationName, relations } from '../model/relation.ts';
import { buildAggregates } from './build-aggregates.ts';
import { buildContactRows, type ContactExtras } from './build-contact-rows.ts';
import { buildContactStage, type Stage } from './build-contacts.ts';
import type { FileRows } from './build-file.ts';
import { buildContactsOfMessages, buildMessageStage, buildMessages, type MessageStage } from './build-messages.ts';
import { buildRatings } from './build-ratings.ts';
import { countBulkClosed, findBulkClosed } from './bulk-closures.ts';
import type { Assumption } from './contact-columns.ts';
import { ratingScales } from './rating-scales.ts';
import { relationSelect, sameNames, sourceFileSql } from './relation-views.ts';
import { settleAgents } from './settle-agents.ts';
import { type Unavailable, unavailableColumns } from './unavailable-columns.ts';

export type RelationsInput = {
  readonly files: readonly FileRows[];
  readonly openIntervals: ContactExtras['openIntervals'];
  /** Columns of definitions that only those get who ask for them are made, too. */
  readonly rivals: boolean;
  /** From when on the opening hours are known, UTC milliseconds; null: since ever. */
  readonly openKnownFrom: number | null;
  /** What is a complaint, and what a conversion, by the team's own rule over the columns of `contacts`. */
  readonly complaint: Expression | null;
  readonly conversion: Expression | null;
  /** Whose ratings are not customers' ratings. */
  readonly agentDomains: readonly string[];
  readonly agentNames: readonly string[];
};

export type Relations = {
  /** Columns each relation has data for; null for a relation without a file. */
  readonly supplied: Readonly<Record<RelationName, ReadonlySet<string> | null>>;
  /** Columns that are in the files but could not be read, by `relation.column`. */
  readonly unavailable: ReadonlyMap<string, Unavailable>;
  /** The scales of the answers to each survey. */
  readonly ratingScales: RatingScales;
  /** By file, in the order given. */
  readonly assumptions: readonly (readonly Assumption[])[];
  readonly notices: readonly Assumption[];
};

/** Creates the views `contacts`, `messages`, `ratings` and `aggregates` out of typed files. */
export async function buildRelations(engine: Engine, input: RelationsInput): Promise<Relations> {
  const { files, rivals } = input;
  const ofKind = (...kinds: readonly string[]) => files.filter(({ kind }) => kinds.includes(kind));
  const agents = await settleAgents(engine, files);
  const fileNames = files.map(({ file }) => file);
  const messageFiles = ofKind('messages');
  const messageStage =
    messageFiles.length === 0 ? null : await buildMessageStage(engine, messageFiles, { withReplies: rivals });
  const contactFiles = ofKind('tickets', 'calls');
  const stage =
    contactFiles.length > 0
      ? await buildContactStage(engine, contactFiles)
      : await stageOfMessages(engine, messageStage);
  const { openIntervals, openKnownFrom } = input;
  const hasMessages = messageStage?.hasWaits === true && stage?.columns.has('id') === true;
  const bulkClosed = stage === null ? null : await findBulkClosed(engine, contactFiles, stage.columns);
  const rows =
    stage === null
      ? null
      : await buildContactRows(engine, stage.columns, {
          openIntervals,
          openKnownFrom,
          hasMessages,
          rivals,
          bulkClosed,
        });
  const bulkCount = await countBulkClosed(engine, bulkClosed);
  const known = rows === null ? null : await buildContacts(engine, rows, fileNames, input);
  const contacts = known !== null && isDateless(contactFiles) ? withHoursOnly(known) : known;
  const messages =
    messageStage === null || rows === null ? null : await buildMessages(engine, messageStage, rows, fileNames);
  const ratings = await buildRatings(engine, {
    files: ofKind('ratings'),
    fileNames,
    contacts: rows,
    agentDomains: input.agentDomains,
    agentNames: input.agentNames,
  });
  const aggregateFiles = ofKind('aggregates');
  const aggregates = aggregateFiles.length === 0 ? null : await buildAggregates(engine, aggregateFiles, fileNames);
  const supplied = {
    contacts,
    messages,
    ratings: ratings?.supplied ?? null,
    aggregates: aggregates?.supplied ?? null,
  };
  const parts = [...(stage?.parts ?? []), ...(aggregates?.parts ?? [])];
  await createMissingViews(engine, supplied);
  return {
    supplied,
    unavailable: unavailableColumns(files, supplied),
    ratingScales: ratingScales(files, new Set(ratings?.outranked)),
    assumptions: files.map((file) => [
      ...file.assumptions,
      ...[agents.get(file) ?? []].flat(),
      ...(parts.find((part) => part.file === file)?.assumptions ?? []),
    ]),
    notices: [
      ...(hasMessages && contactFiles.length > 0 ? [{ code: 'messages-outrank-tickets', data: {} }] : []),
      ...(bulkCount > 0 ? [{ code: 'bulk-closed', data: { count: bulkCount } }] : []),
      ...(aggregates !== null && aggregates.inconsistent > 0
        ? [{ code: 'inconsistent-sums', data: { count: aggregates.inconsistent } }]
        : []),
      ...(ratings?.outranked ?? []).map((survey) => ({ code: 'ratings-outrank-tickets', data: { survey } })),
    ],
  };
}

async function stageOfMessages(engine: Engine, messages: MessageStage | null): Promise<Stage | null> {
  if (messages?.hasWaits !== true) return null;
  return { columns: await buildContactsOfMessages(engine), parts: [] };
}

async function buildContacts(
  engine: Engine,
  rows: ReadonlySet<string>,
  fileNames: readonly string[],
  { complaint, conversion }: RelationsInput,
): Promise<ReadonlySet<string>> {
  const columns = sameNames('contacts', rows);
  columns.set('source_file', sourceFileSql(fileNames));
  columns.set('source_record', 'source_record');
  const supplied = new Set(columns.keys());
  const rules: string[] = [];
  const apply = (column: string, rule: Expression | null) => {
    if (rule === null || !rule.columns.every((name) => supplied.has(name))) return;
    rules.push(`coalesce((${rule.sql}), false) as ${column}`);
    supplied.add(column);
  };
  apply('is_complaint', complaint);
  apply('converted', conversion);
  const base = relationSelect('contacts', columns, 'contact_rows');
  await engine.execute(
    `create or replace view contacts as ${rules.length === 0 ? base : `select * replace (${rules.join(', ')}) from (${base})`}`,
  );
  return supplied;
}

function isDateless(files: readonly FileRows[]): boolean {
  return files.length > 0 && files.every(({ dateless }) => dateless);
}

/** Of an unnamed day the hours are known, and nothing else that goes by the period. */
function withHoursOnly(columns: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...columns, 'period_hour'].filter((column) => column !== 'period_at'));
}

/** A relation without a file is there all the same, empty, so that every KPI's SQL can be run. */
async function createMissingViews(engine: Engine, supplied: Relations['supplied']): Promise<void> {
  for (const relation of Object.keys(relations) as RelationName[]) {
    if (supplied[relation] !== null) continue;
    await engine.execute(
      `create or replace view ${relation} as ${relationSelect(relation, new Map(), '(select 1 as nothing) where false')}`,
    );
  }
}
