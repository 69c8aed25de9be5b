import type { ContactColumn } from './contact-columns.ts';

/** Business twins that csaudit works out itself: the instants between which the clock runs. */
export const businessClocks: readonly {
  readonly column: ContactColumn;
  readonly start: ContactColumn;
  readonly end: ContactColumn;
}[] = [
  { column: 'first_response_row_business_seconds', start: 'created_at', end: 'first_response_at' },
  { column: 'first_resolution_row_business_seconds', start: 'created_at', end: 'first_resolved_at' },
  { column: 'resolution_row_business_seconds', start: 'created_at', end: 'resolved_at' },
];
