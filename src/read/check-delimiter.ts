import { UserError } from '../model/problem.ts';

/** One character that neither quotes a cell nor ends a record. */
export function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === undefined) return;
  if ([...delimiter].length === 1 && !'"\r\n'.includes(delimiter)) return;
  throw new UserError({ code: 'bad-option', data: { option: '--delimiter', value: delimiter, example: ';' } });
}
