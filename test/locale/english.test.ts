import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { Messages } from '../../src/locale/words.ts';
import { columnDimensions, relations, timeDimensions } from '../../src/model/relation.ts';
import { english, englishMessages } from './english.ts';

const root = new URL('../../src/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(new URL(path, root), 'utf8'));
const keys = [...list(englishMessages, '')];
const groups = new Set(keys.map(([key]) => key.split('.')[0] ?? ''));

function* list(messages: Messages, prefix: string): Generator<[string, string]> {
  for (const [name, message] of Object.entries(messages)) {
    if (typeof message === 'string') yield [prefix + name, message];
    else yield* list(message, `${prefix}${name}.`);
  }
}

/** Keys written out in the code: `words('kpi.value')`. */
function writtenKeys(): Set<string> {
  const inFilesWithWords = sources.filter((source) => source.includes('words'));
  const literals = inFilesWithWords.flatMap((source) =>
    [...source.matchAll(/'([a-z][a-z-]*\.[\w.-]+)'/g)].map((match) => match[1] ?? ''),
  );
  return new Set(literals.filter((literal) => groups.has(literal.split('.')[0] ?? '') && !literal.endsWith('.ts')));
}

/** Beginnings of keys that end in a code: `reason.${reason}`, describeCode('notice', ...). */
function builtPrefixes(): readonly string[] {
  const patterns = [/`([a-z][\w.-]*)\$\{/g, /describeCode\('([a-z-]+)'/g];
  return sources.flatMap((source) =>
    patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')),
  );
}

describe('the English words', () => {
  test.each(keys)('%s is a message that can be read', (_key, message) => {
    expect(() => new IntlMessageFormat(message, 'en-GB', undefined, { ignoreTag: true })).not.toThrow();
  });

  test('every key the code uses exists', () => {
    expect([...writtenKeys()].filter((key) => !english.has(key))).toEqual([]);
  });

  test('every key is used by the code', () => {
    const written = writtenKeys();
    const prefixes = builtPrefixes().filter((prefix) => prefix.length > 2);
    const unused = keys.filter(([key]) => !written.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  test('every problem says what is wrong and what to do, and no other problem has words', () => {
    const source = readFileSync(new URL('model/problem.ts', root), 'utf8');
    const union = /export type ProblemCode =([^;]+);/.exec(source)?.[1] ?? '';
    const codes = [...union.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(30);
    const wanted = codes.flatMap((code) => [`problem.${code}.says`, `problem.${code}.do`]);
    const worded = keys.map(([key]) => key).filter((key) => key.startsWith('problem.'));
    expect(worded.toSorted()).toEqual(wanted.toSorted());
  });

  test('every column a KPI can need has words', () => {
    const origin = new Set(['source_file', 'source_record', 'excluded']);
    const columns = Object.values(relations).flatMap((relation) => Object.keys(relation));
    const lacking = columns.filter((column) => !origin.has(column) && !english.has(`column.${column}`));
    expect(lacking).toEqual([]);
  });

  test('every dimension of a breakdown has words', () => {
    const dimensions = [...columnDimensions, ...timeDimensions];
    expect(dimensions.filter((dimension) => !english.has(`dimension.${dimension}`))).toEqual([]);
  });

  test('every command has a description and two examples', () => {
    for (const command of ['kpi', 'check', 'inspect', 'explain', 'reconcile', 'checklist']) {
      expect(english.has(`help.command.${command}`)).toBe(true);
      for (const place of ['first', 'second']) {
        expect(english(`help.example.${command}.${place}`)).toMatch(`csaudit ${command} `);
      }
    }
  });
});
