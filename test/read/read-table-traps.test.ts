import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readTable } from '../../src/read/read-table.ts';
import { readCells } from './read-cells.ts';
import { fileWith, problemsOf, runFolder } from './temporary-files.ts';

async function read(content: string | Uint8Array, options: ReadOptions = {}) {
  const table = await readTable(fileWith(content), options, runFolder());
  return { ...table, cells: await readCells(table) };
}

const problemOf = async (content: string | Uint8Array, options: ReadOptions = {}) =>
  (await problemsOf(readTable(fileWith(content), options, runFolder())))[0];

describe('a regular file', () => {
  it.each([
    ['commas', 'id,agent\n1,Ana\n2,Ivo\n'],
    ['semicolons and decimal commas', 'id;wait\n1;0,5\n2;1,5\n'],
    ['tabs', 'id\tagent\n1\tAna, Ivo\n2\tEva\n'],
    ['bars', 'id|agent\n1|Ana\n2|Ivo\n'],
    ['carets', 'id^agent\n1^Ana\n2^Ivo\n'],
    ['CRLF', 'id,agent\r\n1,Ana\r\n2,Ivo\r\n'],
    ['no line end at the end', 'id,agent\n1,Ana\n2,Ivo'],
    ['a byte-order mark', '\ufeffid,agent\n1,Ana\n2,Ivo\n'],
    ['a byte-order mark before quotes', '\ufeff"id","agent"\n"1","Ana"\n"2","Ivo"\n'],
    ['line breaks in quoted cells', 'id,text\n1,"one\ntwo"\n2,x\n'],
    ['CRLF in quoted cells of an LF file', 'id,text\n1,"one\r\ntwo"\n2,x\n'],
    ['LF in quoted cells of a CRLF file', 'id,text\r\n1,"one\ntwo"\r\n2,x\r\n'],
    ['blank lines in the middle and at the end', 'id,agent\n1,Ana\n\n2,Ivo\n\n\n'],
  ])('with %s goes to the engine untouched', async (_, content) => {
    const table = await read(content);
    expect(table).toMatchObject({ repaired: false, repairs: [], path: table.file });
    expect(table.header[0]).toBe('id');
    expect(table.cells).toEqual(table.sample);
    expect(table.cells.map(([id]) => id)).toEqual(['1', '2']);
  });

  it('with thousands of all-empty records keeps them, to be counted where records are', async () => {
    const table = await read(`id,agent\n1,Ana\n${',\n'.repeat(3000)}`);
    expect(table.repaired).toBe(false);
    expect(table.cells).toHaveLength(3001);
  });

  it('keeps empty and duplicate names of the header', async () => {
    const table = await read('id,Comment,Comment,\n1,a,b,\n2,c,d,\n');
    expect(table.header).toEqual(['id', 'Comment', 'Comment', '']);
    expect(table.repaired).toBe(false);
  });

  it('gives empty names to columns that the header is short of', async () => {
    const table = await read('id,agent\n1,Ana,x\n2,Ivo,y\n');
    expect(table.header).toEqual(['id', 'agent', '']);
    expect(table.cells[0]).toEqual(['1', 'Ana', 'x']);
  });

  it('in a gzip archive of several members is read as it is', async () => {
    const members = [gzipSync('\ufeffid,agent\n1,Ana\n'), gzipSync('2,Ivo\n')];
    const table = await read(Buffer.concat(members));
    expect(table).toMatchObject({ compressed: true, repaired: false, header: ['id', 'agent'] });
    expect(table.cells).toEqual([
      ['1', 'Ana'],
      ['2', 'Ivo'],
    ]);
  });

  it('with a cell of megabytes in its first record still has a sample', async () => {
    const table = await read(`id,text\n1,"${'x\n'.repeat(3_000_000)}"\n2,y\n`);
    expect(table.sample.map(([id]) => id)).toEqual(['1', '2']);
    expect(table.repaired).toBe(false);
  });
});

describe('header or none', () => {
  it('takes a first record of instants and numbers above the same for a record', async () => {
    const call = (second: number) => `"","${809 + second}","100","2024-01-27 15:07:2${second}",27,"ANSWERED"\n`;
    const table = await read(call(4) + call(5) + call(6));
    expect(table.dialect.hasHeader).toBe(false);
    expect(table.header).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
    expect(table.cells).toHaveLength(3);
  });

  it.each([
    ['years above numbers', 'agent,2021,2022\nAna,5,6\nIvo,7,8\n'],
    ['dates above numbers', 'agent,2021-01-01,2021-02-01\nAna,5,6\nIvo,7,8\n'],
    ['text above text', 'agent,channel\nAna,chat\nIvo,phone\n'],
  ])('takes %s for a header', async (_, content) => {
    expect((await read(content)).dialect.hasHeader).toBe(true);
  });

  it('believes what it is told', async () => {
    expect((await read('agent,channel\nAna,chat\n', { header: false })).cells).toHaveLength(2);
    expect((await read('1,2\n3,4\n', { header: true })).cells).toHaveLength(1);
  });
});

