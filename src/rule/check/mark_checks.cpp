// SPDX-License-Identifier: Apache-2.0
#include "rule/check/mark_checks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "marking/cable_marks.hpp"
#include "marking/check_marking.hpp"
#include "marking/corrected.hpp"
#include "marking/read_marking.hpp"
#include "model/banners.hpp"
#include "text/ascii.hpp"

namespace cablelint::rule {
namespace {

/// Where the levels of banners begin that are a repair: marking/banner-spelling reports them.
std::vector<std::uint32_t> misspelled_levels(const Cable& cable) {
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

void MarkChecks::run(const marking::Scheme& scheme) {
  headers_.clear();
  for (const Portion& portion : document_.cable->portions) {
    if (marking::says_more_than_level(portion)) {
      check_portion(portion, scheme);
    }
  }
  check_header(scheme);
  check_banners(scheme);
}

void MarkChecks::check_banners(const marking::Scheme& scheme) {
  const std::vector<std::uint32_t> misspelt = misspelled_levels(*document_.cable);
  for (const PageBanner* const banner : banners_of(*document_.cable)) {
    if (is_of_words(*banner) && !std::ranges::binary_search(misspelt, banner->level.span.begin)) {
      check_banner(*banner, scheme);
    }
  }
}

const std::optional<marking::Marking>& MarkChecks::header(const marking::Scheme& scheme) {
  const auto [entry, is_new] = headers_.try_emplace(&scheme);
  if (is_new) {
    entry->second = marking::header_marking(*document_.cable, scheme);
  }
  return entry->second;
}

bool MarkChecks::is_without_strokes(const marking::Scheme& scheme) {
  const PageBanner* const banner = first_banner_of(*document_.cable);
  return banner != nullptr && !banner->text.value.starts_with('/') && header(scheme) &&
         header(scheme)->kind == marking::MarkingKind::foreign;
}

void MarkChecks::check_portion(const Portion& portion, const marking::Scheme& scheme) {
  const bool is_level_alone = portion.text.value.find('/') == npos && portion.caveats.empty();
  if (is_level_alone && portion.level && is_without_strokes(scheme)) {
    return;
  }
  const std::optional<Level> level =
      portion.level ? std::optional(portion.level->value) : std::nullopt;
  const marking::Scheme& own = scheme_of(level, portion.caveats, scheme);
  const std::optional<marking::Marking> mark =
      marking::written_marking(portion, own, document_.cable->dated);
  // What other documents have as a level, such as (FOUO), is read for what it means.
  const bool is_plain = portion.caveats.empty() && level && own.knows(*level);
  if (mark && (mark->level || !is_plain)) {
    check_mark(*mark, own);
    check_bare_list(*mark, own);
  }
}

/// All words of a banner are those of its scheme. FOR OFFICIAL USE ONLY and the like have no level
/// of a scheme.
void MarkChecks::check_banner(const PageBanner& banner, const marking::Scheme& scheme) {
  const marking::Scheme& own = scheme_of(banner.level.value, banner.caveats, scheme);
  const auto mark = marking::read_marking(
      document_.source->text(banner.span), own,
      {marking::MarkingForm::banner, document_.cable->dated, banner.span.begin});
  const bool is_as_written = banner.text.value.size() == banner.span.size;
  if (mark && mark->level && is_as_written) {
    check_mark(*mark, own);
  }
}

/// A header whose letters are not spaced out, and whose words are controls: some messages have
/// codes after strokes, UNCLAS //N01020//.
void MarkChecks::check_header(const marking::Scheme& scheme) {
  const bool is_banner = !document_.cable->pages.empty();
  if (is_banner || !document_.cable->classification ||
      document_.cable->classification->caveats.empty()) {
    return;
  }
  const ClassificationLine& line = *document_.cable->classification;
  const Span all = join(line.level.span, line.caveats.back().span);
  const auto mark =
      marking::read_marking(document_.source->text(all), scheme,
                            {marking::MarkingForm::banner, document_.cable->dated, all.begin});
  if (mark && marking::is_understood(*mark) && mark->tokens.front().span == line.level.span) {
    check_mark(*mark, scheme);
  }
}

void MarkChecks::check_mark(const marking::Marking& mark, const marking::Scheme& scheme) {
  const std::vector<marking::Problem> problems =
      marking::problems_of(mark, scheme, document_.cable->dated);
  for (const marking::Problem& problem : problems) {
    const RuleFacts* const facts = document_.enabled(problem.rule);
    if (facts == nullptr) {
      continue;
    }
    Finding finding = document_.finding_of(*facts, problem.span, problem.message, problem.cite);
    if (marking::is_correctable(problem.fault)) {
      finding.fix =
          correction(marking::corrected(mark, problems, scheme), inside(mark, *document_.source));
    }
    findings_.add(*facts, std::move(finding));
  }
}

void MarkChecks::check_bare_list(const marking::Marking& mark, const marking::Scheme& scheme) {
  if (!document_.cable->classification) {
    return;  // that there is no banner is reported
  }
  const std::optional<marking::Marking>& banner = header(scheme);
  const auto problem = marking::missing_list(mark, scheme, banner ? &*banner : nullptr);
  const RuleFacts* const facts = problem ? document_.enabled(problem->rule) : nullptr;
  if (facts != nullptr) {
    findings_.add(*facts,
                  document_.finding_of(*facts, problem->span, problem->message, problem->cite));
  }
}

/// Without what reports do not show.
std::optional<Fix> MarkChecks::correction(const std::optional<std::string>& text, Span where) {
  if (!text) {
    return std::nullopt;
  }
  Fix fix{"write the mark in the form of the register", {}, true};
  if (document_.options.excerpts != Excerpts::none && document_.may_show(*text)) {
    fix.edits.push_back({where, *text});
  }
  return fix;
}

const marking::Scheme& MarkChecks::scheme_of(std::optional<Level> level,
                                             const std::vector<Caveat>& caveats,
                                             const marking::Scheme& of_document) const {
  const marking::Scheme* own = document_.rules.marking_scheme(document_.cable->form, level);
  if (own != document_.rules.marking_scheme(document_.cable->form)) {
    return *own;
  }
  for (const Caveat& caveat : caveats) {
    own = document_.rules.marking_scheme_of(document_.cable->form, caveat.code.value);
    if (own != nullptr && of_document.find_written(caveat.code.value) == nullptr) {
      return *own;
    }
  }
  return of_document;
}

}  // namespace cablelint::rule
