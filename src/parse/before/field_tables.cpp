// SPDX-License-Identifier: Apache-2.0
#include "parse/before/field_tables.hpp"

#include <tao/pegtl.hpp>

#include "grammar/field_table.hpp"
#include "grammar/look_first.hpp"

namespace cablelint::parse {
namespace {

/// What was matched becomes `Colon` or nothing.
template <bool Colon>
struct Replace {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, std::vector<TableSign>& signs) {
    signs.push_back({static_cast<std::size_t>(in.begin() - text), in.size(),
                     Colon ? std::string_view(":") : std::string_view()});
  }
};

template <class Rule>
struct TakeSign : tao::pegtl::nothing<Rule> {};
template <>
struct TakeSign<grammar::table_border> : Replace<false> {};
template <>
struct TakeSign<grammar::table_emphasis> : Replace<false> {};
template <>
struct TakeSign<grammar::table_rule> : Replace<false> {};
template <>
struct TakeSign<grammar::table_colon> : Replace<true> {};

}  // namespace

std::vector<TableSign> field_tables_in(std::string_view text) {
  std::vector<TableSign> signs;
  if (text.find('|') != std::string_view::npos && text.find("MRN") != std::string_view::npos) {
    tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
    (void)tao::pegtl::parse<grammar::field_tables, TakeSign, grammar::LookFirst>(in, text.data(),
                                                                                 signs);
  }
  return signs;
}

}  // namespace cablelint::parse
