import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conductWalk } from '../../src/ask/conduct-walk.ts';
import type { Face } from '../../src/ask/face.ts';
import { createKeys } from '../../src/ask/keys.ts';
import { createPlainFace } from '../../src/ask/plain-face.ts';
import { readLines } from '../../src/ask/read-lines.ts';
import { createRichFace } from '../../src/ask/rich-face.ts';
import { applyEvent } from '../../src/audit/apply-event.ts';
import { currentPrompt } from '../../src/audit/current-prompt.ts';
import { parseAnswerLine } from '../../src/audit/parse-answer-line.ts';
import type { Walk, WalkEvent } from '../../src/audit/walk.ts';
import type { SavedAudit } from '../../src/model/audit.ts';
import { instant } from '../audit/sample-checklist.ts';
import { beginWalk, context, report } from './sample-walk.ts';

const evidence = { path: 'plan.md', sha256: 'a'.repeat(64), bytes: 3 };
const enter = '\r';
const clearLine = '\u0015';

/** What somebody does: the line that is typed for it, and the keys. None of the texts holds a letter that is a key. */
type Deed = { readonly line: string; readonly keys: string };
const answers: readonly Deed[] = ['m', 'p', 'n'].map((key) => ({ line: key, keys: key }));
const deeds: readonly Deed[] = [
  ...answers,
  ...answers,
  { line: 'x; why', keys: `xwhy${enter}` },
  { line: 's', keys: 's' },
  { line: 'b', keys: 'b' },
  { line: 'r', keys: 'r' },
  { line: '', keys: enter },
  { line: 'z', keys: 'z' },
  { line: 'note why', keys: `twhy${enter}` },
  { line: 'e plan.md', keys: `eplan.md${enter}` },
  { line: 'owner Iva\ndue 2026-12-01', keys: `o${clearLine}Iva${enter}${clearLine}2026-12-01${enter}` },
  ...['goals', 'gate', 'channels', 'training', 'reports'].map((step, index) => ({
    line: `j ${step}`,
    keys: `j${index + 1}${enter}`,
  })),
];

const deed = fc.constantFrom(...deeds);
const script = fc.record({
  detailed: fc.boolean(),
  deeds: fc.array(deed, { maxLength: 25 }),
  reasons: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  finishes: fc.boolean(),
});
type Script = typeof script extends fc.Arbitrary<infer Value> ? Value : never;

/** The same script as lines and as keys: whoever presses keys is asked for a reason where a number contradicts. */
function write({ detailed, deeds, reasons, finishes }: Script): { readonly lines: string; readonly keys: string } {
  let walk = beginWalk(detailed);
  const lines: string[] = [];
  let keys = '';
  for (const [index, { line, keys: pressed }] of deeds.entries()) {
    const { step } = walk.audit.position;
    const before = step === null ? undefined : walk.audit.answers[step];
    // A criterion that does not apply may be the last one of its step, which then is met or not.
    const isAnswer = ['m', 'p', 'n', 'x; why'].includes(line);
    walk = line.split('\n').reduce(follow, walk);
    const answer = step === null ? undefined : walk.audit.answers[step];
    lines.push(line);
    keys += pressed;
    if (!isAnswer || answer === before || answer?.reason !== null || answer.contradicted.length === 0) continue;
    const isSaid = reasons[index] === true;
    keys += isSaid ? `why${enter}` : enter;
    if (!isSaid) continue;
    lines.push('reason why');
    walk = applyEvent(walk, { type: 'reason', text: 'why', step: step ?? '' }, instant);
  }
  const prompt = currentPrompt(walk);
  const canFinish = currentPrompt(applyEvent(walk, { type: 'review' }, instant));
  if (!finishes) return { lines: `${[...lines, 'q'].join('\n')}\n`, keys: `${keys}q` };
  const isComplete = canFinish.kind === 'review' && canFinish.canFinish;
  keys += `${prompt.kind === 'review' ? '' : 'r'}${isComplete ? 'f' : 'ff'}`;
  return { lines: `${[...lines, 'f partial'].join('\n')}\n`, keys };
}

function follow(walk: Walk, line: string): Walk {
  const reply = parseAnswerLine(line);
  const events: readonly WalkEvent[] =
    reply.kind === 'events' ? reply.events : reply.kind === 'evidence' ? [{ type: 'evidence', evidence }] : [];
  return events.reduce((before, event) => {
    const after = applyEvent(before, event, instant);
    return after.refusal === null ? after : before;
  }, walk);
}

async function conduct(
  face: Face,
  detailed: boolean,
): Promise<{ readonly saved: readonly SavedAudit[]; readonly ending: string }> {
  const saved: SavedAudit[] = [];
  const { ending } = await conductWalk(beginWalk(detailed), {
    face,
    context,
    partial: false,
    report,
    save: async (audit) => void saved.push(audit),
    readEvidence: async () => evidence,
    describeProblem: String,
    now: () => new Date(instant),
  });
  return { saved, ending };
}

async function byLines(lines: string, detailed: boolean) {
  const stdin = new PassThrough();
  const stdout = new PassThrough().resume();
  stdin.end(lines);
  const reader = readLines(stdin, new AbortController().signal);
  return await conduct(createPlainFace({ lines: reader, stdout, stderr: stdout, context, isScript: false }), detailed);
}

async function byKeys(pressed: string, detailed: boolean) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  // As the process's own: a stream that a prompt does not end.
  const stdout = Object.assign(new PassThrough().resume(), { columns: 80, rows: 24, _isStdio: true });
  const keys = createKeys(stdin);
  keys.open();
  // All at once: what is typed ahead counts.
  stdin.write(pressed);
  try {
    return await conduct(createRichFace({ keys, stdout, context, signal: new AbortController().signal }), detailed);
  } finally {
    keys.close();
  }
}

test('the same answers, typed as lines and pressed as keys, make the same audit', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (given) => {
      const { lines, keys } = write(given);
      const [typed, pressed] = [await byLines(lines, given.detailed), await byKeys(keys, given.detailed)];
      expect(pressed.ending).toBe(typed.ending);
      expect(pressed.saved.at(-1)).toEqual(typed.saved.at(-1));
    }),
    { numRuns: 60 },
  );
});

test('a script that finishes comes to the end with either face', async () => {
  const deeds = answers.concat(answers).slice(0, 5);
  const { lines, keys } = write({ detailed: false, deeds, reasons: deeds.map(() => true), finishes: true });
  expect((await byLines(lines, false)).ending).toBe('finished');
  const { ending, saved } = await byKeys(keys, false);
  expect(ending).toBe('finished');
  expect(saved.at(-1)?.answers.goals).toMatchObject({ value: 'met', reason: 'why', contradicted: [{ kpi: 'csat' }] });
});
