// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace cablelint::parse {

/// What few other texts have, one or two of which say that a text without the form of a document
/// is marked: marks with controls, marks before sentences, and among its first or last lines one
/// about a level. It is given the lines that are not blank, one after another.
class SureSigns {
 public:
  /// `is_code`: it is in a block of code, in which a line about a level may be an example.
  void take_line(std::string_view line, bool is_code);
  /// A mark at the beginning of a line, with its brackets; `before` and `after` are the rest.
  void take_mark(std::string_view mark, std::string_view before, std::string_view after);

  [[nodiscard]] bool is_enough() const;
  /// Whether some line is more than two words.
  [[nodiscard]] bool has_text() const { return has_text_; }

 private:
  [[nodiscard]] bool is_first_paragraph(std::string_view mark, std::string_view before,
                                        std::string_view after) const;
  void take_end_mark(std::string_view line);
  void take_inner_marks(std::string_view line);
  void take_small_mark(std::string_view line, std::size_t at, std::string_view mark);
  [[nodiscard]] bool has_level_line() const;
  [[nodiscard]] bool has_authority() const;

  static constexpr std::size_t margin = 8;

  std::vector<std::string_view> first_;
  std::array<std::string_view, margin> last_;  ///< in turn
  std::size_t lines_ = 0;                      ///< that are not in code
  std::size_t controlled_ = 0;                 ///< marks with controls, and those in words
  std::size_t before_text_ = 0;                ///< of these, those before more than two words
  std::size_t before_small_ = 0;  ///< marks with controls before words in small letters
  bool has_banner_ = false;       ///< with controls, at the beginning of a line
  bool has_inner_ = false;        ///< a mark with controls between two sentences
  bool has_end_ = false;          ///< a mark before the full stop of a sentence: "It rains (U)."
  std::size_t secret_ = 0;        ///< marks without controls before a sentence: (S), (TS)
  std::size_t other_ = 0;         ///< other marks before a sentence: (U), (C)
  bool has_fields_alone_ = true;  ///< the lines so far, as the header of an e-mail
  bool is_below_head_ = true;     ///< the line that is read is the first one, or below those
  bool begins_marked_ = false;    ///< (S) before a sentence is the beginning of the text
  bool has_list_letter_ = false;  ///< (A), (M): then the marks may be of a list
  bool has_text_ = false;
  bool has_classifier_ = false;
  bool has_source_ = false;
  bool has_date_ = false;
};

}  // namespace cablelint::parse
