/** One accent and its tints; each pair that meets differs in lightness, so that a grey print can be read. */
export const COLOURS = {
  ink: "#1c2326",
  muted: "#566065",
  line: "#0b4f5c",
  middle: "#357a87",
  inner: "#7fb3bb",
  outer: "#cfe3e5",
} as const;

/** The report's one style sheet. */
export const STYLE = `
:root { color-scheme: light; --ink: ${COLOURS.ink}; --muted: ${COLOURS.muted}; --accent: ${COLOURS.line}; --rule: #dcddd8; --wash: #f5f6f3; }
* { box-sizing: border-box; }
html { font: 17px/1.55 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 62rem; padding: 3.5rem 1.5rem 5rem; overflow-wrap: break-word; }
h1, h2, h3, .small, table, summary, figcaption, dt { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
h1 { font-size: 2.1rem; line-height: 1.15; letter-spacing: -0.02em; margin: 0.2rem 0 0.6rem; max-width: 24em; }
h2 { font-size: 1.3rem; margin: 3.6rem 0 0.8rem; padding-top: 1.1rem; border-top: 2px solid var(--accent); letter-spacing: -0.01em; }
h3 { font-size: 0.95rem; line-height: 1.4; margin: 0 0 0.5rem; font-weight: 600; }
p, ul, dl { max-width: 42rem; margin: 0 0 0.9rem; }
ul { padding-left: 1.2rem; }
a { color: var(--accent); }
.small { font-size: 0.8rem; line-height: 1.5; color: var(--muted); }
.lead > p:first-child { font-size: 1.2rem; line-height: 1.5; }
.caution { border-left: 4px solid var(--accent); background: var(--wash); padding: 0.9rem 1.2rem; margin: 1.6rem 0; max-width: 44rem; }
.caution p, .caution ul { margin: 0 0 0.4rem; }
.scroll { overflow-x: auto; margin: 0.6rem 0 1rem; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.8rem; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.5rem; }
th, td { padding: 0.36rem 0.6rem; text-align: right; vertical-align: top; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead th { vertical-align: bottom; color: var(--muted); font-weight: 600; border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 400; min-width: 11rem; }
tbody th[scope=rowgroup] { font-weight: 600; padding-top: 1.1rem; border-bottom-color: var(--ink); }
td { white-space: nowrap; }
td.pair { white-space: normal; }
td.range { color: var(--muted); }
td.likely { font-weight: 700; color: var(--accent); }
table.text th, table.text td { text-align: left; }
table.text td { min-width: 5.5rem; white-space: normal; }
table.text td.number { text-align: right; white-space: nowrap; }
table.text td.long { min-width: 15rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 2.6rem 2.4rem; margin: 1.6rem 0; }
figure { margin: 0; min-width: 0; display: grid; grid-row: span 4; grid-template-rows: subgrid; grid-template-columns: minmax(0, 1fr); row-gap: 0; align-content: start; }
figcaption { margin: 0 0 0.3rem; }
figure svg { display: block; width: 100%; height: auto; }
details { margin: 0.5rem 0; }
summary { cursor: pointer; font-size: 0.8rem; color: var(--accent); }
details .scroll { max-height: 24rem; overflow: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.4rem; }
dt { font-size: 0.8rem; color: var(--muted); padding-top: 0.15rem; }
dd { margin: 0; }
@media (max-width: 34rem) { body { padding-top: 1.6rem; } h1 { font-size: 1.6rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.6rem; } }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  html { font-size: 10.5pt; } body { max-width: none; padding: 0; }
  h2 { break-after: avoid; margin-top: 1.6rem; } figure, tr, .caution { break-inside: avoid; }
  .charts { grid-template-columns: 1fr 1fr; gap: 1.2rem; } .scroll, details .scroll { overflow: visible; max-height: none; }
  details:not([open]) { display: none; } a { color: inherit; text-decoration: none; }
}
`;

/** SHA-256 of the style sheet in base 64, by which a page's content policy names it; a test works it out. */
export const STYLE_HASH = "HR/viidt7hx5bLOoXFn3QjBZQdMkzKhg3d8xFmyKgXk=";
