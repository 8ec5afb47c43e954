// SPDX-License-Identifier: Apache-2.0
// A new part of the model must be shown in reports or hidden on purpose: one that is forgotten
// would leak text, or would be masked where a reader needs it.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "lint/excerpt.hpp"
#include "parse/parse_cable.hpp"
#include "paths.hpp"
#include "rule/check/hidden_text.hpp"
#include "rule/load.hpp"
#include "rule/model/field_access.hpp"
#include "rule/model/fields.hpp"

namespace cablelint {
namespace {

/// Converts to the type of any member, but not to the struct itself.
template <class Owner>
struct AnyMember {
  template <class T>
  // NOLINTNEXTLINE(google-explicit-constructor): it must convert
  requires(!std::is_same_v<std::remove_cvref_t<T>, Owner>) operator T() const { return {}; }
};

template <class T, class... Members>
consteval std::size_t member_count() {
  if constexpr (requires { T{Members{}..., AnyMember<T>{}}; }) {
    return member_count<T, Members..., AnyMember<T>>();
  } else {
    return sizeof...(Members);
  }
}

/// Checks that each member of T but its span has a row in the table of fields.
template <class T>
void check_rows() {
  const rule::Record& record = rule::record<T>();
  INFO(record.type.name);
  constexpr std::size_t without_row = std::is_same_v<T, Cable> ? 2 : 1;  // span, spellings
  CHECK(record.type.fields.size() + without_row == member_count<T>());
}

template <class... Structs>
void check_all_rows() {
  (check_rows<Structs>(), ...);
  CHECK(sizeof...(Structs) + 1 == rule::all_records().size());  // and the levels
}

/// What reports show of a field by default, over all its texts in the samples.
enum class Part { all, some, none };

struct Shown {
  Part part = Part::none;
  bool has_text = false;  ///< some sample has the field
  bool is_masked = true;  ///< messages repeat none of the texts that excerpts hide
};

/// What reports show although, or hide unless, the table of fields calls it sensitive.
struct OnPurpose {
  std::string_view field;
  Part part;
  std::string_view why;
};

constexpr auto on_purpose = std::to_array<OnPurpose>({
    {"Addressee.name", Part::some, "persons that SMART informs"},
    {"Cable.print_tags_line", Part::some, "codes that are not of persons"},
    {"PageBanner.text", Part::all, "a marking, of which words that are not published are hidden"},
    {"Cable.refs_line", Part::some, "references that name cables"},
    {"Cable.tags_line", Part::some, "codes that are not of persons"},
    {"ClassWord.level", Part::some, "only in a page line or a classification line"},
    {"ClassWord.text", Part::some, "only in a page line or a classification line"},
    {"ClassifiedBy.name", Part::some, "a page line between its words"},
    {"ClassifiedBy.person", Part::some, "a page line between its words"},
    {"ClassifiedBy.text", Part::some, "reasons"},
    {"Declassification.review", Part::none, "follows the name of the classifier"},
    {"Declassification.text", Part::some, "dates and codes, not events"},
    {"DeclassificationValue.text", Part::some, "dates and codes, not events"},
    {"Ending.break_sign", Part::none, "a sign that reports do without"},
    {"Ending.end_of_message", Part::none, "a sign that reports do without"},
    {"Ending.serial", Part::none, "a sign that reports do without"},
    {"MessagePage.number", Part::none, "a page line, which no excerpt shows"},
    {"MessagePage.serial", Part::none, "a page line, which no excerpt shows"},
    {"MessageSet.text", Part::some, "all of MSGID, and the letters of references"},
    {"Paragraph.text", Part::some, "page lines, and what was read as a line of the header"},
    {"Passage.closing", Part::none, "a word of the text"},
    {"Passage.opening", Part::none, "a word of the text"},
    {"Passing.text", Part::none, "names those who are to read the cable"},
    {"Portion.level", Part::some, "not a mark among words"},
    {"Portion.text", Part::some, "not a mark among words"},
    {"Ref.text", Part::some, "references that name cables"},
    {"RefMention.label", Part::none, "a word of the text"},
    {"Repair.text", Part::some, "numbers and marks"},
    {"Section.post", Part::some, "not in a printout's head line"},
    {"Section.section", Part::some, "not in a printout's head line"},
    {"Section.sections", Part::some, "not in a printout's head line"},
    {"Section.serial", Part::some, "not in a printout's head line"},
    {"Subject.text", Part::some, "a page line in it"},
    {"Tag.code", Part::some, "codes that are not of persons"},
});

/// Fields whose texts may name persons or events: messages must mask those that excerpts hide.
constexpr auto masked = std::to_array<std::string_view>(
    {"Declassification.text", "Passing.text", "Ref.text", "Tag.code"});

Part expected(const std::string& name, bool is_sensitive) {
  const auto* const found = std::ranges::find(on_purpose, name, &OnPurpose::field);
  return found != on_purpose.end() ? found->part : is_sensitive ? Part::none : Part::all;
}

/// A text as most fields have it: without its line ends.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  const RE2 blanks("\\s+");
  RE2::GlobalReplace(&line, blanks, " ");
  return line;
}

/// Compares the texts of cables with what reports show of them.
class Survey {
 public:
  std::map<std::string, Shown> fields;  ///< by `Record.field`

  void add(const SourceText& source, const Cable& cable) {
    source_ = &source;
    shown_ = lint::markings(source, cable);
    hidden_.reset(cable, builtin_.rules);
    add_record(rule::cable_record(), &cable);
  }

