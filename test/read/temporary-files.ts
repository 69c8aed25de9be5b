import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { UserError } from '../../src/model/problem.ts';
import { createRunFolder, type RunFolder } from '../../src/read/run-folder.ts';

/** A folder with the files given, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function fileWith(content: string | Uint8Array, name = 'tickets.csv'): string {
  return join(folderWith({ [name]: content }), name);
}

export function runFolder(): RunFolder {
  const run = createRunFolder(folderWith());
  onTestFinished(() => run.remove());
  return run;
}

/** The problems a step fails with; a step that succeeds, or fails in another way, fails the test. */
export async function problemsOf(step: Promise<unknown>): Promise<UserError['problems']> {
  const error = await step.then(
    (value) => new Error(`succeeded: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error.problems;
  throw error;
}
