import { nearest } from '../model/nearest.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import type { Schema, SchemaIssue, SchemaUnionIssue } from '../model/schema.ts';
import type { YamlDocument, YamlPath } from './read-yaml.ts';
import { keysAt } from './schema-keys.ts';

/** The document's value as the schema has it; otherwise all that is wrong with it at once, each with its place. */
export function checkYaml<Value>(document: YamlDocument, schema: Schema<Value>, code: ProblemCode): Value {
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return parsed.data;
  const describe = (issue: SchemaIssue, above: YamlPath): readonly Problem[] => {
    const path = [...above, ...(issue.path as YamlPath)];
    const inside = issue.code === 'invalid_union' ? closestBranch(issue) : null;
    if (inside !== null) return inside.flatMap((inner) => describe(inner, path));
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const place = document.locateKey([...path, key]);
        return { code, place, data: { reason: 'unknown-key', detail: issue.message, key, ...help(key, known) } };
      });
    }
    const place = issue.code === 'invalid_key' ? document.locateKey(path) : document.locate(path);
    return [
      { code, place, data: { reason: issue.code.replaceAll('_', '-'), detail: issue.message, ...detailsOf(issue) } },
    ];
  };
  const problems = parsed.error.issues.flatMap((issue) => describe(issue, []));
  throw new UserError(...problems.toSorted(byPlace));
}

/** What words need of an issue; zod's own message is English and meant for programmers. */
function detailsOf(issue: SchemaIssue): Record<string, string | number> {
  switch (issue.code) {
    case 'invalid_type': {
      const isMissing = /received undefined$/.test(issue.message);
      return { wanted: isMissing ? 'missing' : issue.expected };
    }
    case 'invalid_value':
      return { values: issue.values.join(', ') };
    case 'too_small':
    case 'too_big':
      return { limit: String(issue.code === 'too_small' ? issue.minimum : issue.maximum), of: issue.origin };
    default:
      return {};
  }
}

function byPlace({ place: left }: Problem, { place: right }: Problem): number {
  return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}

function help(key: string, known: readonly string[]): Record<string, string> {
  const suggestion = nearest(key, known);
  return {
    ...(known.length === 0 ? {} : { known: known.join(', ') }),
    ...(suggestion === null ? {} : { suggestion }),
  };
}

/** Of the ways a value may be written, the one it comes closest to: it is wrong only further inside. */
function closestBranch(issue: SchemaUnionIssue): readonly SchemaIssue[] | null {
  const isInside = ({ path, code }: SchemaIssue): boolean => path.length > 0 || code === 'unrecognized_keys';
  const [closest, ...others] = issue.errors.filter((issues) => issues.every(isInside));
  return closest !== undefined && others.length === 0 ? closest : null;
}
