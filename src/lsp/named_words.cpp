// SPDX-License-Identifier: Apache-2.0
#include "lsp/named_words.hpp"

#include <optional>
#include <utility>

#include "text/ascii.hpp"

namespace cablelint::lsp {
namespace {

class NamedWords {
 public:
  explicit NamedWords(const Cable& cable) {
    add_routing(cable);
    for (const Caption& caption : cable.captions) {
      add(caption.code, {"captions"});
    }
    for (const Tag& tag : cable.tags) {
      add(tag.code, {"tags", "places", "places_2024"});
    }
    if (cable.eo) {
      add(cable.eo->number, {"executive_orders"});
      add_declassification(cable.eo->declassification);
    }
    add_reasons(cable);
  }

  [[nodiscard]] std::vector<NamedWord> take() && { return std::move(words_); }

 private:
  void add(const Text& text, std::vector<std::string_view> vocabularies) {
    words_.push_back({text.span, upper_case(text.value), std::move(vocabularies)});
  }
  void add(const std::optional<Text>& text, std::vector<std::string_view> vocabularies) {
    if (text) {
      add(*text, std::move(vocabularies));
    }
  }
  void add_each(const std::vector<Text>& texts, std::string_view vocabulary) {
    for (const Text& text : texts) {
      add(text, {vocabulary});
    }
  }

  /// Precedences and routing indicators.
  void add_routing(const Cable& cable) {
    if (cable.envelope && cable.envelope->routing) {
      add_precedences(cable.envelope->routing->precedences);
      add_each(cable.envelope->routing->routing_indicators, "posts");
    }
    if (cable.envelope && cable.envelope->de) {
      add(cable.envelope->de->routing_indicator, {"posts"});
    }
    if (cable.dtg) {
      add_precedences(cable.dtg->precedences);
    }
    for (const Addressee& addressee : cable.addressees) {
      add(addressee.routing_indicator, {"posts"});
      add(addressee.precedence, {"precedence_words"});
    }
    add(cable.precedence_word, {"precedence_words"});
  }

  /// A routing line writes the prosign twice: OO.
  void add_precedences(const std::vector<Text>& precedences) {
    for (const Text& precedence : precedences) {
      words_.push_back(
          {precedence.span, upper_case(precedence.value.substr(0, 1)), {"precedences"}});
    }
  }

  void add_declassification(const std::optional<Declassification>& declassification) {
    if (declassification) {
      add(declassification->schedule, {"declassification_codes"});
      add_each(declassification->exemptions, "declassification_codes");
      for (const DeclassificationValue& value : declassification->values) {
        add(value.text, {"declassification_codes"});
      }
    }
  }

  /// `1.4 (b)`; a letter without a section has that of the one before.
  void add_reasons(const Cable& cable) {
    std::string section;
    for (const Reason& reason :
         cable.classified_by ? cable.classified_by->reasons : std::vector<Reason>()) {
      section = reason.section ? std::string(reason.section->value) : section;
      if (reason.letter) {
        words_.push_back({reason.letter->span,
                          section + " (" + lower_case(reason.letter->value) + ")",
                          {"reason_categories"}});
      }
    }
  }

  std::vector<NamedWord> words_;
};

}  // namespace

std::vector<NamedWord> named_words(const Cable& cable) { return NamedWords(cable).take(); }

std::vector<LevelMark> level_marks(const Cable& cable) {
  std::vector<LevelMark> marks;
  if (cable.classification) {
    marks.push_back({cable.classification->level.span, cable.classification->level.value});
  }
  for (const ClassWord& word : cable.class_words) {
    marks.push_back({word.level.span, word.level.value});
  }
  for (const Portion& portion : cable.portions) {
    if (portion.level) {
      marks.push_back({portion.level->span, portion.level->value});
    }
  }
  return marks;
}

std::vector<Caveat> controls(const Cable& cable) {
  std::vector<Caveat> all;
  if (cable.classification) {
    all = cable.classification->caveats;
  }
  for (const Portion& portion : cable.portions) {
    all.insert(all.end(), portion.caveats.begin(), portion.caveats.end());
  }
  return all;
}

}  // namespace cablelint::lsp
