import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { csvOptions, innerFormat, unwrapOptions } from './csv-format.ts';
import { decodeChunks } from './decode-text.ts';
import { explainDamage } from './explain-damage.ts';
import { openBytes } from './open-bytes.ts';
import type { CsvRecord } from './parse-beginning.ts';
import { createRewriter, type RewriteOutcome, type RewritePlan } from './rewrite-records.ts';

/** What is to be rewritten, and how it is to be read. */
export type RepairSource = RewritePlan & {
  /** As the user named it, for messages. */
  readonly file: string;
  readonly path: string;
  readonly compressed: boolean;
  readonly encoding: string;
};

/** Writes a clean copy: UTF-8, LF, the same delimiter, header first, every record as wide as the table. Memory does not grow with the file. */
export async function repairTable(source: RepairSource, target: string, signal?: AbortSignal): Promise<RewriteOutcome> {
  const { format, path, compressed, encoding, file } = source;
  const rewriter = createRewriter(source);
  const write = (records: AsyncIterable<CsvRecord>) => rewriter.write(records);
  const text = decodeChunks(openBytes(path, { compressed }), encoding, file);
  const copy = createWriteStream(target, { mode: 0o600 });
  const options = signal === undefined ? {} : { signal };
  try {
    if (format.quoting === 'wrapped') {
      const inner = parse(csvOptions(innerFormat(format)));
      await pipeline(text, parse(unwrapOptions(format)), unwrapLines, inner, write, copy, options);
    } else {
      await pipeline(text, parse(csvOptions(format)), write, copy, options);
    }
  } catch (error) {
    await rm(target, { force: true });
    throw await explainDamage(error, source);
  }
  return rewriter.outcome();
}

async function* unwrapLines(records: AsyncIterable<CsvRecord>): AsyncGenerator<string> {
  for await (const cells of records) yield `${cells[0] ?? ''}\n`;
}
