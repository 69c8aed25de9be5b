import type { Result } from '../model/result.ts';
import type { Block } from './block.ts';
import type { RenderContext } from './render-context.ts';

/** What the report stands on: every file by its digest, and the csaudit that read it. */
export function outlineSourceFiles(result: Result, context: RenderContext): readonly Block[] {
  const { sources, tool, createdAt, period, audit } = result;
  const { words, format } = context;
  const files = sources.map(({ file, sha256, encoding, preset }) => ({
    label: file === '-' ? words('source.standard-input') : file,
    lines: [words('audit.file', { encoding, preset }), words('audit.sha256', { sha256 })],
  }));
  const evidence = (audit?.steps ?? []).flatMap((step) =>
    step.evidence.map(({ path, sha256, bytes }) => ({
      label: path,
      lines: [words('audit.evidence-of', { number: step.number, bytes }), words('audit.sha256', { sha256 })],
    })),
  );
  const made = {
    label: words('audit.fact.made'),
    lines: [words('audit.made', { version: tool.version, at: format.instant(createdAt, period.timeZone) })],
  };
  return [
    { kind: 'heading', text: words('audit.heading.files') },
    { kind: 'facts', facts: [...files, ...evidence, made] },
  ];
}
