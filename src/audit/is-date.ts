/** Is it a day of the calendar, written `2026-11-22`? */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Some days that there are not, such as the 30th of February, are read as days of the month after.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
