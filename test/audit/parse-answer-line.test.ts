import { expect, test } from 'vitest';
import { parseAnswerLine } from '../../src/audit/parse-answer-line.ts';

function events(...list: readonly object[]) {
  return { kind: 'events', events: list };
}

function error(code: string, word: string, suggestion: string | null = null) {
  return { kind: 'error', code, word, suggestion };
}

test.each([
  ['m', 'met'],
  ['M', 'met'],
  ['  met  ', 'met'],
  ['p', 'partly'],
  ['partly met', 'partly'],
  ['n', 'not-met'],
  ['not met', 'not-met'],
  ['Not-Met', 'not-met'],
  ['x', 'na'],
  ['n/a', 'na'],
  ['not applicable', 'na'],
])('%j answers %s', (line, value) => {
  expect(parseAnswerLine(line)).toEqual(events({ type: 'answer', value }));
});

test('what follows the first semicolon is said about the answer', () => {
  expect(parseAnswerLine('x; no phone; never had one')).toEqual(
    events({ type: 'answer', value: 'na', remark: 'no phone; never had one' }),
  );
  expect(parseAnswerLine('m;seen')).toEqual(events({ type: 'answer', value: 'met', remark: 'seen' }));
  expect(parseAnswerLine('m ;  ')).toEqual(events({ type: 'answer', value: 'met' }));
});

test.each([
  ['s', events({ type: 'skip' })],
  ['skip', events({ type: 'skip' })],
  ['s; ask Ana', events({ type: 'note', text: 'ask Ana', append: true }, { type: 'skip' })],
  ['b', events({ type: 'back' })],
  ['BACK', events({ type: 'back' })],
  ['j 7', events({ type: 'jump', to: 7 })],
  ['jump waiting-times', events({ type: 'jump', to: 'waiting-times' })],
  ['r', events({ type: 'review' })],
  ['f', events({ type: 'finish', partial: false })],
  ['finish partial', events({ type: 'finish', partial: true })],
  ['q', events({ type: 'quit' })],
  ['?', { kind: 'help' }],
  ['? ', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['note Two; words: x', events({ type: 'note', text: 'Two; words: x', append: true })],
  ['reason the survey was broken', events({ type: 'reason', text: 'the survey was broken' })],
  ['owner Ana Anić', events({ type: 'owner', text: 'Ana Anić' })],
  ['due 2026-12-01', events({ type: 'due', text: '2026-12-01' })],
  ['e reports/may 2026.pdf', { kind: 'evidence', path: 'reports/may 2026.pdf' }],
  ['done goals', events({ type: 'close', step: 'goals' })],
  ['', { kind: 'nothing' }],
  [' \t', { kind: 'nothing' }],
])('%j is understood', (line, expected) => {
  expect(parseAnswerLine(line)).toEqual(expected);
});

test.each([
  ['mm', error('unknown', 'mm')],
  ['y', error('unknown', 'y')],
  ['yes', error('unknown', 'yes')],
  ['1', error('unknown', '1')],
  [';', error('unknown', '')],
  ['; why', error('unknown', '')],
  ['mett', error('unknown', 'mett', 'met')],
  ['partley', error('unknown', 'partley', 'partly')],
  ['notmet', error('unknown', 'notmet', 'not-met')],
  ['skp', error('unknown', 'skp', 'skip')],
  ['jmup 7', error('unknown', 'jmup 7', 'jump')],
  ['m because', error('no-text', 'm')],
  ['n ote', error('no-text', 'n')],
  ['x no phone', error('no-text', 'x')],
  ['b; why', error('no-text', 'b')],
  ['back to 3', error('no-text', 'back')],
  ['q now', error('no-text', 'q')],
  ['s ask Ana', error('no-text', 's')],
  ['j', error('needs-step', 'j')],
  ['j 7 8', error('needs-step', 'j')],
  ['j7', error('unknown', 'j7')],
  ['note', error('needs-text', 'note')],
  ['note: x', error('unknown', 'note: x', 'note')],
  ['owner', error('needs-text', 'owner')],
  ['due tomorrow', error('bad-date', 'tomorrow')],
  ['due 2026-02-30', error('bad-date', '2026-02-30')],
  ['finish partail', error('no-text', 'finish', 'partial')],
  ['constructor', error('unknown', 'constructor')],
])('%j is not understood', (line, expected) => {
  expect(parseAnswerLine(line)).toEqual(expected);
});
