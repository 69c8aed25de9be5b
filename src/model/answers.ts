import * as z from 'zod';
import type { AnswerValue, Evidence } from './audit.ts';

/** A file of answers (`--answers`): step -> answer, or answer and more about it. What is not in it, or empty, stays open. */

const text = z.string();
const word = z.string().min(1);

const criterion = z.union([word, z.strictObject({ value: word, reason: text.optional() })]);

const answer = z.strictObject({
  /** `met`, `partly`, `not-met`, `na`, or the letter of one; may be left out where the criteria say it. */
  value: word.nullable().optional(),
  /** Needed for `na`; elsewhere why the answer stands although a number contradicts it. */
  reason: text.nullable().optional(),
  note: text.nullable().optional(),
  owner: text.nullable().optional(),
  /** A day: `2026-12-01`. */
  due: z.iso.date('a day such as 2026-12-01').nullable().optional(),
  /** Files, relative to this one. */
  evidence: z
    .union([word, z.array(word)])
    .nullable()
    .optional(),
  criteria: z.record(z.string(), criterion).optional(),
});

export const answersFileSchema = z.record(z.string(), z.union([word, z.null(), answer]));

export type AnswersFile = z.infer<typeof answersFileSchema>;

/** What a file says of a step, its words understood. */
export type GivenAnswer = {
  readonly step: string;
  readonly value: AnswerValue | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly evidence: readonly Evidence[];
  readonly criteria: readonly {
    readonly criterion: string;
    readonly value: AnswerValue;
    readonly reason: string | null;
  }[];
};
