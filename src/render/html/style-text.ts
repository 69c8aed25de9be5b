/** Type, links, lists and tables. */
export const text = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body {
  margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 66rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; font-family: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, serif; }
h1 { margin: 0; font-size: 2.5rem; font-weight: 600; letter-spacing: -0.01em; }
h2 { margin: 0 0 1rem; font-size: 1.6rem; font-weight: 600; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.1rem; font-weight: 700; }
p { margin: 0 0 0.75rem; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
small, .note, .detail { font-size: 0.82rem; color: var(--muted); }
.note { margin: 0.5rem 0 0; }
ul, ol { margin: 0 0 1rem; padding-left: 1.25rem; max-width: 48rem; }
li { margin: 0.2rem 0; }
pre { overflow-x: auto; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { top: 0.5rem; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.doubtful { color: var(--doubt); font-weight: 600; }
.strong { font-weight: 650; }
.warnings { list-style: none; padding: 0.75rem 1rem; background: var(--doubt-tint); border-left: 3px solid var(--doubt); }

.scroll { position: relative; overflow-x: auto; }
.scroll + ul, .scroll + .facts, .scroll + p { margin-top: 1rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; line-height: 1.4; }
caption { padding: 0.5rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.5rem 0.75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); unicode-bidi: isolate; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { overflow-wrap: break-word; vertical-align: bottom; font-size: 0.8rem; font-weight: 600; color: var(--muted); border-bottom: 1.5px solid var(--muted); }
tbody th { font-weight: 600; min-width: 9rem; }
.number { text-align: right; }
td { min-width: 4rem; }
td.number { white-space: nowrap; }
.detail { list-style: none; margin: 0.15rem 0 0; padding: 0; font-weight: 400; max-width: 40rem; }
.detail li { display: inline; margin: 0; }
.detail li + li::before { content: " · "; }
.compact { font-size: 0.85rem; }
.compact th, .compact td { padding-block: 0.3rem; }
.compact tbody th { font-weight: 400; }

dl { margin: 0; }
dd { margin: 0; }
dt { font-size: 0.82rem; color: var(--muted); }
.facts > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1.5rem; padding: 0.4rem 0; border-bottom: 1px solid var(--line); font-size: 0.92rem; }
.facts dt { grid-row: span 9; padding-top: 0.1rem; }
.facts dd { grid-column: 2; max-width: 48rem; }`;
