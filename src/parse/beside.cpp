// SPDX-License-Identifier: Apache-2.0
#include "parse/beside.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/overall_marking.hpp"
#include "parse/before/without_code.hpp"
#include "parse/fallback/stated_levels.hpp"
#include "parse/line_walk.hpp"
#include "parse/parse_cable.hpp"
#include "parse/signs/data_levels.hpp"
#include "parse/signs/is_program.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"
#include "text/span_set.hpp"

namespace cablelint::parse {
namespace {

template <class Part>
void add_spans(std::vector<Span>& spans, const std::optional<Part>& part) {
  if (part) {
    spans.push_back(part->span);
  }
}

template <class Part>
void add_spans(std::vector<Span>& spans, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    spans.push_back(part.span);
  }
}

/// All that is read in the head of a message, which may have a hundred thousand lines.
SpanSet spans_of_head(const Cable& cable) {
  std::vector<Span> spans;
  const auto add = [&spans](const auto&... parts) { (add_spans(spans, parts), ...); };
  add(cable.envelope, cable.dtg, cable.print_dtg, cable.originator, cable.addressees);
  add(cable.classification, cable.mrn, cable.print_mrn, cable.print_tags, cable.print_tags_line);
  add(cable.print_subject, cable.captions, cable.passing, cable.eo, cable.tags, cable.tags_line);
  add(cable.subject, cable.refs, cable.refs_line, cable.classified_by, cable.section_breaks);
  add(cable.header_lines, cable.class_words, cable.portions, cable.headings, cable.form_fields);
  add(cable.precedence_word, cable.series_number, cable.part, cable.sets, cable.message_pages);
  return SpanSet(std::move(spans));
}

/// Where the text of a message begins: its first paragraph or heading, or what follows its header.
std::uint32_t head_end(const Cable& cable) {
  std::uint32_t end = cable.span.begin;
  for (const HeaderLine& line : cable.header_lines) {
    end = std::max(end, line.span.end());
  }
  for (const MessageSet& set : cable.sets) {
    end = std::max(end, set.span.begin);
  }
  if (!cable.paragraphs.empty()) {
    end = std::min(end, cable.paragraphs.front().span.begin);
    end = std::max(end, cable.header_lines.empty() ? end : cable.header_lines.back().span.end());
  }
  return end;
}

/// The lines of the head of a message that are not read, each below an empty line.
std::vector<std::string_view> lines_of_head(std::string_view text, const Cable& cable) {
  std::vector<std::string_view> lines;
  const std::uint32_t begin = cable.span.begin;
  const std::string_view head = text.substr(begin, head_end(cable) - begin);
  std::optional<SpanSet> read;
  for (LineWalk walk(head); walk.has_line(); walk.next()) {
    if (trim(walk.line()).empty()) {
      lines.emplace_back();
      continue;
    }
    if (!read) {
      read = spans_of_head(cable);
    }
    const Span at{begin + static_cast<std::uint32_t>(walk.begin()),
                  static_cast<std::uint32_t>(walk.line().size())};
    lines.push_back(read->overlaps(at) ? std::string_view() : walk.line());
  }
  return lines;
}

bool is_blank_text(std::string_view text) { return trim(text).empty(); }

void add_part(std::string& rest, std::string_view part) {
  if (!is_blank_text(part)) {
    rest.append("\n").append(part).append("\n");
  }
}

/// What is in `text` and not in `prose`, which is as long.
std::string removed_from(std::string_view text, std::string_view prose) {
  std::string removed(text.size(), ' ');
  for (std::size_t i = 0; i < text.size(); ++i) {
    removed[i] = prose[i] != text[i] || text[i] == '\n' ? text[i] : ' ';
  }
  return removed;
}

/// Blocks of code, unless the paper explains what they show.
void add_code(std::string& rest, std::string_view text) {
  const std::string prose = without_code(text);
  if (prose.size() == text.size() && !explains_markings(prose)) {
    std::string code = removed_from(text, prose);
    const bool has_matter = text.starts_with("---");
    const std::size_t matter = has_matter ? find_text(code, "\n---", 3) : npos;
    if (matter != npos) {
      std::fill_n(code.begin(), matter + 4, ' ');  // it is compared on its own
    }
    for (const std::string_view fence : {"```", "~~~"}) {
      for (std::size_t at = find_text(code, fence); at != npos; at = find_text(code, fence, at)) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        std::fill(code.begin() + static_cast<std::ptrdiff_t>(at),
                  code.begin() + static_cast<std::ptrdiff_t>(end), ' ');
      }
    }
    if (!is_program(code)) {
      add_part(rest, code);
    }
  }
}

