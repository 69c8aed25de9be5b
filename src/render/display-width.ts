import stringWidth from 'string-width';

/** Columns that a text takes on a terminal: 2 for a CJK character, 0 for a combining mark. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** The beginning of a text, with an ellipsis where it had to be cut. */
export function truncateText(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let left = width - displayWidth(ellipsis);
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= displayWidth(segment);
    if (left < 0) break;
    cut += segment;
  }
  return cut.trimEnd() + ellipsis;
}

/** Lines of at most `width` columns, broken between words; a word wider than a line is broken inside. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => breakWord(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (displayWidth(piece + segment) > width && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
