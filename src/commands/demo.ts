import { join, resolve } from 'node:path';
import { readLinks } from '../audit/step-links.ts';
import { hashChecklist } from '../checklist/hash-checklist.ts';
import { nameFromFolder } from '../dataset/name-from-folder.ts';
import { markOf, readDemoFiles } from '../read/demo-files.ts';
import { sha256Text } from '../read/sha256-text.ts';
import { renderDemo } from '../render/render-demo.ts';
import { renderers } from '../render/select-renderer.ts';
import { chooseChecklist, readWantedChecklist } from '../session/choose-checklist.ts';
import { makeDemoAudit } from '../session/demo-audit.ts';
import { auditFile, auditFolder } from '../write/audit-store.ts';
import { claimFolder, type LaidFile, layFiles } from '../write/lay-files.ts';
import { writeStream } from '../write/output.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { readNumbers } from './run-numbers.ts';
import { readRunProject } from './run-project.ts';

export type DemoFlags = Pick<OutputFlags, 'lang' | 'quiet' | 'color'> & { readonly replace?: boolean };

const config = 'csaudit.yaml';
const reports = { 'report.html': 'html', 'report.md': 'markdown', 'result.json': 'json' } as const;
const usualWidth = 80;

/** `csaudit demo [FOLDER]`: exports, configuration and a finished audit of an invented shop, to look at and to try. */
export async function runDemo([given]: readonly string[], flags: DemoFlags, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const shownFolder = given ?? 'csaudit-demo';
  const folder = resolve(terminal.cwd(), shownFolder);
  const files = readDemoFiles();
  await claimFolder(folder, flags.replace === true, markOf(files, config));
  await layFiles(folder, files);

  const project = await readRunProject({ ...flags, config: join(folder, config) }, context);
  const { settings, catalogue, shown } = project;
  const wanted = await readWantedChecklist(undefined, { settings, catalogue, workingFolder: folder });
  const checklist = await chooseChecklist('new', wanted, undefined);
  const identity = { id: checklist.id, version: checklist.version, ...hashChecklist(checklist, sha256Text) };
  const links = readLinks(checklist, catalogue);
  const numbers = nameFromFolder(await readNumbers(links, flags, project, context), folder);
  const { result, audits } = await makeDemoAudit({ folder, checklist, identity, links, numbers });

  const made: LaidFile[] = audits.map((audit) => ({
    name: auditFile(auditFolder(''), audit.id),
    content: `${JSON.stringify(audit, null, 2)}\n`,
  }));
  for (const [name, format] of Object.entries(reports)) {
    const render = await renderers[format]();
    made.push({ name, content: render(result, { ...shown, width: usualWidth }) });
  }
  await layFiles(folder, made);
  const paths = Object.keys(reports).map((name) => join(shownFolder, name));
  await writeStream(terminal.stdout, renderDemo(result, shownFolder, paths, shown));
  return 0;
}
