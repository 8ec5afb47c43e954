// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::report {

/// The style sheet of HTML pages. Colors of text have a contrast of at least 4.5 to 1 on their
/// ground, those of pictures of 3 to 1, in light and dark (WCAG 2.1, 1.4.3 and 1.4.11).
inline constexpr std::string_view html_style = R"(
:root { color-scheme: light dark; --ground: #fff; --text: #1c1d21; --quiet: #585c66; --line: #d5d7dd;
  --shade: #f5f6f8; --mark: #ffe08a; --error: #b3122b; --warning: #8a5300; --info: #1a5fa8;
  --green: #2e7d4f; --purple: #6f4bb0; --blue: #1f4fc4; --red: #c4203a; --orange: #c25e00;
  --gray: #7a7f8a; --amber: #c47500; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171b; --text: #e8e9ec; --quiet: #a9aeb9;
  --line: #3a3e47; --shade: #1f2228; --mark: #5c4700; --error: #ff8a96; --warning: #f2b55a;
  --info: #8cc0f5; --green: #5fbf86; --purple: #b596f0; --blue: #86a8ff; --red: #ff7d8e;
  --orange: #ffa24d; --gray: #9096a2; --amber: #f2b55a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, .about { padding: 0 1.25rem; max-width: 76rem; margin: 0 auto; }
h1 { font-size: 1.6rem; font-weight: 600; line-height: 1.25; margin: 1.75rem 0 .25rem; }
h2 { font-size: 1.25rem; font-weight: 600; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 0 0 .25rem; }
p { margin: 0 0 .5rem; }
a { color: var(--info); text-underline-offset: .15em; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
.marking { margin: 0; padding: .4rem; text-align: center; font-weight: bold;
  letter-spacing: .05em; background: #333; color: #fff; }
.marking.green { background: #00632b; }
.marking.purple { background: #502b85; }
.marking.blue { background: #0033a0; }
.marking.red { background: #b8001f; }
.marking.orange { background: #ff8c00; color: #000; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: .9rem; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1.25rem 0 0; padding: 0;
  list-style: none; }
.figures b { display: block; font-size: 1.75rem; font-weight: 600; line-height: 1.2; }
.figures .error { color: var(--error); }
.figures .warning { color: var(--warning); }
.figures .info { color: var(--info); }
.figures li { color: var(--quiet); font-size: .9rem; }
.figures li b { font-variant-numeric: tabular-nums; }
.figures li:not([class]) b { color: var(--text); }
.charts { display: grid; gap: 1.25rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); align-items: stretch; }
.chart { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; min-width: 0; }
@media (min-width: 48rem) { .chart:first-child { grid-row: span 2; } }
.bars, .legend { list-style: none; margin: .5rem 0 0; padding: 0; }
.bars li { display: grid; grid-template-columns: 1fr auto; gap: .1rem .75rem; margin-bottom: .5rem;
  font-size: .9rem; line-height: 1.35; }
.bars b, td.count { font-weight: 400; font-variant-numeric: tabular-nums; }
.bars svg { grid-column: 1 / -1; border-radius: 2px; }
footer { margin-top: 2rem; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .85rem; color: var(--quiet); }
.key { display: inline-block; width: .7rem; height: .7rem; margin-right: .35rem; border-radius: 2px; }
svg { display: block; overflow: visible; }
.columns { margin: .75rem 0 .25rem; }
svg text { fill: var(--quiet); font-size: 11px; font-variant-numeric: tabular-nums; }
svg .label { text-anchor: middle; }
svg .axis { stroke: var(--gray); }
svg .grid { stroke: var(--line); }
rect.error { fill: var(--error); } .key.error { background: var(--error); }
rect.warning { fill: var(--amber); } .key.warning { background: var(--amber); }
rect.info { fill: var(--info); } .key.info { background: var(--info); }
rect.green { fill: var(--green); } .key.green { background: var(--green); }
rect.purple { fill: var(--purple); } .key.purple { background: var(--purple); }
rect.blue { fill: var(--blue); } .key.blue { background: var(--blue); }
rect.red { fill: var(--red); } .key.red { background: var(--red); }
rect.orange { fill: var(--orange); } .key.orange { background: var(--orange); }
rect.gray { fill: var(--gray); } .key.gray { background: var(--gray); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0;
  border-top: 1px solid var(--line); }
th { font-weight: 400; }
thead th { font-weight: 600; }
fieldset { border: 0; padding: 0; margin: 0 0 .5rem; }
legend { font-size: .9rem; color: var(--quiet); padding: 0; }
label { display: inline-block; margin-right: 1.25rem; }
summary { cursor: pointer; }
.scroll { overflow-x: auto; }
.scroll th, .scroll td { white-space: nowrap; padding-right: 1rem; }
.chart summary { color: var(--quiet); font-size: .85rem; }
.states { border-bottom: 1px solid var(--line); }
.state { border-top: 1px solid var(--line); }
.state summary { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; position: relative;
  padding: .45rem .5rem .45rem 1.5rem; }
.state summary::before { content: "\25B8"; position: absolute; left: .4rem; top: .45rem;
  color: var(--quiet); }
.state[open] > summary::before { content: "\25BE"; }
.state summary:hover, .document summary:hover { background: var(--shade); }
.part { content-visibility: auto; contain-intrinsic-size: auto 400rem; }
.documents { table-layout: fixed; margin-bottom: 1rem; }
.documents thead th { width: 4.25rem; }
.documents thead th:first-child { width: auto; }
.documents thead th:nth-child(3), .documents thead th:nth-child(5) { width: 8.5rem; }
.documents thead th:nth-child(4) { width: 6.5rem; }
.documents thead th:nth-child(7) { width: 7rem; }
.documents thead th:nth-child(6) { width: 12rem; }
.documents thead th:nth-child(9) { width: 6rem; }
.documents .more td { border-top: 0; padding-top: 0; }
.documents summary { color: var(--quiet); }
td.error { color: var(--error); } td.warning { color: var(--warning); }
td.info { color: var(--info); } td.zero { color: var(--quiet); }
.counts { white-space: nowrap; font-size: .9rem; font-variant-numeric: tabular-nums; }
.finding .error { color: var(--error); }
.finding .warning { color: var(--warning); }
.finding .info { color: var(--info); }
.findings { list-style: none; margin: 0 0 .75rem; padding: 0 0 0 1rem; }
.finding { display: grid; grid-template-columns: 5rem 4.5rem 1fr; gap: 0 .75rem; padding: .4rem 0; }
.finding > :last-child { min-width: 0; }
.finding p, .finding ul { margin: 0 0 .2rem; }
.level { font-weight: 600; white-space: nowrap; }
.place { color: var(--quiet); font-variant-numeric: tabular-nums; }
.excerpt { display: block; background: var(--shade); padding: .15rem .5rem; margin: .2rem 0;
  white-space: pre-wrap; border-radius: .25rem; width: fit-content; max-width: 100%; }
.finding a { font-family: ui-monospace, monospace; font-size: .9em; }
mark { background: var(--mark); color: inherit; }
.rule { max-width: 46rem; margin-bottom: 1.5rem; scroll-margin-top: 1rem; }
.rule:target { background: var(--shade); outline: .5rem solid var(--shade); }
.level-name { white-space: nowrap; }
@media (max-width: 60rem) {
  .documents, .documents tbody, .documents tr, .documents caption, .documents tbody th,
  .documents .more td { display: block; } .documents thead { position: absolute; left: -99rem; }
  .documents td { display: inline-block; border: 0; padding: 0 .75rem 0 0; }
  .documents tbody th { padding: .35rem 0 0; } .documents td:empty, td.zero { display: none; }
  td.understood::after { content: " understood"; } td.error::before { content: "errors: "; }
  td.warning::before { content: "warnings: "; } td.info::before { content: "infos: "; } }
@media (max-width: 40rem) {
  .state tbody tr { display: block; border-top: 1px solid var(--line); }
  .state thead { position: absolute; left: -99rem; }
  .state td { display: inline-block; border: 0; padding: .2rem .75rem .2rem 0; }
  .finding { grid-template-columns: auto 1fr; } .finding > :last-child { grid-column: 1 / -1; }
  .findings { padding-left: .5rem; } }
@media print { html { font-size: 11px; } .charts { display: block; }
  .chart { display: inline-block; vertical-align: top; width: 48%; margin: 0 1% 1rem 0; }
  .filters, .skip, .chart details { display: none; } body { background: #fff; }
  .marking, mark, rect, .key { print-color-adjust: exact; } .chart, .finding { break-inside: avoid; }
  .part { content-visibility: visible; } .state summary::before { content: ""; }
  .document details::details-content, .state::details-content {
    content-visibility: visible; block-size: auto; } }
)";

}  // namespace cablelint::report
