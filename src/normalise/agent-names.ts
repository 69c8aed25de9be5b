import { foldWord } from '../model/word-list.ts';

const address = '[^\\s@<>()\\[\\]]+@[^\\s@<>()\\[\\]]+';
const withAddress = new RegExp(`^(.*\\S)\\s*[<(\\[]\\s*(${address})\\s*[>)\\]]$`, 'u');
const addressAlone = new RegExp(`^${address}$`, 'u');
const withRemark = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u;

type Written = { readonly name: string; readonly address: string | null };

/**
 * Agents' names without what systems put behind them: `Ana Kos (Deactivated)`, `Ana Kos (ana@example.com)` and
 * `Ana Kos <ana@example.com>` are one agent. Of two addresses under one name each stays apart, as `Ana Kos <address>`.
 *
 * @param inactive words that say an agent is gone
 * @returns the names that change, by how they are written
 */
export function unifyAgents(names: readonly string[], inactive: readonly string[]): ReadonlyMap<string, string> {
  const gone = new Set(inactive.map(foldWord));
  const read = new Map(names.map((name) => [name, readName(name, gone)]));
  const addresses = new Map<string, Set<string>>();
  const owners = new Map<string, Set<string>>();
  for (const { name, address: of } of read.values()) {
    if (of === null) continue;
    addresses.set(name, (addresses.get(name) ?? new Set()).add(of));
    owners.set(of, (owners.get(of) ?? new Set()).add(name));
  }
  const called = ({ name, address: of }: Written): string => {
    if (of !== null && (addresses.get(name)?.size ?? 0) > 1) return `${name} <${of}>`;
    const [owner, ...others] = addressAlone.test(name) ? (owners.get(name.toLowerCase()) ?? []) : [];
    return owner === undefined || others.length > 0 ? name : called({ name: owner, address: name.toLowerCase() });
  };
  const changed = [...read].map(([written, each]) => [written, called(each)] as const);
  return new Map(changed.filter(([written, name]) => name !== written));
}

function readName(text: string, gone: ReadonlySet<string>): Written {
  const remark = withRemark.exec(text.trim());
  if (remark?.[1] !== undefined && gone.has(foldWord(remark[2] ?? ''))) return readName(remark[1], gone);
  const found = withAddress.exec(text.trim());
  if (found?.[1] === undefined) return { name: text, address: null };
  return { name: readName(found[1], gone).name, address: (found[2] ?? '').toLowerCase() };
}
