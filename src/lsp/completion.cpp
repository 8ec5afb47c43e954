// SPDX-License-Identifier: Apache-2.0
#include "lsp/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/document_report.hpp"
#include "lsp/rule_file_help.hpp"
#include "lsp/text_sync.hpp"
#include "lsp/word_list.hpp"
#include "model/banners.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::lsp {
namespace {

/// Where something is being written.
struct Place {
  std::string_view line;  ///< up to the place
  std::uint32_t offset = 0;
  const Cable& cable;
  const rule::RuleSet& rules;

  [[nodiscard]] bool line_begins(std::string_view label) const {
    return starts_in_any_case(line, label);
  }
  [[nodiscard]] bool is_in(Span span) const {
    return span.contains(offset) || (!span.empty() && span.end() == offset);
  }
};

struct Suggestion {
  std::string word;
  std::string detail;
  int rank = 0;  ///< those of a lower one come first
};
using Suggestions = std::vector<Suggestion>;

std::string detail_of(const WordEntry& entry) {
  std::string detail = entry.title;
  for (const auto& [name, value] : entry.facts) {
    detail.append(detail.empty() ? "" : "; ").append(name).append(" ").append(value);
  }
  return detail;
}

Suggestions words_in(std::string_view vocabulary, const Place& place) {
  Suggestions found;
  for (const WordEntry& entry : words_of(place.rules, vocabulary)) {
    found.push_back({entry.word, detail_of(entry)});
  }
  return found;
}

void add_levels(const Place& place, std::string marking::LevelWord::*form, Suggestions& to) {
  if (const marking::Scheme* const scheme = place.rules.marking_scheme(place.cable)) {
    for (const marking::LevelWord& level : scheme->levels) {
      if (level.owners.empty() && !level.is_foreign && !(level.*form).empty()) {
        to.push_back({level.*form, std::string(facts(level.level).name)});
      }
    }
  }
}

/// Where a control comes among the others: those of release and distribution, which are the last
/// categories of a scheme, before control systems; what needs others, or is gone, after all.
int rank_of(const marking::Term& term, const marking::Scheme& scheme) {
  const bool is_rare = !term.under.empty() || term.until || !term.instead.empty();
  const int all = static_cast<int>(scheme.categories.size());
  const bool is_of_release = marking::is_of_release(scheme.release, term.id);
  return (is_rare ? all + 1 : 0) + (is_of_release ? 0 : all - static_cast<int>(term.category));
}

void add_controls(const Place& place, std::string marking::Term::*form, Suggestions& to) {
  if (const marking::Scheme* const scheme = place.rules.marking_scheme(place.cable)) {
    for (const marking::Term& term : scheme->terms) {
      to.push_back({term.*form, term.title, rank_of(term, *scheme)});
    }
  }
}

/// The parenthesis that is open at the end of a line.
std::optional<std::size_t> open_parenthesis(std::string_view line) {
  const std::size_t open = line.rfind('(');
  const bool is_open = open != npos && line.find(')', open) == npos;
  return is_open ? std::optional(open) : std::nullopt;
}

/// What is written of a mark, after its parenthesis; nothing where none begins a paragraph, a
/// heading or the subject.
std::optional<std::string_view> open_mark(const Place& place) {
  const std::optional<std::size_t> open = open_parenthesis(place.line);
  if (!open) {
    return std::nullopt;
  }
  std::string_view before = trim_start(place.line.substr(0, *open));
  const bool is_subject = place.line_begins("subject:") || place.line_begins("subj:");
  before = before.substr(before.starts_with("¶") ? std::string_view("¶").size() : 0);
  constexpr std::size_t longest_number = 4;  // 12. and a blank
  const bool is_number =
      before.size() <= longest_number && before.find_first_of(" .") == before.find_first_of('.');
  return is_subject || is_number ? std::optional(place.line.substr(*open + 1)) : std::nullopt;
}

/// Where the header ends: with its E.O. line or what comes after it.
std::uint32_t end_of_captions(const Cable& cable) {
  std::uint32_t end = cable.span.end();
  const auto limit = [&end](Span span) { end = span.empty() ? end : std::min(end, span.begin); };
  limit(cable.eo ? cable.eo->span : Span());
  limit(cable.tags_line ? cable.tags_line->span : Span());
  limit(cable.subject ? cable.subject->span : Span());
  limit(cable.refs_line ? cable.refs_line->span : Span());
  limit(cable.paragraphs.empty() ? Span() : cable.paragraphs.front().span);
  return end;
}

bool is_tags(const Place& place) {
  return place.line_begins("tags") ||
         (place.cable.tags_line && place.is_in(place.cable.tags_line->span));
}

/// Empty if nothing is known of it.
std::string_view fact(const WordEntry& entry, std::string_view name) {
  const auto found =
      std::ranges::find(entry.facts, name, &std::pair<std::string, std::string>::first);
  return found == entry.facts.end() ? std::string_view() : found->second;
}

/// Subjects in use come before geographic codes, these before programs and organizations, and what
/// the line has or the list no longer has comes last.
int rank_of(const WordEntry& tag, const Place& place) {
  const bool is_present = std::ranges::any_of(
      place.cable.tags, [&tag](const Tag& own) { return upper_case(own.code.value) == tag.word; });
  const std::string_view kind = fact(tag, "kind");
  return is_present || !fact(tag, "until").empty()     ? 3
         : kind == "subject"                           ? 0
         : kind == "organization" || kind == "program" ? 2
                                                       : 1;
}

Suggestions tags(const Place& place) {
  Suggestions found;
  for (const std::string_view vocabulary : {"tags", "places", "places_2024"}) {
    for (const WordEntry& tag : words_of(place.rules, vocabulary)) {
      found.push_back({tag.word, detail_of(tag), rank_of(tag, place)});
    }
  }
  return found;
}

bool is_declassification(const Place& place) {
  return place.line_begins("declassify on") ||
         (place.line_begins("e.o.") && lower_case(place.line).find("decl") != std::string::npos);
}
Suggestions declassification_codes(const Place& place) {
  return words_in("declassification_codes", place);
}

bool is_order(const Place& place) {
  return place.line_begins("e.o.") && place.line.find(':') == std::string_view::npos;
}
Suggestions orders(const Place& place) { return words_in("executive_orders", place); }

/// `1.4 (`, or the next letter after `1.4 (b) and (`.
bool is_reason(const Place& place) {
  const std::optional<std::size_t> open = open_parenthesis(place.line);
  const std::size_t section = open ? place.line.rfind("1.4", *open) : npos;
  return section != npos && (section == 0 || !is_digit(place.line[section - 1])) &&
         std::ranges::all_of(place.line.substr(section, *open - section), [](char c) {
           return std::string_view("1.4 (),andorbcefgh").find(to_lower(c)) != npos;
         });
}
Suggestions reasons(const Place& place) {
  Suggestions found;
  for (const WordEntry& entry : words_of(place.rules, "reason_categories")) {
    const std::size_t letter = entry.word.find('(') + 1;  // of 1.4 (b)
    found.push_back({entry.word.substr(letter, 1), entry.title});
  }
  return found;
}

bool is_mark(const Place& place) { return open_mark(place).has_value(); }
Suggestions marks(const Place& place) {
  Suggestions found;
  if (open_mark(place)->find('/') == std::string_view::npos) {
    add_levels(place, &marking::LevelWord::portion, found);
  } else {
    add_controls(place, &marking::Term::portion, found);
  }
  return found;
}

/// Cables space the letters of what is classified: S E C R E T (5 FAH-2 H-222).
void add_spaced(const Place& place, Suggestions& to) {
  const std::size_t count = place.cable.form == MessageForm::cable ? to.size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::optional<Level> level = level_from_id(to[i].word);
    if (level && *level >= Level::confidential) {
      std::string spaced;
      for (const char c : to[i].word) {
        spaced.append(spaced.empty() ? "" : " ").append(1, c);
      }
      to.push_back({std::move(spaced), to[i].detail});
    }
  }
}

