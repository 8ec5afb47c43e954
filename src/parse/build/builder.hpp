// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/build/list_letters.hpp"
#include "parse/parsed_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::parse {

/// Fills a cable while the grammar goes through the text. Each function is called for the
/// production of its name, with the bytes that it matched; all that they decide is what a value
/// means. Knows nothing of PEGTL.
class Builder {
 public:
  /// `text`: the whole source, as it was before it was copied.
  Builder(const SourceText& source, std::string_view text, Span message)
      : source_(source), text_(text) {
    cable_.span = message;
  }

  /// What is built says what the restored text says, not what the source does.
  void read_restored() {
    restored_ = keep(std::string(text_.substr(cable_.span.begin, cable_.span.size)));
  }

  /// What came of it; the last call.
  [[nodiscard]] ParsedCable finish();

  void unmet(std::string_view rule, std::string_view expected, Span skipped);
  void release_line(Span at);
  void unrecognised_line(Span at);

  // The envelope.
  void start_of_message(Span at);
  void precedence_pair(Span at);
  void routing_indicator(Span at);
  void routing_line(Span at);
  void routing_more(Span at);
  void de_station(Span at);
  void de_serial(Span at);
  void de_section(Span at);
  void de_julian_day(Span at);
  void de_filing_time(Span at);
  void de_line(Span at);
  void security_prosign(Span at);
  void security_letters(Span at);
  void operating_signal(Span at);
  void security_line(Span at);
  void precedence(Span at);
  void dtg_day(Span at);
  void dtg_clock(Span at);
  void dtg_zone(Span at);
  void month_name(Span at);
  void dtg_year(Span at);
  void dtg_group(Span at);
  void dtg_line(Span at);
  void station_name(Span at);
  void from_line(Span at);
  void address_action(Span) { addressee_kind_ = AddresseeKind::action; }
  void address_info(Span) { addressee_kind_ = AddresseeKind::info; }
  void address_exempt(Span) { addressee_kind_ = AddresseeKind::exempt; }
  void address_station(Span at);
  void address_name(Span at);
  void address_precedence(Span at);
  void address_serial(Span at);
  void addressee(Span at);
  void break_sign(Span at);
  void validation_number(Span at);
  void end_sign(Span at);
  void break_line(Span at);

  // The header.
  void header_level(Span at);
  void damaged_level(Span at);
  void header_control(Span at);
  void section_number(Span at);
  void section_total(Span at);
  void section_of(Span at);
  void line_post(Span at);
  void line_serial(Span at);
  void classification_line(Span at);
  void damaged_line(Span at);
  void class_word_line(Span at);
  void form_label(Span at);
  void viewer_head(Span) { cable_.format = CableFormat::viewer; }
  void damaged_post(Span at) { classification_.post = capitals(at); }
  void caption(Span at);
  void passing_words(Span at);
  void eo_number(Span at);
  void decl_date(Span at);
  void decl_not_applicable(Span at);
  void decl_oadr(Span at);
  void decl_retired(Span at);
  void decl_schedule(Span at);
  void decl_exemption(Span at);
  void decl_ground(Span at);
  void decl_redacted(Span at);
  void decl_event(Span at);
  void schedule_code(Span at);
  void schedule_digit(Span at);
  void decl_name(Span at);
  void decl_review(Span at);
  void dng_level(Span at);
  void dng_date(Span at);
  void dng_instruction(Span at);
  void eo_line(Span at);
  void tag_code(Span at);
  void link_code(Span at);
  void tag_link(Span at);
  void tag_person(Span at);
  void tags_block(Span at);
  void subject_words(Span at);
  void subject_block(Span at);
  void ref_letter(Span at);
  void ref_year(Span at);
  void ref_post(Span at);
  void ref_wrapped_post(Span at) { ref_.post = joined(at); }
  void ref_serial(Span at);
  void ref_notal(Span at);
  void ref_cable(Span at);
  void ref_bare(Span at);
  void ref_email(Span at);
  void ref_words(Span at);
  void ref_block(Span at);
  void classified_label(Span) { authority_kind_ = ClassifiedByKind::classified_by; }
  void derived_label(Span) { authority_kind_ = ClassifiedByKind::derived_from; }
  void reason_words(Span at);
  void reason_section(Span at);
  void reason_letter(Span at);
  void reason(Span at);
  void authority_words(Span at);
  void authority_block(Span at);
  void paragraph_authority(Span at);

  // Marks.
  void mark_level(Span at);
  void mark_control(Span at);
  void entire_text(Span at);
  void entire_text_first(Span at);
  void unclosed_mark(Span at);
  void unknown_mark(Span at);
  void portion_mark(Span at);

  // The text.
  void paragraph_sign(Span) { has_paragraph_sign_ = true; }
  void paragraph_number(Span at);
  void displaced_mark(Span at);
  void paragraph_words(Span at);
  void paragraph(Span at);
  void unnumbered_line(Span at);
  void unknown_text_line(Span at);
  void subparagraph_line(Span at);
  void break_post(Span at);
  void break_serial(Span at);
  void break_section(Span at);
  void break_sections(Span at);
  void break_page(Span at);
  void section_break(Span at);
  void page_level(Span at);
  void page_post(Span at) { page_.post = text(at); }
  void page_serial(Span at) { page_.serial = number(at); }
  void page_line(Span at);
  void heading_words(Span at);
  void heading_line(Span at);
  void signature_name(Span at);
  void signature_line(Span at);
  void text_words(Span at);

