/** What a cell looks like, only to tell a header from a record: nothing is converted by it. */
export type CellShape = 'empty' | 'number' | 'instant' | 'text';

const number = /^[+-]?\d[\d .,']*%?$/;
const instant =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ,]+\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}(:\d{2})?$/;

export function cellShape(cell: string): CellShape {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (instant.test(text)) return 'instant';
  return number.test(text) ? 'number' : 'text';
}