/// Comments of HTML.
void add_comments(std::string& rest, std::string_view text) {
  constexpr std::string_view begin = "<!--";
  constexpr std::string_view end = "-->";
  for (std::size_t at = find_text(text, begin); at != npos; at = find_text(text, begin, at)) {
    const std::size_t inside = at + begin.size();
    at = std::min(find_text(text, end, inside), text.size());
    add_part(rest, text.substr(inside, at - inside));
  }
}

/// All that no document has taken.
std::string rest_of(std::string_view text, const std::vector<ParsedCable>& cables) {
  std::string rest;
  std::uint32_t end = 0;  // of the documents so far
  for (const ParsedCable& parsed : cables) {
    const Cable& cable = parsed.cable;
    if (cable.span.begin > end) {
      add_part(rest, text.substr(end, cable.span.begin - end));
    }
    end = std::max(end, cable.span.end());
    if (!parsed.is_marked()) {
      add_part(rest, text.substr(cable.span.begin, cable.span.size));
    } else if (cable.form == MessageForm::paper) {
      add_code(rest, text);
      add_comments(rest, text);
    } else {
      std::string head;
      for (const std::string_view line : lines_of_head(text, cable)) {
        head.append(line).append("\n");
      }
      add_part(rest, head);
      add_comments(rest, text.substr(cable.span.begin, cable.span.size));
      if (cable.ending && cable.ending->span.end() < cable.span.end()) {
        add_part(rest, text.substr(cable.ending->span.end(),
                                   cable.span.end() - cable.ending->span.end()));
      }
    }
  }
  if (end < text.size()) {
    add_part(rest, text.substr(end));
  }
  return rest;
}

/// Most lines have nothing that could be a level.
bool may_have_level(std::string_view text) {
  constexpr std::array<std::string_view, 12> signs = {"(C",  "(S",  "(TS", "( ",  "[S",     "[TS",
                                                      "S E", "S.E", "S-E", "C O", "GEHEIM", "S//"};
  return find_in_any_case(text, "secret") != npos || find_in_any_case(text, "confid") != npos ||
         std::ranges::any_of(signs, [text](auto sign) { return find_text(text, sign) != npos; });
}

/// Subject: the pier (S)
Level level_after_subject(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, Level>, 6> marks = {
      {{" (TS)", Level::top_secret},
       {" (TOP SECRET)", Level::top_secret},
       {" (S)", Level::secret},
       {" (SECRET)", Level::secret},
       {" (C)", Level::confidential},
       {" (CONFIDENTIAL)", Level::confidential}}};
  Level highest = Level::unclassified;
  for (LineWalk lines(text); lines.has_line(); lines.next()) {
    const std::string_view line = trim(lines.line());
    if (!line.ends_with(')') || !starts_in_any_case(line, "subj")) {
      continue;
    }
    for (const auto& [mark, level] : marks) {
      highest = line.ends_with(mark) ? join(highest, level) : highest;
    }
  }
  return highest;
}

/// The level of a text as the next part of a paper that is not classified.
Level level_in_paper(std::string_view text) {
  std::string paper = "UNCLASSIFIED\n\n1. (U) The note is below.\n\n";
  paper.append(text).append("\n\n9. (U) The note is above.\n\nUNCLASSIFIED\n");
  const SourceText source("", std::move(paper));
  const ParsedCable parsed = parse_as_paper(source);
  Level level = Level::unclassified;
  if (const std::optional<OverallMarking> highest = highest_marking(parsed.cable)) {
    level = highest->level;
  }
  for (const ClassWord& word : parsed.cable.class_words) {
    level = join(level, word.level.value);
  }
  return level;
}

