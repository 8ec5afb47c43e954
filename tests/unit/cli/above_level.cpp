// SPDX-License-Identifier: Apache-2.0
// A paragraph above the level of its document is an error, or the file is not checked, however the
// document is written, packed and named.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run/selection.hpp"
#include "files.hpp"
#include "grammar/samples.hpp"
#include "lint/lint_files.hpp"
#include "model/calendar.hpp"
#include "paths.hpp"
#include "replaced.hpp"
#include "rule/load.hpp"
#include "select/container.hpp"
#include "text/search.hpp"
#include "unit/lint/lint.hpp"

namespace cablelint {
namespace {

using tests::replaced;
using tests::with_line_ends;

constexpr std::string_view above = "classification/portion-exceeds-header";

bool is_above(const lint::FileReport& report) {
  return report.state == lint::FileState::failed ||
         std::ranges::any_of(report.findings, [](const lint::ReportedFinding& finding) {
           return finding.rule == above && finding.severity == Severity::error;
         });
}

/// The sample with TOP SECRET for the mark of its first numbered paragraph; empty if it has none.
std::string raised(std::string text) {
  for (const std::string_view mark : {"1. (C)", "1. (S)", "1. (U)", "1. (SBU)", "2. (C)"}) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) {
      return text.replace(at + 3, mark.size() - 3, "(TS)");
    }
  }
  return {};
}

std::vector<tests::Sample> documents() {
  std::vector<tests::Sample> found;
  for (const tests::Sample& sample : tests::samples()) {
    const std::string text = raised(sample.text);
    // Its blank lines are part of its damage: twice as many make it another document.
    const bool depends_on_blank_lines = sample.name == "damaged-header.txt";
    if (!depends_on_blank_lines && !text.empty() && is_above(test::lint_of(text)) &&
        !is_above(test::lint_of(sample.text))) {
      found.push_back({sample.name, text});
    }
  }
  return found;
}

/// Each line with something before and after it.
std::string each_line(const std::string& text, std::string_view before, std::string_view after) {
  std::string lines;
  for (const std::string& line : split_at('\n', replaced(text, "\r\n", "\n"))) {
    lines += fmt::format("{}{}{}\n", before, line, after);
  }
  return lines;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      three =
          three << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      const bool is_there = at + i <= bytes.size();
      text += is_there ? digits[three >> (18 - 6 * i) & 63U] : '=';
    }
    text += at % 57 == 54 ? "\n" : "";
  }
  return text + "\n";
}

std::string quoted_printable(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte >= 0x80 || c == '=' ? fmt::format("={:02X}", byte) : std::string(1, c);
  }
  return text;
}

