// SPDX-License-Identifier: Apache-2.0
// What is wrong with the marks of a cable by the scheme of its control markings, and which controls
// its header lacks. Messages have words of the scheme alone.
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "marking/cable_marks.hpp"
#include "marking/check_marking.hpp"
#include "marking/corrected.hpp"
#include "marking/read_marking.hpp"
#include "model/banners.hpp"
#include "model/form_bits.hpp"
#include "rule/check/document_check.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::rule {
namespace {

/// The last word of a control: XYZ of SI-XYZ.
std::string_view last_word(std::string_view control) {
  return control.substr(find_last_of(control, ByteSet("- ")) + 1);
}

/// The characters of a mark that are its control; all of it where it has another form.
Span place_of(std::string_view control, const Portion& portion, const marking::Scheme& scheme) {
  if (const auto mark = marking::written_marking(portion, scheme, std::nullopt)) {
    auto token = std::ranges::find(mark->tokens, control, &marking::Token::text);
    if (token == mark->tokens.end()) {
      token = std::ranges::find(mark->tokens, last_word(control), &marking::Token::text);
    }
    return token == mark->tokens.end() ? portion.text.span : token->span;
  }
  return portion.text.span;
}

/// The characters of the first banner of a paper that are its control; nothing where it has another
/// form.
std::optional<Span> place_in_banner(std::string_view control, const Cable& paper,
                                    const marking::Scheme& scheme) {
  const PageBanner* const banner = first_banner_of(paper);
  if (banner == nullptr || banner->text.value.size() != banner->span.size) {
    return std::nullopt;
  }
  const auto mark = marking::read_marking(
      banner->text.value, scheme, {marking::MarkingForm::banner, paper.dated, banner->span.begin});
  const auto place = [&](std::string_view word) {
    const auto token = std::ranges::find(mark->tokens, word, &marking::Token::text);
    return token == mark->tokens.end() ? std::nullopt : std::optional(token->span);
  };
  const std::optional<Span> whole = mark ? place(control) : std::nullopt;
  return whole || !mark ? whole : place(last_word(control));
}

Span place_in_header(std::string_view control, const Cable& cable, const marking::Scheme& scheme) {
  if (const std::optional<Span> place = place_in_banner(control, cable, scheme)) {
    return *place;
  }
  const ClassificationLine& line = *cable.classification;
  for (const Caveat& caveat : line.caveats) {
    const marking::Term* const term = scheme.find_written(caveat.code.value);
    if (term != nullptr && term->id == control) {
      return caveat.code.span;
    }
  }
  return line.level.span;
}

/// Whether all words of a mark are known. If it has words of two schemes, SECRET//SI//CUI//NOFORN,
/// a scheme knows only a part.
bool is_certain(const marking::Marking& mark) {
  return mark.level == Level::cui || marking::is_understood(mark);
}

/// Where the levels of banners begin that are a repair: marking/banner-spelling reports them.
std::vector<std::uint32_t> misspelt_levels(const Cable& cable) {
  std::vector<std::uint32_t> begins;
  for (const Repair& repair : cable.repairs) {
    if (repair.kind.value == "banner-word") {
      begins.push_back(repair.span.begin);
    }
  }
  std::ranges::sort(begins);
  return begins;
}

/// Whether the words of the banner are those of a marking. CONTROLLED UNCLASSIFIED INFORMATION and
/// FOR OFFICIAL USE ONLY alone are used instead of a level; older papers have S E C R E T.
bool is_of_words(const PageBanner& banner) {
  const std::string_view words = banner.text.value;
  const bool is_spaced = words.size() > 1 && is_letter(words[0]) && words[1] == ' ';
  const Level level = banner.level.value;
  return !is_spaced && (!banner.caveats.empty() || facts(level).base == level);
}

/// Inside the parentheses of a portion mark.
Span inside(const marking::Marking& mark, const SourceText& source) {
  std::uint32_t begin = mark.span.begin;
  while (begin > 0 && source.bytes()[begin - 1] == '/') {
    --begin;  // of //DEU S
  }
  return {begin, mark.span.end() - begin};
}

}  // namespace

const RuleFacts* DocumentCheck::enabled(std::string_view rule) const {
  const RuleFacts* const facts = rules.find(rule);
  return facts != nullptr && severity_in(*facts, cable->form) ? facts : nullptr;
}

