// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

#include "grammar/message.hpp"
#include "parse/build/actions.hpp"

namespace cablelint::parse {

/// Reads a message by the grammar of its form, which is in the draft. `text` is where all of the
/// source begins. Both grammars take any text: what they do not know is a line that is not
/// recognised.
template <template <class...> class Control, class Input>
void run_grammar(Input& in, const char* text, CableBuilder& builder) {
  (void)(builder.draft.cable.form == MessageForm::cable
             ? tao::pegtl::parse<grammar::cable, Build, Control>(in, text, builder)
             : tao::pegtl::parse<grammar::message, Build, Control>(in, text, builder));
}

}  // namespace cablelint::parse
