// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

#include "grammar/message.hpp"
#include "parse/build/actions.hpp"

namespace cablelint::parse {

/// Reads a document by the grammar of its form, which is in the draft. `text` is where all of the
/// source begins. All grammars take any text: what they do not know is a line that is not
/// recognized.
template <template <class...> class Control, class Input>
void run_grammar(Input& in, const char* text, CableBuilder& builder) {
  const MessageForm form = builder.draft.cable.form;
  if (form == MessageForm::cable) {
    (void)tao::pegtl::parse<grammar::cable, Build, Control>(in, text, builder);
  } else if (form == MessageForm::paper) {
    (void)tao::pegtl::parse<grammar::paper, Build, Control>(in, text, builder);
  } else {
    (void)tao::pegtl::parse<grammar::message, Build, Control>(in, text, builder);
  }
}

}  // namespace cablelint::parse
