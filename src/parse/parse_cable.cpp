// SPDX-License-Identifier: Apache-2.0
#include "parse/parse_cable.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "grammar/look_first.hpp"
#include "model/banners.hpp"
#include "parse/after/passes.hpp"
#include "parse/before/characters.hpp"
#include "parse/before/message_form.hpp"
#include "parse/before/messages.hpp"
#include "parse/before/page_text.hpp"
#include "parse/before/restore.hpp"
#include "parse/before/without_code.hpp"
#include "parse/bounded_input.hpp"
#include "parse/run_grammar.hpp"
#include "parse/signs/has_markings.hpp"
#include "parse/signs/is_program.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::parse {
namespace {

/// All of the source, as it was before it was copied.
std::string_view text_of(const SourceText& source, const RestoredText& restored) {
  return restored.text.empty() ? source.bytes() : std::string_view(restored.text);
}

/// Reads a part of the text as a document of that form.
ParsedCable parse_as(MessageForm form, const SourceText& source, const RestoredText& restored,
                     Span part, ReadBudget& budget) {
  const std::string_view text = text_of(source, restored);
  BoundedInput in(text.substr(part.begin, part.size), budget);
  CableBuilder builder(source, text, part, restored.is_respelled);
  builder.draft.cable.form = form;
  run_grammar<grammar::LookFirst>(in, text.data(), builder);
  budget = in.budget();
  if (budget.is_spent()) {
    throw InputError(source.name(), "the grammar takes too long: it reads its lines too often");
  }
  return finish(builder.draft);
}

/// Whether something at `at` was read as a mark or as the level of a line.
bool is_in_mark(Span at, const Cable& cable) {
  const auto holds = [at](const auto& part) {
    return part.span.begin < at.end() && at.begin < part.span.end();
  };
  return (cable.classification && holds(*cable.classification)) ||
         (cable.entire_text && holds(*cable.entire_text)) ||
         std::ranges::any_of(cable.portions, holds) ||
         std::ranges::any_of(cable.class_words, holds) ||
         std::ranges::any_of(cable.captions, holds);
}

void add_repairs(const RestoredText& restored, const SourceText& source, Cable& cable) {
  for (const CopyArtifact& artifact : restored.artifacts) {
    const bool is_of_cable = cable.span.contains(artifact.span.begin);
    const bool is_of_mark = artifact.kind == "disguised-mark" || artifact.kind == "class-word";
    if (is_of_cable && (!is_of_mark || is_in_mark(artifact.span, cable))) {
      cable.repairs.push_back(
          {artifact.span, {artifact.kind, {}}, {source.text(artifact.span), artifact.span}});
    }
  }
}

std::vector<ParsedCable> parse_messages(const SourceText& source, const RestoredText& restored,
                                        const std::vector<Message>& messages, ReadBudget& budget) {
  const std::string_view text = text_of(source, restored);
  std::vector<ParsedCable> parsed;
  parsed.reserve(messages.size());
  for (const auto& [part, is_joined] : messages) {
    const MessageForm form = form_of_message(text.substr(part.begin, part.size));
    parsed.push_back(parse_as(form, source, restored, part, budget));
    parsed.back().cable.joined = is_joined;
    if (!restored.artifacts.empty()) {
      add_repairs(restored, source, parsed.back().cable);
    }
  }
  return parsed;
}

/// What is above the first banner or mark of a paper.
std::string_view text_above(const Cable& paper, std::string_view text) {
  return text.substr(
      0, std::min<std::size_t>(paper.classification ? paper.classification->span.begin : npos,
                               paper.portions.empty() ? npos : paper.portions.front().span.begin));
}

/// Whether no banner and no authority supports the marks: they may be those of a text about marks.
bool has_marks_alone(const Cable& paper) {
  return first_banner_of(paper) == nullptr && !paper.classified_by;
}

/// What `part`, the text without some of it, was before it was copied; all of the text if that is
/// empty.
RestoredText restore_part(std::string_view text, std::string part) {
  RestoredText restored = restore(part.empty() ? text : std::string_view(part));
  if (restored.text.empty()) {
    restored.text = std::move(part);
  }
  return restored;
}

/// The text read as a paper, or as no cable if it is certainly not a paper. `shown`: what a page
/// shows of it; empty if it is on none.
ParsedCable parse_paper(const SourceText& source, std::string shown, ReadBudget& budget) {
  std::string prose = without_code(shown.empty() ? source.bytes() : std::string_view(shown));
  if (std::ranges::none_of(prose, is_letter)) {
    prose.clear();  // there is nothing besides the code: it is not an example
  }
  const RestoredText paper = restore_part(source.bytes(), std::move(prose.empty() ? shown : prose));
  ParsedCable parsed = parse_as(MessageForm::paper, source, paper, source.body(), budget);
  const bool has_banners_alone = parsed.cable.portions.empty() && !parsed.cable.classified_by;
  parsed.is_paper = parsed.is_paper && !(has_banners_alone && lists_levels(source.bytes())) &&
                    !is_program(text_above(parsed.cable, source.bytes()), source.bytes()) &&
                    (!has_marks_alone(parsed.cable) || has_markings(source.bytes()));
  add_repairs(paper, source, parsed.cable);
  return parsed;
}

/// The message of a part that begins below other text, unless that is a program or explains what it
/// shows; nothing if there is none.
std::vector<ParsedCable> parse_below(const SourceText& source, const RestoredText& restored,
                                     Span part, ReadBudget& budget) {
  const std::string_view text = text_of(source, restored);
  const std::string prose = without_code(source.bytes());
  const std::size_t at = message_below_text(prose.empty() ? text : std::string_view(prose), part);
  if (at == npos || is_program(text.substr(part.begin, at - part.begin), source.bytes())) {
    return {};
  }
  const auto begin = static_cast<std::uint32_t>(at);
  return parse_messages(source, restored, {{{begin, part.end() - begin}}}, budget);
}

/// The part above a message read as a paper, if its banners and marks leave no doubt; otherwise as
/// nothing.
std::vector<ParsedCable> parse_paper_above(const SourceText& source, const RestoredText& restored,
                                           Span part, ReadBudget& budget) {
  ParsedCable parsed = parse_as(MessageForm::paper, source, restored, part, budget);
  const Cable& paper = parsed.cable;
  const std::string_view text = text_of(source, restored);
  const bool is_sure =
      parsed.is_paper && !paper.portions.empty() && !has_marks_alone(paper) &&
      !is_program(text.substr(part.begin, paper.portions.front().span.begin - part.begin),
                  source.bytes());
  if (!is_sure) {
    return {};
  }
  add_repairs(restored, source, parsed.cable);
  std::vector<ParsedCable> found;
  found.push_back(std::move(parsed));
  return found;
}

/// The head of an e-mail may be read as that of the first of several messages, and hide it; or a
/// paper is above the first one.
void find_hidden_first(std::vector<ParsedCable>& parsed, const SourceText& source,
                       const RestoredText& restored, Span first, ReadBudget& budget) {
  if (parsed.size() < 2 || parsed.front().is_marked()) {
    return;
  }
  std::vector<ParsedCable> below = parse_below(source, restored, first, budget);
  if (below.empty() || !below.front().is_marked()) {
    below = parse_paper_above(source, restored, first, budget);
  }
  if (!below.empty() && below.front().is_marked()) {
    parsed.front() = std::move(below.front());
  }
}

std::vector<ParsedCable> parse(const SourceText& source, bool is_one, ReadBudget budget) {
  PageText page = page_text(source.bytes());
  const RestoredText whole = restore_part(source.bytes(), page.shown);
  const std::vector<Message> messages = is_one ? std::vector<Message>{{source.body()}}
                                               : messages_in(text_of(source, whole), source.body());
  std::vector<ParsedCable> parsed = parse_messages(source, whole, messages, budget);
  if (std::ranges::none_of(parsed, &ParsedCable::is_marked)) {
    std::vector<ParsedCable> other;
    other.push_back(parse_paper(source, std::move(page.shown), budget));
    if (!other.front().is_marked()) {
      other = parse_below(source, whole, source.body(), budget);
    }
    if (std::ranges::any_of(other, &ParsedCable::is_marked)) {
      parsed = std::move(other);
    }
  } else {
    find_hidden_first(parsed, source, whole, messages.front().span, budget);
    if (!page.around.empty() && !is_one) {
      // Lists of levels are a page's; marked portions are a document's.
      ParsedCable around = parse_paper(source, std::move(page.around), budget);
      if (around.is_marked() && !around.cable.portions.empty()) {
        parsed.push_back(std::move(around));
      }
    }
  }
  if (std::optional<SyntaxFinding> foreign = find_foreign_character(source)) {
    parsed.front().findings.push_back(*foreign);
  }
  return parsed;
}

}  // namespace

std::vector<ParsedCable> parse_cables(const SourceText& source, ReadBudget budget) {
  return parse(source, false, budget);
}

ParsedCable parse_cable(const SourceText& source) {
  return std::move(parse(source, true, ReadBudget::of(source.bytes().size())).front());
}

ParsedCable parse_as_paper(const SourceText& source) {
  const RestoredText restored = restore_part(source.bytes(), {});
  ReadBudget budget = ReadBudget::of(source.bytes().size());
  return parse_as(MessageForm::paper, source, restored, source.body(), budget);
}

}  // namespace cablelint::parse
