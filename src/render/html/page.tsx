import type { JSX } from 'preact';
import { Masthead, reportTitle } from './masthead.tsx';
import { reportParts } from './report-parts.tsx';
import { style } from './style.ts';
import type { View } from './view.ts';

/** Nothing is loaded, run or sent: not even what somebody might smuggle into a name. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole document. */
export function Page(view: View): JSX.Element {
  const { result, context } = view;
  const { words, format } = context;
  const { tool, createdAt, period, team } = result;
  const parts = reportParts(view);
  const title = [reportTitle(view), ...(team === undefined ? [] : [team])].join(' · ');
  return (
    <html lang={format.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content={`csaudit ${tool.version}`} />
        <title>{title}</title>
        {/* Our own style sheet, in which nothing is filled in. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#report">
          {words('html.skip')}
        </a>
        <Masthead {...view} />
        <nav aria-label={words('html.contents')}>
          <ol>
            {parts.map((part) => (
              <li>
                <a href={`#${part.id}`}>{part.title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="report" tabIndex={-1}>
          {parts.map(({ part }) => part)}
        </main>
        <footer>
          <p>{words('html.made', { version: tool.version, at: format.instant(createdAt, period.timeZone) })}</p>
        </footer>
      </body>
    </html>
  );
}
