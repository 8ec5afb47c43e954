// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.hpp"
#include "model/level.hpp"
#include "text/span.hpp"

namespace cablelint {

/// A value and the characters from which it was read.
template <class T>
struct Located {
  T value{};
  Span span;
};

/// Views into the source text, or into the cable's `spellings` where what is meant is not what is
/// written.
using Text = Located<std::string_view>;
using Number = Located<std::int64_t>;

// A cable, and where its parts are kept.
// clang-format off
//  VZCZCXRO0001                                     Envelope.start_of_message
//  OO RUEHAB RUEHCD                                 RoutingLine
//  DE RUEHXX #0042/01 0460930                       DeLine: serial / section, julian_day, filing_time
//  ZNY CCCCC ZZH                                    SecurityLine
//  O 150930Z FEB 08                                 Dtg
//  FM AMEMBASSY EXAMPLEVILLE                        Station
//  TO RUEHC/SECSTATE WASHDC IMMEDIATE 0100          Addressee
//  BT
//  C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042      ClassificationLine, Mrn
//  SIPDIS                                           Caption
//  STATE FOR EUR/RPM                                Passing
//  E.O. 12958: DECL: 02/14/2018                     EoLine, Declassification
//  TAGS: PGOV, PREL                                 Tag
//  SUBJECT: HARBOR FESTIVAL PLANS                   Subject
//  REF: A. EXAMPLEVILLE 41                          Ref
//  Classified By: Pol Chief Pat Example: 1.4 (b)    ClassifiedBy, Reason
//  ¶1. (SBU) Summary: The festival opens in May.    Paragraph, Portion
//  EXAMPLEVILLE 00000042  002 OF 002                SectionBreak
//  EXAMPLE                                          Signature
// clang-format on

/// A control beside a level: NOFORN on the classification line, NF in (C/NF).
struct Caveat {
  Span span;
  Text code;
};

/// What a portion mark belongs to.
enum class PortionPlace : std::uint8_t { subject, heading, paragraph, subparagraph, unnumbered };

/// A mark in parentheses before a paragraph, a subject or a heading.
struct Portion {
  Span span;
  Text text;
  std::optional<Located<Level>> level;  ///< absent: the mark is unknown
  std::vector<Caveat> caveats;
  PortionPlace place = PortionPlace::paragraph;
  std::optional<std::int64_t> paragraph;  ///< number of the paragraph; absent: it has none
  bool after_text = false;                ///< it comes after the words that it marks: `3. Text (C)`
  bool malformed = false;                 ///< read for what it seems to say: (S:NF), (U)(S), (C//S)
};

struct RoutingLine {
  Span span;
  std::vector<Text> precedences;  ///< OO, PP, RR, ZZ
  std::vector<Text> routing_indicators;
};

struct DeLine {
  Span span;
  Text routing_indicator;
  std::optional<Number> serial;
  std::optional<Number> section;     ///< 1 in #2008/01
  std::optional<Number> julian_day;  ///< as written, 1 to 366 if it is right
  std::optional<Text> filing_time;   ///< HHMM as written
};

/// Format line 2 of JANAP 128: RTTUZYUW RUEWMCS0001 0811824-UUUU--RUCRNAD.
struct JanapLine {
  Span span;
  Text precedence;         ///< R
  Text class_letter;       ///< the fourth of the first word: U
  Text routing_indicator;  ///< of the originating station
  Number serial;
  Number julian_day;           ///< as written, 1 to 366 if it is right
  Text filing_time;            ///< HHMM as written
  Text letters;                ///< UUUU
  std::optional<Level> level;  ///< absent: unknown letters, or not four of one kind
};

struct SecurityLine {
  Span span;
  Text prosign;  ///< ZNY or ZNR
  Text letters;
  std::optional<Level> level;  ///< absent: unknown letters, or not five of one kind
  std::optional<Text> transmission;
};

struct Envelope {
  Span span;
  std::optional<Text> start_of_message;
  std::optional<RoutingLine> routing;
  std::optional<JanapLine> janap;  ///< in place of the routing line and the DE line
  std::optional<DeLine> de;
  std::optional<SecurityLine> security;
};

struct Dtg {
  Span span;
  std::vector<Text> precedences;
  Text text;                      ///< 150930Z FEB 08, or the text in its place
  std::optional<Timestamp> time;  ///< absent: no real date
  // All four are absent if the text does not have the form of a date-time group.
  std::optional<Number> day;
  std::optional<Text> month;
  std::optional<Number> year;  ///< four digits
  std::optional<Text> zone;
  std::optional<Text> number;  ///< of the system that sent it: MID200000000001U, PSN 000001A00
};

struct Station {
  Span span;
  Text name;
  std::optional<Text> post;
  std::optional<Text> offices;  ///< N1 in CNO WASHINGTON DC//N1//
};

enum class AddresseeKind : std::uint8_t { action, info, exempt };

struct Addressee {
  Span span;
  AddresseeKind kind = AddresseeKind::action;
  std::optional<Text> routing_indicator;
  Text name;
  std::optional<Text> precedence;
  std::optional<Number> serial;
  std::optional<Text> offices;  ///< N1 in CNO WASHINGTON DC//N1//
  bool collective = false;
};

struct ClassificationLine {
  Span span;
  Text text;  ///< the words of the level as written
  Located<Level> level;
  std::vector<Caveat> caveats;
  std::optional<Number> section;
  std::optional<Number> sections;
  std::optional<Text> post;
  std::optional<Number> serial;
  std::optional<Text> subject_code;  ///< N01420 in UNCLAS//N01420//
};

/// Message reference number.
struct Mrn {
  Span span;
  std::int64_t year = 0;
  Text post;
  Number serial;
  std::string_view id;  ///< 08EXAMPLEVILLE42
};

struct Caption {
  Span span;
  Text code;
};

struct Passing {
  Span span;
  Text text;
};

enum class DeclassificationKind : std::uint8_t {
  date,
  event,
  exemption,
  oadr,
  schedule,  ///< GDS, ADS, XGDS, RDS, XDS of E.O. 11652 and 12065
  not_applicable,
  source_list,  ///< N/A to RD portions. See source list for NSI portions.
  unknown,
};

/// One of the values that an E.O. line gives: GDS and 11/15/85 in `GDS 11/15/85` are two.
struct DeclassificationValue {
  Span span;
  Text text;
  DeclassificationKind kind = DeclassificationKind::unknown;
};

struct Declassification {
  Span span;
  Text text;
  DeclassificationKind kind = DeclassificationKind::unknown;  ///< that of the first value
  std::optional<Located<Timestamp>> date;                     ///< absent unless it is a real date
  std::vector<Text> exemptions;
  std::vector<DeclassificationValue> values;
  // RDS-4 6/5/99 (EXAMPLE, PAT) OR-M: E.O. 11652 and 12065.
  std::optional<Text> schedule;           ///< RDS
  std::optional<Number> schedule_number;  ///< 4
  std::optional<Text> classifier;         ///< EXAMPLE, PAT
  std::optional<Text> review;             ///< OR-M
};

/// What lowers the level before it ends it: DNG: CO 02/14/2012.
struct Downgrade {
  Span span;
  std::optional<Located<Level>> level;
  std::optional<Located<Timestamp>> date;
};

struct EoLine {
  Span span;
  std::optional<Text> number;  ///< digits alone: 12958
  std::optional<Declassification> declassification;
  std::optional<Downgrade> downgrade;
};

enum class TagKind : std::uint8_t { subject, geographic, organization, program, person, unknown };

struct Tag {
  Span span;
  Text code;
  TagKind kind = TagKind::unknown;  ///< by its form alone; vocabularies know more

