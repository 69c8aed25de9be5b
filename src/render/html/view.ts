import type { AuditReport } from '../../model/audit-report.ts';
import type { Result } from '../../model/result.ts';
import type { RenderContext } from '../render-context.ts';

/** What every part of the page is made from. */
export type View = { readonly result: Result; readonly context: RenderContext };
export type AuditView = View & { readonly audit: AuditReport };
