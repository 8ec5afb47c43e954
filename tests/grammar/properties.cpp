// SPDX-License-Identifier: Apache-2.0
// What must hold while the grammar reads, whatever the text.
#include <catch2/catch.hpp>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>
#include <type_traits>
#include <utility>

#include "grammar/look_first.hpp"
#include "grammar/markdown.hpp"
#include "grammar/samples.hpp"
#include "parse/after/passes.hpp"
#include "parse/before/message_form.hpp"
#include "parse/run_grammar.hpp"
#include "text/source_text.hpp"

using namespace cablelint;
using namespace cablelint::tests;

namespace {

/// What was seen while the grammar read texts.
struct Watched {
  std::size_t writes = 0;  ///< to the model or the findings
  std::set<std::string_view> matched;
  std::map<std::string_view, std::string> regretted;  ///< production, where it was
};

Watched& watched() {
  static Watched all;
  return all;
}

[[nodiscard]] constexpr bool is_production(std::string_view name) {
  return name.starts_with("cablelint::grammar::") && name.find('<') == std::string_view::npos;
}

/// Counts what actions write. A production that fails although an action below it has written
/// something has passed that: reports must never be backtracked over.
template <class Rule>
struct Watch : tao::pegtl::normal<Rule> {
  using normal = tao::pegtl::normal<Rule>;
  inline static bool has_matched = false;

  template <template <class...> class Action, class Iterator, class Input, class... States>
  static auto apply(const Iterator& begin, const Input& in, States&&... states)
      -> decltype(normal::template apply<Action>(begin, in, states...)) {
    ++watched().writes;
    return normal::template apply<Action>(begin, in, states...);
  }

  template <tao::pegtl::apply_mode A, tao::pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    constexpr bool is_silent = cablelint::grammar::is_silent<Action, Rule>;
    constexpr auto mode = is_silent ? tao::pegtl::apply_mode::nothing : A;
    if constexpr (is_silent && !is_production(tao::pegtl::demangle<Rule>())) {
      return cablelint::grammar::match_rule<Rule, mode, M, Action, Control>(in, states...);
    } else {
      const std::size_t before = watched().writes;
      const char* const begin = in.current();
      const bool is_match =
          cablelint::grammar::match_rule<Rule, mode, M, Action, Control>(in, states...);
      note(is_match, before, {begin, static_cast<std::size_t>(in.end() - begin)});
      return is_match;
    }
  }

 private:
  static void note(bool is_match, std::size_t writes_before, std::string_view text) {
    if (is_match && !std::exchange(has_matched, true)) {
      watched().matched.insert(tao::pegtl::demangle<Rule>());
    }
    if (!is_match && watched().writes != writes_before) {
      watched().regretted.try_emplace(tao::pegtl::demangle<Rule>(), text.substr(0, 60));
    }
  }
};

/// Reads the text as a document of that form. Returns: whether it is one.
bool watch_as(MessageForm form, std::string_view text) {
  const SourceText source("watched", std::string(text));
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(source.bytes().data(),
                                                               source.bytes().size(), "");
  parse::CableBuilder builder(source, source.bytes(), source.body());
  builder.draft.cable.form = form;
  parse::run_grammar<Watch>(in, source.bytes().data(), builder);
  return parse::finish(builder.draft).is_marked();
}

/// What is not a message is read as a paper, as `parse_cables` does.
void watch(std::string_view text) {
  if (!watch_as(parse::form_of_message(text), text)) {
    (void)watch_as(MessageForm::paper, text);
  }
}

template <class... Rules>
void add_rules(tao::pegtl::type_list<Rules...>, std::set<std::string_view>& names);

/// The names of a rule and of all that it is made of. (PEGTL's `visit` does the same, but compiles
/// in a time that is quadratic in the number of rules.)
template <class Rule>
void add_rule(std::set<std::string_view>& names) {
  if (names.insert(tao::pegtl::demangle<Rule>()).second) {
    add_rules(typename Rule::subs_t(), names);
  }
}

template <class... Rules>
void add_rules(tao::pegtl::type_list<Rules...> /*subs*/, std::set<std::string_view>& names) {
  (add_rule<Rules>(names), ...);
}

}  // namespace

TEST_CASE("no production fails after something was written below it", "[grammar]") {
  for (const Sample& sample : samples()) {
    for (std::size_t size = 0; size <= sample.text.size(); ++size) {
      watch(std::string_view(sample.text).substr(0, size));
    }
  }
  for (const auto& [production, place] : watched().regretted) {
    FAIL_CHECK(production << " at \"" << place << '"');
  }
}

TEST_CASE("each production is exercised by a sample", "[grammar]") {
  for (const Sample& sample : samples()) {
    watch(sample.text);
  }
  std::set<std::string_view> names;
  add_rule<cablelint::grammar::cable>(names);
  add_rule<cablelint::grammar::message>(names);
  add_rule<cablelint::grammar::paper>(names);
  std::erase_if(names, [](std::string_view name) { return !is_production(name); });
  CHECK(names.size() > 200);
  for (const std::string_view name : names) {
    INFO(name);
    CHECK(watched().matched.count(name) == 1);
  }
}
