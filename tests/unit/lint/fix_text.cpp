// SPDX-License-Identifier: Apache-2.0
#include "lint/fix_text.hpp"

#include <catch2/catch.hpp>

#include "rule/load.hpp"
#include "text/encoding.hpp"
#include "unit/rule/pack_on_disk.hpp"

namespace cablelint::lint {
namespace {

std::string cable(std::string_view tags) {
  return "O 150930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 0100\n\n"
         "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 12958: DECL: 02/14/2018\nTAGS: " +
         std::string(tags) +
         "\nSUBJECT: CAF\xC3\x89\n\n"
         "Classified By: Pol Chief Pat Example for reasons 1.4 (b) and (d).\n\n1. (C) Text.\n";
}

FixedText fixed_by(const rule::Loaded& loaded, std::string bytes, bool unsafe_too = false) {
  REQUIRE(loaded.ok());
  const rule::CheckOptions options{
      .as_of = Timestamp{std::chrono::sys_days{std::chrono::year{2010} / 1 / 1}}};
  rule::DocumentChecker checker(loaded.rules, options.for_fixes());
  return fix_text("cable.txt", std::move(bytes), checker, unsafe_too);
}

FixedText fixed(std::string bytes, bool unsafe_too = false) {
  return fixed_by(rule::load_rules({}), std::move(bytes), unsafe_too);
}

/// By a rule whose keys these are.
FixedText fixed_by_rule(std::string_view keys, std::string bytes, bool unsafe_too = false) {
  const rule::PackOnDisk pack(rule::pack_with_rule("    message: m\n" + std::string(keys) + "\n"));
  return fixed_by(pack.load(), std::move(bytes), unsafe_too);
}

const std::string paper =
    "SECRET\n\nMEMORANDUM FOR THE HARBOR MASTER\n\nSUBJECT: (U) Ferries\n\n"
    "1. (U) The ferry is late.\n\n(S) The pilot said the date may move.\n\n"
    "(S) Pat Example agreed.\n\nSECRET\n";

}  // namespace

TEST_CASE("safe fixes are applied until none is left", "[lint]") {
  const FixedText fixed_text = fixed(cable("PGOV, PREL, PGOV, PREL, ECON"));
  CHECK(fixed_text.bytes == cable("PGOV, PREL, ECON"));
  CHECK(fixed_text.applied >= 1);
  CHECK(fixed(fixed_text.bytes).applied == 0);
}

TEST_CASE("a fix that may change the meaning is applied only if that is wanted", "[lint]") {
  CHECK(fixed(cable("PGVO")).bytes == cable("PGVO"));
  CHECK(fixed(cable("PGVO"), true).bytes == cable("PGOV"));
}

TEST_CASE("a fixed text keeps its encoding", "[lint]") {
  const std::string before = cable("PGOV, PGOV");
  const std::string after = cable("PGOV");
  for (const Encoding wide :
       {Encoding::utf16_le, Encoding::utf16_be, Encoding::utf32_le, Encoding::utf32_be}) {
    for (const std::string& mark : {std::string(), utf8_to_wide("\xEF\xBB\xBF", wide)}) {
      CHECK(fixed(mark + utf8_to_wide(before, wide)).bytes == mark + utf8_to_wide(after, wide));
    }
  }
  CHECK(fixed("\xEF\xBB\xBF" + before).bytes == "\xEF\xBB\xBF" + after);
  CHECK(fixed(*utf8_to_windows_1252(before)).bytes == *utf8_to_windows_1252(after));
}

TEST_CASE("damaged UTF-16 is left as it is", "[lint]") {
  const std::string before =
      utf8_to_wide("\xEF\xBB\xBF" + cable("PGOV, PGOV"), Encoding::utf16_le) + '\0';
  const FixedText fixed_text = fixed(before);
  CHECK(fixed_text.bytes == before);
  CHECK(fixed_text.applied == 0);
}

TEST_CASE("what is not a marked document is left as it is", "[lint]") {
  CHECK(fixed("# PGOV, PGOV\n").applied == 0);
}

TEST_CASE("a text of which a fix would lower a mark is left as it is", "[lint]") {
  const std::string_view lowers_marks =
      "    flag: size(cable.portions) > 0\n"
      "    fix: {title: t, each: \"cable.portions.filter(p, p.text != '(U)')\", replace: each, "
      "with: \"'(U)'\", safe: true}";
  const std::string_view loses_banners =
      "    for: page\n    flag: has(page.head)\n"
      "    fix: {title: t, replace: page.head, with: \"'HARBOR'\", safe: true}";
  for (const auto& [keys, text] :
       {std::pair(lowers_marks, cable("PGOV")), std::pair(lowers_marks, paper),
        std::pair(loses_banners, paper)}) {
    CAPTURE(keys, text);
    const FixedText kept = fixed_by_rule(keys, text);
    CHECK(kept.refusal == "a fix would lower a classification");
    CHECK(kept.bytes == text);
    CHECK(kept.applied == 0);
    CHECK(fixed_by_rule(keys, text, true).refusal.empty());
  }
}

TEST_CASE("a text that a fix would change again and again is left as it is", "[lint]") {
  const FixedText kept = fixed_by_rule(
      "    for: tag\n    flag: \"true\"\n"
      "    fix: {title: t, replace: tag, with: \"tag.code == 'PGOV' ? 'PREL' : 'PGOV'\", "
      "safe: true}",
      cable("PGOV"));
  CHECK(kept.refusal == "the fixes of mine/rule keep changing the text");
  CHECK(kept.bytes == cable("PGOV"));
  CHECK(kept.applied == 0);
}

}  // namespace cablelint::lint