describe('a file in another encoding', () => {
  const text = 'id;oznaka\r\n1;Žalba čeka\r\n2;šteta\r\n';

  it.each(['windows-1250', 'cp852'])('is rewritten from %s once that is declared', async (encoding) => {
    const table = await read(iconv.encode(text, encoding), { encoding });
    expect(table).toMatchObject({ repaired: true, repairs: ['encoding'], dialect: { encoding, delimiter: ';' } });
    expect(table.cells).toEqual([
      ['1', 'Žalba čeka'],
      ['2', 'šteta'],
    ]);
  });

  it.each([
    ['windows-1252', 'id,t\n1,naïve “café” €\n'],
    ['cp850', 'id,t\n1,Solução\n'],
    ['euc-kr', 'id,t\n1,나이\n'],
    ['windows-1251', 'id,t\n1,Обращение\n'],
  ])('reads %s', async (encoding, content) => {
    expect((await read(iconv.encode(content, encoding), { encoding })).cells).toEqual([
      ['1', content.split(/[,\n]/)[3]],
    ]);
  });

  it.each(['utf-16le', 'utf-16be'])('is known as %s by its byte-order mark', async (encoding) => {
    const table = await read(iconv.encode(text, encoding, { addBOM: true }));
    expect(table).toMatchObject({ repairs: ['encoding'], dialect: { encoding } });
    expect(table.cells[0]).toEqual(['1', 'Žalba čeka']);
  });

  it('is rewritten out of an archive too', async () => {
    const table = await read(gzipSync(iconv.encode(text, 'windows-1250')), { encoding: 'cp1250' });
    expect(table).toMatchObject({ compressed: false, repaired: true });
    expect(table.cells[1]).toEqual(['2', 'šteta']);
  });

  it('is UTF-8 all the same where a declared encoding is not needed', async () => {
    expect((await read(text, { encoding: 'windows-1250' })).dialect.encoding).toBe('utf-8');
  });

  it('is refused when nothing was declared, with how the first damaged cell reads', async () => {
    const problem = await problemOf(iconv.encode('id,tag\n1,plain\n2,Solução\n', 'cp850'));
    expect(problem).toMatchObject({ code: 'not-utf8', place: { line: 3 } });
    expect(problem?.data?.candidates).toContain('windows-1250');
    expect(String(problem?.data?.readings).split('\n')).toContain('cp850: Solução');
  });

  it('is refused with the likely one first, where its header has known names in one of them alone', async () => {
    const bytes = iconv.encode('id;Satisfação;Data Solução\n1;5;01/02/2026\n', 'cp850');
    const knowsHeader = (name: string) => ['Satisfação', 'Data Solução'].includes(name);
    const problem = await problemOf(bytes, { knowsHeader });
    expect(problem).toMatchObject({ code: 'not-utf8', data: { likely: 'cp850' } });
    expect(problem?.data?.candidates).toMatch(/^cp850, /);
    // Four of them read this one alike.
    const either = await problemOf(iconv.encode('id;Priorité\n1;x\n', 'windows-1252'), {
      knowsHeader: (name) => name === 'Priorité',
    });
    expect(either?.data?.likely).toBe('none');
  });

  it('is refused as UTF-16 without a mark by the pattern of its NUL bytes', async () => {
    const problem = await problemOf(iconv.encode('id,tag\n1,plain text\n', 'utf-16le'));
    expect(problem).toMatchObject({ code: 'not-utf8', data: { candidates: 'utf-16le' } });
  });

  it('is refused when it is not what was declared, with the line', async () => {
    const bytes = Buffer.concat([Buffer.from('id,t\n1,x\n2,'), Buffer.from([0x81, 0x8d]), Buffer.from('\n')]);
    const place = { line: 3 };
    expect(await problemOf(bytes, { encoding: 'windows-1252' })).toMatchObject({ code: 'undecodable', place });
    expect(await problemOf(bytes, { encoding: 'utf-8' })).toMatchObject({ code: 'undecodable', place });
  });

  it('keeps a replacement character that stands in the file itself', async () => {
    expect((await read('id,t\n1,caf\ufffd\n')).cells).toEqual([['1', 'caf\ufffd']]);
  });

  it('is not read under a name that means no encoding', async () => {
    const problem = await problemOf('id\n1\n', { encoding: 'windws-1250' });
    expect(problem).toMatchObject({ code: 'unknown-encoding', data: { suggestion: 'windows-1250' } });
    expect(await problemOf('id\n1\n', { encoding: 'base64' })).toMatchObject({ code: 'unknown-encoding' });
  });
});