/// A finding with the rule's own citation, or with the place in the manual of the scheme.
Finding DocumentCheck::finding_of(const RuleFacts& facts, Span where, std::string message,
                                  const std::string& cite) const {
  Finding finding;
  finding.rule = facts.id;
  finding.severity = severity_in(facts, cable->form).value_or(facts.severity);
  finding.where = where;
  finding.message = options.excerpts == Excerpts::none ? facts.title : std::move(message);
  finding.citations = cite.empty() ? citations_of(facts) : std::vector{cite};
  return finding;
}

void DocumentCheck::add_marking_finding(const RuleFacts& facts, Finding finding) {
  add({std::move(finding), nullptr, nullptr,
       static_cast<std::size_t>(&facts - rules.rules().data()), false});
}

const marking::Scheme& DocumentCheck::scheme_of(std::optional<Level> level,
                                                const std::vector<Caveat>& caveats,
                                                const marking::Scheme& of_document) const {
  const marking::Scheme* own = rules.marking_scheme(cable->form, level);
  if (own != rules.marking_scheme(cable->form)) {
    return *own;
  }
  for (const Caveat& caveat : caveats) {
    own = rules.marking_scheme_of(cable->form, caveat.code.value);
    if (own != nullptr && of_document.find_written(caveat.code.value) == nullptr) {
      return *own;
    }
  }
  return of_document;
}

/// The scheme is read where a mark needs it: most messages have none that does.
void DocumentCheck::check_markings() {
  const bool has_controls = std::ranges::any_of(cable->portions, marking::says_more_than_level) ||
                            (cable->classification && !cable->classification->caveats.empty());
  const bool is_asked = (forms_with_marking_rules & bit_of(cable->form)) != 0 &&
                        (has_controls || !cable->pages.empty());
  const marking::Scheme* const scheme = is_asked ? rules.marking_scheme(*cable) : nullptr;
  if (scheme != nullptr) {
    check_marks(*scheme);
  }
  if (scheme != nullptr && !cable->pages.empty()) {
    check_designation(*scheme);
    check_unmarked(*scheme);
  }
}

void DocumentCheck::check_marks(const marking::Scheme& scheme) {
  for (const Portion& portion : cable->portions) {
    if (marking::says_more_than_level(portion)) {
      check_portion(portion, scheme);
    }
  }
  check_header(scheme);
  const std::vector<std::uint32_t> misspelt = misspelt_levels(*cable);
  for (const PageBanner* const banner : banners_of(*cable)) {
    if (is_of_words(*banner) && !std::ranges::binary_search(misspelt, banner->level.span.begin)) {
      check_banner(*banner, scheme);
    }
  }
  check_roll_up(scheme);
}

void DocumentCheck::check_portion(const Portion& portion, const marking::Scheme& scheme) {
  const std::optional<Level> level =
      portion.level ? std::optional(portion.level->value) : std::nullopt;
  const marking::Scheme& own = scheme_of(level, portion.caveats, scheme);
  const std::optional<marking::Marking> mark = marking::written_marking(portion, own, cable->dated);
  // What other documents have as a level, such as (FOUO), is read for what it means.
  const bool is_plain = portion.caveats.empty() && level && own.knows(*level);
  if (mark && (mark->level || !is_plain) && (&own == &scheme || is_certain(*mark))) {
    check_mark(*mark, own);
    check_bare_list(*mark, own);
  }
}

/// All words of a banner are those of its scheme. FOR OFFICIAL USE ONLY and the like have no level
/// of a scheme.
void DocumentCheck::check_banner(const PageBanner& banner, const marking::Scheme& scheme) {
  const marking::Scheme& own = scheme_of(banner.level.value, banner.caveats, scheme);
  const auto mark =
      marking::read_marking(source->text(banner.span), own,
                            {marking::MarkingForm::banner, cable->dated, banner.span.begin});
  const bool is_as_written = banner.text.value.size() == banner.span.size;
  if (mark && mark->level && is_as_written && (&own == &scheme || is_certain(*mark))) {
    check_mark(*mark, own);
  }
}

