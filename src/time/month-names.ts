/** Languages whose names of months are known; those of neighbours are, so that a name which means two is not guessed. */
const languages = ['en', 'hr', 'lv', 'ru', 'hu', 'de', 'es', 'pt', 'fr', 'it', 'nl', 'pl', 'cs', 'sk', 'sl', 'uk'];

/** Abbreviations that are no beginning of the name. */
const others: Readonly<Record<string, readonly (readonly [string, number])[]>> = { de: [['mrz', 3]], nl: [['mrt', 3]] };

type MonthsOf = { readonly language: string; readonly names: ReadonlyMap<string, number> };

let known: readonly MonthsOf[] | null = null;

/**
 * The month that each word names, by all languages that know every one of them: `jul` is July in nine, `lis` October in
 * Croatian and November in Polish, unless `kolovoz` stands beside it. Known are the names, also in the genitive, and any
 * beginning of them with three letters or more that no other month of the language has. Words that no language knows do
 * not count.
 *
 * @param words in any case, with or without a full stop
 * @returns word -> 1 to 12, and null for a word that means several months; words of no language are left out
 * @example
 * readMonthNames(['jūl.', 'maijs']) // => new Map([['jūl.', 7], ['maijs', 5]])
 * readMonthNames(['listopada']) // => new Map([['listopada', null]])
 * readMonthNames(['listopada', 'kolovoza']) // => new Map([['listopada', 10], ['kolovoza', 8]])
 */
export function readMonthNames(words: readonly string[]): ReadonlyMap<string, number | null> {
  known ??= languages.map((language) => ({ language, names: namesOf(language) }));
  const found = known.map(({ names }) => words.map((word) => names.get(fold(word)) ?? null));
  const counts = found.map((months) => months.filter((month) => month !== null).length);
  const most = Math.max(...counts);
  const best = found.filter((_, index) => counts[index] === most && most > 0);
  return new Map(
    words.flatMap((word, index) => {
      const months = new Set(best.flatMap((list) => list[index] ?? []));
      const [month = null] = months;
      return months.size === 0 ? [] : [[word, months.size === 1 ? month : null] as const];
    }),
  );
}

function fold(word: string): string {
  return word.normalize('NFC').replace(/\.$/, '').toLowerCase();
}

function namesOf(language: string): ReadonlyMap<string, number> {
  const forms = Array.from({ length: 12 }, (_, index) => formsOf(language, index));
  const names = new Map<string, number>();
  forms.forEach((own, index) => {
    for (const form of own) {
      for (let length = 3; length <= form.length; length += 1) {
        const beginning = form.slice(0, length);
        const isOwn =
          length === form.length ||
          !forms.some((list, at) => at !== index && list.some((name) => name.startsWith(beginning)));
        if (isOwn) names.set(beginning, index + 1);
      }
    }
  });
  for (const [name, month] of others[language] ?? []) names.set(name, month);
  return names;
}

/** As the machine's ICU writes the month: alone and in a date, long and short. */
function formsOf(language: string, index: number): readonly string[] {
  const date = new Date(Date.UTC(2026, index, 5));
  const forms = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric', year: 'numeric' } as const].map(
      (parts) =>
        new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' })
          .formatToParts(date)
          .find(({ type }) => type === 'month')?.value ?? '',
    ),
  );
  return [...new Set(forms.map(fold))].filter((form) => form.length >= 3 && !/\d/.test(form));
}
