/** The parts of the report. */
export const parts = `
.masthead { padding-bottom: 1.5rem; border-bottom: 3px solid var(--ink); }
.team { margin: 0 0 0.35rem; font-weight: 600; color: var(--accent); }
.particulars { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; margin-top: 1rem; }
.particulars > div { display: flex; gap: 0.5rem; align-items: baseline; }
nav { margin: 1rem 0 0; font-size: 0.9rem; }
nav ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; max-width: none; list-style: none; }
section { margin-top: 3.5rem; scroll-margin-top: 1rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.85rem; color: var(--muted); }

.score { margin-top: 2rem; }
.score h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.score-head { display: flex; flex-wrap: wrap; gap: 0.5rem 3rem; align-items: center; }
.score-number { margin: 0; font: 600 5rem/1 Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, serif; letter-spacing: -0.02em; white-space: nowrap; }
.score-number small { margin-left: 0.5rem; font-size: 1.25rem; letter-spacing: 0; }
.score-none { font-size: 2rem; }
.score-verdict { margin: 0; font-size: 1.35rem; }
.score-verdict > .score-grade::before { content: "·"; margin: 0 0.5rem; color: var(--muted); }
.score-reasons { margin: 0.25rem 0 0; padding: 0; list-style: none; color: var(--muted); }
.score-scale { margin: 1.5rem 0 1rem; }
.score-mark { width: max-content; margin: 0.25rem 0 0; position: relative; transform: translateX(-50%); font-size: 0.82rem; color: var(--muted); }
.bar { display: block; width: 100%; height: 0.6rem; print-color-adjust: exact; }
.bar-large { height: 1.1rem; }
.bar-track { fill: var(--track); } .bar-open { fill: var(--open); } .bar-sure { fill: var(--accent); }
.bar-score, .bar-mark { fill: var(--mark); }
.sections td, .sections th { vertical-align: middle; }
.sections .bar-column { width: 40%; }
.bounds { display: block; font-weight: 400; }

.chip, .severity { display: inline-block; padding: 0.05rem 0.5rem; border-radius: 0.7rem; font-size: 0.8rem; font-weight: 600; white-space: nowrap; print-color-adjust: exact; }
li > .chip, td > .chip { margin-left: 0.5rem; }
.chip.met { background: var(--good-tint); color: var(--good); }
.chip.partly, .chip.contradicted { background: var(--doubt-tint); color: var(--doubt); }
.chip.not-met { background: var(--bad-tint); color: var(--bad); }
.chip.na, .chip.open { background: var(--plain-tint); color: var(--ink); }
.severity { padding: 0; font-weight: 400; color: var(--muted); }
.severity.critical { color: var(--ink); font-weight: 700; }

#changes ul { max-width: none; columns: 24rem 2; column-gap: 2.5rem; font-size: 0.92rem; }

.cards { list-style: none; padding: 0; max-width: none; }
.card { margin: 0 0 1rem; padding: 1rem 1.25rem; background: var(--panel); border-left: 3px solid var(--doubt); print-color-adjust: exact; }
.card h3 { margin: 0 0 0.75rem; }
.versus { display: grid; grid-template-columns: 9rem repeat(2, minmax(0, 1fr)); gap: 0.75rem 1.5rem; font-size: 0.92rem; }

.steps { scroll-margin-top: 1rem; }
.step { border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
.step-line { display: flex; align-items: baseline; gap: 0.75rem; margin: 0; padding: 0.6rem 0 0.6rem 1.25rem; max-width: none; position: relative; }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; position: absolute; left: 0.15rem; top: 1.15rem; border: 0.3rem solid transparent; border-left-color: var(--muted); }
details[open] > summary::before { left: 0; top: 1.25rem; border-color: var(--muted) transparent transparent; }
.step-number { min-width: 1.5rem; text-align: right; color: var(--muted); }
.step-title { flex: 1; font-weight: 600; }
.step-marks { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.25rem 0.75rem; align-items: baseline; }
.step-marks > .chip:last-child { min-width: 7.5rem; text-align: center; }
.step-facts { padding: 0 0 1rem 3.5rem; font-size: 0.92rem; }
.step-facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; padding: 0.15rem 0; }
.step-facts dt { grid-row: span 9; padding-top: 0.1rem; }
.step-facts dd { grid-column: 2; max-width: 46rem; }

.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.5rem 1.75rem; }
.chart { margin: 0; display: flex; flex-direction: column; justify-content: space-between; }
.chart figcaption { font-size: 0.85rem; font-weight: 600; line-height: 1.3; }
.line { display: block; width: 100%; height: auto; margin: 0.35rem 0; border-bottom: 1px solid var(--line); }
.line path { fill: none; stroke: var(--accent); stroke-width: 1.75; stroke-linejoin: round; }
.line circle { fill: var(--accent); }
.chart-ends { display: flex; justify-content: space-between; gap: 0.5rem; margin: 0; font-size: 0.78rem; color: var(--muted); }
.chart-ends strong { display: block; color: var(--ink); font-size: 0.85rem; }
.chart-ends span:last-child { text-align: right; }

.heat { margin-top: 0.75rem; table-layout: fixed; min-width: 60rem; font-size: 0.75rem; }
.heat td { white-space: nowrap; }
.heat th, .heat td { padding: 0.3rem 0.1rem; min-width: 0; border: 1px solid var(--paper); text-align: center; print-color-adjust: exact; }
.heat tbody th, .heat thead th:first-child { width: 5.5rem; min-width: 0; text-align: left; font-weight: 400; }
.heat-1 { background: var(--heat-1); } .heat-2 { background: var(--heat-2); } .heat-3 { background: var(--heat-3); }
.heat-4 { background: var(--heat-4); } .heat-5 { background: var(--heat-5); }

.matrix { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-bottom: 2rem; }
.quadrant { padding: 1rem 1.25rem; background: var(--panel); border-top: 3px solid var(--line); print-color-adjust: exact; }
.quick-win, .project { border-top-color: var(--accent); }
.quadrant h3, .quadrant .note { margin: 0; }
.quadrant ol { margin: 0.75rem 0 0; font-size: 0.92rem; }
.plan-number { min-width: 0; color: var(--muted); }
.plan-action { margin: 0.25rem 0; font-weight: 400; }
.plan-owner { min-width: 7rem; }
.plan-due { min-width: 7rem; }
.plan-due time { white-space: nowrap; }
.plan-due .chip { display: table; margin: 0.25rem 0 0; }
.plan td:last-child { min-width: 5.5rem; }

@media screen and (max-width: 44rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.9rem; }
  h2 { font-size: 1.35rem; }
  .score-number { font-size: 4rem; }
  .facts > div, .step-facts > div, .versus { grid-template-columns: minmax(0, 1fr); }
  .facts dd, .step-facts dd { grid-column: 1; }
  .step-line { flex-wrap: wrap; }
  .step-title { min-width: 60%; }
  .step-facts { padding-left: 1.25rem; }
  .step-marks { width: 100%; justify-content: flex-start; padding-left: 2.25rem; }
  .step-marks > .chip:last-child { min-width: 0; }
  .matrix { grid-template-columns: minmax(0, 1fr); }
  .sections .bar-column { display: none; }
  th, td { padding-inline: 0.4rem; }
  tbody th { min-width: 7rem; }
  td { min-width: 3rem; }
  .plan, .plan tbody, .plan tr, .plan td, .plan th { display: block; border: 0; padding: 0; }
  .plan thead { display: none; }
  .plan tr { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
}`;
