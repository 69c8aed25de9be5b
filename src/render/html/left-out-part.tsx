import type { JSX } from 'preact';
import { describeCode } from '../describe-code.ts';
import { outlineMissing } from '../outline-missing.ts';
import { outlineSourceFacts } from '../outline-sources.ts';
import { BlockView } from './block-view.tsx';
import { Part } from './part.tsx';
import type { View } from './view.ts';

/** What was read, what of it was left out, and which numbers could not be had. */
export function LeftOutPart({ result, context }: View): JSX.Element {
  const { words } = context;
  const title = words('audit.heading.data');
  const notices = result.notices.map((notice) => describeCode('notice', notice, context));
  return (
    <Part id="data" title={title}>
      <BlockView blocks={[outlineSourceFacts(result, context), ...outlineMissing(result, context)]} caption={title} />
      {notices.length > 0 && (
        <>
          <h3>{words('heading.notices')}</h3>
          <ul class="warnings">
            {[...new Set(notices)].map((notice) => (
              <li>{notice}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}