/// In the classification line, in a banner, or where a header has none yet.
bool is_classification(const Place& place) {
  const std::vector<const PageBanner*> banners = banners_of(place.cable);
  if (std::ranges::any_of(banners, [&](const auto* one) { return place.is_in(one->span); })) {
    return true;
  }
  const auto& line = place.cable.classification;
  return line ? place.is_in(line->span) : place.offset <= end_of_captions(place.cable);
}
Suggestions classification(const Place& place) {
  Suggestions found;
  if (place.line.find('/') == std::string_view::npos) {
    add_levels(place, &marking::LevelWord::banner, found);
    add_spaced(place, found);
  } else {
    add_controls(place, &marking::Term::banner, found);
  }
  return found;
}

bool is_caption(const Place& place) {
  return place.offset <= end_of_captions(place.cable) &&
         std::ranges::all_of(place.line, [](char c) { return is_letter(c) || c == ' '; });
}
Suggestions captions(const Place& place) { return words_in("captions", place); }

/// A kind of place, and what can be written there. The first that fits counts.
struct Context {
  bool (*fits)(const Place& place);
  Suggestions (*words)(const Place& place);
  std::string_view separators;  ///< after which a word begins
};

constexpr std::array contexts = {
    Context{is_reason, reasons, "("},
    Context{is_tags, tags, " \t,;:"},
    Context{is_declassification, declassification_codes, " \t,;:"},
    Context{is_order, orders, " \t."},
    Context{is_mark, marks, "(/, "},
    Context{is_classification, classification, "/"},
    Context{is_caption, captions, ""},
};

