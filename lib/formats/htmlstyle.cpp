// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/htmlstyle.h>

namespace Quoth {

// Text has 4.5:1 on every ground it stands on, in light and dark. Each kind has a line of its own
// beside its colour, as in the program.
QString htmlReportStyle()
{
    return QStringLiteral(R"css(
:root { color-scheme: light dark;
  --page: #fdfcf9; --desk: #f3f1ec; --ink: #1f2328; --dim: #5e6269; --line: #dcd8cf;
  --accent: #2f5fa8; --said: #f6ecc9; --rule: #a67c00; --mark: #dcecf9; --person: #2f6db5;
  --organisation: #2b7f4c; --place: #a9550f; --misc: #7a56a8; --date: #6b6f76; }
@media (prefers-color-scheme: dark) { :root {
  --page: #1d1f23; --desk: #141518; --ink: #e6e3dc; --dim: #a3a6ac; --line: #35383e;
  --accent: #8db4ee; --said: #3a3423; --rule: #d8b64a; --mark: #24384d; --person: #7fb2ee;
  --organisation: #7cc795; --place: #eda566; --misc: #bb9ae6; --date: #a3a6ac; } }
* { box-sizing: border-box; }
html { background: var(--desk); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1.125rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style",
  "Source Serif 4", Palatino, "Palatino Linotype", "Noto Serif", "DejaVu Serif", Georgia, serif;
  font-kerning: normal; text-rendering: optimizeLegibility; }
article { background: var(--page); max-width: 62rem; margin: 0 auto 2.5rem;
  padding: clamp(1.5rem, 5vw, 4.5rem) clamp(1.25rem, 5vw, 4.5rem); }
header { margin-bottom: 2rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
h1 { font-size: clamp(1.6rem, 4vw, 2.2rem); line-height: 1.2; margin: 0 0 .6rem;
  font-weight: 600; text-wrap: balance; max-width: 26em; }
h2 { font-size: 1.1rem; margin: 0 0 .8rem; font-weight: 600; }
h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; font-weight: 600; }
.about, .key, aside, .legend, .where, footer, nav { font-family: system-ui, "Segoe UI", Roboto,
  "Noto Sans", "DejaVu Sans", sans-serif; font-size: .8rem; line-height: 1.45; color: var(--dim); }
.about { overflow-wrap: anywhere; }
.about span + span::before { content: " \00b7  "; }
.row { display: grid; grid-template-columns: minmax(0, 36em) minmax(9rem, 1fr);
  column-gap: 2.25rem; margin: 0 0 1em; }
.row > p { margin: 0; padding-inline-start: .9rem; border-inline-start: 3px solid transparent;
  overflow-wrap: break-word; }
.row.said > p { border-inline-start-color: var(--rule); }
.row.byline > p, .row.boilerplate > p { color: var(--dim); font-size: .85em; }
aside { padding-top: .25em; }
aside > div { margin-bottom: .45rem; overflow-wrap: anywhere; }
aside .who { color: var(--ink); font-weight: 600; }
aside .who a, nav a, .where a { color: inherit; text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
.q { background: var(--said); -webkit-box-decoration-break: clone; box-decoration-break: clone;
  padding: .1em 0; }
.h { background: var(--mark); -webkit-box-decoration-break: clone; box-decoration-break: clone;
  padding: .1em 0; }
.q.h { background: linear-gradient(var(--said) 50%, var(--mark) 50%); }
.per, .org, .loc, .misc, .date, .m { text-decoration: underline; text-underline-offset: .2em;
  text-decoration-thickness: 2px; text-decoration-skip-ink: none; }
.per { text-decoration-color: var(--person); }
.org { text-decoration-color: var(--organisation); text-decoration-style: dashed; }
.loc { text-decoration-color: var(--place); text-decoration-style: dotted; }
.misc { text-decoration-color: var(--misc); text-decoration-style: wavy;
  text-decoration-thickness: 1px; }
.date { text-decoration-color: var(--date); text-decoration-style: double;
  text-decoration-thickness: 1px; }
.m { text-decoration-color: var(--person); text-decoration-thickness: 1px; }
.c { font-style: italic; }
sup { font: 600 .62em system-ui, sans-serif; line-height: 0; color: var(--accent); }
sup a { text-decoration: none; padding: 0 .15em; }
.note b { color: var(--accent); font-weight: 600; }
.note { white-space: pre-line; }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: .7em;
  padding: 0 .5em; color: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin-top: .9rem; }
.legend span span { color: var(--ink); padding: 0 .15em; }
section { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1.5rem; }
.speakers { columns: 16rem 2; column-gap: 2.25rem; padding: 0; margin: 0; list-style: none; }
.speakers li { break-inside: avoid; display: flex; gap: .75rem; justify-content: space-between;
  border-bottom: 1px dotted var(--line); padding: .15rem 0; }
.speakers .links { font: .8rem/1.9 system-ui, sans-serif; text-align: end;
  font-variant-numeric: tabular-nums; }
blockquote { margin: 0 0 .9rem; padding-inline-start: .9rem;
  border-inline-start: 3px solid var(--line); max-width: 36em; }
blockquote p { margin: 0; }
:target { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
footer { max-width: 62rem; margin: 0 auto; padding: 0 clamp(1.25rem, 5vw, 4.5rem) 2.5rem; }
@media (max-width: 44rem) { .row { grid-template-columns: minmax(0, 1fr); }
  aside { padding: .35rem 0 .35rem .9rem; display: flex; flex-wrap: wrap; gap: 0 1rem; }
  aside:empty { display: none; } }
@media print { html, article { background: none; } body { font-size: 10.5pt; }
  article { padding: 0; max-width: none; break-after: page; } article:last-of-type {
  break-after: auto; } .q, .h { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .row, blockquote { break-inside: avoid; } h2, h3 { break-after: avoid; } }
)css");
}

} // namespace Quoth
