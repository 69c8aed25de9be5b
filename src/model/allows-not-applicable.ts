/** May the step be answered "not applicable"? A critical one only if it says so. */
export function allowsNotApplicable(step: { readonly severity: unknown; readonly na_allowed?: unknown }): boolean {
  return typeof step.na_allowed === 'boolean' ? step.na_allowed : step.severity !== 'critical';
}
