// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cel/compile.hpp"
#include "cel/image_memory.hpp"
#include "cel/pattern.hpp"
#include "model/calendar.hpp"
#include "model/level.hpp"
#include "rule/ceiling.hpp"
#include "rule/model/fields.hpp"
#include "rule/rule_facts.hpp"
#include "rule/typed_condition.hpp"
#include "settings/glob.hpp"

namespace cablelint::rule {

/// The variables that every condition has, and where `let` begins.
enum Slot : std::uint32_t {
  slot_cable,
  slot_item,
  slot_index,  ///< after that of the item
  slot_as_of,
  slot_params,
  slot_vocab,
  slot_first_let,
};

/// A place in the model, by the fields that lead to it: `cable.eo.declassification.date`.
struct Path {
  struct Step {
    const Record* record;
    std::size_t field;
    bool operator==(const Step&) const = default;
  };
  bool from_cable = true;  ///< else from the item
  const Record* root = nullptr;
  std::vector<Step> steps;
  bool operator==(const Path&) const = default;
};

/// A path that counts only where a condition holds.
struct Candidate {
  Path path;
  std::optional<cel::Program> when;
  std::unique_ptr<const cel::Pattern>
      match;  ///< each match in its text is a place; null: all of it
};

/// Text with expressions in it.
struct Message {
  struct Part {
    std::string text;  ///< shown as it is, if there is no program
    std::optional<cel::Program> program;
    bool is_sensitive = false;    ///< made of text that reports do not show by default
    bool is_of_document = false;  ///< made of the document at all
  };
  std::vector<Part> parts;
};

struct RelatedPlaces {
  std::vector<Candidate> at;         ///< the first that is there
  std::optional<cel::Program> each;  ///< or a list of records
  Message message;
};

struct FixRecipe {
  enum class Kind : std::uint8_t { replace, remove, insert };
  Kind kind = Kind::replace;
  std::optional<cel::Program> each;  ///< a list of records: the change is made to each of them
  std::uint32_t each_slot = 0;       ///< of the variable that means one of them
  Path at;                           ///< from the cable, the item, or one of `each`
  bool takes_separator = false;
  bool is_safe = false;
  std::optional<cel::Program> when;
  std::optional<Message::Part> with;
  Message title;
};

/// Paths that rules need, each once: whether they are there is found out once for all rules.
struct NeededPaths {
  static constexpr std::size_t max_count = 64;
  std::vector<Path> paths;  ///< bit n of a mask is for path n
};

/// A named value of a rule, computed when it is first read.
struct Let {
  std::uint32_t slot = 0;
  bool is_fixed = false;                ///< it is the same for all items of a document
  std::optional<cel::Program> program;  ///< always there
};

struct CompiledRule {
  std::size_t facts = 0;  ///< index among `RuleSet::rules()`
  const ItemScope* scope = nullptr;
  std::uint64_t needs_of_cable = 0;  ///< bits of `CompiledRules::needed_of_cable`
  std::uint64_t needs_of_item = 0;   ///< of the rule's scope in `CompiledRules::needed_of_items`
  std::vector<Path> further_needs;   ///< for which there was no bit left
  std::uint32_t forms = 0;           ///< bits of `MessageForm`: the messages that it checks
  std::optional<Timestamp> from;
  std::optional<Timestamp> until;
  std::vector<Let> lets;
  std::optional<cel::Program> when;
  bool is_when_fixed = false;  ///< it is the same for all items of a document
  std::optional<cel::Program> condition;
  bool is_flag = false;     ///< the condition must not hold
  bool is_trusted = false;  ///< all of it comes with the program or from a policy
  Message message;
  std::vector<Candidate> at;  ///< the first that is there and whose condition holds
  std::vector<RelatedPlaces> related;
  std::optional<FixRecipe> fix;
  std::vector<std::pair<Severity, cel::Program>> severity_when;
  TypedCondition typed_condition = nullptr;  ///< says what the programs say; never part of an image
};

/// Which scheme checks the marks of some documents.
struct MarkScheme {
  std::uint32_t forms = 0;     ///< bits of `MessageForm`
  std::optional<Level> level;  ///< that they have; none: any
  std::string scheme;
  bool is_beside = false;  ///< of marks that have a word of `level` beside another level
};

/// The field of a row: entries of vocabularies, `params` and `vocab` are rows of values.
inline cel::Value get_from_row(const void* object, std::uint32_t slot) {
  return static_cast<const cel::Value*>(object)[slot];
}

/// Documents for which some rules are silent, as settings say; never part of an image.
struct Exception {
  std::vector<std::uint32_t> rules;  ///< indices among `RuleSet::rules()`, ascending
  std::optional<cel::Program> where;
  std::optional<settings::Globs> files;  ///< from `folder`; none: all
  std::string folder;                    ///< of the settings, canonical
  std::string reason;
  std::optional<Timestamp> expires;  ///< the last day
  std::string file;                  ///< where it is written
  std::size_t line = 0;
};

/// Values of parameters and vocabularies, and the types that describe them. Addresses stay.
struct Storage {
  std::deque<std::string> texts;
  std::deque<std::vector<cel::Value>> rows;
  std::deque<cel::RecordType> types;
  std::deque<cel::MapView> maps;
  cel::ImageMemory image;  ///< of values that were read from an image
};

/// All rules of a set, and the values and types to which they refer.
struct CompiledRules {
  std::vector<RuleFacts> facts;     ///< by id
  std::vector<CompiledRule> rules;  ///< grouped by scope
  /// For each of the facts those of rules that do not report where its own does, ascending.
  std::vector<std::vector<std::uint32_t>> superseded;
  NeededPaths needed_of_cable;
  std::vector<NeededPaths> needed_of_items;  ///< one for each of `item_scopes()`
  std::vector<Exception> exceptions;
  std::optional<Ceiling> ceiling;           ///< of settings; never part of an image
  std::optional<std::size_t> ceiling_rule;  ///< index among the facts, if there is a ceiling
  cel::Schema schema;
  Storage storage;
  cel::Value params;
  cel::Value vocab;
  /// By name, each as write_scheme gives it.
  std::vector<std::pair<std::string, std::string>> schemes;
  std::vector<MarkScheme> mark_schemes;  ///< the first that fits a document counts
  std::string chosen_scheme;  ///< in place of those for any level; never part of an image
  std::string digest;
};

}  // namespace cablelint::rule
