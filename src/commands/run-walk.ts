import { conductWalk } from '../ask/conduct-walk.ts';
import { exitCodeOfEnding } from '../ask/exit-code-of-ending.ts';
import type { StepLink } from '../audit/step-links.ts';
import type { Walk } from '../audit/walk.ts';
import type { GivenAnswer } from '../model/answers.ts';
import type { ChecklistIdentity, SavedAudit } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Result } from '../model/result.ts';
import { readEvidence } from '../read/read-evidence.ts';
import { describeProblem } from '../render/describe-problem.ts';
import type { HeldWithAudit } from '../session/begin-audit.ts';
import { prepareWalk } from '../session/prepare-walk.ts';
import { reportWalk } from '../session/report-walk.ts';
import type { CommandContext } from './context.ts';
import { finishRun } from './finish-run.ts';
import type { OpenFace } from './run-face.ts';
import type { RunFlags, RunProject } from './run-project.ts';
import { greet, tellSaved } from './tell-run.ts';

export type Run = {
  readonly held: HeldWithAudit;
  readonly isNew: boolean;
  readonly checklist: Checklist;
  readonly identity: ChecklistIdentity;
  readonly links: ReadonlyMap<string, readonly StepLink[]>;
  readonly numbers: Result;
  /** Of `--answers`. */
  readonly answers: readonly GivenAnswer[] | null;
  readonly previous: SavedAudit | null;
  readonly today: string;
  readonly face: OpenFace;
  readonly flags: RunFlags;
  readonly project: RunProject;
  readonly context: CommandContext;
};

/** From the audit that is held to its report, or to where it was left. */
export async function walkAudit(run: Run): Promise<number> {
  const { held, numbers, face, flags, project, context } = run;
  const report = (walk: Walk): Result => reportWalk(walk, numbers, run);
  const start = prepareWalk({
    ...run,
    partial: flags.partial === true,
    saved: held.audit,
    at: new Date().toISOString(),
  });
  if (start.audit !== held.audit) await held.save(start.audit);
  await greet(start, run);
  let latest = start;
  try {
    const { walk, ending, line } =
      start.audit.finishedAt !== null
        ? { walk: start, ending: 'finished' as const, line: 0 }
        : await conductWalk(start, {
            face: face.open(),
            context: project.shown,
            partial: flags.partial === true,
            report(walk) {
              latest = walk;
              return report(walk);
            },
            save: held.save,
            readEvidence: (path) => readEvidence(path, context.terminal.cwd(), project.settings.folder),
            describeProblem: ({ problems }) =>
              problems.map((problem) => describeProblem(problem, project.shown.words).says).join('; '),
            now: () => new Date(),
          });
    latest = walk;
    face.close();
    if (ending === 'finished') return await finishRun(report(walk), run);
    await tellSaved(walk, ending, run, line);
    return exitCodeOfEnding(ending);
  } catch (error) {
    face.close();
    if (context.signal.aborted) await tellSaved(latest, 'interrupted', run);
    throw error;
  }
}
