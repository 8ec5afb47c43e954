// SPDX-License-Identifier: Apache-2.0
#include "parse/before/message_form.hpp"

#include <array>
#include <tao/pegtl.hpp>

#include "grammar/look_first.hpp"
#include "grammar/message_forms.hpp"

namespace cablelint::parse {
namespace {

/// What the lines of a head say.
struct Signs {
  std::array<bool, 8> has{};  ///< by MessageForm
  bool has_nato_mark = false;
  [[nodiscard]] bool says(MessageForm form) const { return has[static_cast<std::size_t>(form)]; }
};

template <MessageForm Form>
struct Says {
  static void apply0(Signs& signs) { signs.has[static_cast<std::size_t>(Form)] = true; }
};

struct SaysNatoMark {
  static void apply0(Signs& signs) { signs.has_nato_mark = true; }
};

template <class Rule>
struct FormSign : tao::pegtl::nothing<Rule> {};

// clang-format off
template <> struct FormSign<grammar::form_cable>    : Says<MessageForm::cable> {};
template <> struct FormSign<grammar::form_state>    : Says<MessageForm::cable> {};
template <> struct FormSign<grammar::form_genadmin> : Says<MessageForm::genadmin> {};
template <> struct FormSign<grammar::form_usmtf>    : Says<MessageForm::usmtf> {};
template <> struct FormSign<grammar::form_nato>     : Says<MessageForm::nato> {};
template <> struct FormSign<grammar::form_nato_paper> : SaysNatoMark {};
template <> struct FormSign<grammar::form_cia>      : Says<MessageForm::cia> {};
template <> struct FormSign<grammar::form_fbi>      : Says<MessageForm::fbi> {};
template <> struct FormSign<grammar::form_uk>       : Says<MessageForm::uk> {};
template <> struct FormSign<grammar::form_printed>  : Says<MessageForm::acp127> {};
template <> struct FormSign<grammar::form_acp127>   : Says<MessageForm::acp127> {};
// clang-format on

/// The first of several signs decides: a set is in no cable, and whatever the envelope of
/// a cable of State has, its sender is a post.
constexpr std::array decisive = {MessageForm::genadmin, MessageForm::usmtf, MessageForm::cable,
                                 MessageForm::fbi,      MessageForm::cia,   MessageForm::nato,
                                 MessageForm::uk,       MessageForm::acp127};

/// A memorandum of NATO, which has no sender and is read as a paper.
bool is_nato_paper(const Signs& signs) {
  return signs.has_nato_mark && !signs.says(MessageForm::acp127);
}

}  // namespace

MessageForm form_of_message(std::string_view text) {
  Signs signs;
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  (void)tao::pegtl::parse<grammar::form_head, FormSign, grammar::LookFirst>(in, signs);
  for (const MessageForm form : decisive) {
    if (signs.says(form) && !(form == MessageForm::nato && is_nato_paper(signs))) {
      return form;
    }
  }
  return MessageForm::cable;
}

}  // namespace cablelint::parse
