import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { fingerprintVerdict } from './fingerprint.ts';
import { locateVerdict } from './locate-verdict.ts';
import type { RenderContext } from './render-context.ts';
import { stateVerdict } from './state-verdict.ts';

/** A report needs a path also for what stands in no file: nothing was read, and the target was typed. */
const usualFile = 'csaudit.yaml';

/** GitLab's code quality report: an issue for each verdict that asks for attention. */
export function renderGitlab(result: Result, context: RenderContext): string {
  const issues = result.verdicts
    .filter(({ consequence }) => consequence !== 'none')
    .map((verdict) => issueOf(verdict, result, context));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issueOf(verdict: Verdict, result: Result, context: RenderContext) {
  const { target, number } = stateVerdict(verdict, result, context);
  const { file, line } = locateVerdict(verdict, result) ?? { file: usualFile, line: 1 };
  return {
    description: `${target}: ${number}`,
    check_name: `csaudit/${verdict.kpi}`,
    fingerprint: fingerprintVerdict(verdict),
    severity: severityOf(verdict),
    location: { path: file, lines: { begin: line } },
  };
}

function severityOf({ consequence, verdict }: Verdict): 'major' | 'minor' | 'info' {
  if (consequence === 'miss' || consequence === 'no-data') return 'major';
  return verdict === 'warn' ? 'minor' : 'info';
}