/// What the text of a message says of its level: "This paragraph is SECRET", "2. SECRET. The rest".
Level level_stated_in(std::string_view text, const Cable& message) {
  Level level = Level::unclassified;
  for (const StatedLevel& stated :
       stated_levels(text.substr(0, message.span.end()), message.span.begin)) {
    level = join(level, stated.level);
  }
  for (const Paragraph& paragraph : message.paragraphs) {
    const std::string_view words = text.substr(paragraph.text.span.begin, paragraph.text.span.size);
    level = words.starts_with("SECRET. ")       ? join(level, Level::secret)
            : words.starts_with("TOP SECRET. ") ? join(level, Level::top_secret)
                                                : level;
  }
  return level;
}

/// A line where the level of a message is: capitals and signs, with the code of a subject or not.
bool may_be_level_line(std::string_view line) {
  constexpr std::size_t longest = 60;
  line = trim(line);
  constexpr std::string_view code = "//N";
  std::size_t strokes = line.find(code);
  while (strokes != npos &&
         (strokes + code.size() == line.size() || !is_digit(line[strokes + code.size()]))) {
    strokes = line.find(code, strokes + 1);
  }
  const std::string_view words = trim(line.substr(0, strokes));
  const bool has_code = strokes != npos;
  const bool is_open = words == "UNCLAS" || words == "UNCLASSIFIED";
  return line.size() <= longest && has_code && !is_open &&
         std::ranges::none_of(words, [](char c) { return is_digit(c) || is_lower(c); });
}

}  // namespace

Level level_of_documents(const std::vector<ParsedCable>& cables) {
  Level highest = Level::unclassified;
  for (const ParsedCable& parsed : cables) {
    const std::optional<OverallMarking> marking =
        parsed.is_marked() ? highest_marking(parsed.cable) : std::nullopt;
    highest = marking ? join(highest, marking->level) : highest;
  }
  return highest;
}

Level level_of_note(std::string_view text) {
  return may_have_level(text) ? level_in_paper(text) : Level::unclassified;
}

Level level_beside(const SourceText& source, const std::vector<ParsedCable>& cables) {
  const std::string rest = rest_of(source.bytes(), cables);
  Level level = Level::unclassified;
  if (may_have_level(rest)) {
    level = join(level_in_paper(rest), join(level_in_data(rest), level_after_subject(rest)));
  }
  for (const ParsedCable& parsed : cables) {
    const MessageForm form = parsed.cable.form;
    if (parsed.is_marked() && form != MessageForm::paper && form != MessageForm::cable) {
      level = join(level, level_stated_in(source.bytes(), parsed.cable));
    }
    if (parsed.is_marked() && parsed.cable.classification && form != MessageForm::paper) {
      const std::uint32_t begin = parsed.cable.span.begin;
      const std::uint32_t line = std::max(begin, parsed.cable.classification->span.begin);
      level = join(level, level_after_subject(source.bytes().substr(begin, line - begin)));
    }
  }
  return level;
}

bool has_unread_level(const SourceText& source, const std::vector<ParsedCable>& cables) {
  return std::ranges::any_of(cables, [&source](const ParsedCable& parsed) {
    const Cable& cable = parsed.cable;
    if (!parsed.is_marked() || cable.form == MessageForm::paper ||
        cable.form == MessageForm::cable || cable.classification) {
      return false;
    }
    const auto is_level = [&source](const MessageSet& set) {
      return may_be_level_line(source.text(set.span));
    };
    return std::ranges::any_of(cable.sets, is_level) ||
           std::ranges::any_of(lines_of_head(source.bytes(), cable), may_be_level_line);
  });
}

}  // namespace cablelint::parse
