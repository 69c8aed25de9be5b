import type { Engine } from '../engine/engine.ts';
import { literal } from '../model/sql-text.ts';
import { isWordSql } from './cell-sql.ts';

/** Whose ratings are not customers' ratings. */
export type Team = {
  readonly agentDomains: readonly string[];
  readonly agentNames: readonly string[];
};

export type KnownTeam = Team & { readonly areAgentsKnown: boolean };

/** `known_agents`: who works on contacts, which tells whether an agent opened one for an agent. */
export async function buildKnownAgents(engine: Engine, contacts: ReadonlySet<string> | null): Promise<boolean> {
  if (contacts === null || !contacts.has('opened_by') || !contacts.has('agent')) return false;
  await engine.execute(
    'create or replace table known_agents as select distinct agent from contact_rows where agent is not null',
  );
  return true;
}

/**
 * Whether an answer is not a customer's, out of the columns there are: a column says who rated; whoever rated, or
 * asked where nobody says who rated, is of the team by address or by name, or is the agent of the contact, or is some
 * contact's agent where an agent opened this one: agents open contacts for themselves and each other. A customer's
 * answer counts whoever opened the contact. null: nothing tells.
 */
export function byAgentSql(
  has: ReadonlySet<string>,
  { agentDomains, agentNames, areAgentsKnown }: KnownTeam,
): string | null {
  const signs: string[] = [];
  if (has.has('rated_by')) signs.push(`rated_by is not null and rated_by <> 'customer'`);
  const people = ['rater', 'requester'].filter((column) => has.has(column));
  const [first] = people;
  if (first !== undefined) {
    const person = people.length === 1 ? first : `coalesce(${people.join(', ')})`;
    for (const domain of agentDomains) signs.push(addressSql(person, domain));
    if (agentNames.length > 0) signs.push(isWordSql(person, agentNames));
    if (has.has('agent')) signs.push(`${person} = agent`);
    if (areAgentsKnown && has.has('opened_by'))
      signs.push(`opened_by = 'agent' and ${person} in (select agent from known_agents)`);
  }
  return signs.length === 0 ? null : signs.join(' or ');
}

/** `ana@example.com`, and as some systems write it `Ana <ana@example.com>`, `Ana (ana@example.com)`. */
function addressSql(person: string, domain: string): string {
  return `suffix(rtrim(lower(${person}), '>) '), ${literal(`@${domain.toLowerCase()}`)})`;
}
