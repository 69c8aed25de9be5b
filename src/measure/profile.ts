import type { Engine } from '../engine/engine.ts';
import type { RelationName } from '../model/relation.ts';

/** What must be known of a relation before its queries are written. */
export type RelationProfile = {
  readonly kinds: ReadonlySet<string>;
  readonly surveys: ReadonlySet<string>;
};

export const emptyProfile: RelationProfile = { kinds: new Set(), surveys: new Set() };

export async function readProfile(engine: Engine, relation: RelationName): Promise<RelationProfile> {
  const column = { contacts: 'kind', ratings: 'survey', messages: null, aggregates: null }[relation];
  if (column === null) return emptyProfile;
  const rows = await engine.query(`select distinct ${column} as value from ${relation} where ${column} is not null`);
  const values = new Set(rows.map(({ value }) => String(value)));
  return column === 'kind' ? { ...emptyProfile, kinds: values } : { ...emptyProfile, surveys: values };
}
