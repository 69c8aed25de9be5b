import type { FieldName } from '../model/field.ts';
import type { PresetColumn } from '../model/preset.ts';
import type { ScaleOption } from '../model/scale.ts';
import type { SourceOptions } from './source-plan.ts';
import { isRatingField } from './survey.ts';
import { addTexts } from './value-words.ts';

/** From which score on somebody is satisfied says nothing of where the scale ends. */
function isWholeScale({ from, by }: ScaleOption): boolean {
  return from !== undefined || by !== undefined;
}

/**
 * What is known of a column, with what the user says of its field; a declared scale is no longer assumed. The value
 * `missing` of any field is a cell that says nothing: `--value answered_at.missing=0:00:00`.
 */
export function columnWithOptions(column: PresetColumn, field: FieldName, options: SourceOptions): PresetColumn {
  const { missing, ...values } = options.values?.[field] ?? {};
  const scale = isRatingField(field) ? options.scale?.[field] : undefined;
  const unit = options.unit?.[field];
  const { assumption, ...rest } = column;
  return {
    ...rest,
    ...(scale === undefined ? {} : { scale: isWholeScale(scale) ? scale : { ...column.scale, ...scale } }),
    ...(assumption === undefined || (scale !== undefined && isWholeScale(scale)) ? {} : { assumption }),
    ...(Object.keys(values).length === 0 ? {} : { values: addTexts(column.values, values) }),
    ...(missing === undefined ? {} : { missing: [...(column.missing ?? []), ...missing] }),
    ...(unit === undefined ? {} : { unit }),
  };
}
