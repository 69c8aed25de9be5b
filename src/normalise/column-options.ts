import type { FieldName } from '../model/field.ts';
import type { PresetColumn } from '../model/preset.ts';
import type { SourceOptions } from './source-plan.ts';
import { addTexts } from './value-words.ts';

/** What is known of a column, with what the user says of its field; a declared scale is no longer assumed. */
export function columnWithOptions(column: PresetColumn, field: FieldName, options: SourceOptions): PresetColumn {
  const values = options.values?.[field];
  const scale = options.scale?.[field];
  const unit = options.unit?.[field];
  const { assumption, ...rest } = column;
  return {
    ...rest,
    ...(scale !== undefined ? { scale } : assumption !== undefined ? { assumption } : {}),
    ...(values === undefined ? {} : { values: addTexts(column.values, values) }),
    ...(unit === undefined ? {} : { unit }),
  };
}
