import { describe, expect, it } from 'vitest';
import { type FieldName, fields, isFieldName } from '../../src/model/field.ts';
import type { Preset, PresetColumn, SourceKind } from '../../src/model/preset.ts';
import { headerForms, normaliseHeader } from '../../src/normalise/normalise-header.ts';
import { recognisePreset } from '../../src/normalise/recognise-preset.ts';
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
    for (const { scale } of preset.columns) {
      if (scale === undefined) continue;
      expect(scale.from).toBeLessThan(scale.satisfied_from);
      expect(scale.satisfied_from).toBeLessThanOrEqual(scale.to);
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
  const known = new Set([...mappedNames(preset), ...ignoredNames(preset)]);

  it('knows every header of its signature', () => {
    expect(preset.signature?.headers.filter((header) => !known.has(normaliseHeader(header)))).toEqual([]);
  });

  it('asks for no more signature headers than there are', () => {
    expect(preset.signature?.at_least).toBeLessThanOrEqual(preset.signature?.headers.length ?? 0);
  });

  it('ignores nothing that it maps', () => {
    const mapped = mappedNames(preset);
    expect([...ignoredNames(preset)].filter((header) => mapped.has(header))).toEqual([]);
  });

  it('has a fixture', () => {
    expect([...readFixtureHeaders(name)]).not.toEqual([]);
  });

  it.each([...readFixtureHeaders(name)])('is recognised in %s, and knows every column', (_, header) => {
    expect(recognisePreset(header, [...presets.values()]).preset.id).toBe(name);
    expect(header.filter((column) => !headerForms(column).some((form) => known.has(form)))).toEqual([]);
  });
});

it.each([...readFixtureHeaders('generic')])('an export of no system known, %s, is taken for none', (_, header) => {
  expect(recognisePreset(header, [...presets.values()]).preset.id).toBe('generic');
});

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
