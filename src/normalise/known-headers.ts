import type { Preset } from '../model/preset.ts';
import { headerForms, normaliseHeader } from './normalise-header.ts';

/** Whether any preset has a name for a column; the names are gathered when the first is asked for. */
export function knownHeaders(presets: readonly Preset[]): (header: string) => boolean {
  let known: ReadonlySet<string> | null = null;
  return (header) => {
    known ??= new Set(
      presets.flatMap(({ columns }) =>
        columns.flatMap(({ headers, time_headers: times = [] }) => [...headers, ...times].map(normaliseHeader)),
      ),
    );
    return headerForms(header).some((form) => known?.has(form));
  };
}
