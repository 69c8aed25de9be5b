import type { Table } from '../model/dialect.ts';
import { identifier, literal } from '../model/sql-text.ts';
import type { Engine } from './engine.ts';

const mebibyte = 1024 * 1024;

/** The reader's own sizes first; for files with longer records, larger buffers: a cell of 10 MB with room to spare. */
const lineSizes = [
  { line: 2 * mebibyte, buffer: 32 * mebibyte },
  { line: 64 * mebibyte, buffer: 128 * mebibyte },
] as const;

/**
 * Reads the wanted columns of a file into the table `name`, cells as text, columns `c<index>`, and `blank`, in the file's order:
 * `rowid + 1` is the record's number. Everything is told to the reader; what it finds out by itself it finds out
 * differently from file to file.
 *
 * @param filledBy columns of which one at least says something in every record that is not `blank`
 */
export async function loadTable(
  engine: Engine,
  table: Table,
  name: string,
  cells: readonly number[],
  filledBy: readonly number[] = cells,
): Promise<void> {
  const columns = [...cells.map((cell) => `c${cell}`), `${blankSql(filledBy)} as blank`].join(', ');
  for (const sizes of lineSizes) {
    try {
      await engine.execute(`create or replace table ${name} as select ${columns} from ${tableSource(table, sizes)}`);
      return;
    } catch (error) {
      if (sizes === lineSizes.at(-1) || !/maximum line size/i.test(String(error))) throw error;
    }
  }
}

/** A cell from `!` on begins with something other than a space: nearly every record is settled by its first cell. */
function blankSql(filledBy: readonly number[]): string {
  if (filledBy.length === 0) return 'false';
  const says = filledBy.map((cell) => `when c${cell} >= '!' then false`);
  const trimmed = filledBy.map((cell) => `nullif(trim(c${cell}), '')`);
  return `case ${says.join(' ')} else coalesce(${trimmed.join(', ')}) is null end`;
}

function tableSource(table: Table, sizes: (typeof lineSizes)[number]): string {
  const { header, dialect } = table;
  if (table.format !== 'csv') {
    const casts = header.map((column, index) => `cast(${identifier(column)} as varchar) as c${index}`).join(', ');
    return `(select ${casts} from ${selfDescribing(table, header)})`;
  }
  const columns = header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    `header = ${dialect.hasHeader}`,
    `delim = ${literal(dialect.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'strict_mode = true',
    `max_line_size = ${sizes.line}`,
    `buffer_size = ${sizes.buffer}`,
    `compression = '${table.compressed ? 'gzip' : 'none'}'`,
    `columns = {${columns}}`,
  ];
  return `read_csv(${pathLiteral(table.path)}, ${options.join(', ')})`;
}

/** The reader takes `*`, `?` and `[` in a name for a pattern, and would read other files, or several. */
function pathLiteral(path: string): string {
  return literal(path.replaceAll(/[*?[]/g, '[$&]'));
}

/** Files that name their own columns: header and first records, which no one has read yet. */
export async function describeTable(engine: Engine, table: Table): Promise<Table> {
  if (table.format === 'csv') return table;
  const rows = await engine.query(`select column_name from (describe select * from ${selfDescribing(table, [])})`);
  const header = rows.map((row) => String(row['column_name']));
  const described = { ...table, header };
  const sample = await engine.query(`select * from ${tableSource(described, lineSizes[0])} limit 1000`);
  return { ...described, sample: sample.map((row) => header.map((_, index) => String(row[`c${index}`] ?? ''))) };
}

/** JSON values are taken as they stand: the reader would guess dates, and turn long numbers into rounded ones. */
function selfDescribing({ format, path, compressed }: Table, header: readonly string[]): string {
  if (format === 'parquet') return `read_parquet(${pathLiteral(path)})`;
  const options = ["format = 'newline_delimited'", `compression = '${compressed ? 'gzip' : 'uncompressed'}'`];
  if (header.length > 0) options.push(`columns = {${header.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`);
  return `read_json(${pathLiteral(path)}, ${options.join(', ')})`;
}