describe('line ends', () => {
  it.each([
    ['CR alone', 'id,t\r1,x\r2,y\r'],
    ['CR alone, with line feeds in quoted cells', 'id,t\r1,"x"\r2,"y"\r'],
    ['CRLF and LF', 'id,t\r\n1,x\n2,y\r\n'],
    ['CR CR LF', 'id,t\r\r\n1,x\r\r\n2,y\r\r\n'],
  ])('of %s are made LF', async (_, content) => {
    const table = await read(content);
    expect(table.repairs).toEqual(['line-ends']);
    expect(table.cells).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  it('keep a lone carriage return inside an unquoted cell', async () => {
    const table = await read('id,t\n1,x\ry\n2,z\n');
    expect(table.cells).toEqual([
      ['1', 'x\ry'],
      ['2', 'z'],
    ]);
  });
});

describe('quotes', () => {
  it('around every line are taken off', async () => {
    const table = await read('"id,agent,text"\n"1,""Ana"" B,""a, b"""\n"2,Ivo,""c\nd"""\n');
    expect(table.repairs).toContain('wrapped-quotes');
    expect(table.header).toEqual(['id', 'agent', 'text']);
    expect(table.cells).toEqual([
      ['1', '"Ana" B', 'a, b'],
      ['2', 'Ivo', 'c\nd'],
    ]);
  });

  it.each([
    ['text after the closing quote', '1,"Agent 001" <1115>,x\n', '"Agent 001" <1115>'],
    ['doubled opening quotes', '1,""Agent 001" <1115>",x\n', '""Agent 001" <1115>"'],
    ['quotes inside an unquoted cell', '1,screen 5" wide,x\n', 'screen 5" wide'],
  ])('with %s are kept as they stand', async (_, record, cell) => {
    const table = await read(`id,caller,end\n${record}2,"b, c",y\n`);
    expect(table.repairs).toEqual(['malformed-quotes']);
    expect(table.cells).toEqual([
      ['1', cell, 'x'],
      ['2', 'b, c', 'y'],
    ]);
  });

  it('after a space belong to the format, not to the cell', async () => {
    expect((await read('id, text, end\n1, "a, b", x\n2, "c", y\n')).cells[0]).toEqual(['1', 'a, b', 'x']);
  });

  it('escaped by a backslash are read', async () => {
    expect((await read('id,text\n1,"say \\"no\\", twice"\n2,"x"\n')).cells[0]).toEqual(['1', 'say "no", twice']);
  });

  it('that are never closed are an error with the record and its line', async () => {
    const problem = await problemOf('id,text\n1,"a\r\nb"\n2,"never closed\n3,x\n');
    expect(problem).toMatchObject({
      code: 'damaged-csv',
      place: { record: 2, line: 4 },
      data: { reason: 'quote-not-closed' },
    });
  });

  it('that swallow records are an error, not fewer records', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => `${index},text,end\n`).join('');
    const problem = await problemOf(`id,text,end\n${rows}6,"open,end\n7,text,end\n8,"b" c,end\n${rows}`);
    expect(problem).toMatchObject({
      code: 'damaged-csv',
      place: { record: 7, line: 8 },
      data: { reason: 'quote-not-closed' },
    });
  });
});

describe('what stands around a table', () => {
  it('above it is dropped and told', async () => {
    const table = await read(
      'Reporting period 2026-01-01 to 2026-01-31\n\nAgent name,Assigned,Resolved\nAna,5,6\nIvo,7,8\n',
    );
    expect(table).toMatchObject({
      repairs: ['preamble'],
      header: ['Agent name', 'Assigned', 'Resolved'],
      dialect: { preambleRecords: 1, footerRecords: 0 },
      notices: [{ code: 'preamble-dropped', data: { records: 1, text: 'Reporting period 2026-01-01 to 2026-01-31' } }],
    });
    expect(table.cells).toEqual([
      ['Ana', '5', '6'],
      ['Ivo', '7', '8'],
    ]);
  });

  it('below it is dropped and told', async () => {
    const table = await read('Agent,Rating,Comment\nAna,5,good\nIvo,4,\nReporting period 1 May to 31 May\n');
    expect(table).toMatchObject({
      repairs: expect.arrayContaining(['footer']),
      dialect: { footerRecords: 1 },
      notices: [{ code: 'footer-dropped', data: { records: 1, text: 'Reporting period 1 May to 31 May' } }],
    });
    expect(table.cells).toHaveLength(2);
    expect(table.sample).toHaveLength(2);
  });

  it('as a blank first line is no header', async () => {
    expect((await read('\nid,agent\n1,Ana\n')).header).toEqual(['id', 'agent']);
  });

  it("as Excel's hint says the delimiter", async () => {
    const table = await read('sep=;\r\nid;text\r\n1;a,b\r\n2;c,d\r\n');
    expect(table).toMatchObject({ dialect: { delimiter: ';', preambleRecords: 1 }, header: ['id', 'text'] });
    expect(table.cells[0]).toEqual(['1', 'a,b']);
  });
});

