import type { Engine } from '../engine/engine.ts';
import { relations } from '../model/relation.ts';
import type { FileRows } from './build-file.ts';
import { createStage } from './create-stage.ts';
import { contactPart, type StagePart, sqlTypes } from './stage-sql.ts';
import { ratingFields } from './survey.ts';

/** Columns of the stages of contacts and of ratings, whose rows both carry answers. */
export const stageTypes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(relations.contacts).map(([name, type]) => [name, sqlTypes[type]] as const),
  ...ratingFields.flatMap(
    (field) =>
      [
        [`${field}_score`, 'double'],
        [`${field}_satisfied`, 'boolean'],
        [`${field}_dissatisfied`, 'boolean'],
      ] as const,
  ),
  ['invalidated', 'boolean'],
  ['rated_at', 'timestamp'],
  ['updated_at', 'timestamp'],
  ['closed_by', 'varchar'],
]);

export type Stage = {
  readonly columns: ReadonlySet<string>;
  readonly parts: readonly StagePart[];
};

/** `contact_stage`: one row a record of every file of tickets and calls, later copies of a contact marked. */
export async function buildContactStage(engine: Engine, files: readonly FileRows[]): Promise<Stage> {
  const dated = files.some(({ dateless }) => !dateless);
  const parts = shareCallWaits(files.map((file) => contactPart(file))).map((part) => (dated ? withDates(part) : part));
  const kinds = new Set(files.map(({ kind }) => kind));
  const key = kinds.size === 1 ? ['id'] : ['kind', 'id'];
  return { columns: await createStage(engine, 'contact_stage', parts, stageTypes, () => key), parts };
}

/** Beside files with dates, the rows of one without are of no period. */
function withDates(part: StagePart): StagePart {
  if (!part.file.dateless) return part;
  return { ...part, columns: new Map([...part.columns].filter(([column]) => column !== 'period_at')) };
}

/** A call's first response is its wait under every definition, so it goes by the ones the tickets have. */
function shareCallWaits(parts: readonly StagePart[]): readonly StagePart[] {
  const definitions = ['first_response_row_seconds', 'first_response_vendor_seconds'] as const;
  const ofTickets = definitions.filter((column) =>
    parts.some(({ file, columns }) => file.kind === 'tickets' && columns.has(column)),
  );
  return parts.map((part) => {
    const wait = part.columns.get('first_response_row_seconds');
    if (part.file.kind !== 'calls' || wait === undefined || ofTickets.length === 0) return part;
    const others = [...part.columns].filter(([column]) => column !== 'first_response_row_seconds');
    return { ...part, columns: new Map([...others, ...ofTickets.map((column) => [column, wait] as const)]) };
  });
}
