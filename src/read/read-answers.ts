import { dirname } from 'node:path';
import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import { answerOfWord } from '../model/answer-words.ts';
import { type AnswersFile, answersFileSchema, type GivenAnswer } from '../model/answers.ts';
import { type AnswerValue, answerValues } from '../model/audit.ts';
import type { Checklist, ChecklistStep } from '../model/checklist.ts';
import { nearest } from '../model/nearest.ts';
import type { Place, Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { checkYaml } from './check-yaml.ts';
import { readEvidence } from './read-evidence.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';

type Written = Exclude<AnswersFile[string], string | null>;
type Report = (place: Place, data: NonNullable<Problem['data']>) => void;

/**
 * Reads a file of answers for a checklist; its evidence is read and hashed.
 *
 * @param home the folder of `csaudit.yaml`
 * @throws UserError `bad-yaml`, `bad-answers`: all that is wrong with it at once, each with its place
 */
export async function readAnswers(path: string, checklist: Checklist, home: string): Promise<readonly GivenAnswer[]> {
  const document = await readYaml(path);
  const file = document.value === null ? {} : checkYaml(document, answersFileSchema, 'bad-answers');
  const problems: Problem[] = [];
  const report: Report = (place, data) => problems.push({ code: 'bad-answers', place, data });
  const steps = new Map(checklist.sections.flatMap((section) => section.steps).map((step) => [step.id, step]));
  const found: { readonly answer: Omit<GivenAnswer, 'evidence'>; readonly evidence: readonly string[] }[] = [];
  for (const [id, written] of Object.entries(file)) {
    const step = steps.get(id);
    if (step === undefined) {
      report(document.locateKey([id]), { reason: 'unknown-step', name: id, ...suggest(id, steps.keys()) });
      continue;
    }
    const whole: Written = typeof written === 'string' ? { value: written } : (written ?? {});
    const at = typeof written === 'string' ? [id] : [id, 'value'];
    const answer = understand(step, whole, at, document, report);
    const { evidence } = whole;
    found.push({ answer, evidence: typeof evidence === 'string' ? [evidence] : (evidence ?? []) });
  }
  const answers: GivenAnswer[] = [];
  for (const { answer, evidence } of found) {
    const place = document.locate([answer.step, 'evidence']);
    const files = evidence.map((name) =>
      readEvidence(name, dirname(path), home).catch(reportUnreadable(name, place, report)),
    );
    answers.push({ ...answer, evidence: (await Promise.all(files)).flatMap((file) => file ?? []) });
  }
  if (problems.length > 0) throw new UserError(...problems);
  return answers;
}

function reportUnreadable(name: string, place: Place, report: Report): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof UserError)) throw error;
    report(place, { reason: 'unreadable-evidence', name });
    return null;
  };
}

function understand(
  step: ChecklistStep,
  written: Written,
  at: readonly string[],
  document: YamlDocument,
  report: Report,
): Omit<GivenAnswer, 'evidence'> {
  const value = readValue(written.value ?? null, document.locate(at), report);
  const reason = clean(written.reason);
  if (value === 'na' && !allowsNotApplicable(step))
    report(document.locate(at), { reason: 'gate-refuses-na', name: step.id });
  else if (value === 'na' && reason === null) report(document.locate(at), { reason: 'na-needs-reason' });
  const ids = step.criteria.map(({ id }) => id);
  const criteria = Object.entries(written.criteria ?? {}).flatMap(([criterion, said]) => {
    const path = [step.id, 'criteria', criterion];
    if (!ids.includes(criterion)) {
      report(document.locateKey(path), { reason: 'unknown-criterion', name: criterion, ...suggest(criterion, ids) });
      return [];
    }
    const own = typeof said === 'string' ? { value: said } : said;
    const place = document.locate(typeof said === 'string' ? path : [...path, 'value']);
    const answered = readValue(own.value, place, report);
    const why = clean(own.reason);
    if (answered === 'na' && why === null) report(place, { reason: 'na-needs-reason' });
    return answered === null ? [] : [{ criterion, value: answered, reason: why }];
  });
  const isAll = criteria.length === ids.length && criteria.every(({ value }) => value === 'na');
  if (isAll && !allowsNotApplicable(step)) {
    report(document.locateKey([step.id, 'criteria']), { reason: 'gate-refuses-na', name: step.id });
  }
  const { note, owner, due } = written;
  return { step: step.id, value, reason, note: clean(note), owner: clean(owner), due: due ?? null, criteria };
}

function readValue(word: string | null, place: Place, report: Report): AnswerValue | null {
  if (word === null) return null;
  const value = answerOfWord(word);
  if (value === null) {
    report(place, { reason: 'unknown-answer', name: word, ...suggest(word, answerValues) });
  }
  return value;
}

function suggest(word: string, candidates: Iterable<string>): { readonly known: string; readonly suggestion?: string } {
  const all = [...candidates];
  const suggestion = nearest(word, all);
  return { known: all.join(', '), ...(suggestion === null ? {} : { suggestion }) };
}

function clean(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
