// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "parse/parsed_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::parse {

/// What a print of the archive says above the telegram.
struct PrintHead {
  std::optional<Mrn> mrn;
  std::optional<Dtg> dtg;
  std::optional<Station> originator;
  std::vector<Addressee> addressees;
  std::optional<EoLine> eo;
  std::optional<Text> tags_line;
  std::vector<Tag> tags;
  std::optional<Subject> subject;
};

/// A line of the message as it is read, and what it has without blanks at both ends.
struct TextLine {
  Span span;
  Span words;
};

/// A cable that is being read: its parts so far, the values of the spans of its text, and what one
/// builder notes for another or for a pass.
class Draft {
 public:
  /// `all_bytes`: all of the source, as it was before it was copied. `is_restored`: values are
  /// taken from these bytes, not from the source.
  Draft(const SourceText& source, std::string_view all_bytes, Span message,
        bool is_restored = false);

  /// What is at `at`: as it is, without blanks at both ends, in capitals, or with one blank in
  /// place of each line break and the blanks around it.
  [[nodiscard]] Text text(Span at) const { return {view(at), at}; }
  [[nodiscard]] Text trimmed(Span at) const;
  [[nodiscard]] Text capitals(Span at);
  [[nodiscard]] Text joined(Span at);
  /// The post of the classification line at the end of `words`, as page lines shorten it, where a
  /// copy joined it to the word before; otherwise `words`.
  [[nodiscard]] Span without_joined_word(Span words) const;
  /// A mark, without the blanks that are left of characters that do not show.
  [[nodiscard]] Text mark(Span at);
  [[nodiscard]] std::string_view view(Span at) const {
    return restored_.empty() ? source_.text(at)
                             : restored_.substr(at.begin - cable.span.begin, at.size);
  }
  /// What the source has before `at`, also what a web page has around the message.
  [[nodiscard]] std::string_view source_before(std::uint32_t at, std::uint32_t size) const {
    return source_.bytes().substr(at - std::min(at, size), std::min(at, size));
  }
  [[nodiscard]] Number number(Span at) const;
  /// The number that a scan damaged: 42 of OO0042, and of 000,042.
  [[nodiscard]] Number meant_number(Span at) const;
  /// The digits that a scan damaged: 12958 of I2958.
  [[nodiscard]] Text meant_digits(Span at);
  /// A year of two or four digits.
  [[nodiscard]] Number year(Span at) const;

  /// The part of this type that is being read: actions store in it, and a builder takes it when it
  /// ends. Each type has one.
  template <class Part>
  [[nodiscard]] Part& being_read() {
    return std::get<Part>(parts_);
  }

  /// A view that lives as long as the cable.
  [[nodiscard]] std::string_view keep(std::string spelling);

  /// Counts a line that only a cable has; `is_sure`: nothing else has it.
  void recognize(bool is_sure = false);
  void note_line(HeaderLineKind kind, Span at);
  /// The header begins again.
  void forget_lines();
  void add_repair(std::string_view kind, Span at);
  /// Adds what goes on at `at`, with its words at `words`.
  void extend(Paragraph& paragraph, Span at, Span words) const;

  /// All lines of the message, found when they are first asked for.
  [[nodiscard]] const std::vector<TextLine>& lines();
  [[nodiscard]] TextLine line(std::uint32_t begin, std::uint32_t end) const;

  // Lines of no part of a cable.
  void unmet(std::string_view rule, std::string_view expected, Span skipped);
  void release_line(Span at);
  void unrecognised_line(Span at);
  /// Counts the line of `at` as one that was not understood, once.
  void count_unread(std::uint32_t at);

  ParsedCable result;
  Cable& cable = result.cable;
  const std::string_view bytes;

  Span unread;          ///< what there is instead of the last element that was expected
  int form_labels = 0;  ///< in the head of a form, above the envelope
  std::optional<std::int64_t> section;  ///< of the message, to which the lines being read belong
  std::vector<Section> pages;  ///< of lines such as PAGE 02 EXAMPLEVILLE 00042, in their order
  std::uint32_t last_page_line_end = 0;
  std::uint32_t last_head_begin = 0;    ///< of the last line of an envelope
  bool has_run_on_head = false;         ///< the head in one line, below one that was cut off
  bool has_text = false;                ///< below the header, also without a number
  std::size_t unread_end = 0;           ///< of the last line that was counted as not understood
  std::size_t lines_of_nothing = 0;     ///< of text, before any paragraph, mark and heading
  std::optional<PrintHead> print_head;  ///< of a print of the archive
  std::optional<Timestamp> copy_day;    ///< what lines of the copy say above the text
  std::vector<Span> list_letters;       ///< of a paper: (C) of a list, which is not a mark
  std::vector<bool> may_go_on;  ///< for each paragraph: the sentence before it had not ended

 private:
  const SourceText& source_;
  std::string_view restored_;  ///< of this message
  std::vector<TextLine> lines_;
  std::array<bool, header_line_kinds> has_line_{};
  std::tuple<RoutingLine, JanapLine, DeLine, SecurityLine, Dtg, Addressee, Ending,
             ClassificationLine, EoLine, Declassification, Ref, SectionBreak, Section, Mrn,
             SeriesNumber, MessageSet, MessagePage>
      parts_;
};

}  // namespace cablelint::parse
