// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// What most passes for messages of other services leave alone.
[[nodiscard]] constexpr bool is_state_or_paper(MessageForm form) {
  return form == MessageForm::cable || form == MessageForm::paper;
}

/// Runs all passes on what the builders have read, and returns the result. The draft must not be
/// used after that.
[[nodiscard]] ParsedCable finish(Draft& draft);

// The passes, in the order in which they run; those of parse/fallback/ are declared there. A pass
// reads what the builders have stored in the draft; its row of the table in passes.cpp names the
// earlier passes whose results it needs.

/// Takes from the head of an archive's print what the cable below it lacks.
void complete_from_print(Draft& draft);
/// `CableFormat::telegram` for a cable that has an envelope, a date-time group or an originator,
/// and no other format.
void find_format(Draft& draft);
/// The MRN: the year of the date-time group, post and serial of the classification line.
void name_message(Draft& draft);
/// Captions of a telegram that is repeated below QUOTE are those of that telegram.
void drop_quoted_head(Draft& draft);
/// Whether the FM line and the classification line name two posts.
void find_swapped_body(Draft& draft);
/// The label that is due for each reference, and its post and year, where it has none of its own.
void complete_refs(Draft& draft);
/// Ends the last paragraph at BT or NNNN, where lines follow them.
void cut_at_end(Draft& draft);
/// Joins a paragraph to the one before it, where its number is one of a sentence. Runs before any
/// pass that adds or drops paragraphs: `may_go_on` has an element for each that was read.
void join_sentences(Draft& draft);
/// Drops "(SS)" of "(SS) the minister", unless a paragraph that is left has a mark with a level.
void drop_doubtful_marks(Draft& draft);
/// Separates paragraphs whose lines a copy joined, where a number is missing in those that are
/// left.
void split_joined(Draft& draft);
/// Headings, with their dashes, that a copy joined to the end of the paragraph above.
void find_joined_headings(Draft& draft);
/// Headings in capitals directly below the text of a paragraph in small letters.
void find_capital_headings(Draft& draft);
/// BT at the end of the last line of a message of another service.
void find_joined_break(Draft& draft);
/// The signature, where a copy joined it to the last sentence of the text.
void find_joined_signature(Draft& draft);
/// The mark that ends a paragraph without one before its text, "3. Text (C)".
void find_closing_marks(Draft& draft);
/// SUMMARY to END SUMMARY and their like, each with the paragraph in which it begins.
void find_passages(Draft& draft);
/// What the paragraphs say of the references, also those of a quoted text.
void find_mentions(Draft& draft);
/// Joins the paragraphs of a quoted text to the one before it. They are known by the passage that
/// they are in, and take their closing marks with them.
void join_quotes(Draft& draft);
/// Joins the points of a list, numbered from 1, to the paragraph that they are in.
void join_points(Draft& draft);
/// Paragraphs that are only a title, above points each of which has a mark.
void find_titles(Draft& draft);
/// What was blacked out in the text, and the paragraphs before which something was.
void find_redactions(Draft& draft);
/// The highest number before each paragraph that is left.
void find_highest_numbers(Draft& draft);
/// What a copy ends with, and which lines of the header it lacks at its end.
void find_copy_end(Draft& draft);
/// The lettered and numbered parts of the paragraphs of messages of other services.
void find_subparagraphs(Draft& draft);
/// Texts of messages of other services without the tags and signs of a copy.
void clean_texts(Draft& draft);
/// Page lines in the middle of a line of text.
void find_inline_pages(Draft& draft);
/// All sections: of the classification line, of section lines and of page lines.
void list_sections(Draft& draft);
/// All portions, and the highest level of their marks.
void list_portions(Draft& draft);
/// The highest level of the marks on each page of a paper.
void find_page_levels(Draft& draft);
/// The day of a message without envelope, from what the copy says above it.
void complete_from_copy(Draft& draft);
/// A release stamped UNCLASSIFIED above the pages of a classified cable.
void drop_release_banner(Draft& draft);
/// The level of the cable: that of its classification line, or what the envelope, the E.O. line and
/// the portions say together.
void find_overall_level(Draft& draft);
/// When it was written, as far as its date-time group and its line DE say.
void find_date(Draft& draft);
/// Whether sets that hold paragraphs end in two strokes: a line before the next set does.
void find_set_ends(Draft& draft);
/// How many of its lines were understood.
void find_coverage(Draft& draft);
/// Sorts the findings by place. The last pass, for any pass may add findings.
void sort_findings(Draft& draft);

}  // namespace cablelint::parse
