import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../read/temporary-files.ts';
import { pick, relationsOf } from './relations-of.ts';
import { accountOf, trap } from './trap.ts';

const template = readFileSync(new URL('../../fixtures/traps/17-not-utf8.csv', import.meta.url), 'utf8');

describe('17: a file that is not UTF-8', () => {
  const agentOf = async (text: Buffer, encoding?: string) => {
    const declared = encoding === undefined ? {} : { encoding };
    const { contacts } = await relationsOf([{ name: '17-not-utf8.csv', text, ...declared }]);
    return contacts[0]?.['agent'];
  };

  test.each([
    ['windows-1250', 'Željko Đurić'],
    ['windows-1251', 'Алёна Щукина'],
    ['windows-1252', 'Zoë “Zo” Müller €'],
    ['windows-1254', 'Ayşe Gündoğdu'],
    ['windows-1257', 'Jānis Bērziņš'],
    ['cp437', 'José Ñandú'],
    ['cp850', 'João Conceição'],
    ['cp852', 'Željko Đurić'],
    ['cp866', 'Ольга Щукина'],
    ['cp949', '김민준'],
    ['euc-kr', '김민준'],
    ['utf-16le', 'Željko 김민준'],
    ['utf-16be', 'Željko 김민준'],
  ])('is read in %s once that is said, and refused before', async (encoding, words) => {
    const bytes = iconv.encode(template.replace('{words}', words), encoding);
    expect(await agentOf(bytes, encoding)).toBe(words);
    expect(await problemsOf(agentOf(bytes))).toMatchObject([{ code: 'not-utf8' }]);
  });

  test.each(['utf-16le', 'utf-16be'])('needs no word about it with a byte-order mark: %s', async (encoding) => {
    const bytes = iconv.encode(template.replace('{words}', 'Željko 김민준'), encoding, { addBOM: true });
    expect(await agentOf(bytes)).toBe('Željko 김민준');
  });
});

describe('18: line ends', () => {
  test.each([
    ['carriage returns alone', '18-carriage-returns-alone.csv', true],
    ['CRLF inside the cells of an LF file', '18-crlf-in-cells-of-an-lf-file.csv', false],
    ['of two sorts', '18-mixed-line-ends.csv', true],
  ])('%s make the records that they should', async (_, name, repaired) => {
    const found = await trap(name);
    expect(accountOf(found)).toEqual({ read: 2, used: 2, excluded: [] });
    expect(pick(found.contacts, 'id', 'created_at')).toEqual([
      { id: '1', created_at: '2026-03-01T10:00:00.000Z' },
      { id: '2', created_at: '2026-03-01T11:00:00.000Z' },
    ]);
    expect(found.dataset.files[0]?.table.repaired).toBe(repaired);
  });
});

// The other sorts of file, each with its message, are in test/main/faults-of-files.test.ts.
describe('19: what is no table of records', () => {
  test.each([
    ['a web page', '19-web-page.csv', 'not-csv'],
    ['a header and nothing else', '19-header-only.csv', 'header-only'],
    ['nothing at all', '19-empty.csv', 'empty-file'],
  ])('%s has an error of its own', async (_, name, code) => {
    expect(await problemsOf(trap(name))).toMatchObject([{ code }]);
  });
});

test('24: the log of an exchange, which has no header, is read by the layout that is known', async () => {
  const found = await trap('24-call-log-without-a-header.csv');
  expect(found.dataset.files[0]?.rows.plan.recognition.preset).toBe('asterisk');
  expect(accountOf(found)).toEqual({ read: 3, used: 3, excluded: [] });
  expect(pick(found.contacts, 'requester', 'created_at', 'answered', 'talk_seconds')).toEqual([
    { requester: '5550101', created_at: '2026-03-01T10:00:00.000Z', answered: true, talk_seconds: 180 },
    { requester: '5550102', created_at: '2026-03-01T10:05:00.000Z', answered: false, talk_seconds: 0 },
    { requester: '5550103', created_at: '2026-03-01T10:10:00.000Z', answered: true, talk_seconds: 60 },
  ]);
});

describe('25: quotes', () => {
  test('that are malformed stay what they are, and no cell moves', async () => {
    const found = await trap('25-malformed-quotes.csv');
    expect(found.dataset.files[0]?.table.repairs).toEqual(['malformed-quotes']);
    expect(pick(found.contacts, 'agent', 'talk_seconds')).toEqual([
      { agent: '"Agent 001" <1115>', talk_seconds: 180 },
      { agent: '""Agent 002" <1116>"', talk_seconds: 95 },
      { agent: 'Agent 003, night', talk_seconds: 60 },
    ]);
  });

  test('around every line are taken off', async () => {
    const found = await trap('25-wrapped-lines.csv');
    expect(found.dataset.files[0]?.table.repairs).toContain('wrapped-quotes');
    expect(pick(found.contacts, 'id', 'resolved')).toEqual([
      { id: '1', resolved: true },
      { id: '2', resolved: false },
    ]);
  });
});
