/**
 * What ends a record, and whether records of one file end differently. Line breaks inside quoted cells end nothing.
 * A lone carriage return counts as an end only where there is no line feed: beside line feeds it is part of a cell.
 */
export function sniffLineEnds(text: string): { readonly ends: readonly string[]; readonly regular: boolean } {
  if (!text.includes('\r')) return { ends: ['\n'], regular: true };
  if (!text.includes('\n')) return { ends: ['\r'], regular: false };
  const outside = text.replace(/"[^"]*"/g, '');
  const both = outside.match(/\r\n/g)?.length ?? 0;
  const feeds = outside.match(/\n/g)?.length ?? 0;
  const returns = outside.match(/\r/g)?.length ?? 0;
  if (feeds === 0 && returns > 0) return { ends: ['\r'], regular: false };
  // `\r\r\n` is what a program writes that translates line ends twice.
  const ends = ['\r\r\n', '\r\n', '\n'];
  return { ends, regular: returns === both && (both === 0 || both === feeds) };
}
