import type { SavedAudit } from '../model/audit.ts';
import type { RenderContext } from '../render/render-context.ts';

/** `2026-11-22-k3f9: customer-service-audit, 7 answered, last saved 22 Nov 2026, 10:00` */
export function describeOpenAudit(
  { id, checklist, answers, updatedAt }: SavedAudit,
  timeZone: string,
  { words, format }: RenderContext,
): string {
  const answered = Object.values(answers).filter(({ value }) => value !== null).length;
  const saved = format.instant(updatedAt, timeZone);
  return words('ask.open-audit', { id, checklist: checklist.id, answered, saved });
}
