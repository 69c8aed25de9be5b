/** Header names as the presets and the exports are compared: what people and systems write differently is folded away. */

const invisible = /\p{Cf}/gu; // byte-order mark, zero-width spaces, soft hyphens
const wordBorder = /(\p{Ll})(\p{Lu})/gu; // talkTime, TicketID
const ownToken = /[#%]/g; // "Abandon" and "Abandon %" are two columns, "#" alone is an id
const folded = /[^\p{L}\p{M}\p{N}#%]+/gu;
const trailingParentheses = /\s*\([^()]*\)$/;
const questionNumber = /^(survey )?q\d+ /;

/**
 * Lower case, words parted by one space; `_`, `-`, quotes, punctuation and runs of spaces are one space, and
 * `talkTime` is two words. Diacritics stay: `título` is not `titulo` in a language that has both.
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(wordBorder, '$1 $2')
    .replace(ownToken, ' $& ')
    .replace(folded, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The names a header may be known by, the fullest first: `Started at (UTC)` is `started at utc` and `started at`,
 * because systems write time zones, units and hints there; `survey_q6_nps` is `nps`, because survey tools number their
 * questions. Empty for a header without a letter or digit.
 */
export function headerForms(text: string): readonly string[] {
  const forms = new Set<string>();
  // Closing quotes would hide the parentheses.
  let rest = text.replace(invisible, '').replace(/[\s"'`”’»]+$/u, '');
  for (;;) {
    forms.add(normaliseHeader(rest));
    const shorter = rest.replace(trailingParentheses, '');
    if (shorter === rest) break;
    rest = shorter.trimEnd();
  }
  for (const form of [...forms]) forms.add(form.replace(questionNumber, ''));
  forms.delete('');
  return [...forms];
}
