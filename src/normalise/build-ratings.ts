import type { Engine } from '../engine/engine.ts';
import { contactDimensions } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import { stageTypes } from './build-contacts.ts';
import type { FileRows } from './build-file.ts';
import { createStage } from './create-stage.ts';
import { buildKnownAgents, byAgentSql, type KnownTeam, type Team } from './rated-by-agent.ts';
import { contactsOnce, relationSelect, sourceFileSql } from './relation-views.ts';
import { ratingPart } from './stage-sql.ts';
import { type RatingField, ratingFields, type Survey, surveyOf } from './survey.ts';

const dimensions = [...contactDimensions, 'requester', 'status'] as const;

export type RatingsInput = Team & {
  readonly files: readonly FileRows[];
  readonly fileNames: readonly string[];
  /** Columns of `contact_rows`, or null without a file of tickets or calls. */
  readonly contacts: ReadonlySet<string> | null;
};

/** The relation `ratings`: one row per contact asked or answer given, and question. A ratings file outranks ticket rows. */
export async function buildRatings(
  engine: Engine,
  input: RatingsInput,
): Promise<{ readonly supplied: ReadonlySet<string>; readonly outranked: readonly Survey[] } | null> {
  const { files, contacts } = input;
  const team = { ...input, areAgentsKnown: await buildKnownAgents(engine, contacts) };
  const supplied = new Set<string>();
  const selects: string[] = [];
  const fromFiles = new Set<Survey>();
  const outranked = new Set<Survey>();
  if (files.length > 0) {
    const stage = await buildRatingStage(engine, input);
    for (const field of ratingFields) {
      if (!stage.has(`${field}_score`)) continue;
      fromFiles.add(surveyOf(field));
      selects.push(answersSelect(field, stage, 'rating_rows', team, supplied));
    }
  }
  for (const field of ratingFields) {
    if (contacts === null || !contacts.has(`${field}_score`)) continue;
    if (fromFiles.has(surveyOf(field))) outranked.add(surveyOf(field));
    else selects.push(answersSelect(field, contacts, 'contact_rows', team, supplied));
  }
  if (selects.length === 0) return null;
  await engine.execute(`create or replace view ratings as\n${selects.join('\nunion all\n')}`);
  return { supplied, outranked: [...outranked] };
}

/** `rating_rows`: the rows of the ratings files with what their contacts say of channel, agent and so on. */
async function buildRatingStage(engine: Engine, { files, contacts }: RatingsInput): Promise<ReadonlySet<string>> {
  const parts = files.map((file) => ratingPart(file));
  // Answers to two surveys may bear one number: a file has the scales of its own surveys only.
  const keyOf = (has: ReadonlySet<string>) => [
    'id',
    ...ratingFields.map((field) => `${field}_scale`).filter((column) => has.has(column)),
  ];
  const columns = await createStage(engine, 'rating_stage', parts, stageTypes, keyOf, ['updated_at', 'rated_at']);
  const all = new Set(columns);
  const joined = contacts !== null && columns.has('contact_id') && contacts.has('id');
  const added: string[] = [];
  const replaced: string[] = [];
  if (joined) {
    for (const dimension of [...dimensions, 'opened_by']) {
      if (!contacts.has(dimension)) continue;
      all.add(dimension);
      if (columns.has(dimension)) replaced.push(`coalesce(r.${dimension}, c.${dimension}) as ${dimension}`);
      else added.push(`c.${dimension} as ${dimension}`);
    }
    if (contacts.has('discarded')) {
      added.push('c.discarded as discarded');
      all.add('discarded');
    }
    if (contacts.has('created_at') && !columns.has('created_at')) {
      added.push('c.created_at as created_at');
      all.add('created_at');
    }
  }
  await engine.execute(`create or replace table rating_rows as
select ${[`r.*${replaced.length === 0 ? '' : ` replace (${replaced.join(', ')})`}`, ...added].join(', ')}
from rating_stage as r ${joined ? `left join ${contactsOnce} as c on c.id = r.contact_id` : ''}
where r.rejected is null`);
  return all;
}

function answersSelect(
  field: RatingField,
  has: ReadonlySet<string>,
  from: string,
  input: KnownTeam & Pick<RatingsInput, 'fileNames'>,
  supplied: Set<string>,
): string {
  const columns = new Map<string, string>([
    ['source_file', sourceFileSql(input.fileNames)],
    ['source_record', 'source_record'],
    ['survey', literal(surveyOf(field))],
    ['question', `${field}_question`],
    ['score', `${field}_score`],
    ['satisfied', `${field}_satisfied`],
    ['dissatisfied', `${field}_dissatisfied`],
    ['scale', `${field}_scale`],
    ['excluded', excludedSql(field, has, input)],
  ]);
  for (const column of [...dimensions, 'comment', 'rated_at', 'rated_by'])
    if (has.has(column)) columns.set(column, column);
  const contactId = from === 'contact_rows' ? 'id' : 'contact_id';
  if (has.has(contactId)) columns.set('contact_id', contactId);
  if (has.has('rated_at')) columns.set('period_at', 'rated_at');
  else if (has.has('created_at')) columns.set('period_at', 'created_at');
  for (const column of columns.keys()) supplied.add(column);
  // Rows of files without this question are no answers to it, not even missing ones.
  return relationSelect('ratings', columns, `${from}\nwhere ${field}_scale is not null`);
}

/** Why an answer does not count: its contact is none, or no answer, one outside the scale, unreadable, struck out, or not a customer's. */
function excludedSql(field: RatingField, has: ReadonlySet<string>, team: KnownTeam): string {
  const byAgent = byAgentSql(has, team);
  // Whoever rated a ticket that was merged into another one is a customer all the same.
  const discarded = has.has('discarded') ? [`case when discarded <> 'merged' then discarded end`] : [];
  const rules = [
    ...(has.has('invalidated') ? [`when invalidated then 'invalidated'`] : []),
    ...(byAgent === null ? [] : [`when ${byAgent} then 'rated-by-agent'`]),
  ];
  const reasons = [...discarded, `${field}_excluded`, ...(rules.length === 0 ? [] : [`case ${rules.join(' ')} end`])];
  return reasons.length === 1 ? `${reasons}` : `coalesce(${reasons.join(', ')})`;
}
