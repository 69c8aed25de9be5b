import type { JSX } from 'preact';
import { outlineAuditMethod } from '../outline-audit-method.ts';
import { outlineKpiDefinitions } from '../outline-kpi-definitions.ts';
import { outlineRemarks } from '../outline-remarks.ts';
import { outlineSourceFiles } from '../outline-source-files.ts';
import { BlockView } from './block-view.tsx';
import { Part } from './part.tsx';
import type { View } from './view.ts';

/** A page on how everything was computed, for those who do not take a number's word for it. */
export function MethodPart({ result, context }: View): JSX.Element {
  const title = context.words('html.method');
  const blocks = [
    ...(result.audit === null ? [] : outlineAuditMethod(result.audit, context)),
    // What the reader should know stands with what was left out.
    ...outlineRemarks({ ...result, notices: [] }, context),
    ...outlineKpiDefinitions(result, context),
    ...outlineSourceFiles(result, context),
  ];
  return (
    <Part id="method" title={title} class="method">
      <BlockView blocks={blocks} caption={title} />
    </Part>
  );
}
