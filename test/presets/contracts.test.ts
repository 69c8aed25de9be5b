import { describe, expect, it } from 'vitest';
import { type FieldName, fields, isFieldName } from '../../src/model/field.ts';
import type { Preset, PresetColumn, SourceKind } from '../../src/model/preset.ts';
import { faultOfScale, readScales } from '../../src/model/scale.ts';
import { isUnconfirmed, signaturesOf } from '../../src/model/signature.ts';
import { headerForms, normaliseHeader } from '../../src/normalise/normalise-header.ts';
import { readFixtureHeaders, readShippedPresets } from './read-presets.ts';

const presets = readShippedPresets();
const all = [...presets];

function kindsOf(column: PresetColumn, preset: Preset): readonly SourceKind[] {
  const own = preset.kind === 'any' ? fields[column.field as FieldName].kinds : [preset.kind];
  return column.kinds ?? own;
}

function mappedNames(preset: Preset): ReadonlySet<string> {
  const columns = preset.columns.flatMap((column) => [...column.headers, ...(column.time_headers ?? [])]);
  return new Set(columns.map(normaliseHeader));
}

function ignoredNames(preset: Preset): ReadonlySet<string> {
  return new Set((preset.ignored ?? []).map(normaliseHeader));
}

describe.each(all)('the preset %s', (name, preset) => {
  it('is named like its file and says where it comes from', () => {
    expect(preset.id).toBe(name);
    expect(preset.source.length).toBeGreaterThan(20);
  });

  it('says how its names are known, how to make the export and what to beware of', () => {
    if (preset.kind === 'any') return;
    expect(preset.known_from).toBeDefined();
    expect(preset.export?.length).toBeGreaterThan(10);
    expect(preset.beware?.length).toBeGreaterThan(0);
  });

  it('marks all its headers as unconfirmed where nobody has seen the export', () => {
    if (!isUnconfirmed(preset)) return;
    const seen = preset.columns.filter(({ unconfirmed }) => unconfirmed !== true);
    expect(seen.map(({ field }) => field)).toEqual([]);
  });

  it('maps to fields that exist and that its kind has', () => {
    const wrong = preset.columns.filter(({ field, kinds }) => {
      if (!isFieldName(field)) return true;
      const known: readonly SourceKind[] = fields[field].kinds;
      return (kinds ?? (preset.kind === 'any' ? [] : [preset.kind])).some((kind) => !known.includes(kind));
    });
    expect(wrong).toEqual([]);
  });

  it('names no header twice for one field of one kind', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const column of preset.columns) {
      for (const kind of kindsOf(column, preset)) {
        for (const header of column.headers) {
          const key = `${kind}: ${column.field}: ${normaliseHeader(header)}`;
          if (seen.has(key)) twice.push(key);
          seen.add(key);
        }
      }
    }
    expect(twice).toEqual([]);
  });

  it('gives a header to two fields of one kind only where it says that the values decide', () => {
    const claims = new Map<string, PresetColumn>();
    const clashes: string[] = [];
    for (const column of preset.columns) {
      for (const kind of kindsOf(column, preset)) {
        for (const header of column.headers) {
          const key = `${kind}: ${normaliseHeader(header)}`;
          const other = claims.get(key);
          const onPurpose = column.ambiguous === true && other?.ambiguous === true;
          if (other !== undefined && other.field !== column.field && !onPurpose) {
            clashes.push(`${key}: ${other.field}, ${column.field}`);
          }
          claims.set(key, column);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it('weighs, keys and reduces by fields that exist', () => {
    const named = [
      ...preset.columns.flatMap(({ weight }) => weight ?? []),
      ...(preset.grain === undefined ? [] : [preset.grain.key, ...Object.keys(preset.grain.reduce ?? {})]),
    ];
    expect(named.filter((field) => !isFieldName(field))).toEqual([]);
  });

  it('declares scales that go upwards and contain the satisfied end', () => {
    for (const { field, scale } of preset.columns) {
      if (scale === undefined) continue;
      expect(faultOfScale(field, scale)).toBeNull();
      for (const { from, satisfiedFrom } of readScales('csat', scale)) expect(satisfiedFrom).toBeGreaterThan(from);
    }
  });

  it('gives no cell text two meanings', () => {
    for (const { field, values, missing } of preset.columns) {
      const texts = [...Object.values(values ?? {}).flat(), ...(missing ?? [])].map((text) => text.toLowerCase());
      expect([field, texts.filter((text, index) => texts.indexOf(text) !== index)]).toEqual([field, []]);
    }
  });
});

/** Presets recognised by their headers; the others are of exports without any. */
const withHeaders = all.filter(([, { signature }]) => signature !== undefined);

describe.each(withHeaders)('the preset of a system, %s', (name, preset) => {
  // A survey of no tool in particular has the usual names.
  const usual = preset.id === 'csat' || preset.id === 'nps' ? mappedNames(presets.get('generic') ?? preset) : [];
  const known = new Set([...mappedNames(preset), ...ignoredNames(preset), ...usual]);
  const signatures = signaturesOf(preset);

  it('knows every header of its signature', () => {
    const unknown = signatures.flatMap(({ headers }) =>
      headers.filter((header) => !known.has(normaliseHeader(header))),
    );
    expect(unknown).toEqual([]);
  });

  it('asks for no more signature headers than there are, and names none twice', () => {
    for (const { headers, at_least } of signatures) {
      expect(at_least).toBeLessThanOrEqual(headers.length);
      expect(new Set(headers.map(normaliseHeader)).size).toBe(headers.length);
    }
  });

  it('asks for no header and for its absence', () => {
    for (const { headers, without = [] } of signatures) {
      const unwanted = new Set(without.map(normaliseHeader));
      expect(headers.filter((header) => unwanted.has(normaliseHeader(header)))).toEqual([]);
    }
  });

  it('is recognised by no header that nobody has seen', () => {
    // Of an export that nobody has seen, which is never recognised, all are.
    if (isUnconfirmed(preset)) return;
    const unseen = new Set(
      preset.columns.filter(({ unconfirmed }) => unconfirmed === true).flatMap(({ headers }) => headers),
    );
    expect(signatures.flatMap(({ headers }) => headers.filter((header) => unseen.has(header)))).toEqual([]);
  });

  it('ignores nothing that it maps', () => {
    const mapped = mappedNames(preset);
    expect([...ignoredNames(preset)].filter((header) => mapped.has(header))).toEqual([]);
  });

  it('has a fixture', () => {
    expect([...readFixtureHeaders(name)]).not.toEqual([]);
  });

  it.each([...readFixtureHeaders(name)])('knows every column of %s', (_, header) => {
    expect(
      header.filter((column) => !headerForms(column).some((form) => known.has(form)) && !isQuestion(column)),
    ).toEqual([]);
  });
});

/** What survey tools write above the answers is what somebody typed. */
function isQuestion(header: string): boolean {
  return header.endsWith('?');
}

const withoutHeaders = all.filter(([, { layouts }]) => layouts !== undefined);

describe.each(withoutHeaders)('the preset of an export without a header, %s', (_, preset) => {
  const layouts = preset.layouts ?? [];

  it('has one layout for each number of columns', () => {
    const widths = layouts.map(({ length }) => length);
    expect(new Set(widths).size).toBe(widths.length);
  });

  it('knows every column of its layouts, and has no other', () => {
    const known = new Set([...mappedNames(preset), ...ignoredNames(preset)]);
    const laidOut = new Set(layouts.flat().flatMap((column) => column ?? []));
    expect([...laidOut].filter((column) => !known.has(normaliseHeader(column)))).toEqual([]);
    expect([...known].filter((column) => ![...laidOut].map(normaliseHeader).includes(column))).toEqual([]);
  });

  it('names no column of a layout twice', () => {
    for (const layout of layouts) expect(new Set(layout).size).toBe(layout.length);
  });
});

it('no two presets lay out the same number of columns', () => {
  const widths = withoutHeaders.flatMap(([, { layouts }]) => (layouts ?? []).map(({ length }) => length));
  expect(new Set(widths).size).toBe(widths.length);
});

it('every preset but the generic one is recognised by headers or laid out', () => {
  const either = new Set([...withHeaders, ...withoutHeaders].map(([name]) => name));
  expect(all.map(([name]) => name).filter((name) => !either.has(name))).toEqual(['generic']);
});