std::string html(const std::string& text) {
  return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

std::string mail(std::string_view encoding, const std::string& body) {
  return fmt::format(
      "From: Pat <pat@post.example>\nTo: Chris <chris@post.example>\nSubject: telegram\n"
      "Date: Mon, 05 Jan 2015 10:00:00 +0000\nMIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {}\n\n{}",
      encoding, body);
}

std::string attached(const std::string& text, std::string_view disposition) {
  return fmt::format(
      "From: Pat <pat@post.example>\nSubject: telegram\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\nContent-Type: text/plain\n\n"
      "See below.\n\n--x\nContent-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: base64\n{}\n{}\n--x--\n",
      disposition, base64(text));
}

std::string utf16(const std::string& text, bool is_big, std::string_view mark) {
  if (!is_ascii(text)) {
    return text;
  }
  std::string bytes(mark);
  for (const char c : text) {
    bytes += is_big ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return bytes;
}

/// A tar archive with one member.
std::string tar(const std::string& text) {
  std::string block(512, '\0');
  block.replace(0, 9, "far/a.txt");
  block.replace(124, 11, fmt::format("{:011o}", text.size()));
  block[156] = '0';
  block.replace(257, 5, "ustar");
  block.replace(148, 8, std::string(8, ' '));
  unsigned sum = 0;
  for (const char c : block) {
    sum += static_cast<unsigned char>(c);
  }
  block.replace(148, 7, fmt::format("{:06o}", sum) + '\0');
  return block + text + std::string(512 - text.size() % 512, '\0') + std::string(1024, '\0');
}

struct Written {
  std::string_view as;
  std::string (*bytes)(const std::string& text);
  std::string_view container;  ///< empty: none
  std::string_view name = "a.txt";
};

std::string same(const std::string& text) { return text; }

const Written all_ways[] = {
    {"capitals in the name", same, "", "A.TXT"},
    {"no extension", same, "", "telegram"},
    {"Markdown by name", same, "", "a.md"},
    {"a message by name", same, "", "a.Msg"},
    {"a web page by name", same, "", "a.htm"},
    {"an e-mail by name", same, "", "a.eml"},
    {"an option by name", same, "", "-q.txt"},
    {"two lines as a name", same, "", "a\nb.txt"},
    {"a folder named like data", same, "", "x.dat/y/a.txt"},
    {"CR", [](const std::string& text) { return with_line_ends(text, "\r"); }, ""},
    {"LF CR", [](const std::string& text) { return with_line_ends(text, "\n\r"); }, ""},
    {"CR CR LF", [](const std::string& text) { return with_line_ends(text, "\r\r\n"); }, ""},
    {"NEL", [](const std::string& text) { return with_line_ends(text, "\u0085"); }, ""},
    {"line separators", [](const std::string& text) { return with_line_ends(text, "\u2028"); }, ""},
    {"vertical tabs", [](const std::string& text) { return with_line_ends(text, "\v"); }, ""},
    {"form feeds", [](const std::string& text) { return with_line_ends(text, "\f"); }, ""},
    {"backslashes", [](const std::string& text) { return with_line_ends(text, "\\\n"); }, ""},
    {"blank lines", [](const std::string& text) { return with_line_ends(text, "\n\n"); }, ""},
    {"tabs for blanks", [](const std::string& text) { return replaced(text, " ", "\t"); }, ""},
    {"UTF-16", [](const std::string& text) { return utf16(text, true, "\xFE\xFF"); }, ""},
    {"UTF-16 without a mark", [](const std::string& text) { return utf16(text, false, ""); }, ""},
    {"a string of JSON",
     [](const std::string& text) {
       return nlohmann::json{{"text", text}}.dump(-1, ' ', true);
     },
     ""},
    {"comments", [](const std::string& text) { return each_line(text, "# ", ""); }, ""},
    {"quotation", [](const std::string& text) { return each_line(text, "> ", ""); }, ""},
    {"margin", [](const std::string& text) { return each_line(text, "      ", ""); }, ""},
    {"a page", [](const std::string& text) { return "<html><pre>" + html(text) + "</pre></html>"; },
     "", "a.html"},
    {"paragraphs of a page",
     [](const std::string& text) { return each_line(html(text), "<p>", "</p>"); }, "", "a.html"},
    {"cells of a page",
     [](const std::string& text) { return each_line(html(text), "<tr><td>", "</td></tr>"); }, "",
     "a.html"},
    {"references in the mark",
     [](const std::string& text) {
       return "<pre>" + replaced(html(text), "(TS)", "&#40;T&#83;&#x29;") + "</pre>";
     },
     "", "a.html"},
    {"a reference before the bracket",
     [](const std::string& text) { return "<pre>" + replaced(html(text), "(TS)", "(T&#83;)"); }, "",
     "a.html"},
    {"code of Markdown", [](const std::string& text) { return "```\n" + text + "\n```\n"; }, "",
     "a.md"},
    {"bold marks", [](const std::string& text) { return replaced(text, "(TS)", "**(TS)**"); }, "",
     "a.md"},
    {"blanks in the mark", [](const std::string& text) { return replaced(text, "(TS)", "( TS )"); },
     ""},
    {"a word in the mark",
     [](const std::string& text) { return replaced(text, "(TS)", "(TOP SECRET)"); }, ""},
    {"a mark in small letters",
     [](const std::string& text) { return replaced(text, "(TS)", "(ts)"); }, ""},
    {"look-alikes",
     [](const std::string& text) { return replaced(text, "(TS)", "(\u0422\u0405)"); }, ""},
    {"words before it", [](const std::string& text) { return "What was received:\n\n" + text; },
     ""},
    {"words after it", [](const std::string& text) { return text + "\n\nThat was all.\n"; }, ""},
    {"tar", tar, "tar"},
    {"JSON Lines",
     [](const std::string& text) {
       return nlohmann::json{{"text", text}}.dump() + "\n";
     },
     "jsonl"},
    {"e-mails in base64",
     [](const std::string& text) { return "From pat\n" + mail("base64", base64(text)); }, "mbox"},
    {"e-mails, quoted",
     [](const std::string& text) {
       return "From pat\n" + mail("quoted-printable", quoted_printable(text));
     },
     "mbox"},
    {"an attachment",
     [](const std::string& text) {
       return attached(text, "Content-Disposition: attachment; filename=\"a.txt\"\n");
     },
     "eml"},
    {"a file of base64", [](const std::string& text) { return mail("base64", base64(text)); }, ""},
    {"a file of an e-mail", [](const std::string& text) { return mail("8bit", text); }, ""},
    {"a file with an attachment", [](const std::string& text) { return attached(text, ""); }, "",
     "a.eml"},
};

/// Whether each of the documents, written in that way, is found and is above its level.
std::string not_above(const std::vector<tests::Sample>& documents, const Written& way) {
  static const rule::Loaded loaded = rule::load_rules({});
  std::string missed;
  for (const tests::Sample& document : documents) {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / way.name;
    std::filesystem::create_directories(file.parent_path());
    (void)folder.write(way.name, way.bytes(document.text));
    cli::DocumentOptions documents_of_run;
    documents_of_run.container =
        way.container.empty() ? nullptr : select::container_from(way.container);
    documents_of_run.files = {way.container.empty() ? folder.path().string() : file.string()};
    settings::SettingsTree settings({.is_isolated = true});
    const cli::FileSelection selection = cli::select_files(documents_of_run, settings);
    lint::FilesOptions how;
    how.lint.check.as_of = *date(2026, 1, 1);
    if (selection.read) {
      how.read = selection.read;
    }
    how.name_of = [&selection](const std::string& name) { return selection.found.file_name(name); };
    bool is_reported = !selection.found.problems.empty();
    lint::lint_files(
        selection.found.files, [](std::size_t) -> const rule::RuleSet& { return loaded.rules; },
        how,
        [&](const lint::FileReport& report) { is_reported = is_reported || is_above(report); });
    missed += is_reported ? "" : document.name + " ";
  }
  return missed;
}

}  // namespace

TEST_CASE("no way to write, pack or name a document lowers a mark above its level", "[cli]") {
  const std::vector<tests::Sample> found = documents();
  REQUIRE(found.size() > 20);
  for (const Written& way : all_ways) {
    INFO(way.as);
    CHECK(not_above(found, way) == "");
  }
}

TEST_CASE("what is above a cable does not hide it, and is not hidden by it", "[cli]") {
  const auto sample = [](std::string_view name) {
    return tests::text_of(tests::source_dir() / "tests/samples" / name);
  };
  const std::string head =
      "From: Pat <pat@post.example>\nSubject: two telegrams\nDate: Mon, 05 Jan 2015\n\n\n";
  CHECK(is_above(test::lint_of(head + raised(sample("two-cables.txt")))));
  const std::string paper = replaced(sample("paper-memorandum.txt"), "1. (U)", "1. (TS)");
  REQUIRE(is_above(test::lint_of(paper)));
  CHECK(is_above(test::lint_of(paper + sample("confidential.txt"))));
  CHECK_FALSE(is_above(test::lint_of(head + sample("two-cables.txt"))));
}

TEST_CASE("numbered paragraphs that bear marks of SECRET are not unmarked", "[cli]") {
  const auto state = [](const std::string& text) { return test::lint_of(text).state; };
  CHECK(state("1. (TS) The ferry leaves at noon.\n") == lint::FileState::failed);
  CHECK(state("1. (S) The ferry leaves.\n\n2. (S) It comes back.\n") == lint::FileState::failed);
  CHECK(state("1. (S) The ferry leaves.\n") == lint::FileState::not_a_document);
  CHECK(state("1. (S) Soup\n2. (S) Salad of herbs\n") == lint::FileState::not_a_document);
  CHECK(state("The ferries (S) leave at noon.\n") == lint::FileState::not_a_document);
}

}  // namespace cablelint
