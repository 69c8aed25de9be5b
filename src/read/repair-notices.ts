import type { Notice } from '../model/result.ts';
import type { CsvRecord } from './parse-beginning.ts';
import type { RewriteOutcome } from './rewrite-records.ts';

export function withFooter(repairs: readonly string[], { footer }: RewriteOutcome): readonly string[] {
  return footer.length > 0 && !repairs.includes('footer') ? [...repairs, 'footer'] : repairs;
}

export function noticeOfPreamble(file: string, preamble: readonly CsvRecord[]): readonly Notice[] {
  const text = preamble.map((record) => record.join(' ').trim()).join(' / ');
  return preamble.length === 0 ? [] : [{ code: 'preamble-dropped', data: { file, records: preamble.length, text } }];
}

export function noticesOf(file: string, { footer, padded, firstPadded, cut }: RewriteOutcome): readonly Notice[] {
  const notices: Notice[] = [];
  if (footer.length > 0) {
    notices.push({ code: 'footer-dropped', data: { file, records: footer.length, text: footer.join(' / ') } });
  }
  if (firstPadded !== null)
    notices.push({ code: 'records-padded', data: { file, count: padded, record: firstPadded } });
  if (cut > 0) notices.push({ code: 'empty-cells-cut', data: { file, count: cut } });
  return notices;
}
