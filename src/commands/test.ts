import { layOutRows } from '../dataset/lay-out-rows.ts';
import { planCheck } from '../dataset/plan-check.ts';
import { planTestFile, type ReadTestFile, readTestFile } from '../dataset/read-test-file.ts';
import { type Bench, runTestCase } from '../dataset/run-test-case.ts';
import { UserError } from '../model/problem.ts';
import type { TestedCase, TestedFile, TestRun } from '../model/test-run.ts';
import { renderTestRun, testFormats } from '../render/render-test-run.ts';
import { parseReports } from '../render/select-reporter.ts';
import { createFile } from '../write/create-file.ts';
import { writeOutput } from '../write/output.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { chooseLanguage, readWords, renderContext } from './present.ts';
import { readDataset, readDefinitions, startEngine } from './with-dataset.ts';

export type TestFlags = OutputFlags & { readonly config?: string; readonly report?: readonly string[] };

/** `csaudit test CASES`: rows made up by a team, and what its KPIs and targets make of them. */
export async function runTest(paths: readonly string[], flags: TestFlags, context: CommandContext): Promise<number> {
  const { terminal, version, createdAt } = context;
  const format = testFormats.find((name) => name === (flags.format ?? 'table'));
  if (format === undefined) {
    const data = { option: '--format', value: flags.format ?? '', expected: testFormats.join(', ') };
    throw new UserError({ code: 'bad-option', data });
  }
  const reports = [{ reporter: format, path: flags.output ?? '-' }, ...parseReports(flags.report ?? [], testFormats)];
  const read = await Promise.all(paths.map((path) => readTestFile(path, flags, terminal.cwd())));
  const files: TestedFile[] = [];
  for (const file of read) files.push(await runFile(file, flags, context));
  const run: TestRun = {
    formatVersion: 1,
    tool: { name: 'csaudit', version },
    createdAt: createdAt.toISOString(),
    files,
  };

  const settings = read[0]?.settings;
  const language = chooseLanguage(flags.lang, settings?.config.language, terminal.env);
  const catalogue = settings === undefined ? [] : (await readDefinitions(settings)).catalogue;
  for (const { reporter, path } of reports) {
    const shown = renderContext(
      terminal,
      { ...flags, ...(path === '-' ? {} : { output: path }) },
      language,
      readWords(language),
      catalogue,
    );
    await writeOutput(renderTestRun(run, reporter, shown), path, terminal.stdout);
  }
  return files.every(({ cases }) => cases.every(({ failures }) => failures.length === 0)) ? 0 : 1;
}

async function runFile(file: ReadTestFile, flags: TestFlags, context: CommandContext): Promise<TestedFile> {
  const { settings, document } = file;
  const { catalogue } = await readDefinitions(settings);
  const plan: Bench['plan'] = (ofCase, caseFlags) => {
    const start = () => startEngine(context, settings);
    const workingFolder = context.terminal.cwd();
    return planCheck(caseFlags, { settings: ofCase, catalogue, workingFolder, startEngine: start });
  };
  const planned = planTestFile(file, catalogue);
  // What is wrong with csaudit.yaml is told before a case runs.
  if (planned.some(({ targets }) => targets.length > 0)) await plan(settings, {});
  const bench: Bench = {
    settings,
    catalogue,
    version: context.version,
    createdAt: context.createdAt,
    lay: async (rows) => {
      const path = context.run.newPath('rows.csv');
      await createFile({ path }, layOutRows(rows));
      return path;
    },
    read: (ofCase, where) =>
      readDataset(context, ofCase, flags, { keepCells: false, businessClock: settings.schedules !== null, where }),
    plan,
  };
  const cases: TestedCase[] = [];
  for (const each of planned) cases.push(await runTestCase(each, bench));
  return { file: document.file, cases };
}
