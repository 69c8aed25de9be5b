import type { Place, Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { faultOfScale } from '../model/scale.ts';
import { languages } from '../read/catalogue.ts';
import type { ReadConfig } from '../read/read-config.ts';
import type { YamlPath } from '../read/read-yaml.ts';
import { isZone } from '../time/zone-offsets.ts';
import { findDefinitions, unknownDefinitions } from './choose-definitions.ts';

/** What the schema of csaudit.yaml cannot tell: names of zones and languages, and scales that are none. */
export function checkConfig({ config, document }: ReadConfig): void {
  const problems: Problem[] = [];
  const at = (path: YamlPath): Place => document?.locate(path) ?? { key: path.join('.') };
  const checkZone = (zone: string | undefined, path: YamlPath): void => {
    if (zone !== undefined && !isZone(zone))
      problems.push({ code: 'unknown-zone', place: at(path), data: { name: zone } });
  };
  checkZone(config.timezone, ['timezone']);
  for (const [index, { timezone, scale = {} }] of (config.sources ?? []).entries()) {
    checkZone(timezone, ['sources', index, 'timezone']);
    for (const [field, values] of Object.entries(scale)) {
      const fault = faultOfScale(field, values);
      if (fault === null) continue;
      const place = at(['sources', index, 'scale', field]);
      problems.push({ code: 'bad-config', place, data: { why: fault.why, ...fault.data } });
    }
  }
  const { language } = config;
  const known = languages();
  if (language !== undefined && !known.includes(language)) {
    problems.push({
      code: 'unknown-language',
      place: at(['language']),
      data: { name: language, known: known.join(', ') },
    });
  }
  const { definitions } = config;
  if (definitions !== undefined && findDefinitions(definitions) === null)
    problems.push({ ...unknownDefinitions(definitions), place: at(['definitions']) });
  if (problems.length > 0) throw new UserError(...problems);
}
