import { open } from 'node:fs/promises';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { explainFileError } from './file-problem.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML file as plain values, with the places they stand at. */
export type YamlDocument = {
  readonly file: string;
  readonly value: unknown;
  /** Of the value at a path; of the nearest value around it if there is none. */
  locate(path: YamlPath): Place;
  /** Of the key itself: where an unknown one stands. */
  locateKey(path: YamlPath): Place;
};

/** A configuration is written by hand; what is larger is something else. */
const maximumBytes = 1024 * 1024;
/** An alias may be used more often than a person would, but not to blow a kilobyte up to gigabytes. */
const maximumAliases = 100;
/** One mistake makes many; the first are the ones to look at. */
const maximumErrors = 10;

/** Reads YAML 1.2 (core schema, keys unique). Throws every `bad-yaml` of the file with its line and column. */
export async function readYaml(path: string): Promise<YamlDocument> {
  const text = await readSmallFile(path);
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: 'error',
      prettyErrors: false,
      version: '1.2',
    });
    const { errors } = document;
    // The parser calls itself for every level, and reports each that it could not go down to.
    if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw badYaml(path, 'too-deep');
    if (errors.length > 0)
      throw new UserError(...errors.slice(0, maximumErrors).map((error) => syntaxProblem(error, at)));
    const value: unknown = document.toJS({ maxAliasCount: maximumAliases });
    const root = document.contents;
    return {
      file: path,
      value,
      locate: (wanted) => ({ ...at(offsetOf(root, wanted, 'value')), ...keyPlace(wanted) }),
      locateKey: (wanted) => ({ ...at(offsetOf(root, wanted, 'key')), ...keyPlace(wanted) }),
    };
  } catch (error) {
    if (error instanceof RangeError) throw badYaml(path, 'too-deep');
    if (error instanceof ReferenceError) throw badYaml(path, 'too-many-aliases');
    throw error;
  }
}

async function readSmallFile(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(maximumBytes + 1);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      if (bytesRead > maximumBytes) throw badYaml(path, 'too-large');
      return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof TypeError) throw badYaml(path, 'not-utf8');
    throw explainFileError(error, { file: path });
  }
}

function badYaml(file: string, reason: string): UserError {
  return new UserError({ code: 'bad-yaml', place: { file }, data: { reason, detail: reason } });
}

function syntaxProblem(
  error: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] },
  at: (offset: number) => Place,
): Problem {
  const reason = error.code.toLowerCase().replaceAll('_', '-');
  return { code: 'bad-yaml', place: at(error.pos[0]), data: { reason, detail: error.message } };
}

function offsetOf(root: unknown, path: YamlPath, part: 'key' | 'value'): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    const pair = isMap(node) ? node.items.find(({ key }) => keyText(key) === String(step)) : undefined;
    const next = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const shown = pair !== undefined && (startOf(next) === null || (last && part === 'key')) ? pair.key : next;
    offset = startOf(shown) ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function startOf(node: unknown): number | null {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null | undefined)?.range?.[0] ?? null;
}

/** `targets[0].kpi` */
function keyPlace(path: YamlPath): Pick<Place, 'key'> {
  if (path.length === 0) return {};
  const key = path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
  return { key };
}
