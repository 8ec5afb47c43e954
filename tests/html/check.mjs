// SPDX-License-Identifier: Apache-2.0
// Holds HTML reports against a validator, an accessibility checker and what the design promises.
//
// usage: node check.mjs MODULES REPORT=MARKING...   status 1 if one of them is not right
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...reports] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { HtmlValidate } = require("html-validate");
const { JSDOM, VirtualConsole } = require("jsdom");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let failures = 0;
function check(isRight, file, sentence) {
  if (!isRight) {
    console.log(`${file}: ${sentence}`);
    ++failures;
  }
}

// WCAG 2.1, relative luminance and contrast ratio.
function luminance(hex) {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function checkColors(file, style) {
  const schemes = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
    Object.fromEntries([...block.matchAll(/--(\w+): (#\w+)/g)].map(([, name, hex]) => [name, hex])));
  check(schemes.length === 2, file, "has no light and dark scheme");
  for (const scheme of schemes) {
    for (const text of ["text", "quiet", "error", "warning", "info"]) {
      check(contrast(scheme[text], scheme.ground) >= 4.5, file, `${text} is hard to read`);
    }
    for (const ground of ["shade", "mark"]) {
      check(contrast(scheme.text, scheme[ground]) >= 4.5, file, `text on ${ground} is hard to read`);
    }
  }
  for (const [, ground, text] of style.matchAll(/\.marking\.\w+ \{ background: (#\w+);(?: color: (#\w+))?/g)) {
    check(contrast(text ?? "#fff", ground) >= 4.5, file, `a marking on ${ground} is hard to read`);
  }
}

function checkFilters(file, window) {
  const rows = [...window.document.querySelectorAll("tbody tr")];
  // Computed styles are kept by jsdom when a box is clicked, so the rules are asked.
  const hiding = [...window.document.styleSheets[0].cssRules]
    .filter((rule) => rule.style?.display === "none").map((rule) => rule.selectorText);
  const shown = () =>
    rows.filter((row) => !hiding.some((selector) => row.matches(selector))).length;
  check(shown() === rows.length, file, "does not show all rows at first");
  for (const box of window.document.querySelectorAll("input[type=checkbox]")) {
    const own = rows.filter((row) => row.classList.contains(box.id)).length;
    box.click();
    check(shown() === rows.length - own, file, `the box ${box.id} does not hide its ${own} rows`);
    box.click();
  }
}

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "no-inline-style": "error", "require-sri": "error" },
});
for (const report of reports) {
  const file = report.slice(0, report.lastIndexOf("="));
  const marking = report.slice(report.lastIndexOf("=") + 1);
  const text = readFileSync(file, "utf8");
  for (const result of (await validator.validateString(text)).results) {
    for (const message of result.messages) {
      check(false, file, `${message.line}:${message.column}: ${message.message} (${message.ruleId})`);
    }
  }
  for (const word of ["<script", "http:", "https:", "url(", "@import", " src=", " on"]) {
    const tags = text.match(/<[^>]*>|<style>[^]*?<\/style>/g).join("\n");
    check(!tags.includes(word), file, `holds ${word}`);
  }
  // jsdom reads no style sheet with rules for the margins of paper.
  const { window } = new JSDOM(text.replace(/@page .*/, ""),
    { runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: new VirtualConsole() });
  const { document } = window;
  const markings = [...document.querySelectorAll(".marking")].map((one) => one.textContent);
  check(markings.join() === `${marking},${marking}`, file, `bears ${markings} and not ${marking}`);
  const body = document.body.textContent.trim();
  check(body.endsWith(marking), file, "does not end with its marking");
  check(body.replace("To the findings", "").trim().startsWith(marking), file,
    "does not begin with its marking");
  checkColors(file, document.querySelector("style").textContent);
  checkFilters(file, window);
  window.eval(axe);
  // Colours are not computed here; they are checked above.
  const found = await window.axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  for (const violation of found.violations) {
    check(false, file, `${violation.id}: ${violation.help}: ${violation.nodes[0].html}`);
  }
}
process.exit(failures === 0 && reports.length > 0 ? 0 : 1);