describe('records of another width', () => {
  it('are filled up when short, and counted', async () => {
    const table = await read('id,agent,text\n1,Ana,x\n2,Ivo\n3,Eva,y\n');
    expect(table.cells[1]).toEqual(['2', 'Ivo', '']);
    expect(table.notices).toMatchObject([{ code: 'records-padded', data: { count: 1, record: 2 } }]);
  });

  it('are cut when only empty cells are too many, and counted', async () => {
    const table = await read('id,agent\n1,Ana\n2,Ivo,,\n3,Eva\n');
    expect(table.cells[1]).toEqual(['2', 'Ivo']);
    expect(table.notices).toMatchObject([{ code: 'empty-cells-cut', data: { count: 1 } }]);
  });

  it('are an error when a cell would be lost', async () => {
    const problem = await problemOf('id,text\r\n1,"a\r\nb"\r\n2,b,c\r\n3,d\r\n4,e\r\n');
    expect(problem).toMatchObject({
      code: 'damaged-csv',
      place: { record: 2, line: 4 },
      data: { reason: 'too-many-cells', cells: 3, columns: 2 },
    });
  });
});

describe('what is no table', () => {
  it.each([
    ['an HTML page', '<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'html'],
    ['a JSON array', '[\n  {"id": 1}\n]', 'json'],
    ['a JSON document', '{\n  "tickets": []\n}', 'json'],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004\0\0[Content_Types].xml', 'latin1'), 'xlsx'],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['RTF', '{\\rtf1\\ansi hello}', 'rtf'],
    ['Excel XML', '<?xml version="1.0"?>\n<Workbook/>', 'xml'],
  ])('such as %s is named', async (_, content, found) => {
    expect(await problemOf(content)).toMatchObject({ code: 'not-csv', data: { found } });
  });

  it.each([
    ['an empty file', '', 'empty-file'],
    ['a byte-order mark and nothing else', '\ufeff\n', 'empty-file'],
    ['an empty archive', gzipSync(''), 'empty-file'],
    ['a header and nothing else', 'id,agent\n', 'header-only'],
    ['a header and empty records', 'id,agent\n,\n,\n', 'header-only'],
    ['a binary file', Buffer.from([1, 0, 0, 0, 2, 0, 0, 7, 0, 0, 0, 9, 0, 1, 1]), 'binary-file'],
    ['half an archive', gzipSync('id,agent\n1,Ana\n'.repeat(100)).subarray(0, 40), 'damaged-archive'],
  ])('such as %s has its own error', async (_, content, code) => {
    expect(await problemOf(content)).toMatchObject({ code });
  });

  it('is refused for a line longer than the engine reads', async () => {
    expect(await problemOf(`id,text\n1,${'x'.repeat(65 * 1024 * 1024)}\n`)).toMatchObject({ code: 'record-too-long' });
  });
});

describe('other formats', () => {
  it('of JSON lines give names and first values', async () => {
    const table = await readTable(fileWith('{"id":1,"agent":"Ana"}\n{"id":2,"open":true}\n'), {}, runFolder());
    expect(table).toMatchObject({ format: 'jsonl', repaired: false, header: ['id', 'agent', 'open'] });
    expect(table.sample).toEqual([
      ['1', 'Ana', ''],
      ['2', '', 'true'],
    ]);
  });

  it('of Parquet are left to the engine', async () => {
    expect(await readTable(fileWith('PAR1....PAR1'), {}, runFolder())).toMatchObject({ format: 'parquet', header: [] });
  });
});

it('reads standard input and says so', async () => {
  const { Readable } = await import('node:stream');
  const run = runFolder();
  const table = await readTable('-', { stdin: Readable.from([Buffer.from('id,agent\n1,Ana\n')]) }, run);
  expect(table).toMatchObject({ file: '-', header: ['id', 'agent'], bytes: 15 });
  expect(await readCells(table)).toEqual([['1', 'Ana']]);
});

it('refuses a delimiter that is none', async () => {
  expect(await problemOf('id\n1\n', { delimiter: ';;' })).toMatchObject({ code: 'bad-option' });
});
