// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/compile.hpp"
#include "cel/program.hpp"
#include "cel/schema.hpp"
#include "cel/value.hpp"

/// A small model of records with fields that may be absent, and what tests ask of expressions on
/// it.
namespace cablelint::cel::test {

struct Level {
  std::string id;
  std::int64_t rank = 0;
};

struct Portion {
  std::string text;
  const Level* level = nullptr;  ///< may be absent
};

struct Paragraph {
  std::int64_t number = 0;
  std::optional<Portion> portion;
};

struct Dtg {
  std::string text;
  std::optional<Time> time;
};

struct Tag {
  std::string code;
  std::string kind;
};

struct Period {
  std::optional<Time> from;
  std::optional<Time> until;
};

struct Cable {
  std::string post;
  std::optional<Dtg> dtg;
  std::optional<std::string> order;
  std::vector<Tag> tags;
  std::vector<Paragraph> paragraphs;
  Period period;
};

/// Post "EXAMPLEVILLE", dtg 130749Z NOV 09, order absent, tags PGOV and PREL, three paragraphs:
/// (C), (X) of an unknown level, and one without a mark.
[[nodiscard]] Cable example();

[[nodiscard]] const RecordType& cable_type();
[[nodiscard]] const RecordType& level_type();
[[nodiscard]] Value value_of(const Cable& cable);

/// `cable` in slot 0, `index` (int) in slot 1, with `present` known.
[[nodiscard]] Scope scope_of_cable(std::set<std::string> present = {});

/// `level('SECRET')` at load, and the pack's functions of the tests.
[[nodiscard]] const Schema& schema();

/// The value of an expression on `example()`, as a text: `5`, `'a'`, `[1, 2]`, `{1: true}`,
/// `some(1)`, `none`. "error: …" if it fails, "refused: …" with the first problem.
[[nodiscard]] std::string value_of(std::string_view text, std::set<std::string> present = {});

/// Each problem as "offset+size message", and " | help" if there is one.
[[nodiscard]] std::vector<std::string> problems_of(std::string_view text,
                                                   std::set<std::string> present = {});

[[nodiscard]] std::string show(const Value& value);

}  // namespace cablelint::cel::test
