/** The words of a language: looked up by key, filled by ICU MessageFormat. */
export type WordValues = Readonly<Record<string, string | number | boolean>>;

export type Words = {
  /** Throws when the key or one of its values is missing: that is a bug, not a user's mistake. */
  (key: string, values?: WordValues): string;
  /** For codes that come from outside: the reasons and assumptions of a team's own files have no words. */
  has(key: string): boolean;
};

/** A language file: keys nest, leaves are ICU messages. */
export type Messages = { readonly [key: string]: string | Messages };
