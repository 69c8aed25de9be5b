/** Reads a CSV file with csv-parse and does nothing with it: the least a program in JavaScript could take. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const [path = ''] = process.argv.slice(2);
const parser = createReadStream(path).pipe(parse());
let records = 0;
parser.on('readable', () => {
  while (parser.read() !== null) records += 1;
});
parser.on('end', () => console.log(records));
