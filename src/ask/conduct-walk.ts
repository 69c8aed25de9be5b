import { applyEvent } from '../audit/apply-event.ts';
import { currentPrompt } from '../audit/current-prompt.ts';
import type { Walk, WalkEvent } from '../audit/walk.ts';
import type { Evidence, SavedAudit } from '../model/audit.ts';
import { UserError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { describeFact } from '../render/describe-step.ts';
import type { RenderContext } from '../render/render-context.ts';
import { describeLineError, describeRefusal, describeTaken } from './describe-reply.ts';
import type { Face, QuestionView, Reply, ReviewView } from './face.ts';

export type Conductor = {
  readonly face: Face;
  readonly context: RenderContext;
  /** The report finishes although steps are open, when nothing more is said. */
  readonly partial: boolean;
  /** The document as it would be reported now. */
  report(walk: Walk): Result;
  save(audit: SavedAudit): Promise<void>;
  readEvidence(path: string): Promise<Evidence>;
  describeProblem(error: UserError): string;
  now(): Date;
};

/** `stopped`: a line of a script was not understood; those after it would have answered the wrong steps. */
export type Ending = 'finished' | 'left' | 'ended' | 'interrupted' | 'stopped';
/** `line`: of a script, the last that was read. */
export type Conducted = { readonly walk: Walk; readonly ending: Ending; readonly line: number };

/** Leads through the steps until the audit is finished or left. Whatever changes is saved before anything else is asked. */
export async function conductWalk(start: Walk, conductor: Conductor): Promise<Conducted> {
  const { walk, ending } = await goThrough(start, conductor);
  return { walk, ending, line: conductor.face.linesRead() };
}

async function goThrough(start: Walk, conductor: Conductor): Promise<Omit<Conducted, 'line'>> {
  let walk = start;
  /** The step whose answer a number contradicts and that has no reason yet: the next line may give it. */
  let doubted: string | null = null;
  for (;;) {
    const view = viewOf(walk, conductor);
    if (view === null) return { walk, ending: walk.audit.finishedAt === null ? 'left' : 'finished' };
    const reply = await conductor.face.ask(view);
    if (reply.kind === 'interrupted') return { walk, ending: 'interrupted' };
    if (reply.kind === 'end') {
      const finished = finishAtEnd(walk, view, conductor);
      if (finished === null) return { walk, ending: 'ended' };
      await conductor.save(finished.audit);
      walk = finished;
      continue;
    }
    if (reply.kind === 'help') await conductor.face.help(view);
    if (reply.kind === 'help' || reply.kind === 'nothing') continue;
    const taken = await take(walk, reply, doubted, conductor);
    if (taken === null) {
      if (conductor.face.isScript) return { walk, ending: 'stopped' };
      continue;
    }
    const before = walk;
    walk = taken;
    doubted = findDoubted(before, walk, reply);
    if (doubted !== null) {
      const reason = await tellDoubt(doubted, walk, conductor);
      if (reason?.kind === 'interrupted') return { walk, ending: 'interrupted' };
      if (reason?.kind === 'end') return { walk, ending: 'ended' };
      if (reason?.kind === 'events') walk = (await take(walk, reason, doubted, conductor)) ?? walk;
    }
  }
}

function viewOf(walk: Walk, { report }: Pick<Conductor, 'report'>): QuestionView | ReviewView | null {
  const prompt = currentPrompt(walk);
  if (prompt.kind === 'finished' || prompt.kind === 'left') return null;
  const result = report(walk);
  if (result.audit === null) throw new Error('the document of a walk is without its audit');
  const { checklist } = walk;
  const around = { checklist, result, audit: result.audit };
  return prompt.kind === 'question' ? { prompt, ...around } : { prompt, ...around };
}

/** Nothing more is said: an audit with all its answers is finished, another one stays open. */
function finishAtEnd(walk: Walk, { prompt }: QuestionView | ReviewView, conductor: Conductor): Walk | null {
  const isDone = conductor.face.isScript && prompt.kind === 'review' && prompt.canFinish;
  if (!isDone && !conductor.partial) return null;
  return applyEvent(walk, { type: 'finish', partial: conductor.partial }, conductor.now().toISOString());
}

/** The walk after a reply, saved; null: it was not possible, and the face has been told why. */
async function take(
  walk: Walk,
  reply: Exclude<Reply, { kind: 'end' | 'interrupted' | 'help' | 'nothing' }>,
  doubted: string | null,
  conductor: Conductor,
): Promise<Walk | null> {
  const { face, context } = conductor;
  if (reply.kind === 'error') {
    await face.tell(describeLineError(reply, context), 'problem');
    return null;
  }
  const said = reply.kind === 'events' ? reply.events : await readEvidence(reply.path, conductor);
  if (said === null) return null;
  const events = said.map((event) => place(event, doubted, conductor));
  const at = conductor.now().toISOString();
  let next = walk;
  for (const event of events) {
    next = applyEvent(next, event, at);
    if (next.refusal === null) continue;
    await face.tell(describeRefusal(next.refusal, walk, context), 'problem');
    return null;
  }
  if (next.audit !== walk.audit) await conductor.save(next.audit);
  const told = describeTaken(walk, next, events, context);
  if (told !== null) await face.tell(told, 'done');
  return next;
}

/** A reason right after an answer that a number contradicts is meant for that answer. */
function place(event: WalkEvent, doubted: string | null, { partial }: Conductor): WalkEvent {
  if (event.type === 'finish') return { ...event, partial: event.partial || partial };
  return event.type === 'reason' && event.step === undefined && doubted !== null ? { ...event, step: doubted } : event;
}

async function readEvidence(path: string, conductor: Conductor): Promise<readonly WalkEvent[] | null> {
  try {
    return [{ type: 'evidence', evidence: await conductor.readEvidence(path) }];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await conductor.face.tell(conductor.describeProblem(error), 'problem');
    return null;
  }
}

function findDoubted(before: Walk, after: Walk, reply: Reply): string | null {
  const { step } = before.audit.position;
  const isAnswer = reply.kind === 'events' && reply.events.some(({ type }) => type === 'answer');
  const answer = step === null ? undefined : after.audit.answers[step];
  if (!isAnswer || answer === undefined || answer === before.audit.answers[step ?? '']) return null;
  return answer.contradicted.length > 0 && answer.reason === null ? step : null;
}

/** The answer is kept; why it stands is asked, or left to the next line. */
async function tellDoubt(step: string, walk: Walk, { face, context }: Conductor): Promise<Reply | null> {
  const facts = (walk.audit.answers[step]?.contradicted ?? []).map((fact) => describeFact(fact, context));
  await face.tell(context.words('ask.doubt', { facts: facts.join('; ') }), 'doubt');
  return await face.askReason(facts);
}
