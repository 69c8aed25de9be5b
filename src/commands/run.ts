import { resolve } from 'node:path';
import { chooseFace } from '../ask/choose-face.ts';
import { readLinks } from '../audit/step-links.ts';
import { hashChecklist } from '../checklist/hash-checklist.ts';
import { listAudits } from '../read/list-audits.ts';
import { readAnswers } from '../read/read-answers.ts';
import { sha256Text } from '../read/sha256-text.ts';
import { beginAudit, resumeAudit } from '../session/begin-audit.ts';
import { chooseChecklist, readWantedChecklist } from '../session/choose-checklist.ts';
import { pickAudit } from '../session/pick-audit.ts';
import { localDate } from '../time/local-date.ts';
import type { CommandContext } from './context.ts';
import { openFace } from './run-face.ts';
import { printAudits, tellDamaged } from './run-list.ts';
import { readNumbers } from './run-numbers.ts';
import { type RunFlags, readRunProject } from './run-project.ts';
import { walkAudit } from './run-walk.ts';

/** `csaudit run`: leads a manager through an audit, and writes its report. */
export async function runRun(_: readonly string[], flags: RunFlags, context: CommandContext): Promise<number> {
  const project = await readRunProject(flags, context);
  const { settings, catalogue, folder, timeZone } = project;
  const workingFolder = context.terminal.cwd();
  const saved = await listAudits(folder);
  if (flags.list === true) return await printAudits(saved, project, context);

  const wanted = await readWantedChecklist(flags.checklist, { settings, catalogue, workingFolder });
  const face = await openFace(chooseFace(context.terminal), project, context);
  const picked = await pickAudit(flags, { folder, saved, checklist: wanted?.id ?? null, choose: face.choose });
  if (picked === null) return face.ending() === 'interrupted' ? 130 : 4;
  await tellDamaged(saved, project, context);

  const checklist = await chooseChecklist(picked, wanted, flags.checklist);
  const links = readLinks(checklist, catalogue);
  const answersFile = flags.answers === undefined ? null : resolve(workingFolder, flags.answers);
  const answers = answersFile === null ? null : await readAnswers(answersFile, checklist, settings.folder);
  const numbers = await readNumbers(links, flags, project, context);

  const now = new Date();
  const today = localDate(now.getTime(), timeZone);
  const id = picked === 'new' ? null : picked.id;
  const previous = saved.finished.find((audit) => audit.id !== id && audit.checklist.id === checklist.id) ?? null;
  const identity = { id: checklist.id, version: checklist.version, ...hashChecklist(checklist, sha256Text) };
  const waivers = settings.config.waivers ?? null;
  const beginning = { folder, checklist, identity, detailed: flags.detailed === true, waivers, previous, now, today };
  const held = await (id === null ? beginAudit(beginning) : resumeAudit(id, beginning));
  try {
    const isNew = id === null;
    return await walkAudit({
      held,
      isNew,
      checklist,
      identity,
      links,
      numbers,
      answers,
      previous,
      today,
      face,
      flags,
      project,
      context,
    });
  } finally {
    face.close();
    await held.release();
  }
}
