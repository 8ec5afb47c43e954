// SPDX-License-Identifier: Apache-2.0
// One real cable, read from beside the repository: what must be found in it, and what each single
// change to it must add. The changes are made where the model says that a field is, so that no
// text of the cable is here.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "files.hpp"
#include "parse/parse_cable.hpp"
#include "paths.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "rule/model/model_json.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace {

using cablelint::Cable;
using cablelint::Finding;
using cablelint::Severity;
using cablelint::SourceText;
using cablelint::Span;

const std::filesystem::path shared = cablelint::tests::source_dir() / ".." / "shared";

/// The cable, or nothing where it is not at hand; that is said.
std::string seed() {
  std::string text = cablelint::tests::text_of(shared / "seed" / "astana-2008.txt");
  if (text.empty()) {
    WARN("skipped: the cable is not beside the repository");
  }
  return text;
}

const cablelint::rule::RuleSet& builtin_rules() {
  static const cablelint::rule::Loaded loaded = cablelint::rule::load_rules({});
  REQUIRE(loaded.ok());
  return loaded.rules;
}

std::vector<Finding> lint(const std::string& text) {
  using namespace std::chrono;
  static cablelint::rule::DocumentChecker checker(builtin_rules(),
                                                  {.as_of = sys_days{year{2026} / 1 / 1}});
  const SourceText source("seed", text);
  const cablelint::parse::ParsedCable parsed = cablelint::parse::parse_cable(source);
  if (!parsed.is_marked()) {
    return {};
  }
  std::vector<Finding> findings = checker.check(source, parsed).findings;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (const Finding& finding : findings) {
    CAPTURE(finding.rule, finding.where.begin, finding.where.size);
    REQUIRE(finding.where.end() <= size);
    for (const cablelint::Related& related : finding.related) {
      REQUIRE(related.where.end() <= size);
    }
  }
  return findings;
}

std::vector<std::string> rules_of(const std::vector<Finding>& findings) {
  std::vector<std::string> ids;
  std::transform(findings.begin(), findings.end(), std::back_inserter(ids),
                 [](const Finding& finding) { return finding.rule; });
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string replaced(std::string text, Span where, std::string_view by) {
  return text.replace(where.begin, where.size, by);
}

/// The cable with one change, and the finding that it must add at `where`.
struct Change {
  std::string_view name;
  Span (*place)(const Cable&);
  std::string_view by;
  std::string_view rule;
  Severity severity;
  bool not_due_any_more = false;             ///< `declass/due` gives way to the new finding
  Span (*reported)(const Cable&) = nullptr;  ///< in the changed cable; absent: `place`
};

const auto changes = std::to_array<Change>({
    {"a secret paragraph", [](const Cable& c) { return c.paragraphs.at(1).portion->text.span; },
     "(S)", "classification/portion-exceeds-header", Severity::error},
    {"declassified before it was written",
     [](const Cable& c) { return c.eo->declassification->date->span; }, "09/29/2009",
     "declass/date-before-document", Severity::error},
    {"no such day", [](const Cable& c) { return c.eo->declassification->text.span; }, "02/30/2019",
     "declass/date-invalid", Severity::error, true},
    {"thirty years", [](const Cable& c) { return c.eo->declassification->date->span; },
     "09/29/2039", "declass/beyond-25-years", Severity::error, true},
    {"a code that is none", [](const Cable& c) { return c.tags.at(0).code.span; }, "PGVO",
     "tags/unknown", Severity::warning},
    {"letters of another level", [](const Cable& c) { return c.envelope->security->letters.span; },
     "SSSSS", "envelope/security-letters", Severity::error},
    {"an order yet to come", [](const Cable& c) { return c.eo->number->span; }, "13526",
     "declass/order-not-in-force", Severity::warning},
    {"a reason that is none",
     [](const Cable& c) { return c.classified_by->reasons.at(1).letter->span; }, "k",
     "authority/reason-letter", Severity::error},
    {"filed before it was written", [](const Cable& c) { return c.envelope->de->julian_day->span; },
     "315", "envelope/filing-time", Severity::warning},
    {"another number", [](const Cable& c) { return c.envelope->de->serial->span; }, "2009",
     "envelope/serial", Severity::error},
    {"a number left out", [](const Cable& c) { return c.paragraphs.at(5).number_text.span; }, "8",
     "paragraph/numbering", Severity::warning},
    {"section three of two", [](const Cable& c) { return c.section_breaks.at(0).section.span; },
     "003", "cable/page-numbering", Severity::error},
    {"a mark left out", [](const Cable& c) { return c.paragraphs.at(4).portion->text.span; }, "",
     "portion/missing", Severity::warning, false,
     [](const Cable& c) { return c.paragraphs.at(4).number_text.span; }},
});

}  // namespace

TEST_CASE("the real cable has three findings and no more", "[conformance]") {
  const std::string text = seed();
  if (text.empty()) {
    return;
  }
  CHECK(rules_of(lint(text)) ==
        std::vector<std::string>{"declass/due", "paragraph/pilcrow-as-digit", "tags/link-markup"});
}