/// A header whose letters are not spaced out, and whose words are controls: some messages have
/// codes after strokes, UNCLAS //N01020//.
void DocumentCheck::check_header(const marking::Scheme& scheme) {
  const bool is_banner = !cable->pages.empty();
  if (is_banner || !cable->classification || cable->classification->caveats.empty()) {
    return;
  }
  const ClassificationLine& line = *cable->classification;
  const Span all = join(line.level.span, line.caveats.back().span);
  const auto mark = marking::read_marking(source->text(all), scheme,
                                          {marking::MarkingForm::banner, cable->dated, all.begin});
  if (mark && marking::is_understood(*mark) && mark->tokens.front().span == line.level.span) {
    check_mark(*mark, scheme);
  }
}

void DocumentCheck::check_mark(const marking::Marking& mark, const marking::Scheme& scheme) {
  const std::vector<marking::Problem> problems = marking::problems_of(mark, scheme, cable->dated);
  for (const marking::Problem& problem : problems) {
    const RuleFacts* const facts = enabled(problem.rule);
    if (facts == nullptr) {
      continue;
    }
    Finding finding = finding_of(*facts, problem.span, problem.message, problem.cite);
    if (marking::is_correctable(problem.fault)) {
      finding.fix = correction(marking::corrected(mark, problems, scheme), inside(mark, *source));
    }
    add_marking_finding(*facts, std::move(finding));
  }
}

void DocumentCheck::check_bare_list(const marking::Marking& mark, const marking::Scheme& scheme) {
  if (!cable->classification) {
    return;  // that there is no banner is reported
  }
  const std::optional<marking::Marking> header = marking::header_marking(*cable, scheme);
  const auto problem = marking::missing_list(mark, scheme, header ? &*header : nullptr);
  const RuleFacts* const facts = problem ? enabled(problem->rule) : nullptr;
  if (facts != nullptr) {
    add_marking_finding(*facts, finding_of(*facts, problem->span, problem->message, problem->cite));
  }
}

/// Without what reports do not show.
std::optional<Fix> DocumentCheck::correction(const std::optional<std::string>& text, Span where) {
  if (!text) {
    return std::nullopt;
  }
  Fix fix{"write the mark in the form of the register", {}, true};
  if (options.excerpts != Excerpts::none && may_show(*text)) {
    fix.edits.push_back({where, *text});
  }
  return fix;
}

void DocumentCheck::check_roll_up(const marking::Scheme& scheme) {
  const marking::CableRollUp sum = marking::roll_up(*cable, scheme);
  for (const marking::ControlOfCable& one : sum.missing) {
    report_missing(one, scheme);
  }
  const RuleFacts* const joint = sum.is_joint_with_own ? enabled("rollup/joint-in-us") : nullptr;
  if (joint != nullptr) {
    add_marking_finding(
        *joint, finding_of(*joint, cable->classification->span,
                           "a document with U.S. portions must not have a joint banner", {}));
  }
  for (const marking::ControlOfCable& one : sum.excess) {
    if (const RuleFacts* const facts = enabled(one.rule)) {
      add_marking_finding(
          *facts, finding_of(*facts, place_in_header(one.control.id, *cable, scheme),
                             fmt::format("no portion requires {}", shown(one.control)), {}));
    }
  }
}

void DocumentCheck::report_missing(const marking::ControlOfCable& missing,
                                   const marking::Scheme& scheme) {
  const RuleFacts* const facts = enabled(missing.rule);
  if (facts == nullptr) {
    return;
  }
  if (missing.portions.empty()) {
    add_marking_finding(*facts, finding_of(*facts, cable->classification->span,
                                           fmt::format("the header lacks {}", shown(missing.control)),
                                           {}));
    return;
  }
  const auto place = [&](std::size_t portion) {
    return place_of(missing.control.id, cable->portions[portion], scheme);
  };
  Finding finding = finding_of(
      *facts, place(missing.portions.front()),
      missing.rule == "rollup/fgi-concealed"
          ? "the header names countries that this mark conceals"
          : fmt::format("the header lacks {}, which this mark requires", shown(missing.control)),
      {});
  finding.related.push_back(
      {cable->classification->span, cable->pages.empty() ? "classification line" : "banner"});
  for (const std::size_t portion : std::span(missing.portions).subspan(1)) {
    if (finding.related.size() < max_related) {
      finding.related.push_back({place(portion), "also requires it"});
    }
  }
  add_marking_finding(*facts, std::move(finding));
}

/// The name of an unpublished compartment is not.
std::string DocumentCheck::shown(const marking::BannerControl& control) const {
  return rules.published_words(cable->form).unpublished(control.text, 0).empty()
             ? control.text
             : "an unpublished control";
}

}  // namespace cablelint::rule
