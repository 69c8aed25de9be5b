import type { SourceColumn } from '../model/result.ts';
import type { FileSettings } from './settings.ts';

/** The mapping knows what was asked for, but not whether by an option or by csaudit.yaml. */
export function howMapped(
  { field, how }: Pick<SourceColumn, 'field' | 'how'>,
  { mappedByConfig }: FileSettings,
): SourceColumn['how'] {
  return how === 'option' && mappedByConfig.has(field) ? 'config' : how;
}
