// SPDX-License-Identifier: Apache-2.0
// Holds HTML reports against a validator, an accessibility checker and what the design promises.
//
// usage: node check.mjs MODULES REPORT=MARKING...   status 1 if one of them is not right
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

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
    for (const bar of ["error", "amber", "info", "green", "purple", "blue", "red", "orange", "gray"]) {
      check(contrast(scheme[bar], scheme.ground) >= 3, file, `${bar} in a picture is hard to see`);
    }
    for (const ground of ["shade", "mark"]) {
      check(contrast(scheme.text, scheme[ground]) >= 4.5, file, `text on ${ground} is hard to read`);
    }
  }
  for (const [, ground, text] of style.matchAll(/\.marking\.\w+ \{ background: (#\w+);(?: color: (#\w+))?/g)) {
    check(contrast(text ?? "#fff", ground) >= 4.5, file, `a marking on ${ground} is hard to read`);
  }
}

function checkPictures(file, document) {
  for (const picture of document.querySelectorAll("svg")) {
    check(picture.getAttribute("role") === "img" && picture.getAttribute("aria-label"), file,
      "a picture has no text alternative");
  }
  for (const chart of document.querySelectorAll(".chart")) {
    check(chart.querySelector(".bars li, .columns rect, p.quiet"), file, "a chart is empty");
    check(!chart.querySelector(".columns") || chart.querySelector("table tbody td"), file,
      "columns have no table of their numbers");
  }
}

function checkTables(file, document) {
  for (const table of document.querySelectorAll(".documents")) {
    const columns = table.tHead.rows[0].cells.length;
    check(table.caption?.textContent, file, "a table has no caption");
    const rows = [...table.tBodies].map((body) => body.rows[0]);
    check(rows.every((row) => row.cells.length === columns), file, "a row has other columns than its table");
    const counts = rows.map((row) => [7, 8, 9].map((at) => Number(row.cells[at].textContent)));
    const weights = counts.map(([errors, warnings, infos]) => (errors * 1e4 + warnings) * 1e4 + infos);
    check(weights.every((weight, at) => at === 0 || weight <= weights[at - 1]), file,
      "documents are not sorted by their findings");
    check(counts.every((count, at) => table.tBodies[at].querySelectorAll(".finding").length ===
      count.reduce((a, b) => a + b)), file, "a document has other findings than its row says");
  }
}

function checkLinks(file, document) {
  for (const link of document.querySelectorAll("a[href]")) {
    const [page, id] = link.getAttribute("href").split("#");
    const there = page === "" ? document : pageOf(join(dirname(file), page));
    check(!id || there.getElementById(id), file, `${link.getAttribute("href")} leads nowhere`);
  }
  for (const finding of document.querySelectorAll(".finding")) {
    check(finding.querySelector("a[href*='#rule-']"), file, "a finding has no link to its rule");
  }
}

const pages = {};
function pageOf(file) {
  return pages[file] ??= new JSDOM(readFileSync(file, "utf8").replace(/@page .*/, "")).window.document;
}

// The class of documents that have findings of this severity alone.
const bits = { error: 4, warning: 2, info: 1 };

function checkFilters(file, window) {
  const rows = [...window.document.querySelectorAll(".finding, .document")];
  // Computed styles are kept by jsdom when a box is clicked, so the rules are asked.
  const hiding = [...window.document.styleSheets[0].cssRules]
    .filter((rule) => rule.style?.display === "none").map((rule) => rule.selectorText);
  const shown = () =>
    rows.filter((row) => !hiding.some((selector) => row.matches(selector))).length;
  check(shown() === rows.length, file, "does not show all rows at first");
  for (const box of window.document.querySelectorAll("input[type=checkbox]")) {
    const hides = [box.id.replace("show-", ""), `s${bits[box.id]}`];
    const own = rows.filter((row) => hides.some((name) => row.classList.contains(name))).length;
    box.click();
    check(shown() === rows.length - own, file, `the box ${box.id} does not hide its ${own} rows`);
    box.click();
  }
  const all = [...window.document.querySelectorAll(".filters > fieldset input")];
  all.forEach((box) => box.click());
  check(all.length === 0 || shown() === 0, file, "shows documents whose findings are all hidden");
  all.forEach((box) => box.click());
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
  check(body.replace(/^To the \w+/, "").trim().startsWith(marking), file,
    "does not begin with its marking");
  checkColors(file, document.querySelector("style").textContent);
  checkFilters(file, window);
  checkPictures(file, document);
  checkTables(file, document);
  checkLinks(file, document);
  window.eval(axe);
  // Colours are not computed here; they are checked above.
  const found = await window.axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  for (const violation of found.violations) {
    check(false, file, `${violation.id}: ${violation.help}: ${violation.nodes[0].html}`);
  }
}
process.exit(failures === 0 && reports.length > 0 ? 0 : 1);