/// The words that go on as what is written begins.
Json items(const Context& context, const Place& place, const LineIndex& lines,
           PositionEncoding encoding) {
  const std::size_t last = place.line.find_last_of(context.separators);
  const std::string_view begun = trim_start(place.line.substr(last + 1));  // npos + 1 is 0
  const auto size = static_cast<std::uint32_t>(begun.size());
  const EditorRange range = range_of({place.offset - size, size}, lines, encoding);
  constexpr int enum_member = 20;
  Json all = Json::array();
  Suggestions words = context.words(place);
  std::ranges::stable_sort(words, {}, &Suggestion::rank);
  for (const Suggestion& suggestion : words) {
    if (upper_case(suggestion.word).starts_with(upper_case(begun))) {
      all.push_back({{"label", suggestion.word},
                     {"kind", enum_member},
                     {"detail", suggestion.detail},
                     {"sortText", fmt::format("{:04}", all.size())},
                     {"textEdit", {{"range", to_json(range)}, {"newText", suggestion.word}}}});
    }
  }
  return all;
}

/// The cable in which a place lies; the last one before it where it lies between two.
const Cable& cable_at(const ReadText& text, std::uint32_t offset) {
  const Cable* found = &text.read.cables.front().cable;
  for (const parse::ParsedCable& parsed : text.read.cables) {
    found = parsed.cable.span.begin <= offset ? &parsed.cable : found;
  }
  return *found;
}

}  // namespace

Json completion(Session& session, const Json& params) {
  const OpenDocument& document = document_of(session, params);
  const EditorPosition position = position_from(member(params, "position"));
  if (document.is_yaml()) {
    return complete_rule_file(document, session.rules.for_writers(document.path()), position);
  }
  const RulesHere* const here = session.rules.of(document.path());
  const ReadText& text = document.read();
  if (here == nullptr || !here->is_usable() || text.read.cables.empty()) {
    return nullptr;
  }
  const std::uint32_t offset = document.text().offset(position);
  const Place place{document.text().line_before(position), offset, cable_at(text, offset),
                    here->rules};
  const auto context =
      std::ranges::find_if(contexts, [&place](const Context& each) { return each.fits(place); });
  if (context == contexts.end()) {
    return nullptr;
  }
  // What is written next changes what can go on: the client asks again.
  return {{"isIncomplete", true}, {"items", items(*context, place, text.lines, session.encoding)}};
}

}  // namespace cablelint::lsp
