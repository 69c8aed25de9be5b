import { readFileSync } from 'node:fs';
import { type PlainRow, relationsOf, type TestOptions, type TestRelations } from '../normalise/relations-of.ts';

/** The relations of a preset's small export, read as the commands read it. */
export function readFixture(preset: string, file: string, options: TestOptions = {}): Promise<TestRelations> {
  const text = readFileSync(new URL(`../../fixtures/presets/${preset}/${file}`, import.meta.url));
  return relationsOf([{ name: file, text }], options);
}

/** What the file was taken for. */
export function takenFor({ dataset }: TestRelations): { readonly preset: string; readonly kind: string } {
  const plan = dataset.files[0]?.rows.plan;
  return { preset: plan?.recognition.preset ?? '', kind: plan?.kind ?? '' };
}

/** The rows without what every row has: file, record, and the instant of the period, which other columns tell. */
export function valuesOf(rows: readonly PlainRow[]): readonly PlainRow[] {
  return rows.map(({ source_file: _file, source_record: _record, period_at: _at, kind: _kind, ...values }) => values);
}

export function leftOut({ dataset }: TestRelations): Readonly<Record<string, number>> {
  const excluded = dataset.files[0]?.account.excluded ?? [];
  return Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
}

/** The named columns of each row, null where it has none. */
export function tuplesOf(rows: readonly PlainRow[], ...columns: readonly string[]): readonly (readonly unknown[])[] {
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}
