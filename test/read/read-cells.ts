import { DuckDBInstance } from '@duckdb/node-api';
import type { Table } from '../../src/model/dialect.ts';

const connection = DuckDBInstance.create(':memory:').then((instance) => instance.connect());

/** The cells the engine gets from a table, told everything and left to find out nothing, as it is called in earnest. */
export async function readCells({ path, header, dialect, compressed }: Table): Promise<readonly (readonly string[])[]> {
  const columns = header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const result = await (await connection).runAndReadAll(
    `select * from read_csv('${path}', auto_detect = false, header = ${dialect.hasHeader}, columns = {${columns}},
      delim = '${dialect.delimiter}', quote = '"', escape = '"', strict_mode = true, max_line_size = 67108864,
      compression = '${compressed ? 'gzip' : 'none'}')`,
  );
  return result.getRows().map((row) => row.map((cell) => String(cell ?? '')));
}
