import { isFieldName } from '../model/field.ts';
import { nearest } from '../model/nearest.ts';
import type { PresetColumn } from '../model/preset.ts';
import { type Problem, UserError } from '../model/problem.ts';
import { columnWithOptions } from './column-options.ts';
import type { MappingInput } from './map-columns.ts';
import { nameColumns } from './name-columns.ts';
import { headerForms } from './normalise-header.ts';
import type { ColumnPlan } from './source-plan.ts';

/**
 * The columns that the user names for a field, whatever they hold.
 * @throws UserError `unknown-header`, all of them at once
 */
export function mapByOptions({ header, sample, options, preset, generic }: MappingInput): readonly ColumnPlan[] {
  const problems: Problem[] = [];
  const find = (name: string): number | null => {
    const index = findHeader(name, header);
    if (index === null) problems.push(unknownHeader(name, header));
    return index;
  };
  const plans = Object.entries(options.map ?? {}).flatMap(([field, target]): readonly ColumnPlan[] => {
    if (!isFieldName(field) || target === null || target === undefined) return [];
    const [first, second] = typeof target === 'string' ? splitPair(target, header) : target;
    const [date, time] = [find(first), second === undefined ? null : find(second)];
    if (date === null) return [];
    const known = [...preset.columns, ...generic.columns];
    const weight = usualWeight(
      field,
      header[date] ?? first,
      sample.map((record) => record[date] ?? ''),
      known,
    );
    const spec = columnWithOptions(
      { field, headers: [first], ...usualScale(field, known), ...(weight === undefined ? {} : { weight }) },
      field,
      options,
    );
    return [
      { field, cells: time === null ? [date] : [date, time], header: header[date] ?? first, how: 'option', spec },
    ];
  });
  if (problems.length > 0) throw new UserError(...problems);
  return plans;
}

function findHeader(name: string, header: readonly string[]): number | null {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const wanted = headerForms(name)[0];
  const folded = header.findIndex((candidate) => wanted !== undefined && headerForms(candidate).includes(wanted));
  return folded >= 0 ? folded : null;
}

function unknownHeader(name: string, header: readonly string[]): Problem {
  const near = nearest(name, header);
  const data = { name, headers: nameColumns(header), ...(near === null ? {} : { suggestion: near }) };
  return { code: 'unknown-header', data };
}

/** The scale that the preset knows for this survey, under whatever header. */
function usualScale(field: string, columns: readonly PresetColumn[]): Pick<PresetColumn, 'scale' | 'assumption'> {
  const known = columns.find((column) => column.field === field && column.scale !== undefined);
  return {
    ...(known?.scale === undefined ? {} : { scale: known.scale }),
    ...(known?.assumption === undefined ? {} : { assumption: known.assumption }),
  };
}

/** What a field's averages and shares are usually of, if the column has those instead of sums. */
function usualWeight(
  field: string,
  header: string,
  cells: readonly string[],
  columns: readonly PresetColumn[],
): string | undefined {
  const isAverage = averageWords.test(header) || cells.some((cell) => shareCell.test(cell.trim()));
  return isAverage
    ? columns.find((column) => column.field === field && column.weight !== undefined)?.weight
    : undefined;
}

const averageWords =
  /(?<!\p{L})(avg|average|mean|ø|prosječn|vidēj|средн|átlag|durchschnitt|promedio|medi[oa]|médi[oa]|moyen)/iu;
const shareCell = /%$|^0?[.,]\d+$/;

/** `Call Date + Call Time` names two columns, unless there is one of that name. */
function splitPair(target: string, header: readonly string[]): readonly [string, string | undefined] {
  const [date, time, ...rest] = target.split('+').map((part) => part.trim());
  return header.includes(target) || !date || !time || rest.length > 0 ? [target, undefined] : [date, time];
}
