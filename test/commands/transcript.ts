import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Circumstances, runCsaudit } from './fake-process.ts';

/** A command as it is typed, and what is worth saying about it. */
export type Scene = Circumstances & { readonly command: string; readonly about?: string };

/** Compares what commands print with a page in `transcripts/`; `vitest -u` writes it anew. */
export async function expectTranscript(page: string, title: string, scenes: readonly Scene[]): Promise<void> {
  const parts = [`# ${title}`];
  for (const scene of scenes) parts.push(await transcribe(scene));
  const path = fileURLToPath(new URL(`../../transcripts/${page}.md`, import.meta.url));
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot(path);
}

async function transcribe({ command, about, ...circumstances }: Scene): Promise<string> {
  const [, ...args] = splitCommand(command);
  const { stdout, stderr, exitCode } = await runCsaudit(args, circumstances);
  const steady = (text: string) => normalise(text, circumstances.folder);
  return [
    ...(about === undefined ? [] : [about]),
    fence('console', `$ ${command}\n${steady(stdout)}`),
    ...(stderr === '' ? [] : ['On standard error:', fence('text', steady(stderr))]),
    `Exit code ${exitCode}.`,
  ].join('\n\n');
}

/** What differs from run to run, and from machine to machine. */
function normalise(text: string, folder = ''): string {
  const steady = text
    .replace(/"createdAt": "[^"]*"/, '"createdAt": "(the time of the run)"')
    .replace(/"version": "(?!2\.1\.0")\d[^"]*"/, '"version": "(the version)"')
    // JUnit and SARIF, whose own version is 2.1.0.
    .replace(/timestamp="[^"]*"/g, 'timestamp="(the time of the run)"')
    .replace(/"endTimeUtc": "[^"]*"/, '"endTimeUtc": "(the time of the run)"')
    .replace(/(?<property>name="csaudit\.version" value=)"[^"]*"/g, '$<property>"(the version)"')
    // Names of audits, and when they were saved.
    .replace(/\b\d{4}-\d\d-\d\d-[a-z2-9]{4}\b/g, '2026-01-31-k3f9')
    .replace(/(?<label>^Date +|, saved )\d{1,2} [A-Z][a-z]+ 20\d\d, \d\d:\d\d$/gm, '$<label>31 Jan 2026, 10:00');
  return folder === '' ? steady : steady.replaceAll(folder, '(folder)');
}

function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n*$/, '')}\n${ticks}`;
}

/** Words of a command line; quotes keep what is between them together, as in a shell. */
function splitCommand(command: string): readonly string[] {
  return [...command.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}
