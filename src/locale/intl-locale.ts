/** `Intl`'s name of a language. English here is British: day before month, 24 hours. */
export function intlLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
