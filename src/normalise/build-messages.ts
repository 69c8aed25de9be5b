import type { Engine } from '../engine/engine.ts';
import { columnDimensions, relations } from '../model/relation.ts';
import type { FileRows } from './build-file.ts';
import { createStage } from './create-stage.ts';
import { firstAuthorsSql, messageWaitsSql, repliesSql } from './message-sql.ts';
import { contactsOnce, relationSelect, sameNames, sourceFileSql } from './relation-views.ts';
import { plainPart, type StagePart, sqlTypes } from './stage-sql.ts';

const types = new Map([
  ...Object.entries(relations.messages).map(([name, type]) => [name, sqlTypes[type]] as const),
  ['place', 'bigint'] as const,
]);
/** What a message must say of itself for the waits to be known. */
export const waitColumns = ['contact_id', 'sent_at', 'author_role'] as const;

const dimensions = [...columnDimensions, 'requester', 'status'] as const;

export type MessageStage = {
  readonly columns: ReadonlySet<string>;
  /** Who wrote when in which conversation is known, so there are `message_waits` and `message_openers`. */
  readonly hasWaits: boolean;
};

/**
 * `message_stage`, and the waits in it as `message_waits` and who began each conversation as `message_openers`; with
 * replies also `message_replies`, for definitions of the first response other than the wait.
 */
export async function buildMessageStage(
  engine: Engine,
  files: readonly FileRows[],
  { withReplies }: { readonly withReplies: boolean },
): Promise<MessageStage> {
  // Some systems number the messages of each conversation from 1 on.
  const keyOf = (has: ReadonlySet<string>) => (has.has('contact_id') ? ['contact_id', 'id'] : ['id']);
  const parts: StagePart[] = [];
  for (const file of files) parts.push(await messagePart(engine, file));
  const columns = await createStage(engine, 'message_stage', parts, types, keyOf);
  const hasWaits = waitColumns.every((column) => columns.has(column));
  if (hasWaits) {
    await engine.execute(messageWaitsSql('message_stage', columns));
    await engine.execute(firstAuthorsSql('message_stage', columns));
    if (withReplies) await engine.execute(repliesSql('message_stage', columns));
  }
  return { columns, hasWaits };
}

/** `place` is the order of messages of one instant: that of the file, or the other way round where the newest stand first. */
async function messagePart(engine: Engine, file: FileRows): Promise<StagePart> {
  const part = plainPart(file);
  if (!waitColumns.every((column) => file.fields.has(column))) return part;
  const [row] = await engine.query(`select sum(slope) as slope from (
select covar_pop(epoch_ms(f_sent_at), record) as slope from ${file.typed.table} group by f_contact_id)`);
  const place = Number(row?.['slope'] ?? 0) < 0 ? '-source_record' : 'source_record';
  return { ...part, columns: new Map([...part.columns, ['place', place]]) };
}

/** Contacts out of messages alone, where no file of tickets is given: one a conversation, begun by its first message. */
export async function buildContactsOfMessages(engine: Engine): Promise<ReadonlySet<string>> {
  await engine.execute(`create or replace table contact_stage as
select m.source as source, m.source_record as source_record, cast(null as varchar) as rejected, 'ticket' as kind,
  o.contact_id as id, o.opened_at as created_at, o.opened_at as period_at
from message_openers as o join (
  select contact_id, min(source) as source, arg_min(source_record, struct_pack(s := source, n := source_record)) as source_record
  from message_stage where rejected is null group by contact_id
) as m on m.contact_id = o.contact_id`);
  return new Set(['kind', 'id', 'created_at', 'period_at']);
}

/** The relation `messages`, with the wait each customer message opened and the dimensions of its contact. */
export async function buildMessages(
  engine: Engine,
  { columns: stage, hasWaits }: MessageStage,
  contacts: ReadonlySet<string>,
  fileNames: readonly string[],
): Promise<ReadonlySet<string>> {
  const columns = sameNames('messages', stage, 'm.');
  const joins: string[] = [];
  columns.set('source_file', sourceFileSql(fileNames, 'm.source'));
  columns.set('source_record', 'm.source_record');
  if (stage.has('sent_at')) columns.set('period_at', 'm.sent_at');
  if (hasWaits) {
    joins.push('left join message_waits as w on w.source = m.source and w.source_record = m.source_record');
    for (const column of ['wait_seconds', 'wait_index']) columns.set(column, `w.${column}`);
    if (contacts.has('first_response_messages_business_seconds')) {
      columns.set('wait_business_seconds', 'w.wait_business_seconds');
    }
  }
  if (stage.has('contact_id') && contacts.has('id')) {
    joins.push(`left join ${contactsOnce} as c on c.id = m.contact_id`);
    if (contacts.has('discarded')) columns.set('excluded', 'c.discarded');
    for (const dimension of dimensions) {
      const ofContact = `c.${dimension}`;
      if (!contacts.has(dimension)) continue;
      columns.set(dimension, stage.has(dimension) ? `coalesce(m.${dimension}, ${ofContact})` : ofContact);
    }
  }
  await engine.execute(`create or replace table message_rows as
${relationSelect('messages', columns, 'message_stage as m')}
${joins.join('\n')}
where m.rejected is null`);
  await engine.execute('create or replace view messages as select * from message_rows');
  return new Set(columns.keys());
}
