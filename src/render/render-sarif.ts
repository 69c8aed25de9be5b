import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeVerdictKpi } from './describe-verdict.ts';
import { fingerprintVerdict } from './fingerprint.ts';
import { locateVerdict } from './locate-verdict.ts';
import { plainText } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';
import { stateVerdict } from './state-verdict.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0: a rule each target, a result for each verdict that asks for attention. Code scanning shows every result. */
export function renderSarif(result: Result, context: RenderContext): string {
  const { tool, createdAt, verdicts } = result;
  const ruleIds = [...new Set(verdicts.map(({ id }) => id))];
  const rules = ruleIds.map((id) => ruleOf(verdicts.find((verdict) => verdict.id === id) as Verdict, context));
  const run = {
    tool: { driver: { name: tool.name, version: tool.version, rules } },
    automationDetails: { id: 'csaudit/check/' },
    invocations: [{ executionSuccessful: true, endTimeUtc: createdAt }],
    columnKind: 'utf16CodeUnits',
    results: verdicts
      .filter(({ consequence }) => consequence !== 'none')
      .map((verdict) => resultOf(verdict, ruleIds.indexOf(verdict.id), result, context)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf(verdict: Verdict, context: RenderContext) {
  const { id, target, kpi } = verdict;
  const text = context.words('report.rule', { kpi: describeVerdictKpi(verdict, context), expected: target.text });
  return {
    id: plainText(id),
    shortDescription: message(text),
    fullDescription: message(text),
    help: message(context.words('report.rule-help', { kpi })),
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['customer-service', kpi] },
  };
}

function resultOf(verdict: Verdict, ruleIndex: number, result: Result, context: RenderContext) {
  const { id, verdict: word, actual, unit, n, interval, distance, by } = verdict;
  const { target, number, details } = stateVerdict(verdict, result, context);
  const place = locateVerdict(verdict, result);
  return {
    ruleId: plainText(id),
    ruleIndex,
    ...severityOf(verdict),
    message: message([`${target}: ${number}`, ...details].join('. ')),
    locations: place === null ? [] : [physicalLocation(place)],
    partialFingerprints: { primaryLocationLineHash: fingerprintVerdict(verdict) },
    properties: { verdict: word, by, actual, unit, n, interval, target: verdict.target, distance },
  };
}

/** "open" is SARIF's word for what was looked at and could not be told; only failures have a level. */
function severityOf({ consequence, verdict }: Verdict): { readonly kind: string; readonly level: string } {
  if (consequence === 'miss' || consequence === 'no-data') return { kind: 'fail', level: 'error' };
  return verdict === 'warn' ? { kind: 'fail', level: 'warning' } : { kind: 'open', level: 'none' };
}

function physicalLocation({ file, line }: { readonly file: string; readonly line: number }) {
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(file);
  const path = file.split('/').map(encodeURIComponent).join('/');
  const artifactLocation = isAbsolute
    ? { uri: `file://${path.startsWith('/') ? '' : '/'}${path.replace('%3A', ':')}` }
    : { uri: path, uriBaseId: '%SRCROOT%' };
  return { physicalLocation: { artifactLocation, region: { startLine: line } } };
}

/** Text of the data must become neither a placeholder (`{0}`) nor a link (`[text](address)`). */
function message(text: string): { readonly text: string } {
  return { text: plainText(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}