 private:
  [[nodiscard]] std::string_view view(Span at) const {
    return restored_.empty() ? source_.text(at)
                             : restored_.substr(at.begin - cable_.span.begin, at.size);
  }
  [[nodiscard]] Text text(Span at) const { return {view(at), at}; }
  [[nodiscard]] Number number(Span at) const;
  [[nodiscard]] Text trimmed(Span at) const;
  [[nodiscard]] Text capitals(Span at);
  [[nodiscard]] Text joined(Span at);
  [[nodiscard]] std::string_view keep(std::string spelling);
  [[nodiscard]] Envelope& envelope(Span at);
  [[nodiscard]] std::int64_t year_of(Span at) const;
  [[nodiscard]] std::optional<Portion> take_portion(PortionPlace place);

  void recognise(bool is_sure = false) {
    ++result_.recognised_lines;
    result_.has_sure_line = result_.has_sure_line || is_sure;
  }
  void note_line(HeaderLineKind kind, Span at);
  void add_class_word(Span at);
  void add_tag(Span at, Text code, TagKind kind);
  [[nodiscard]] bool repeats_tags() const;
  void add_value(Span at, DeclassificationKind kind);
  void add_ref(Span at, RefKind kind);
  void add_authority(Span at);
  [[nodiscard]] bool goes_on_with(Span at, std::size_t long_line) const;
  [[nodiscard]] std::int64_t number_before() const;
  // Of the number that begins the paragraph that is being read.
  [[nodiscard]] bool number_is_marked() const;
  [[nodiscard]] bool number_follows() const;
  [[nodiscard]] bool number_resumes() const;
  [[nodiscard]] bool number_has_digit_for_sign() const;
  [[nodiscard]] bool number_may_be_of_sentence() const;
  [[nodiscard]] bool number_is_sure() const;
  void add_paragraph(bool may_go_on);
  void note_text(Span at);
  [[nodiscard]] bool is_list_letter(Span mark);
  void extend_paragraph(Span at);
  void append(Paragraph& before, const Paragraph& further) const;
  void finish_mrn();
  void finish_refs();
  [[nodiscard]] std::optional<std::string_view> letter_behind(char letter);
  void complete(Ref& ref);
  void finish_paragraphs();
  void finish_doubtful_marks();
  void finish_quotes();
  void take_quote(const Passage& passage);
  [[nodiscard]] Portion portion_from(Span at) const;
  void mark_endings();
  [[nodiscard]] std::optional<Paragraph> cut_joined(Paragraph& paragraph);
  void split_joined();
  void finish_sections();
  void finish_portions();
  void finish_overall();
  void finish_dated();

  const SourceText& source_;
  std::string_view text_;
  std::string_view restored_;  ///< of this message, where it is read in the place of the source
  ParsedCable result_;
  Cable& cable_ = result_.cable;

  // Parts of the line that is being read.
  RoutingLine routing_;
  DeLine de_;
  SecurityLine security_;
  Dtg dtg_;
  std::int64_t dtg_clock_ = 0;
  Station station_;
  AddresseeKind addressee_kind_ = AddresseeKind::action;
  Addressee addressee_;
  ClassificationLine classification_;
  std::optional<Number> section_number_;
  std::optional<Number> section_total_;
  Declassification declassification_;
  Downgrade downgrade_;
  EoLine eo_;
  Span last_tag_;
  std::size_t tags_begin_ = 0;  ///< how many tags the lines before this one have
  Span tag_links_;
  std::vector<Text> subject_words_;
  std::optional<Text> ref_label_;
  Ref ref_;
  ClassifiedByKind authority_kind_ = ClassifiedByKind::classified_by;
  ClassifiedBy authority_;
  std::optional<Text> reason_section_;
  std::vector<Text> reason_letters_;
  Span reasons_begin_;
  Span unread_;
  std::optional<Located<Level>> mark_level_;
  std::vector<Caveat> mark_controls_;
  std::optional<Portion> portion_;
  bool has_paragraph_sign_ = false;
  bool has_sign_as_digit_ = false;
  ListLetters list_letters_;
  std::size_t paragraph_indent_ = 0;      ///< blanks before the number of the last paragraph
  std::int64_t highest_number_ = 0;       ///< of a paragraph so far
  std::int64_t number_before_quote_ = 0;  ///< of the one before they began anew with 1
  Paragraph paragraph_;
  Text heading_words_;
  SectionBreak section_break_;
  Section page_;  ///< PAGE 02 EXAMPLEVILLE 00042: its section is that in which it stands
  std::vector<Section> pages_;  ///< of those lines, in order
  Text signature_;

  bool is_classification_certain_ = false;
  bool is_in_text_ = false;           ///< of a paragraph
  bool has_text_ = false;             ///< lines of text have been read
  std::vector<bool> may_go_on_;       ///< of each paragraph: the sentence before it had not ended
  Span last_text_;                    ///< the last line of text, page lines apart
  std::uint32_t last_page_line_ = 0;  ///< where it ends
  std::optional<std::int64_t> current_section_;
  std::array<bool, header_line_kinds> has_line_{};
  Ending ending_;
  int form_labels_ = 0;
};

}  // namespace cablelint::parse
