import { foldWord, type WordLists } from '../model/word-list.ts';

/** What an answer in words comes to, whatever the steps of the scale. */
export const opinions = ['good', 'neutral', 'bad'] as const;
export type Opinion = (typeof opinions)[number];

/** An answer that is no plain number. */
export type RatingText = {
  /** null: words or signs only. */
  readonly score: number | null;
  /** The top of the scale, where the answer says it: `4/5`, `★★★★☆`, `85 %`. */
  readonly of: number | null;
  /** What its words mean; null: there are none, or none that are known. */
  readonly opinion: Opinion | 'unanswered' | null;
};

/** Words as `foldRating` writes them -> what they mean; a survey may also have been sent and not answered. */
export type RatingLexicon = ReadonlyMap<string, Opinion | 'unanswered'>;

export function ratingLexicon(survey: 'csat' | 'nps' | 'ces', words: WordLists): RatingLexicon {
  const lists =
    survey === 'nps'
      ? ([words.promoter, words.passive, words.detractor] as const)
      : ([words.good, words.neutral, words.bad] as const);
  return new Map([
    ...words.unanswered.map((word) => [foldRating(word), 'unanswered'] as const),
    ...opinions.flatMap((opinion, index) => (lists[index] ?? []).map((word) => [foldRating(word), opinion] as const)),
  ]);
}

const numeral = String.raw`\d{1,4}(?:[.,]\d+)?`;
const starWord = String.raw`★|⭐|stars?|zvjezdic[aeu]|zvaigzn(?:e|es|ēm)|zvaigžņ(?:u|o)|звезд[аы]?|зв[её]зд|csillag(?:os)?|sterne?n?|estrellas?|estrelas?|étoiles?`;
const fraction = new RegExp(
  `^(${numeral}) ?(?:/|out of|of|od|no|из|von|de|sur) ?(${numeral})(?: ?(?:${starWord}))?$`,
  'u',
);
const counted = new RegExp(`^(${numeral}) ?-? ?(?:${starWord})$`, 'u');
const percentage = new RegExp(`^(${numeral}) ?%$`);
const bare = new RegExp(`^[[(]?(${numeral})[\\])]?$`);
const inFront = new RegExp(`^[[(]?(${numeral})( ?[-–—:.=)\\]]| )\\s*([^\\d]+)$`, 'u');
const behind = new RegExp(`^([^\\d]+?)( ?[-–—:=(\\[]| )\\s*(${numeral})[\\])]?$`, 'u');

/**
 * One answer to a survey that is no plain number: `4/5`, `★★★★☆`, `4 stars`, `4 - Satisfied`, `Very satisfied (5)`,
 * `👍🏽`, `Good`. null: nobody can tell what it says; `4 tickets` and `4/5/2026` are no answers.
 */
export function readRatingText(text: string, lexicon: RatingLexicon): RatingText | null {
  const folded = foldRating(text);
  const stars = /^([★⭐🌟 ]*)([☆✩✰ ]*)$/u.exec(folded);
  if (stars !== null && folded !== '') {
    const [filled, empty] = [countSigns(stars[1]), countSigns(stars[2])];
    return { score: filled, of: empty === 0 ? null : filled + empty, opinion: null };
  }
  const opinion = opinionOf(folded, lexicon);
  if (opinion !== null) return { score: null, of: null, opinion };
  const [, share, whole] = fraction.exec(folded) ?? [];
  if (share !== undefined && whole !== undefined) return answer(share, number(whole), null);
  const percent = percentage.exec(folded)?.[1];
  if (percent !== undefined) return answer(percent, 100, null);
  const alone = counted.exec(folded)?.[1] ?? bare.exec(withoutSigns(folded))?.[1];
  if (alone !== undefined) return answer(alone, null, opinionOf(signsOf(folded), lexicon));
  return labelled(folded, lexicon);
}

/** A score with words: `4 - Satisfied`. Without a sign between them the words must be known: `24 hours` is no answer. */
function labelled(folded: string, lexicon: RatingLexicon): RatingText | null {
  const [, first, sign, label] = inFront.exec(folded) ?? [];
  if (first !== undefined && sign !== undefined && label !== undefined)
    return withLabel(first, sign, label.replace(/[)\]]$/, ''), lexicon);
  const [, words, between, last] = behind.exec(folded) ?? [];
  if (words === undefined || between === undefined || last === undefined) return null;
  // `Ticket-5` is a name, `Satisfied - 5` an answer.
  return withLabel(last, /^[-–—]$/.test(between) ? ' ' : between, words, lexicon);
}

function withLabel(score: string, sign: string, label: string, lexicon: RatingLexicon): RatingText | null {
  const opinion = opinionOf(label.trim(), lexicon);
  if (opinion === null && (sign === ' ' || !/\p{L}/u.test(label))) return null;
  return answer(score, null, opinion);
}

function answer(score: string, of: number | null, opinion: RatingText['opinion']): RatingText {
  return { score: number(score), of, opinion };
}

function number(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Known words, one sign however often, or signs and words that mean the same. */
function opinionOf(folded: string, lexicon: RatingLexicon): RatingText['opinion'] {
  const known = lexicon.get(folded);
  if (known !== undefined || folded === '') return known ?? null;
  const meanings = new Set([...signsOf(folded)].map((sign) => lexicon.get(sign) ?? null));
  const words = withoutSigns(folded);
  if (meanings.size === 0) return null;
  if (words !== '') meanings.add(lexicon.get(words) ?? null);
  const [meaning = null] = meanings;
  return meanings.size === 1 ? meaning : null;
}

const signs = /\p{Extended_Pictographic}/gu;

function signsOf(folded: string): string {
  return (folded.match(signs) ?? []).join('');
}

function withoutSigns(folded: string): string {
  return folded.replaceAll(signs, '').trim();
}

function countSigns(text: string | undefined): number {
  return [...(text ?? '').replaceAll(' ', '')].length;
}

/**
 * An answer as its words are compared: as `foldWord`, and without what changes nothing: tones of skin and other
 * variants of signs, the mark at the end, hyphens and underscores between words.
 */
function foldRating(text: string): string {
  const plain = text
    .replaceAll(/\p{Emoji_Modifier}|\p{Variation_Selector}|\u20E3|\u200D|♀|♂/gu, '')
    .replaceAll('’', "'");
  return foldWord(plain.replaceAll(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')).replace(/(?<=\p{L})[.!…]+$/u, '');
}
