// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fuzz.hpp"
#include "parse/parse_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::fuzz {

/// Each error says what and where; rules without errors can be run on a cable.
inline void check_loaded(const rule::Loaded& loaded) {
  for (const yaml::LoadError& error : loaded.errors) {
    require(!error.message.empty() && error.line != 0 && error.column != 0);
    (void)yaml::to_string(error);
  }
  if (!loaded.ok()) {
    return;
  }
  static const SourceText source(
      "fuzz",
      "DE RUEHXX #0123/01 1230915\nZNY CCCCC ZZH\nP 020915Z MAY 08\nFM AMEMBASSY EXAMPLEVILLE\n"
      "C O N F I D E N T I A L EXAMPLEVILLE 000123\n\nE.O. 12958: DECL: 05/01/2018\n"
      "TAGS: PGOV, ZZZZ\nSUBJECT: WATER\n\nREF: A. EXAMPLEVILLE 99\n\n"
      "Classified By: Pat Example, Counselor, for reasons 1.4 (b) and (k).\n\n"
      "1. (S) One.\n\n3. (C) Two.\n");
  static const parse::ParsedCable parsed = parse::parse_cable(source);
  rule::DocumentChecker checker(loaded.rules, check_options(rule::Excerpts::markings));
  (void)checker.check(source, parsed);
}

}  // namespace cablelint::fuzz
