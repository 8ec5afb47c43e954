// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/authority_builder.hpp"
#include "parse/build/envelope_builder.hpp"
#include "parse/build/eo_builder.hpp"
#include "parse/build/header_builder.hpp"
#include "parse/build/message_builder.hpp"
#include "parse/build/paper_builder.hpp"
#include "parse/build/paragraph_builder.hpp"
#include "parse/build/refs_builder.hpp"
#include "parse/build/sections_builder.hpp"
#include "parse/build/smart_builder.hpp"
#include "parse/build/tags_builder.hpp"

namespace cablelint::parse {

/// Fills a cable while the grammar goes through the text: one builder for each part, over one
/// draft. Each function of a builder is called for the production of its name, with the bytes that
/// it matched; all that it decides is what a value means. None of them knows PEGTL.
struct CableBuilder {
  CableBuilder(const SourceText& source, std::string_view bytes, Span message,
               bool is_restored = false)
      : draft(source, bytes, message, is_restored) {}

  Draft draft;
  MarksBuilder marks{draft};
  EnvelopeBuilder envelope{draft};
  HeaderBuilder header{draft, marks};
  EoBuilder eo{draft};
  TagsBuilder tags{draft};
  RefsBuilder refs{draft};
  AuthorityBuilder authority{draft};
  TextBuilder text{draft, marks};
  ParagraphBuilder paragraph{draft, marks, text};
  SectionsBuilder sections{draft};
  SmartBuilder smart{draft};
  MessageBuilder sets{draft, text};
  PaperBuilder paper{draft, marks};
};

}  // namespace cablelint::parse
