// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/flattened.hpp"

#include <cstddef>
#include <tao/pegtl.hpp>

#include "grammar/evidence.hpp"
#include "grammar/look_first.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// What a line has that holds a page or more.
struct Flattened {
  std::size_t marks = 0;    ///< with controls, before sentences
  std::size_t banners = 0;  ///< with controls
  std::size_t sets = 0;     ///< of a formatted message
  std::size_t originators = 0;
  std::size_t orders = 0;
  std::size_t levels = 0;  ///< in letters apart
  std::size_t times = 0;   ///< date-time groups
  std::size_t labels = 0;  ///< TAGS and SUBJECT
  std::size_t texts = 0;   ///< numbers with marks, and ENTIRE TEXT
};

template <std::size_t Flattened::*Count>
struct CountOne {
  static void apply0(Flattened& flat) { ++(flat.*Count); }
};

template <class Rule>
struct CountFlattened : tao::pegtl::nothing<Rule> {};
template <>
struct CountFlattened<grammar::flat_mark> : CountOne<&Flattened::marks> {};
template <>
struct CountFlattened<grammar::flat_banner> : CountOne<&Flattened::banners> {};
template <>
struct CountFlattened<grammar::flat_set> : CountOne<&Flattened::sets> {};
template <>
struct CountFlattened<grammar::flat_originator> : CountOne<&Flattened::originators> {};
template <>
struct CountFlattened<grammar::flat_order> : CountOne<&Flattened::orders> {};
template <>
struct CountFlattened<grammar::flat_level> : CountOne<&Flattened::levels> {};
template <>
struct CountFlattened<grammar::flat_time> : CountOne<&Flattened::times> {};
template <>
struct CountFlattened<grammar::flat_label> : CountOne<&Flattened::labels> {};
template <>
struct CountFlattened<grammar::flat_entire> : CountOne<&Flattened::texts> {};
template <>
struct CountFlattened<grammar::flat_portion> : CountOne<&Flattened::texts> {};

/// A line of more bytes is a page that lost its line ends.
constexpr std::size_t line_of_page = 500;
/// A shorter one is a telegram, if it has the parts of its head.
constexpr std::size_t line_of_telegram = 150;
/// With controls in one long line; fewer may be examples of a sentence.
constexpr std::size_t fewest_marks = 3;

}  // namespace

bool is_flattened_document(std::string_view line) {
  const bool is_page = line.size() > line_of_page;
  const bool may_be_telegram = line.size() > line_of_telegram && find_text(line, "FM ") != npos;
  if (!is_page && !may_be_telegram) {
    return false;
  }
  Flattened flat;
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(line.data(), line.size(), "");
  (void)tao::pegtl::parse<grammar::flat_line, CountFlattened, grammar::LookFirst>(in, flat);
  // A scan damages some of them, hardly all.
  const bool has_head = flat.levels > 0 || flat.times > 0 || flat.labels > 1;
  const bool is_telegram = flat.originators > 0 &&
                           ((flat.orders > 0 && has_head) || (flat.labels > 1 && flat.texts > 0));
  const bool has_pages = (flat.banners > 0 && flat.marks >= fewest_marks) || flat.sets > 1;
  return is_telegram || (is_page && has_pages);
}

}  // namespace cablelint::parse