  /// Whether it names a person, or is longer than codes are: then it may be of a text that a copy
  /// joined to the line.
  [[nodiscard]] bool may_be_text() const {
    constexpr std::size_t longest_code = 6;
    return kind == TagKind::person || code.value.size() > longest_code;
  }
};

struct Subject {
  Span span;
  Text text;  ///< joined over line ends; without the mark
  std::optional<Portion> portion;
};

enum class RefKind : std::uint8_t { cable, email, other };

struct Ref {
  Span span;
  std::optional<Text> label;
  std::optional<std::string_view> label_due;  ///< the letter after that of the one before
  Text text;
  RefKind kind = RefKind::other;
  std::optional<Text> post;
  std::optional<Number> serial;
  std::optional<Number> year;  ///< that of the cable when none is written
  std::optional<Timestamp> time;
  bool notal = false;
  std::optional<std::string_view> id;
};

struct Reason {
  Span span;
  std::optional<Text> section;  ///< absent: letters alone
  std::optional<Text> letter;   ///< lower case
};

enum class ClassifiedByKind : std::uint8_t { classified_by, derived_from };

struct ClassifiedBy {
  Span span;
  ClassifiedByKind kind = ClassifiedByKind::classified_by;
  std::optional<Text> name;    ///< person and position, as written
  std::optional<Text> person;  ///< absent: an office alone is named, or what is named is not clear
  std::optional<Text> position;
  std::vector<Reason> reasons;
  Text text;
  bool is_cut = false;  ///< the copy left out its end, as an ellipsis or the end of the copy shows
};

struct Paragraph {
  Span span;
  Number number;     ///< as meant: 1 in `11.` if the first 1 was a pilcrow
  Text number_text;  ///< as written, without the pilcrow
  std::optional<Portion> portion;
  Text text;                            ///< after number and mark, page lines included
  std::optional<std::int64_t> section;  ///< the section of the message in which it begins
  std::int64_t highest_before = 0;      ///< number of a paragraph before it; 0: it is the first
  bool redacted = false;                ///< its mark or all of its words are blacked out
  bool after_redaction = false;  ///< between the number before it and its own, text is blacked out
  bool title = false;            ///< only a title, above points each of which has a mark
};

/// A part of a paragraph of a message of another service, at the beginning of a line.
struct Subparagraph {
  Span span;
  Text label;                             ///< a., (1), 3.A.
  std::optional<std::int64_t> paragraph;  ///< number of the paragraph that it is in
  std::optional<Portion> portion;
  Text text;  ///< after label and mark, up to the next one
};

struct Heading {
  Span span;
  Text text;
  std::optional<Portion> portion;
};

struct SectionBreak {
  Span span;
  Text post;
  Number serial;
  Number section;
  Number sections;
  bool is_page = false;  ///< of a form that is on each page: 003.2, PAGE 02, with a time
};

/// A section of the message begins: SECTION 01 OF 02 of the classification line, or a page line.
struct Section {
  Span span;
  std::optional<Text> post;
  std::optional<Number> serial;
  Number section;
  Number sections;
  bool is_page = false;  ///< as in SectionBreak
};

/// One statement in place of all portion marks: (C - ENTIRE TEXT).
struct EntireText {
  Span span;
  Text text;
  std::optional<Located<Level>> level;
};

struct Signature {
  Span span;
  Text name;
};

/// Format lines 13, 15 and 16, as far as they are there: BT, #0042, NNNN.
struct Ending {
  Span span;
  std::optional<Text> break_sign;
  std::optional<Number> serial;
  std::optional<Text> end_of_message;
};

/// A class word alone at the head or foot of a page, or before the words of a page
/// line.
struct ClassWord {
  Span span;
  Text text;
  Located<Level> level;
};

/// A banner of a paper, at the head or the foot of a page.
struct PageBanner {
  Span span;
  Text text;  ///< as written, without a frame
  Located<Level> level;
  std::vector<Caveat> caveats;  ///< each control, a list with its countries
};

/// A page of a paper, as far as form feeds and banners show where it begins.
struct Page {
  Span span;
  std::int64_t number = 1;
  std::optional<PageBanner> head;
  std::optional<PageBanner> foot;
  std::optional<Level> highest_portion;
};

enum class PassageKind : std::uint8_t { summary, comment, note, action_request, text };
enum class PassagePlace : std::uint8_t { heading, paragraph, sentence };

/// The text between SUMMARY and END SUMMARY. One of the two words may be missing.
struct Passage {
  Span span;
  PassageKind kind = PassageKind::summary;
  PassagePlace place = PassagePlace::paragraph;  ///< of the first of its words
  std::optional<Text> opening;                   ///< SUMMARY
  std::optional<Text> closing;                   ///< END SUMMARY
  std::optional<std::int64_t> paragraph;  ///< number of the one in which it begins; absent: none
};

/// Where the text mentions a reference: `ref A`, `reftels (B and C)`. Each label is one, and words
/// without a label are one.
struct RefMention {
  Span span;                  ///< of the word and its label; of a further label alone
  std::optional<Text> label;  ///< one letter, upper case
  bool plural = false;        ///< `refs`: it may be about all of them
  bool further = false;       ///< its label comes after another: B in `ref A and B`
};

/// In the order of the regulations: ACP 127, then 5 FAH-1 H-240.
enum class HeaderLineKind : std::uint8_t {
  start,
  routing,
  de,
  security,
  dtg,
  from,
  address,
  classification,
  caption,
  passing,
  eo,
  tags,
  subject,
  ref,
  classified_by,
};
inline constexpr std::size_t header_line_kinds = 15;

/// The first line of its kind.
struct HeaderLine {
  Span span;
  HeaderLineKind kind = HeaderLineKind::start;
  /// The kinds, of those from the classification line on, that come before it and belong after
  /// it.
  std::vector<HeaderLineKind> early;
};

/// What a copy ends with: the number of the last paragraph, or the last line of its header.
struct CopyEnd {
  Span span;
  /// Of a copy that ends in its header: the kinds of lines from its last one on, of which the copy
  /// can lack all or a part.
  std::vector<HeaderLineKind> lost;
};

/// Something that was read although it is not written as it should be, such as a pilcrow that a
/// copy turned into the digit 1.
struct Repair {
  Span span;
  Text kind;  ///< `pilcrow-as-digit`, `tags-link`
  Text text;  ///< as written
};

/// What a reviewer of its release stamped on it or wrote between the lines of its header.
struct ReleaseNote {
  Span span;
  Text text;
};

/// XXXXXXXXXXXX: what was taken out of the text before a release.
struct Redaction {
  Span span;
  bool alone = false;  ///< on a line of its own
};

/// A field of SMART below the text: Drafted By, Dissemination Rule.
struct FormField {
  Span span;
  Text label;
  Text text;  ///< empty if nothing is there
};

/// A part of a formatted message: MSGID/GENADMIN/CNO WASHINGTON DC/N1/OCT//
struct MessageSet {
  Span span;
  Text name;
  Text text;  ///< after the name, joined; empty for RMKS, whose text is the paragraphs
  std::vector<Text> fields;  ///< between the strokes; none for AMPN, NARR and RMKS, which are text
  bool closed = false;       ///< it ends in two strokes
};

/// What a service numbers its general messages with: NAVADMIN 161/16.
struct SeriesNumber {
  Span span;
  Text series;
  Number number;
  Number year;  ///< four digits
};

/// Of a message that was sent in parts, each a message of its own: PART 2 OF 3.
struct MessagePart {
  Span span;
  Text part;  ///< as written: 2, TWO
  Text parts;
};

/// The line above a page of a message of another service: PAGE 02 RUEWAAA0042 UNCLAS.
struct MessagePage {
  Span span;
  Number number;
  Number serial;  ///< of the station, as in line 2
};

/// A line that fits nothing.
struct Unrecognised {
  Span span;
  Text text;
};

/// Whose message it is, and so which rules are for it.
enum class MessageForm : std::uint8_t {
  cable,     ///< of the Department of State
  genadmin,  ///< a general administrative message of a military service: MSGID/GENADMIN
  usmtf,     ///< another message text format: MSGID/SITREP
  nato,
  cia,
  fbi,
  uk,
  acp127,  ///< of another service or an unknown one, with the envelope of ACP 127
  paper,   ///< no message: a memorandum, a report or slides
};

enum class CableFormat : std::uint8_t {
  telegram,  ///< with an envelope
  body,      ///< without
  viewer,    ///< printed by a viewer, with a head of its own
  smart,     ///< with the head of an archive message: MRN, Date/DTG, From
};

/// One message, as far as it could be read. A part that was not read is absent or empty. Views
/// into the `SourceText` that it was read from, which must outlive it.
struct Cable {
  Span span;
  MessageForm form = MessageForm::cable;
  CableFormat format = CableFormat::body;
  bool joined = false;  ///< to the message before it in the file, without a line between them
  std::int64_t coverage = 100;  ///< how many of 100 lines that are not blank were understood
  std::optional<Envelope> envelope;
  std::optional<Dtg> dtg;
  std::optional<Station> originator;
  std::vector<Addressee> addressees;
  std::optional<ClassificationLine> classification;
  std::optional<Mrn> mrn;
  std::optional<Mrn> print_mrn;  ///< in the head of a print of the archive, above the cable
  std::optional<Dtg> print_dtg;  ///< there
  std::vector<Tag> print_tags;   ///< there, and likewise the two below, if the cable has its own
  std::optional<Text> print_tags_line;
  std::optional<Subject> print_subject;
  std::vector<Caption> captions;
  std::vector<Passing> passing;
  std::optional<EoLine> eo;
  std::vector<Tag> tags;
  std::optional<Text> tags_line;  ///< from the label to the last code, also when there is no code
  std::optional<Subject> subject;
  std::optional<Text> refs_line;  ///< from the label to the last reference
  std::vector<Ref> refs;
  std::optional<ClassifiedBy> classified_by;
  std::vector<Paragraph> paragraphs;
  std::vector<Subparagraph> subparagraphs;  ///< of messages of other services, in order
  std::vector<Heading> headings;
  std::vector<SectionBreak> section_breaks;
  std::optional<Signature> signature;
  std::optional<Ending> ending;
  std::optional<EntireText> entire_text;
  std::vector<HeaderLine> header_lines;
  std::optional<CopyEnd> copy_end;  ///< absent: the text has no numbers
  std::vector<ClassWord> class_words;
  std::vector<Passage> passages;
  std::vector<RefMention> ref_mentions;  ///< in paragraphs, in the order of the text
  std::vector<Section> sections;  ///< the classification line's, then those of the page lines
  std::vector<Portion> portions;  ///< all of them, in the order of the text
  std::optional<Level> highest_portion;
  /// When it was written: the time of the date-time group. If that is invalid, its day; otherwise
  /// the day of filing in its year; else the last day of its month or year. Without a group
  /// absent, except for SMART the last day of the year in its number.
  std::optional<Timestamp> dated;
  /// Of the classification line. Without one, of the security letters, unless the E.O. line and the
  /// marks contradict them; else UNCLASSIFIED, where the E.O. line says N/A and at most one odd
  /// mark contradicts it.
  std::optional<Level> overall;
  /// The FM line and the classification line name two posts: the text is that of another cable.
  bool is_swapped = false;
  std::vector<Repair> repairs;
  std::vector<ReleaseNote> release_notes;
  std::vector<Redaction> redactions;    ///< in the text, in its order
  std::vector<FormField> form_fields;   ///< of SMART, below the text
  std::optional<Text> precedence_word;  ///< on a line of its own: ROUTINE
  std::optional<SeriesNumber> series_number;
  std::optional<MessagePart> part;
  std::vector<MessageSet> sets;            ///< of a formatted message, in order
  std::vector<MessagePage> message_pages;  ///< PAGE 02, in order
  std::vector<Page> pages;                 ///< of a paper; the others have page lines
  std::vector<Unrecognised> unrecognised;

  /// Owns the text of values that are not in the source; addresses stay when it moves.
  std::deque<std::string> spellings;
};

}  // namespace cablelint
