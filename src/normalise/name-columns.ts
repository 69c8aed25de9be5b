/** As many names as help to find the one that is meant. */
const most = 40;

/** The columns of a file in a message; of a very wide one only the first. */
export function nameColumns(header: readonly string[]): string {
  return [...header.slice(0, most), ...(header.length > most ? ['…'] : [])].join(', ');
}
