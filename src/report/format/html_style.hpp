// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::report {

/// The style sheet of an HTML report. Colours of text have a contrast of at least 4.5 to 1 on their
/// ground, in light and dark (WCAG 2.1, 1.4.3).
inline constexpr std::string_view html_style = R"(
:root { color-scheme: light dark; --ground: #fff; --text: #1a1a1a; --quiet: #555; --line: #bbb;
  --shade: #f2f2f2; --mark: #ffe08a; --error: #b00020; --warning: #7a4a00; --info: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --ground: #161616; --text: #eee; --quiet: #b0b0b0;
  --line: #555; --shade: #242424; --mark: #5c4700; --error: #ff8a96; --warning: #ffc46b;
  --info: #8ec7ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
main, .about { padding: 0 1rem; max-width: 80rem; margin: 0 auto; }
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
fieldset, details { border: 1px solid var(--line); margin: .5rem 0; padding: .25rem .75rem; }
details fieldset { border: 0; padding: 0; margin: 0; }
label { display: inline-block; margin-right: 1.25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
  border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: normal; }
thead th { font-weight: bold; }
td p, td ul { margin: 0 0 .25rem; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
.excerpt { background: var(--shade); padding: .1rem .4rem; white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; }
.quiet { color: var(--quiet); }
.level { font-weight: bold; }
.error .level { color: var(--error); }
.warning .level { color: var(--warning); }
.info .level { color: var(--info); }
@media print { .filters, .skip { display: none; } tr { break-inside: avoid; }
  .marking, mark { print-color-adjust: exact; } body { background: #fff; } }
)";

}  // namespace cablelint::report
