import { answerOfWord, answerWords } from '../model/answer-words.ts';
import { nearest } from '../model/nearest.ts';
import { isDate } from './is-date.ts';
import type { WalkEvent } from './walk.ts';

/** What a line means: events for the walk, something the face does itself, or nothing that is understood. */
export type AnswerLine =
  | { readonly kind: 'events'; readonly events: readonly WalkEvent[] }
  /** The file is to be read and hashed before it becomes an event. */
  | { readonly kind: 'evidence'; readonly path: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'error';
      /** unknown: no such word. needs-text: `note` and the like say something. no-text: this word takes none, or only after a semicolon. */
      readonly code: 'unknown' | 'needs-text' | 'needs-step' | 'bad-date' | 'no-text';
      readonly word: string;
      readonly suggestion: string | null;
    };

/**
 * Reads one line of the plain walk. This is the place where its grammar is written down:
 *
 *     line     = answer [";" text]     text: the reason of an n/a or of a contradicted answer, otherwise a note
 *              | "s" [";" text]        skip; the text is a note
 *              | "b"                   back
 *              | "j" step              jump to a step by its number or id
 *              | "r"                   review
 *              | "f" ["partial"]       finish; partial: although steps are open
 *              | "q"                   save and quit
 *              | "?"                   help
 *              | "note" text           added to the note of the step asked now; so with the next four
 *              | "reason" text         replaces what there is; so with the next two
 *              | "owner" text
 *              | "due" day             2026-12-01
 *              | "e" path              evidence: a file
 *              | "done" step           the action that an earlier audit left for a step is done
 *     answer   = "m" | "p" | "n" | "x" met, partly, not met, n/a
 *
 * Every letter may be written out: met, partly, not met, n/a, skip, back, jump, review, finish, quit, help, evidence.
 * Case does not matter; an empty line means nothing.
 */
export function parseAnswerLine(line: string): AnswerLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  const [, name = '', rest = ''] = /^(\?|[\p{L}/-]+)(?:\s+(.*))?$/su.exec(text) ?? [];
  const command = commands[name.toLowerCase()];
  if (command !== undefined && Object.hasOwn(commands, name.toLowerCase())) return command(rest, name);
  const semicolon = text.indexOf(';');
  const word = (semicolon < 0 ? text : text.slice(0, semicolon)).trim();
  const remark = semicolon < 0 ? '' : text.slice(semicolon + 1).trim();
  const value = answerOfWord(word);
  if (value !== null) return events({ type: 'answer', value, ...(remark === '' ? {} : { remark }) });
  if (/^(s|skip)$/i.test(word)) return skip(remark);
  const first = word.split(/\s+/)[0] ?? word;
  // A word that is right but for what follows it: `b; why`, `m because`.
  const isKnown = words.includes(first.toLowerCase());
  return isKnown
    ? failed('no-text', first)
    : failed('unknown', word, nearest(word, suggestions) ?? nearest(first, suggestions));
}

type Command = (rest: string, name: string) => AnswerLine;

const skip = (rest: string): AnswerLine =>
  rest === '' ? events({ type: 'skip' }) : events({ type: 'note', text: rest, append: true }, { type: 'skip' });

const jump: Command = (rest, name) => {
  if (!/^\S+$/.test(rest)) return failed('needs-step', name);
  return events({ type: 'jump', to: /^\d+$/.test(rest) ? Number(rest) : rest.toLowerCase() });
};

const finish: Command = (rest, name) => {
  if (rest !== '' && rest.toLowerCase() !== 'partial') return failed('no-text', name, nearest(rest, ['partial']));
  return events({ type: 'finish', partial: rest !== '' });
};

const evidence: Command = (path, name) => (path === '' ? failed('needs-text', name) : { kind: 'evidence', path });

const help: Command = withoutText(() => ({ kind: 'help' }));
const back: Command = withoutText(() => events({ type: 'back' }));
const review: Command = withoutText(() => events({ type: 'review' }));
const quit: Command = withoutText(() => events({ type: 'quit' }));

const commands: Readonly<Record<string, Command>> = {
  '?': help,
  help,
  b: back,
  back,
  r: review,
  review,
  q: quit,
  quit,
  j: jump,
  jump,
  f: finish,
  finish,
  e: evidence,
  evidence,
  note: withText((text) => events({ type: 'note', text, append: true })),
  reason: withText((text) => events({ type: 'reason', text })),
  owner: withText((text) => events({ type: 'owner', text })),
  due: withText((text) => (isDate(text) ? events({ type: 'due', text }) : failed('bad-date', text))),
  done: (rest, name) =>
    /^\S+$/.test(rest) ? events({ type: 'close', step: rest.toLowerCase() }) : failed('needs-step', name),
};

/** What a line may begin with. A letter is no suggestion: it is one slip away from any other. */
const words = [...Object.values(answerWords).flat(), 's', 'skip', ...Object.keys(commands)];
const suggestions = words.filter((word) => word.length > 2);

function withoutText(make: () => AnswerLine): Command {
  return (rest, name) => (rest === '' ? make() : failed('no-text', name));
}

function withText(make: (text: string) => AnswerLine): Command {
  return (rest, name) => (rest === '' ? failed('needs-text', name) : make(rest));
}

function events(...made: readonly WalkEvent[]): AnswerLine {
  return { kind: 'events', events: made };
}

function failed(
  code: Extract<AnswerLine, { kind: 'error' }>['code'],
  word: string,
  suggestion: string | null = null,
): AnswerLine {
  return { kind: 'error', code, word, suggestion };
}
