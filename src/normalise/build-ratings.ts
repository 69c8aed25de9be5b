import type { Engine } from '../engine/engine.ts';
import { columnDimensions } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import { stageTypes } from './build-contacts.ts';
import type { FileRows } from './build-file.ts';
import { isWordSql } from './cell-sql.ts';
import { createStage } from './create-stage.ts';
import { type Survey, surveys } from './rating-sql.ts';
import { contactsOnce, relationSelect, sourceFileSql } from './relation-views.ts';
import { ratingPart } from './stage-sql.ts';

const dimensions = [...columnDimensions, 'requester', 'status'] as const;

export type RatingsInput = {
  readonly files: readonly FileRows[];
  readonly fileNames: readonly string[];
  /** Columns of `contact_rows`, or null without a file of tickets or calls. */
  readonly contacts: ReadonlySet<string> | null;
  /** Mail domains and names of the team: their answers are not customers'. */
  readonly agentDomains: readonly string[];
  readonly agentNames: readonly string[];
};

/** The relation `ratings`: one row per contact asked or answer given, and survey. A ratings file outranks ticket rows. */
export async function buildRatings(
  engine: Engine,
  input: RatingsInput,
): Promise<{ readonly supplied: ReadonlySet<string>; readonly outranked: readonly Survey[] } | null> {
  const { files, contacts } = input;
  const supplied = new Set<string>();
  const selects: string[] = [];
  const fromFiles = new Set<Survey>();
  const outranked: Survey[] = [];
  if (files.length > 0) {
    const stage = await buildRatingStage(engine, input);
    for (const survey of surveys) {
      if (!stage.has(`${survey}_score`)) continue;
      fromFiles.add(survey);
      selects.push(surveySelect(survey, stage, 'rating_rows', input, supplied));
    }
  }
  for (const survey of surveys) {
    if (contacts === null || !contacts.has(`${survey}_score`)) continue;
    if (fromFiles.has(survey)) outranked.push(survey);
    else selects.push(surveySelect(survey, contacts, 'contact_rows', input, supplied));
  }
  if (selects.length === 0) return null;
  await engine.execute(`create or replace view ratings as\n${selects.join('\nunion all\n')}`);
  return { supplied, outranked };
}

/** `rating_rows`: the rows of the ratings files with what their contacts say of channel, agent and so on. */
async function buildRatingStage(engine: Engine, { files, contacts }: RatingsInput): Promise<ReadonlySet<string>> {
  const parts = files.map((file) => ratingPart(file));
  // Answers to two surveys may bear one number: a file has the scales of its own surveys only.
  const keyOf = (has: ReadonlySet<string>) => [
    'id',
    ...surveys.map((survey) => `${survey}_scale`).filter((column) => has.has(column)),
  ];
  const columns = await createStage(engine, 'rating_stage', parts, stageTypes, keyOf);
  const all = new Set(columns);
  const joined = contacts !== null && columns.has('contact_id') && contacts.has('id');
  const added: string[] = [];
  const replaced: string[] = [];
  if (joined) {
    for (const dimension of dimensions) {
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

function surveySelect(
  survey: Survey,
  has: ReadonlySet<string>,
  from: string,
  input: RatingsInput,
  supplied: Set<string>,
): string {
  const columns = new Map<string, string>([
    ['source_file', sourceFileSql(input.fileNames)],
    ['source_record', 'source_record'],
    ['survey', literal(survey)],
    ['score', `${survey}_score`],
    ['satisfied', `${survey}_satisfied`],
    ['scale', `${survey}_scale`],
    ['excluded', excludedSql(survey, has, input)],
  ]);
  for (const column of [...dimensions, 'comment', 'rated_at', 'rated_by'])
    if (has.has(column)) columns.set(column, column);
  const contactId = from === 'contact_rows' ? 'id' : 'contact_id';
  if (has.has(contactId)) columns.set('contact_id', contactId);
  if (has.has('rated_at')) columns.set('period_at', 'rated_at');
  else if (has.has('created_at')) columns.set('period_at', 'created_at');
  for (const column of columns.keys()) supplied.add(column);
  supplied.add(`survey:${survey}`);
  // Rows of files without this survey are no answers to it, not even missing ones.
  return relationSelect('ratings', columns, `${from}\nwhere ${survey}_scale is not null`);
}

/** Why an answer does not count: its contact is none, or no answer, one outside the scale, unreadable, or not a customer's. */
function excludedSql(survey: Survey, has: ReadonlySet<string>, { agentDomains, agentNames }: RatingsInput): string {
  const byAgent: string[] = [];
  if (has.has('rated_by')) byAgent.push(`rated_by is not null and rated_by <> 'customer'`);
  if (has.has('requester')) {
    for (const domain of agentDomains) byAgent.push(`suffix(lower(requester), ${literal(`@${domain.toLowerCase()}`)})`);
    if (agentNames.length > 0) byAgent.push(isWordSql('requester', agentNames));
  }
  // Whoever rated a ticket that was merged into another one is a customer all the same.
  const discarded = has.has('discarded') ? [`case when discarded <> 'merged' then discarded end`] : [];
  const rated = byAgent.length === 0 ? [] : [`case when ${byAgent.join(' or ')} then 'rated-by-agent' end`];
  const reasons = [...discarded, `${survey}_excluded`, ...rated];
  return reasons.length === 1 ? `${reasons}` : `coalesce(${reasons.join(', ')})`;
}
