import { displayWidth } from '../render/display-width.ts';

/** Tokens in lines, a gap between them, none broken: `m met   p partly`. */
export function wrapTokens(tokens: readonly string[], width: number, gap = '   '): readonly string[] {
  const lines: string[] = [];
  for (const token of tokens) {
    const line = lines.at(-1);
    const longer = line === undefined ? token : `${line}${gap}${token}`;
    if (line === undefined || displayWidth(longer) > width) lines.push(token);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
