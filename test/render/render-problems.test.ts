import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { renderProblems } from '../../src/render/render-problems.ts';
import { english } from '../locale/english.ts';

function render(...problems: readonly Problem[]): string {
  return renderProblems(problems, { words: english, chalk: new Chalk({ level: 0 }) });
}

test('a problem of a table names file, record and column', () => {
  const place = { file: 'tickets.csv', record: 12345, key: 'Created at' };
  expect(render({ code: 'damaged-csv', place })).toMatchInlineSnapshot(`
    "error: tickets.csv, record 12345, column "Created at": the file cannot be read as a table
      Look at the quotes and separators there, or say the separator with --delimiter.
    "
  `);
});

test('a problem of a text file names line, column and key, as editors read it', () => {
  const place = { file: 'kpis/own.yaml', line: 12, column: 5, key: 'variants.top-box.value' };
  expect(render({ code: 'bad-kpi', place, data: { detail: 'a text is expected' } })).toMatchInlineSnapshot(`
    "error: kpis/own.yaml:12:5, key variants.top-box.value: the KPI file is not right: a text is expected
      docs/kpis.md shows what each key may be.
    "
  `);
});

test('a reason that is a code is told in words', () => {
  const data = { reason: 'too-many-cells', cells: 12, columns: 9 };
  expect(render({ code: 'damaged-csv', place: { file: 'a.csv', record: 7, line: 9 }, data })).toContain(
    'error: a.csv:9, record 7: the file cannot be read as a table: the record has 12 cells, the header 9 columns\n',
  );
  const why = { text: 'channel = ', why: 'syntax', what: 'syntax error at end of input', at: 11 };
  expect(render({ code: 'bad-expression', place: { key: '--where' }, data: why })).toContain(
    'error: --where: the expression "channel = " cannot be read from character 11 on: syntax error at end of input\n',
  );
  expect(render({ code: 'unreadable-file', place: { file: 'a.csv' }, data: { reason: 'EMFILE' } })).toContain(
    'error: a.csv: the file cannot be read (EMFILE)\n',
  );
});

test('several problems are all told, each with what to do', () => {
  expect(
    render(
      { code: 'unknown-kpi', data: { name: 'csta', known: 'csat, nps', suggestion: 'csat' } },
      { code: 'unknown-kpi', data: { name: 'speed', known: 'csat, nps' } },
    ),
  ).toMatchInlineSnapshot(`
    "error: there is no KPI "csta"
      Did you mean csat?
    error: there is no KPI "speed"
      The KPIs are: csat, nps
    "
  `);
});

test('what cannot be decoded is shown as each encoding reads it', () => {
  const data = {
    likely: 'none',
    offset: 40,
    candidates: 'windows-1250, cp852',
    readings: 'windows-1250: rješenje\ncp852: rjeÜenje',
  };
  expect(render({ code: 'not-utf8', place: { file: 'a.csv', line: 3 }, data })).toMatchInlineSnapshot(`
    "error: a.csv:3: the text is not UTF-8, and nothing says what it is
      Say what it is with --encoding NAME, by the line that reads right:
      windows-1250: rješenje
      cp852: rjeÜenje
    "
  `);
});

test('standard input has a name, and escapes in names are shown', () => {
  expect(render({ code: 'empty-file', place: { file: '-' } })).toContain('error: (standard input): the file is empty');
  expect(render({ code: 'unknown-header', data: { name: '\u001b[2J\nerror: forged', headers: 'a' } })).toContain(
    'error: the file has no column "\\x1b[2J error: forged"\n',
  );
});
