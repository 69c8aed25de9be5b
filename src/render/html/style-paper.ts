/** A4. No row, step, card or chart is torn; tables repeat their heads; what is folded on the screen lies open. */
export const paper = `
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #54606c; } }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.45; }
  nav, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  section { margin-top: 2rem; }
  h2, h3, caption { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  tr, .card, .chart, .quadrant, .facts > div, .score, .step-line, .step-facts > div { break-inside: avoid; }
  .step { break-inside: avoid; }
  .score-number { font-size: 44pt; }
  .scroll { overflow: visible; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary::before { display: none; }
  .step-line { padding-left: 0; }
  .step-facts { padding-left: 2.25rem; }
  .charts { grid-template-columns: repeat(4, 1fr); gap: 1rem 1.25rem; }
  .chart figcaption { font-size: 8pt; }
  .heat { min-width: 0; font-size: 6pt; }
  .heat th, .heat td { padding: 0.2rem 0; }
  .heat tbody th, .heat thead th:first-child { width: 15mm; }
  .method { break-before: page; }
}`;
