// SPDX-License-Identifier: Apache-2.0
#include "rule/model/fields.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "rule/model/field_access.hpp"

namespace cablelint::rule {
namespace {

template <class T>
Span own_span(const void* object) {
  return static_cast<const T*>(object)->span;
}

Record make(std::string_view name, std::string_view doc, std::vector<Row> rows,
            Span (*span)(const void*)) {
  Record record;
  record.type.name = name;
  record.type.doc = doc;
  record.span = span;
  for (Row& row : rows) {
    record.type.fields.push_back(std::move(row.field));
    record.field_spans.push_back(row.span);
    record.shows_span.push_back(row.shows_span);
    if (row.add_shown != nullptr) {
      record.shown_fields.push_back(row.add_shown);
    }
  }
  return record;
}

constexpr auto hidden = cel::Visibility::hidden;
constexpr auto partly_hidden = cel::Visibility::partly_hidden;
constexpr AllShown all_shown;

}  // namespace

// Sources of the terms: ACP 127 for the envelope, 5 FAH-2 and 5 FAH-1 for the rest.

template <>
const Record& record<Caveat>() {
  static const Record record = make("Caveat", "a control beside a level",
                                    {
                                        row<&Caveat::code>("code", "NOFORN, NF, REL TO USA, GBR"),
                                    },
                                    own_span<Caveat>);
  return record;
}

template <>
const Record& record<Portion>() {
  static const Record record = make(
      "Portion", "a mark in parentheses before a text",
      {
          row<&Portion::text>("text", "(SBU) as written"),
          row<&Portion::level>("level", "absent if the mark is unknown"),
          row<&Portion::caveats>("caveats", "NF in (C/NF)"),
          row<&Portion::place>("place", "what the mark belongs to"),
          row<&Portion::paragraph>("paragraph", "number of the paragraph; absent if it has none"),
          row<&Portion::after_text>("after_text", "whether it comes after the words that it marks"),
          row<&Portion::malformed>(
              "malformed", "whether its form is invalid and its level a guess: (S:NF), (U)(S)"),
      },
      own_span<Portion>);
  return record;
}

template <>
const Record& record<RoutingLine>() {
  static const Record record =
      make("RoutingLine", "format line 2",
           {
               row<&RoutingLine::precedences>("precedences", "prosigns in order: OO, PP, RR, ZZ"),
               row<&RoutingLine::routing_indicators>("routing_indicators", "the stations called"),
           },
           own_span<RoutingLine>);
  return record;
}

template <>
const Record& record<DeLine>() {
  static const Record record =
      make("DeLine", "format line 3",
           {
               row<&DeLine::routing_indicator>("routing_indicator", "the calling station"),
               row<&DeLine::serial>("serial", "station serial number: 42 in #0042/01"),
               row<&DeLine::section>("section", "1 in #0042/01"),
               row<&DeLine::julian_day>("julian_day", "day of the year, 1 to 366"),
               row<&DeLine::filing_time>("filing_time", "HHMM"),
           },
           own_span<DeLine>);
  return record;
}

template <>
const Record& record<JanapLine>() {
  static const Record record =
      make("JanapLine", "format line 2 of JANAP 128",
           {
               row<&JanapLine::precedence>("precedence", "prosign: R"),
               row<&JanapLine::class_letter>("class_letter", "of the level, before the letters: U"),
               row<&JanapLine::routing_indicator>("routing_indicator", "the originating station"),
               row<&JanapLine::serial>("serial", "its serial number"),
               row<&JanapLine::julian_day>("julian_day", "day of the year, 1 to 366"),
               row<&JanapLine::filing_time>("filing_time", "HHMM"),
               row<&JanapLine::letters>("letters", "UUUU"),
               row<&JanapLine::level>("level", "absent unless the letters are four of a known one"),
           },
           own_span<JanapLine>);
  return record;
}

template <>
const Record& record<SecurityLine>() {
  static const Record record = make(
      "SecurityLine", "format line 4",
      {
          row<&SecurityLine::prosign>("prosign", "ZNY (classified or encrypted) or ZNR"),
          row<&SecurityLine::letters>("letters", "CCCCC"),
          row<&SecurityLine::level>("level", "absent unless the letters are five of a known one"),
          row<&SecurityLine::transmission>("transmission", "operating signal: ZZH, ZDK"),
      },
      own_span<SecurityLine>);
  return record;
}

template <>
const Record& record<Envelope>() {
  static const Record record =
      make("Envelope", "what comes before the date-time group",
           {
               row<&Envelope::start_of_message>("start_of_message", "VZCZCXRO0001", all_shown),
               row<&Envelope::routing>("routing", "precedence and the stations called", all_shown),
               row<&Envelope::janap>("janap", "instead of the routing and DE lines", all_shown),
               row<&Envelope::de>("de", "calling station, station serial number, filing time",
                                  all_shown),
               row<&Envelope::security>("security", "ZNY or ZNR line", all_shown),
           },
           own_span<Envelope>);
  return record;
}

template <>
const Record& record<Dtg>() {
  static const Record record =
      make("Dtg", "format line 5: precedences and date-time group",
           {
               row<&Dtg::precedences>("precedences", "O, P, R, Z; or two of them"),
               row<&Dtg::text>("text", "150930Z FEB 08, or the text found instead"),
               row<&Dtg::time>("time", "UTC; absent if it is not a real date"),
               row<&Dtg::day>("day", "15; absent if the text does not have the form of a group"),
               row<&Dtg::month>("month", "FEB"),
               row<&Dtg::year>("year", "four digits"),
               row<&Dtg::zone>("zone", "Z or another zone letter"),
               row<&Dtg::number>("number", "of the system that sent it: PSN 000001A00"),
           },
           own_span<Dtg>);
  return record;
}

template <>
const Record& record<Station>() {
  static const Record record =
      make("Station", "the originator, format line 6",
           {
               row<&Station::name>("name", "AMEMBASSY EXAMPLEVILLE"),
               row<&Station::post>("post", "the name without AMEMBASSY, AMCONSUL, USMISSION"),
               row<&Station::offices>("offices", "N1 in CNO WASHINGTON DC//N1//"),
           },
           own_span<Station>);
  return record;
}

template <>
const Record& record<Addressee>() {
  static const Record record =
      make("Addressee", "an addressee on format line 7 or 8",
           {
               row<&Addressee::kind>("kind", "TO, INFO or XMT"),
               row<&Addressee::routing_indicator>("routing_indicator", "RUEHC"),
               row<&Addressee::name>("name", "SECSTATE WASHDC"),
               row<&Addressee::precedence>("precedence", "IMMEDIATE, PRIORITY, ROUTINE, FLASH"),
               row<&Addressee::serial>("serial", "6822"),
               row<&Addressee::offices>("offices", "N1 in CNO WASHINGTON DC//N1//"),
               row<&Addressee::collective>("collective", "whether the name ends with COLLECTIVE"),
           },
           own_span<Addressee>);
  return record;
}

template <>
const Record& record<ClassificationLine>() {
  static const Record record =
      make("ClassificationLine", "the line with the overall level",
           {
               row<&ClassificationLine::text>("text", "C O N F I D E N T I A L as written"),
               row<&ClassificationLine::level>("level", "the overall classification"),
               row<&ClassificationLine::caveats>("caveats", "controls on the line itself"),
               row<&ClassificationLine::section>("section", "SECTION 01"),
               row<&ClassificationLine::sections>("sections", "OF 02"),
               row<&ClassificationLine::post>("post", "EXAMPLEVILLE"),
               row<&ClassificationLine::serial>("serial", "42 in 000042"),
               row<&ClassificationLine::subject_code>("subject_code", "N01420 in UNCLAS//N01420//"),
           },
           own_span<ClassificationLine>);
  return record;
}

template <>
const Record& record<Mrn>() {
  static const Record record =
      make("Mrn", "message reference number",
           {
               row<&Mrn::year>("year", "four digits, from the date-time group"),
               row<&Mrn::post>("post", "EXAMPLEVILLE"),
               row<&Mrn::serial>("serial", "42"),
               row<&Mrn::id>("id", "canonical form 08EXAMPLEVILLE42. Derived"),
           },
           own_span<Mrn>);
  return record;
}

template <>
const Record& record<Caption>() {
  static const Record record = make("Caption", "SIPDIS, NODIS, SENSITIVE …",
                                    {
                                        row<&Caption::code>("code", "SIPDIS"),
                                    },
                                    own_span<Caption>);
  return record;
}

template <>
const Record& record<Passing>() {
  static const Record record =
      make("Passing", "an attention line",
           {
               row<&Passing::text>("text", "STATE FOR EUR/RPM", partly_hidden),
           },
           own_span<Passing>);
  return record;
}

template <>
const Record& record<DeclassificationValue>() {
  static const Record record =
      make("DeclassificationValue", "one of the values of an E.O. line",
           {
               row<&DeclassificationValue::text>("text", "11/15/85 in GDS 11/15/85"),
               row<&DeclassificationValue::kind>("kind", "the kind of instruction"),
           },
           own_span<DeclassificationValue>);
  return record;
}

template <>
const Record& record<Downgrade>() {
  static const Record record =
      make("Downgrade", "DNG: CO 02/14/2012",
           {
               row<&Downgrade::level>("level", "the future level"),
               row<&Downgrade::date>("date", "midnight UTC; absent unless it is a real date"),
           },
           own_span<Downgrade>);
  return record;
}

template <>
const Record& record<Declassification>() {
  static const Record record = make(
      "Declassification", "the text after DECL:",
      {
          row<&Declassification::text>("text", "as written", partly_hidden),
          row<&Declassification::kind>("kind", "the kind of instruction"),
          row<&Declassification::date>("date", "midnight UTC; absent unless it is a real date"),
          row<&Declassification::exemptions>("exemptions", "X1, 25X1"),
          row<&Declassification::values>("values", "each value of the line in order"),
          row<&Declassification::schedule>("schedule", "RDS in RDS-4, of E.O. 11652 and 12065"),
          row<&Declassification::schedule_number>("schedule_number", "4 in RDS-4"),
          row<&Declassification::classifier>("classifier",
                                             "the name in RDS-4 6/5/99 (EXAMPLE, PAT)", hidden),
          row<&Declassification::review>("review", "OR-M after the name"),
      },
      own_span<Declassification>);
  return record;
}

template <>
const Record& record<EoLine>() {
  static const Record record =
      make("EoLine", "the E.O. line",
           {
               row<&EoLine::number>("number", "12356, 12958, 13526"),
               row<&EoLine::declassification>("declassification", "the instruction"),
               row<&EoLine::downgrade>("downgrade", "DNG: CO 02/14/2012 before the instruction"),
           },
           own_span<EoLine>);
  return record;
}

template <>
const Record& record<Tag>() {
  static const Record record = make("Tag", "a code of the TAGS line",
                                    {
                                        row<&Tag::code>("code", "PGOV", partly_hidden),
                                        row<&Tag::kind>("kind", "judged by the form of the code"),
                                    },
                                    own_span<Tag>);
  return record;
}

template <>
const Record& record<Subject>() {
  static const Record record =
      make("Subject", "the SUBJECT line",
           {
               row<&Subject::text>("text", "joined over line ends", hidden),
               row<&Subject::portion>("portion", "a mark before the text"),
           },
           own_span<Subject>);
  return record;
}

template <>
const Record& record<Ref>() {
  static const Record record = make(
      "Ref", "a reference",
      {
          row<&Ref::label>("label", "A in A. EXAMPLEVILLE 41"),
          row<&Ref::label_due>("label_due", "the letter after the previous reference's. Derived"),
          row<&Ref::text>("text", "as written", partly_hidden),
          row<&Ref::kind>("kind", "the kind of document referred to"),
          row<&Ref::post>("post", "EXAMPLEVILLE"),
          row<&Ref::serial>("serial", "41"),
          row<&Ref::year>("year", "four digits; the year of this cable if none is written"),
          row<&Ref::time>("time", "present if written as a date-time group"),
          row<&Ref::notal>("notal", "NOTAL: not to all addressees"),
          row<&Ref::id>("id", "canonical form 08EXAMPLEVILLE41. Derived"),
      },
      [](const void* ref) {
        return static_cast<const Ref*>(ref)->text.span;
      });  // without its letter
  return record;
}

template <>
const Record& record<Reason>() {
  static const Record record =
      make("Reason", "a reason for classification",
           {
               row<&Reason::section>("section", "1.4; absent if only letters are given"),
               row<&Reason::letter>("letter", "b, lower case"),
           },
           own_span<Reason>);
  return record;
}

template <>
const Record& record<ClassifiedBy>() {
  static const Record record =
      make("ClassifiedBy", "the Classified By or Derived From line",
           {
               row<&ClassifiedBy::kind>("kind", "which of the two lines it is"),
               row<&ClassifiedBy::name>("name", "person or office", hidden),
               row<&ClassifiedBy::person>("person", "the name without the position", hidden),
               row<&ClassifiedBy::position>("position", "Political Counselor", hidden),
               row<&ClassifiedBy::reasons>("reasons", "1.4 (b), (d)"),
               row<&ClassifiedBy::text>("text", "as written", hidden),
               row<&ClassifiedBy::is_cut>("is_cut", "whether the copy lost its end"),
           },
           own_span<ClassifiedBy>);
  return record;
}

template <>
const Record& record<Paragraph>() {
  static const Record record = make(
      "Paragraph", "a numbered paragraph",
      {
          row<&Paragraph::number>("number", "as meant: a pilcrow copied as 1 is corrected"),
          row<&Paragraph::number_text>("number_text", "as written"),
          row<&Paragraph::portion>("portion", "absent if there is no mark"),
          row<&Paragraph::text>("text", "without number and mark", hidden),
          row<&Paragraph::section>("section", "the section of the message in which it begins"),
          row<&Paragraph::highest_before>(
              "highest_before", "the highest number of the paragraphs before it; 0 for the first"),
          row<&Paragraph::redacted>("redacted",
                                    "whether its mark or all its words are blacked out"),
          row<&Paragraph::after_redaction>(
              "after_redaction",
              "whether text is blacked out between its number and the one before"),
          row<&Paragraph::title>("title",
                                 "whether it is only a title above points that all have a mark"),
      },
      own_span<Paragraph>);
  return record;
}

template <>
const Record& record<Subparagraph>() {
  static const Record record =
      make("Subparagraph", "a lettered or numbered part of a paragraph",
           {
               row<&Subparagraph::label>("label", "a., (1), 3.A. as written"),
               row<&Subparagraph::paragraph>("paragraph", "number of the paragraph that it is in"),
               row<&Subparagraph::portion>("portion", "absent: no mark"),
               row<&Subparagraph::text>("text", "without label and mark", hidden),
           },
           own_span<Subparagraph>);
  return record;
}

template <>
const Record& record<MessagePart>() {
  static const Record record = make("MessagePart", "PART 2 OF 3, each a message of its own",
                                    {
                                        row<&MessagePart::part>("part", "2 or TWO, as written"),
                                        row<&MessagePart::parts>("parts", "3 or THREE"),
                                    },
                                    own_span<MessagePart>);
  return record;
}

template <>
const Record& record<MessagePage>() {
  static const Record record =
      make("MessagePage", "the line above a page: PAGE 02 RUEWAAA0042 UNCLAS",
           {
               row<&MessagePage::number>("number", "2"),
               row<&MessagePage::serial>("serial", "of the station, as in line 2: 42"),
           },
           own_span<MessagePage>);
  return record;
}

template <>
const Record& record<Heading>() {
  static const Record record =
      make("Heading", "an unnumbered heading",
           {
               row<&Heading::text>("text", "as written", hidden),
               row<&Heading::portion>("portion", "absent if there is no mark"),
           },
           own_span<Heading>);
  return record;
}

template <>
const Record& record<SectionBreak>() {
  static const Record record = make(
      "SectionBreak", "EXAMPLEVILLE 00000042  002 OF 002",
      {
          row<&SectionBreak::post>("post", "EXAMPLEVIL: cut to ten characters"),
          row<&SectionBreak::serial>("serial", "42"),
          row<&SectionBreak::section>("section", "2"),
          row<&SectionBreak::sections>("sections", "2"),
          row<&SectionBreak::is_page>(
              "is_page", "whether it has a form found on each page: 003.2, PAGE 02, with a time"),
      },
      own_span<SectionBreak>);
  return record;
}

template <>
const Record& record<Section>() {
  static const Record record =
      make("Section", "where a section of the message begins",
           {
               row<&Section::post>("post", "as on the classification line or the page line"),
               row<&Section::serial>("serial", "42"),
               row<&Section::section>("section", "1"),
               row<&Section::sections>("sections", "2"),
               row<&Section::is_page>("is_page",
                                      "whether it has a form found on each page of the section"),
           },
           own_span<Section>);
  return record;
}

template <>
const Record& record<EntireText>() {
  static const Record record =
      make("EntireText", "one statement instead of all marks",
           {
               row<&EntireText::text>("text", "C - ENTIRE TEXT as written"),
               row<&EntireText::level>("level", "the level in (C - ENTIRE TEXT)"),
           },
           own_span<EntireText>);
  return record;
}

template <>
const Record& record<Signature>() {
  static const Record record = make("Signature", "the surname of the signing officer",
                                    {
                                        row<&Signature::name>("name", "surname", hidden),
                                    },
                                    own_span<Signature>);
  return record;
}

template <>
const Record& record<Ending>() {
  static const Record record = make("Ending", "format lines 13, 15 and 16",
                                    {
                                        row<&Ending::break_sign>("break_sign", "BT"),
                                        row<&Ending::serial>("serial", "42 in #0042"),
                                        row<&Ending::end_of_message>("end_of_message", "NNNN"),
                                    },
                                    own_span<Ending>);
  return record;
}

template <>
const Record& record<ClassWord>() {
  static const Record record = make("ClassWord", "a class word at the head or foot of a page",
                                    {
                                        row<&ClassWord::text>("text", "as written"),
                                        row<&ClassWord::level>("level", "CONFIDENTIAL"),
                                    },
                                    own_span<ClassWord>);
  return record;
}

template <>
const Record& record<PageBanner>() {
  static const Record record =
      make("PageBanner", "a banner at the head or foot of a page",
           {
               row<&PageBanner::text>("text", "as written, without a frame", hidden),
               row<&PageBanner::level>("level", "SECRET"),
               row<&PageBanner::caveats>("caveats",
                                         "each control; a release control with its countries"),
           },
           own_span<PageBanner>);
  return record;
}

template <>
const Record& record<Page>() {
  static const Record record = make(
      "Page", "a page of a paper",
      {
          row<&Page::number>("number", "1; counted"),
          row<&Page::head>("head", "the banner above its text"),
          row<&Page::foot>("foot", "the banner below its text"),
          row<&Page::highest_portion>("highest_portion", "the highest level of its marks. Derived"),
      },
      own_span<Page>);
  return record;
}

template <>
const Record& record<Passage>() {
  static const Record record =
      make("Passage", "SUMMARY to END SUMMARY",
           {
               row<&Passage::kind>("kind", "which kind of passage it is"),
               row<&Passage::place>("place", "where its first word is"),
               row<&Passage::opening>("opening",
                                      "SUMMARY; absent if the passage is closed but never opened"),
               row<&Passage::closing>(
                   "closing", "END SUMMARY; absent if the passage is opened but never closed"),
               row<&Passage::paragraph>("paragraph", "number of the paragraph in which it begins"),
           },
           own_span<Passage>);
  return record;
}

template <>
const Record& record<RefMention>() {
  static const Record record =
      make("RefMention", "words of the text that mention a reference",
           {
               row<&RefMention::label>("label", "one letter, upper case; absent in `reftel`"),
               row<&RefMention::plural>("plural", "whether it may mean all references: `refs`"),
               row<&RefMention::further>("further",
                                         "whether it follows another label: B in `ref A and B`"),
           },
           own_span<RefMention>);
  return record;
}

template <>
const Record& record<CopyEnd>() {
  static const Record record = make(
      "CopyEnd", "the number of the last paragraph, or the last line of the header",
      {
          row<&CopyEnd::lost>("lost",
                              "if the copy ends in its header: the kinds of lines from the last "
                              "one on, of which the copy may lack all or a part. Derived"),
      },
      own_span<CopyEnd>);
  return record;
}

template <>
const Record& record<HeaderLine>() {
  static const Record record =
      make("HeaderLine", "the first line of its kind",
           {
               row<&HeaderLine::kind>("kind", "which line it is"),
               row<&HeaderLine::early>(
                   "early", "the kinds of lines before it that belong after it. Derived"),
           },
           own_span<HeaderLine>);
  return record;
}

template <>
const Record& record<Repair>() {
  static const Record record =
      make("Repair", "text that was read although it is not written correctly",
           {
               row<&Repair::kind>(
                   "kind",
                   "pilcrow-as-digit, tags-link, tags-repeated, subject-wrapped, portion-unclosed, "
                   "paragraph-joined, paragraph-number, class-word, disguised-mark"),
               row<&Repair::text>("text", "as written", hidden),
           },
           own_span<Repair>);
  return record;
}

template <>
const Record& record<ReleaseNote>() {
  static const Record record = make("ReleaseNote", "what a reviewer added on its release",
                                    {
                                        row<&ReleaseNote::text>("text", "as written", hidden),
                                    },
                                    own_span<ReleaseNote>);
  return record;
}

template <>
const Record& record<Redaction>() {
  static const Record record =
      make("Redaction", "what was removed from the text before its release",
           {
               row<&Redaction::alone>("alone", "whether it is on a line of its own"),
           },
           own_span<Redaction>);
  return record;
}

template <>
const Record& record<FormField>() {
  static const Record record =
      make("FormField", "a SMART field below the text",
           {
               row<&FormField::label>("label", "Drafted By, Dissemination Rule"),
               row<&FormField::text>("text", "as written, joined", hidden),
           },
           own_span<FormField>);
  return record;
}

template <>
const Record& record<Unrecognised>() {
  static const Record record = make("Unrecognised", "a line of an unknown kind",
                                    {
                                        row<&Unrecognised::text>("text", "as written", hidden),
                                    },
                                    own_span<Unrecognised>);
  return record;
}

template <>
const Record& record<SeriesNumber>() {
  static const Record record =
      make("SeriesNumber", "the number of a general message: NAVADMIN 161/16",
           {
               row<&SeriesNumber::series>("series", "NAVADMIN"),
               row<&SeriesNumber::number>("number", "161"),
               row<&SeriesNumber::year>("year", "four digits"),
           },
           own_span<SeriesNumber>);
  return record;
}

template <>
const Record& record<MessageSet>() {
  static const Record record = make(
      "MessageSet", "a set of a formatted message: MSGID/GENADMIN/CNO WASHINGTON DC/N1/OCT//",
      {
          row<&MessageSet::name>("name", "MSGID"),
          row<&MessageSet::text>("text", "the text after the name, joined; empty for RMKS", hidden),
          row<&MessageSet::fields>(
              "fields", "the fields between the strokes; none for AMPN, NARR, RMKS", partly_hidden),
          row<&MessageSet::closed>("closed", "whether it ends with two strokes"),
      },
      own_span<MessageSet>);
  return record;
}

template <>
// NOLINTNEXTLINE(readability-function-size): a table
const Record& record<Cable>() {
  static const Record record = make(
      "Cable", "one message",
      {
          row<&Cable::form>("form", "the kind of message; cable: one of the Department of State"),
          row<&Cable::format>("format", "how the document contains the cable"),
          row<&Cable::envelope>("envelope", "absent if the text has no envelope"),
          row<&Cable::dtg>("dtg", "date-time group line", all_shown),
          row<&Cable::originator>("originator", "FM line", all_shown),
          row<&Cable::addressees>("addressees", "TO, INFO and XMT lines in order"),
          row<&Cable::classification>("classification", "the classification line"),
          row<&Cable::mrn>("mrn", "message reference number", all_shown),
          row<&Cable::print_mrn>("print_mrn",
                                 "the number in the head of an archive print, above the cable",
                                 all_shown),
          row<&Cable::print_dtg>("print_dtg", "the date-time group in that head; its hour is zero",
                                 all_shown),
          row<&Cable::print_tags>("print_tags", "TAGS in that head, if the cable has its own"),
          row<&Cable::print_tags_line>("print_tags_line", "the line of the TAGS in that head",
                                       hidden),
          row<&Cable::print_subject>("print_subject",
                                     "SUBJECT in that head, if the cable has its own"),
          row<&Cable::captions>("captions", "SIPDIS, NODIS … in order", all_shown),
          row<&Cable::passing>("passing", "attention lines"),
          row<&Cable::eo>("eo", "E.O. line"),
          row<&Cable::tags_line>("tags_line", "from the label to the last code", hidden),
          row<&Cable::tags>("tags", "TAGS in order, one entry per code"),
          row<&Cable::subject>("subject", "SUBJECT line"),
          row<&Cable::refs_line>("refs_line", "from the label to the last reference", hidden),
          row<&Cable::refs>("refs", "references, one entry per document"),
          row<&Cable::classified_by>("classified_by", "Classified By or Derived From line"),
          row<&Cable::paragraphs>("paragraphs", "numbered paragraphs in order"),
          row<&Cable::subparagraphs>(
              "subparagraphs",
              "lettered and numbered parts of paragraphs, of messages of other "
              "services, in order"),
          row<&Cable::headings>("headings", "unnumbered headings"),
          row<&Cable::section_breaks>("section_breaks", "EXAMPLEVILLE 00000042  002 OF 002",
                                      all_shown),
          row<&Cable::signature>("signature", "surname of the signing officer"),
          row<&Cable::ending>("ending", "BT, the end-of-message line, NNNN"),
          row<&Cable::header_lines>("header_lines",
                                    "the first line of each kind in order. Derived"),
          row<&Cable::copy_end>("copy_end",
                                "how the copy ends; absent in a text without "
                                "numbers. Derived"),
          row<&Cable::class_words>("class_words", "class words at head and foot of pages"),
          row<&Cable::passages>("passages", "SUMMARY to END SUMMARY and the like, in order"),
          row<&Cable::ref_mentions>("ref_mentions", "where paragraphs mention references"),
          row<&Cable::entire_text>("entire_text", "one statement that replaces all portion marks",
                                   all_shown),
          row<&Cable::sections>("sections", "where each section begins. Derived"),
          row<&Cable::portions>("portions", "all portion marks in order. Derived"),
          row<&Cable::highest_portion>(
              "highest_portion", "the highest level of the portion marks; absent if none. Derived"),
          row<&Cable::dated>(
              "dated",
              "when it was written; if the date-time group is invalid, the day in it, the "
              "day of filing or the last day of its month; in SMART without one, the "
              "last day of the year. Derived"),
          row<&Cable::overall>(
              "overall",
              "from the classification line, else from the security letters unless the E.O. line "
              "and the marks contradict them, else from N/A on the E.O. line. Derived"),
          row<&Cable::is_swapped>(
              "is_swapped",
              "whether the FM line and the classification line name two posts: the "
              "text is that of another cable. Derived"),
          row<&Cable::repairs>("repairs", "text that was read although it is written differently"),
          row<&Cable::release_notes>("release_notes", "stamps, frames and notes of a release"),
          row<&Cable::redactions>("redactions", "XXXXXXXXXXXX in the text"),
          row<&Cable::form_fields>("form_fields",
                                   "SMART fields below the text: Drafted By, Released By"),
          row<&Cable::precedence_word>("precedence_word", "ROUTINE, on a line of its own",
                                       all_shown),
          row<&Cable::series_number>("series_number", "NAVADMIN 161/16", all_shown),
          row<&Cable::part>("part", "PART 2 OF 3", all_shown),
          row<&Cable::sets>("sets", "sets of a formatted message, in order"),
          row<&Cable::message_pages>("message_pages", "lines above the pages of a message"),
          row<&Cable::pages>("pages",
                             "pages of a paper, as far as form feeds and banners show them"),
          row<&Cable::unrecognised>("unrecognised", "lines of unknown kinds"),
          row<&Cable::coverage>("coverage",
                                "percentage of the lines that were understood; blank lines do not "
                                "count. Derived"),
          row<&Cable::joined>("joined",
                              "whether a copy joined it to the message before it in the file"),
      },
      own_span<Cable>);
  return record;
}

const Record& cable_record() { return record<Cable>(); }

namespace {

/// Adds a field that has no place in the text; its `get` is still to be set.
cel::Field& add_placeless(Record& record, std::string_view name, cel::Type type,
                          std::string_view doc) {
  cel::Field& field = record.type.fields.emplace_back();
  field.name = name;
  field.type = std::move(type);
  field.doc = doc;
  record.field_spans.push_back(nullptr);
  record.shows_span.push_back(false);
  return field;
}

const LevelFacts& level_at(const void* object) { return *static_cast<const LevelFacts*>(object); }

}  // namespace

const Record& level_record() {
  static Record result;
  static const bool is_filled = [] {
    result.type.name = "level";
    result.type.doc = "a classification, ordered";
    result.type.rank = [](const void* object) -> std::int64_t { return level_at(object).rank; };
    add_placeless(result, "id", cel::Type::string(), "CONFIDENTIAL").get =
        [](const void* object, std::uint32_t) { return cel::Value::literal(level_at(object).id); };
    add_placeless(result, "name", cel::Type::string(), "spelled out").get = [](const void* object,
                                                                               std::uint32_t) {
      return cel::Value::literal(level_at(object).name);
    };
    add_placeless(result, "rank", cel::Type::integer(), "the rank by which levels are compared")
        .get = [](const void* object, std::uint32_t) {
      return cel::Value::integer(level_at(object).rank);
    };
    cel::Field& base = add_placeless(result, "base", cel::Type::of_record(result.type),
                                     "the classification under a handling mark");
    base.get = [](const void* object, std::uint32_t) {
      return cel::Value::record(&facts(level_at(object).base), result.type);
    };
    base.enter = [](const void* object) -> const void* { return &facts(level_at(object).base); };
    return true;
  }();
  (void)is_filled;
  return result;
}

std::span<const Record* const> all_records() {
  static const std::vector<const Record*> records = {&record<Cable>(),
                                                     &record<Envelope>(),
                                                     &record<RoutingLine>(),
                                                     &record<DeLine>(),
                                                     &record<JanapLine>(),
                                                     &record<SecurityLine>(),
                                                     &record<Dtg>(),
                                                     &record<Station>(),
                                                     &record<Addressee>(),
                                                     &record<ClassificationLine>(),
                                                     &record<Caveat>(),
                                                     &record<Mrn>(),
                                                     &record<Caption>(),
                                                     &record<Passing>(),
                                                     &record<EoLine>(),
                                                     &record<Declassification>(),
                                                     &record<DeclassificationValue>(),
                                                     &record<Downgrade>(),
                                                     &record<Tag>(),
                                                     &record<Subject>(),
                                                     &record<Portion>(),
                                                     &record<Ref>(),
                                                     &record<ClassifiedBy>(),
                                                     &record<Reason>(),
                                                     &record<Paragraph>(),
                                                     &record<Subparagraph>(),
                                                     &record<Heading>(),
                                                     &record<SectionBreak>(),
                                                     &record<Section>(),
                                                     &record<EntireText>(),
                                                     &record<Signature>(),
                                                     &record<Ending>(),
                                                     &record<HeaderLine>(),
                                                     &record<CopyEnd>(),
                                                     &record<ClassWord>(),
                                                     &record<PageBanner>(),
                                                     &record<Page>(),
                                                     &record<Passage>(),
                                                     &record<RefMention>(),
                                                     &record<Repair>(),
                                                     &record<ReleaseNote>(),
                                                     &record<Redaction>(),
                                                     &record<FormField>(),
                                                     &record<SeriesNumber>(),
                                                     &record<MessagePart>(),
                                                     &record<MessageSet>(),
                                                     &record<MessagePage>(),
                                                     &record<Unrecognised>(),
                                                     &level_record()};
  return records;
}

const Record* record_of(const cel::RecordType& type) {
  for (const Record* record : all_records()) {
    if (&record->type == &type) {
      return record;
    }
  }
  return nullptr;
}

namespace {

template <auto List>
cel::ListView elements(const void* cable) {
  using Elements = typename MemberOf<decltype(List)>::Type;
  return Access<Elements>::list(static_cast<const Cable*>(cable)->*List);
}

/// The cable itself, as a list of one.
cel::ListView itself(const void* cable) {
  return {
      cable,
      [](const void* data, std::size_t) { return cel::Value::record(data, record<Cable>().type); },
      1};
}

cel::ListView reasons(const void* cable) {
  const std::optional<ClassifiedBy>& by = static_cast<const Cable*>(cable)->classified_by;
  return by ? Access<std::vector<Reason>>::list(by->reasons) : cel::ListView{};
}

}  // namespace

std::span<const ItemScope> item_scopes() {
  static const std::array<ItemScope, 20> scopes = {{
      {"cable", &record<Cable>(), itself},
      {"addressee", &record<Addressee>(), elements<&Cable::addressees>},
      {"caption", &record<Caption>(), elements<&Cable::captions>},
      {"tag", &record<Tag>(), elements<&Cable::tags>},
      {"ref", &record<Ref>(), elements<&Cable::refs>},
      {"reason", &record<Reason>(), reasons},
      {"paragraph", &record<Paragraph>(), elements<&Cable::paragraphs>},
      {"heading", &record<Heading>(), elements<&Cable::headings>},
      {"section_break", &record<SectionBreak>(), elements<&Cable::section_breaks>},
      {"section", &record<Section>(), elements<&Cable::sections>},
      {"portion", &record<Portion>(), elements<&Cable::portions>},
      {"header_line", &record<HeaderLine>(), elements<&Cable::header_lines>},
      {"class_word", &record<ClassWord>(), elements<&Cable::class_words>},
      {"page", &record<Page>(), elements<&Cable::pages>},
      {"passage", &record<Passage>(), elements<&Cable::passages>},
      {"repair", &record<Repair>(), elements<&Cable::repairs>},
      {"set", &record<MessageSet>(), elements<&Cable::sets>},
      {"message_page", &record<MessagePage>(), elements<&Cable::message_pages>},
      {"ref_mention", &record<RefMention>(), elements<&Cable::ref_mentions>},
      {"unrecognised", &record<Unrecognised>(), elements<&Cable::unrecognised>},
  }};
  return scopes;
}

std::span<const std::string_view> message_forms() { return Names<MessageForm>::words; }

}  // namespace cablelint::rule
