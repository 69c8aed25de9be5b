import { assembleCheck } from '../dataset/assemble-check.ts';
import { needsRivals } from '../dataset/choose-definitions.ts';
import { handleRejects } from '../dataset/handle-rejects.ts';
import { planCheck, type TargetFlags } from '../dataset/plan-check.ts';
import { readPresentFiles } from '../dataset/read-present-files.ts';
import { readSettings } from '../dataset/read-settings.ts';
import { parseFailOn } from '../judge/consequence.ts';
import { chooseExitCode, exitCodeOfVerdicts } from '../judge/exit-code.ts';
import { formatNames } from '../model/format-name.ts';
import { UserError } from '../model/problem.ts';
import { parseReports, type ReportWish } from '../render/select-reporter.ts';
import type { CommandContext } from './context.ts';
import type { SharedFlags } from './data-options.ts';
import { readDataset, readDefinitions, startEngine } from './with-dataset.ts';
import { withProgress } from './with-progress.ts';
import { writeReports } from './write-reports.ts';

export type CheckFlags = SharedFlags &
  TargetFlags & {
    readonly failOn?: readonly string[];
    readonly report?: readonly string[];
    readonly rejects?: string;
    readonly strict?: boolean;
  };

/** `csaudit check`: from exports to verdicts, and an exit code that means them. */
export async function runCheck(files: readonly string[], flags: CheckFlags, context: CommandContext): Promise<number> {
  const reports = [mainReport(flags), ...parseReports(flags.report ?? [])];
  const failOn = parseFailOn(flags.failOn ?? []);
  const workingFolder = context.terminal.cwd();
  const settings = await readSettings(files, flags, workingFolder);
  const definitions = await readDefinitions(settings, flags.definitions);
  const { catalogue } = definitions;
  const plan = await planCheck(flags, {
    settings,
    catalogue,
    workingFolder,
    startEngine: () => startEngine(context, settings),
  });

  const wishes = {
    keepCells: flags.rejects !== undefined,
    rivals: plan.targets.some((target) => needsRivals(definitions, target)),
    businessClock: plan.targets.some(({ clock }) => clock === 'business'),
  };
  const present = await readPresentFiles(settings, (those) => readDataset(context, those, flags, wishes));
  if (present.dataset !== null) await handleRejects(present.dataset, flags);
  const result = await withProgress(context, flags, () =>
    assembleCheck({
      plan,
      settings,
      present,
      failOn,
      definitions,
      variant: flags.variant ?? null,
      version: context.version,
      createdAt: context.createdAt,
      from: flags.from ?? null,
      to: flags.to ?? null,
    }),
  );
  const written = await writeReports(result, reports, { flags, settings, catalogue, context });
  // A night without a contact leaves a header behind; a file of no bytes is a broken export, whatever the targets allow.
  const broken = present.empty.some(({ code }) => code === 'empty-file') ? 3 : 0;
  return chooseExitCode([exitCodeOfVerdicts(result.verdicts), written, broken]);
}

function mainReport({ format = 'table', output = '-' }: CheckFlags): ReportWish {
  const reporter = formatNames.find((name) => name === format);
  if (reporter !== undefined) return { reporter, path: output };
  throw new UserError({
    code: 'bad-option',
    data: { option: '--format', value: format, expected: formatNames.join(', ') },
  });
}