TEST_CASE("each change to the real cable adds one finding at its place", "[conformance]") {
  const std::string text = seed();
  if (text.empty()) {
    return;
  }
  const SourceText source("seed", text);
  const cablelint::parse::ParsedCable before = cablelint::parse::parse_cable(source);
  for (const Change& change : changes) {
    CAPTURE(change.name);
    const Span place = change.place(before.cable);
    REQUIRE_FALSE(place.empty());
    const SourceText changed("changed", replaced(text, place, change.by));
    Span expected{place.begin, static_cast<std::uint32_t>(change.by.size())};
    if (change.reported != nullptr) {
      expected = change.reported(cablelint::parse::parse_cable(changed).cable);
    }
    const std::vector<Finding> findings = lint(std::string(changed.bytes()));
    std::vector<std::string> rules{"declass/due", "paragraph/pilcrow-as-digit", "tags/link-markup"};
    if (change.not_due_any_more) {
      rules.erase(rules.begin());
    }
    rules.emplace_back(change.rule);
    std::sort(rules.begin(), rules.end());
    CHECK(rules_of(findings) == rules);
    for (const Finding& finding : findings) {
      if (finding.rule == change.rule) {
        CHECK(finding.where == expected);
        CHECK(finding.severity == change.severity);
      }
    }
  }
}

TEST_CASE("the model of the real cable has every field of the design's example", "[conformance]") {
  const std::string text = seed();
  const std::string page = cablelint::tests::text_of(shared / "design" / "model.md");
  const std::size_t begin = page.find("```json\n");
  if (text.empty() || begin == std::string::npos) {
    return;
  }
  const std::string example = page.substr(begin + 8, page.find("```", begin + 8) - begin - 8);
  const SourceText source("seed", text);
  const nlohmann::json actual = nlohmann::json::parse(
      cablelint::rule::model_json(source, cablelint::parse::parse_cable(source)));
  // Texts that the example leaves out are written "...", and lists may go on after what it shows.
  const auto covers = [](const auto& self, const nlohmann::json& has, const nlohmann::json& wanted,
                         const std::string& path) -> void {
    CAPTURE(path, wanted.dump());
    if (wanted == "...") {
      return;
    }
    REQUIRE(has.type() == wanted.type());
    if (wanted.is_object()) {
      for (const auto& [key, value] : wanted.items()) {
        CAPTURE(key);
        REQUIRE(has.contains(key));
        self(self, has.at(key), value, fmt::format("{}.{}", path, key));
      }
    } else if (wanted.is_array()) {
      std::size_t index = 0;
      for (const nlohmann::json& value : wanted) {
        // The example shows the first and the last of the TAGS alone.
        REQUIRE(has.size() >= wanted.size());
        const std::size_t at =
            path == ".tags" && index + 1 == wanted.size() ? has.size() - 1 : index;
        self(self, has.at(at), value, path + "[" + std::to_string(index) + "]");
        ++index;
      }
    } else {
      CHECK(has == wanted);
    }
  };
  covers(covers, actual, nlohmann::json::parse(example), "");
}

TEST_CASE("the real cable cut off anywhere has one finding for each missing part",
          "[conformance]") {
  const std::string text = seed();
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    std::vector<std::string> ids = rules_of(lint(text.substr(0, size)));
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    CAPTURE(ids);
    CHECK(twice == ids.end());
  }
}

TEST_CASE("a line of the real cable lost, doubled or garbled adds at most four findings",
          "[conformance]") {
  const std::string text = seed();
  std::mt19937 random(1);  // NOLINT: the same bytes in every run
  std::uniform_int_distribution<int> byte(1, 255);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    std::string garbled = text.substr(begin, end - begin);
    std::generate(garbled.begin(), garbled.end() - 1, [&] {
      const char c = static_cast<char>(byte(random));
      return c == '\n' || c == '\r' ? ' ' : c;
    });
    const std::string before = text.substr(0, begin);
    const std::string line = text.substr(begin, end - begin);
    const std::string after = text.substr(end);
    for (const std::string& changed :
         {before + after, fmt::format("{}{}{}{}", before, line, line, after),
          fmt::format("{}{}{}", before, garbled, after)}) {
      const std::vector<std::string> ids = rules_of(lint(changed));
      CAPTURE(begin, ids);
      CHECK(ids.size() <= 3 + 4);
    }
    begin = end;
  }
}

TEST_CASE("released cables of 1973 to 1978 have a few findings at most", "[conformance]") {
  const std::filesystem::path folder = shared / "domain" / "released";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: the released cables are not beside the repository");
    return;
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") {
      continue;
    }
    const std::vector<std::string> ids = rules_of(lint(cablelint::tests::text_of(entry.path())));
    CAPTURE(entry.path().filename().string(), ids);
    CHECK(ids.size() <= 3);
    ++files;
  }
  CHECK(files == 10);
}