 private:
  void add_record(const rule::Record& record, const void* object) {
    for (std::size_t i = 0; i < record.type.fields.size(); ++i) {
      const cel::Field& field = record.type.fields[i];
      const Span span = record.shows_span[i] ? record.field_spans[i](object) : Span{};
      add_value(record.type.name + "." + field.name, field.get(object, field.slot), span);
    }
  }

  void add_value(const std::string& name, const cel::Value& value, Span span) {
    if (value.kind() == cel::Kind::list) {
      const cel::ListView list = value.as_list();
      for (std::size_t i = 0; i < list.size; ++i) {
        add_value(name, list.element(list.data, i), {});
      }
    } else if (value.kind() == cel::Kind::record &&
               &value.record_type() != &rule::level_record().type) {
      const rule::Record* const record = rule::record_of(value.record_type());
      REQUIRE(record != nullptr);
      add_record(*record, value.as_record());
    } else {
      const bool is_placeless_text = value.kind() == cel::Kind::string && span.empty();
      add_text(name, is_placeless_text ? place_of(value.as_string()) : span);
    }
  }

  /// Where a text of the model is in the document; empty: nowhere.
  [[nodiscard]] Span place_of(std::string_view text) const {
    const std::string_view bytes = source_->bytes();
    const bool is_inside = std::less_equal<>{}(bytes.data(), text.data()) &&
                           std::less_equal<>{}(text.end(), bytes.end());
    return is_inside ? Span{static_cast<std::uint32_t>(text.data() - bytes.data()),
                            static_cast<std::uint32_t>(text.size())}
                     : Span{};
  }

  void add_text(const std::string& name, Span span) {
    std::size_t characters = 0;
    std::size_t shown = 0;
    for (std::uint32_t offset = span.begin; offset < span.end(); ++offset) {
      if (source_->bytes()[offset] > ' ') {
        ++characters;
        shown += static_cast<std::size_t>(
            std::ranges::any_of(shown_, [offset](Span one) { return one.contains(offset); }));
      }
    }
    if (characters == 0) {
      return;
    }
    const Part part = shown == characters ? Part::all : shown == 0 ? Part::none : Part::some;
    Shown& field = fields[name];
    field.part = field.has_text && field.part != part ? Part::some : part;
    field.has_text = true;
    const std::string_view text = source_->text(span);
    field.is_masked &=
        part != Part::none || hidden_.is_in(text) || hidden_.is_in(on_one_line(text));
  }

  const SourceText* source_ = nullptr;
  std::vector<Span> shown_;
  rule::Loaded builtin_ = rule::load_rules({});
  rule::HiddenText hidden_;
};

/// All samples.
Survey survey_of_samples() {
  Survey survey;
  for (const auto& entry :
       std::filesystem::directory_iterator(tests::source_dir() / "tests/samples")) {
    std::ifstream in(entry.path(), std::ios::binary);
    const SourceText source("sample.txt", {std::istreambuf_iterator<char>(in), {}});
    for (const parse::ParsedCable& parsed : parse::parse_cables(source)) {
      survey.add(source, parsed.cable);
    }
  }
  return survey;
}

}  // namespace

TEST_CASE("each member of the model has a row in the table of fields", "[report]") {
  check_all_rows<Cable, Envelope, RoutingLine, JanapLine, DeLine, SecurityLine, Dtg, Station,
                 Addressee, ClassificationLine, Caveat, Mrn, Caption, Passing, EoLine,
                 Declassification, DeclassificationValue, Downgrade, Tag, Subject, Portion, Ref,
                 ClassifiedBy, Reason, Paragraph, Heading, SectionBreak, Section, EntireText,
                 Signature, Ending, HeaderLine, ClassWord, PageBanner, Page, Passage, RefMention,
                 Repair, ReleaseNote, Redaction, FormField, SeriesNumber, MessageSet, MessagePage,
                 CopyEnd, Subparagraph, MessagePart, Unrecognised>();
}

TEST_CASE("each text of the model is shown in reports or hidden on purpose", "[report]") {
  Survey survey = survey_of_samples();
  const auto derived = std::to_array<std::string_view>(
      {"Mrn.id", "Ref.id", "Ref.label_due", "Repair.kind"});  // are nowhere in a document
  for (const rule::Record* record : rule::all_records()) {
    for (std::size_t i = 0; i < record->type.fields.size(); ++i) {
      const cel::Field& field = record->type.fields[i];
      const std::string name = record->type.name + "." + field.name;
      const bool is_text = field.type.kind == cel::Kind::string && field.enumerators.empty();
      if (record->span != nullptr && (is_text || record->shows_span[i]) &&
          std::ranges::count(derived, name) == 0) {
        INFO(name << ": make it sensitive or its line `all_shown` in rule/model/fields.cpp, show "
                     "it in lint/excerpt.cpp, or say here why it differs");
        CHECK(survey.fields[name].has_text);  // else a sample is missing
        CHECK(survey.fields[name].part ==
              expected(name, field.visibility == cel::Visibility::hidden));
      }
    }
  }
  for (const OnPurpose& one : on_purpose) {
    INFO(one.field);
    CHECK(survey.fields.contains(std::string(one.field)));
  }
}

TEST_CASE("messages mask the names and events that excerpts hide", "[report]") {
  Survey survey = survey_of_samples();
  for (const std::string_view name : masked) {
    INFO(name);
    CHECK(survey.fields[std::string(name)].has_text);
    CHECK(survey.fields[std::string(name)].is_masked);
  }
}

}  // namespace cablelint
