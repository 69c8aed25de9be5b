import type { ConfigProposal, ProposedHours, ProposedSource, ProposedTarget } from '../model/config-proposal.ts';
import { describeInterval, describeValue } from './describe-measurement.ts';
import { plainText } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';
import { yamlFlow, yamlText } from './yaml-text.ts';

/** A csaudit.yaml with comments: what is proposed is said to be, and what nobody has agreed to is a comment itself. */
export function renderConfig(proposal: ConfigProposal, context: RenderContext): string {
  const { schema, language } = proposal;
  const parts = [
    [`# yaml-language-server: $schema=${plainText(schema)}`, ...comment('init.head', context)],
    timezoneLines(proposal, context),
    language === null ? [] : [`language: ${yamlText(language)}`],
    sourceLines(proposal.sources, context),
    hoursLines(proposal.hours, context),
    targetLines(proposal.targets, context),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** `monday-friday 08:00-18:00, saturday 09:00-13:00` */
export function describeHours({ days }: ProposedHours): string {
  return days.map(({ key, ranges }) => `${key} ${ranges.join(' ')}`).join(', ');
}

function timezoneLines({ timezone }: ConfigProposal, context: RenderContext): readonly string[] {
  if (timezone === null) return [];
  const line = `timezone: ${yamlText(timezone.name)}`;
  if (!timezone.isProposal) return [...comment('init.timezone', context), line];
  return [...comment('init.timezone', context), ...comment('init.timezone-proposal', context), `# ${line}`];
}

function sourceLines(sources: readonly ProposedSource[], context: RenderContext): readonly string[] {
  const { words } = context;
  return [
    ...comment('init.sources', context),
    'sources:',
    ...sources.flatMap(({ files, rows, ...reading }) => [
      `  - files: ${files.length === 1 ? yamlText(files[0] ?? '') : yamlFlow(files)} # ${words('init.rows', { rows })}`,
      ...Object.entries(reading).map(([key, value]) => `    ${key}: ${yamlFlow(value)}`),
    ]),
  ];
}

function hoursLines(hours: ConfigProposal['hours'], context: RenderContext): readonly string[] {
  if (hours === null) return [];
  const { days, timezone, isProposal, share } = hours;
  const lines = [
    'business_hours:',
    `  - timezone: ${yamlText(timezone)}`,
    ...days.map(({ key, ranges }) => `    ${key}: [${ranges.map((range) => `"${range}"`).join(', ')}]`),
    '    # holidays: [2026-12-25]',
  ];
  const about = comment('init.hours', context, { share: context.format.ratio(share, 0) });
  if (!isProposal) return [...about, ...lines];
  return [...about, ...comment('init.hours-off', context), ...lines.map((line) => `# ${line}`)];
}

function targetLines(targets: readonly ProposedTarget[], context: RenderContext): readonly string[] {
  if (targets.length === 0)
    return [
      ...comment('init.no-targets', context),
      '# targets:',
      '#   - id: csat',
      '#     kpi: csat',
      '#     expect: ">= 85%"',
    ];
  return [
    ...comment('init.targets', context),
    'targets:',
    ...targets.flatMap(({ id, kpi, expect, measurement }) => [
      `  - id: ${yamlText(id)}`,
      `    kpi: ${yamlText(kpi)}`,
      `    expect: ${yamlText(expect)} # ${describeToday(measurement, context)}`,
    ]),
  ];
}

function describeToday(measurement: ProposedTarget['measurement'], context: RenderContext): string {
  const { words, format } = context;
  const interval = measurement.interval === null ? 'none' : describeInterval(measurement, context);
  const [value, n] = [describeValue(measurement, context), format.count(measurement.n ?? 0)];
  return plainText(words('init.today', { value, interval, n }));
}

/** Each line of the words as a comment. */
function comment(key: string, { words }: RenderContext, values: Record<string, string> = {}): readonly string[] {
  return words(key, values)
    .trim()
    .split('\n')
    .map((line) => `# ${line}`);
}
