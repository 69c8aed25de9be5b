import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import type { Cell, Engine, Expression, Row } from './engine.ts';
import { parseExpressionTree } from './expression.ts';

export type EngineOptions = {
  /** Where rows that do not fit into memory go; its own folder, empty. */
  readonly spillFolder: string;
  readonly memoryLimit?: string;
  readonly threads?: number;
};

/** Above it rows go to the spill folder: 10 million tickets stay below 1 GB together with the quantiles, which no limit holds. */
const defaultMemoryLimit = '400MB';

/** Opens an engine of its own: in memory, without extensions from outside, spilling into one folder. */
export async function openDuckDb(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: options.spillFolder,
    memory_limit: options.memoryLimit ?? defaultMemoryLimit,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const connection = await instance.connect();
  // Casts to and from timestamps with an offset go by the session's zone, which would be the machine's.
  await runStatement(connection, "set TimeZone = 'UTC'");
  return {
    execute: async (sql) => {
      await runStatement(connection, sql);
    },
    query: (sql) => runStatement(connection, sql),
    parseExpression: (text) => parseExpression(connection, text),
    lock: async () => {
      await runStatement(connection, 'set enable_external_access = false');
      await runStatement(connection, 'set lock_configuration = true');
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** `prepare` takes one statement only; `run` would execute whatever follows a semicolon. */
async function runStatement(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const statement = await connection.prepare(sql);
  try {
    const reader = await statement.runAndReadAll();
    return reader.getRowObjectsJS().map(toRow);
  } finally {
    statement.destroySync();
  }
}

function toRow(row: Record<string, unknown>): Row {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(row)) cells[name] = toCell(value as DuckDBValue | Date);
  return cells;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toCell);
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  return String(value);
}

async function parseExpression(connection: DuckDBConnection, text: string): Promise<Expression> {
  // The line break ends a trailing comment, which would otherwise swallow what follows when the text is used.
  const sql = `${text}\n`;
  const columns = parseExpressionTree(text, await parseQuery(connection, `select ${sql}`));
  // It will stand between parentheses, where a semicolon at its end is no longer one.
  parseExpressionTree(text, await parseQuery(connection, `select (${sql})`));
  return { sql, columns };
}

async function parseQuery(connection: DuckDBConnection, query: string): Promise<unknown> {
  const statement = await connection.prepare('select json_serialize_sql($1::varchar) as tree');
  try {
    statement.bindVarchar(1, query);
    const reader = await statement.runAndReadAll();
    return JSON.parse(String(reader.getRowObjectsJS()[0]?.['tree']));
  } finally {
    statement.destroySync();
  }
}
