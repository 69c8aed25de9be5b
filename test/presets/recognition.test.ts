import { describe, expect, it, test } from 'vitest';
import type { Preset } from '../../src/model/preset.ts';
import { isUnconfirmed, signaturesOf } from '../../src/model/signature.ts';
import { headerForms, normaliseHeader } from '../../src/normalise/normalise-header.ts';
import { recognisePreset } from '../../src/normalise/recognise-preset.ts';
import { usualKind } from './map-generic.ts';
import { readFixtureHeaders, readShippedPresets } from './read-presets.ts';

const presets = readShippedPresets();
const all = [...presets.values()];

function recognise(header: readonly string[]) {
  return recognisePreset(header, all, () => usualKind(header)).recognition;
}

const supported = all.filter((preset) => preset.signature !== undefined && !isUnconfirmed(preset));
const exports = supported.flatMap((preset) =>
  [...readFixtureHeaders(preset.id)].map(([file, header]) => [`${preset.id}/${file}`, preset, header] as const),
);

describe.each(exports)('%s', (_, preset, header) => {
  it('is recognised, and no other preset fits as well', () => {
    const { preset: found, score, runnersUp } = recognise(header);
    expect(found).toBe(preset.id);
    expect(runnersUp.filter((other) => other.score >= (score ?? 0))).toEqual([]);
  });

  it.each([
    ['backwards', (names: readonly string[]) => names.toReversed()],
    ['by name', (names: readonly string[]) => names.toSorted()],
    ['the even columns first', evenFirst],
  ])('is recognised with its columns in another order: %s', (_order, reorder) => {
    expect(recognise(reorder(header)).preset).toBe(preset.id);
  });

  it.each([0, 1, 2, 3, 4])('is recognised without every fifth column that may be missing, from the %ith', (first) => {
    expect(recognise(withoutEveryFifth(header, preset, first)).preset).toBe(preset.id);
  });

  it('is recognised whatever the case, and with underscores for spaces', () => {
    const names = header.map((name) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
    expect(recognise(names.map((name) => name.toUpperCase())).preset).toBe(preset.id);
    expect(recognise(names.map((name) => name.toLowerCase().replaceAll(' ', '_'))).preset).toBe(preset.id);
  });

  it('is recognised with columns of the team among its own', () => {
    expect(recognise(['Our ref', ...header, 'Region', 'custom_field_7']).preset).toBe(preset.id);
  });
});

function evenFirst(names: readonly string[]): readonly string[] {
  return [...names.filter((_, index) => index % 2 === 0), ...names.filter((_, index) => index % 2 === 1)];
}

/** Columns may be missing as long as as many of the signature stay as it asks for. */
function withoutEveryFifth(header: readonly string[], preset: Preset, first: number): readonly string[] {
  const best = signaturesOf(preset).toSorted((a, b) => countIn(header, b.headers) - countIn(header, a.headers))[0];
  if (best === undefined) return header;
  const needed = new Set(header.filter((name) => isIn(name, best.headers)).slice(0, best.at_least));
  const optional = header.filter((name) => !needed.has(name));
  const gone = new Set(optional.filter((_, index) => index % 5 === first));
  return header.filter((name) => !gone.has(name));
}

function isIn(name: string, headers: readonly string[]): boolean {
  const forms = headerForms(name);
  return headers.some((header) => forms.includes(normaliseHeader(header)));
}

function countIn(header: readonly string[], headers: readonly string[]): number {
  return header.filter((name) => isIn(name, headers)).length;
}

const unconfirmed = all
  .filter(isUnconfirmed)
  .flatMap(({ id }) => [...readFixtureHeaders(id)].map((pair) => [id, ...pair] as const));

test.each(unconfirmed)('an export of %s that nobody has seen, %s, is suggested and not recognised', (id, _, header) => {
  expect(recognise(header)).toMatchObject({ preset: 'generic', score: null, suggested: id });
});

test.each([...readFixtureHeaders('generic')])('an export of no system known, %s, is taken for none', (_, header) => {
  const { preset, suggested } = recognise(header);
  expect([preset, suggested]).toEqual(['generic', undefined]);
});

test.each<[string, readonly string[]]>([
  ['tickets with a rating', ['Ticket ID', 'Created at', 'Status', 'CSAT Score']],
  ['tickets with an NPS', ['Ticket ID', 'Created at', 'Resolved at', 'NPS']],
  ['calls with a rating', ['Call Id', 'Talk time', 'CSAT Score']],
  ['tickets with a rating and little else', ['Ticket ID', 'Created at', 'First response at', 'SLA met', 'CSAT']],
  ['a signup form with a network', ['#', 'Name', 'Network ID']],
  ['a list of people', ['First Name', 'Last Name', 'Email Address', 'IP Address']],
  ['tasks of a project', ['Key', 'Summary', 'Assignee', 'Status', 'Created', 'Sprint']],
])('%s are no export of a system', (_, header) => {
  expect(recognise(header).preset).toBe('generic');
});
