// SPDX-License-Identifier: Apache-2.0
#include "lint/report_builder.hpp"

#include <algorithm>
#include <utility>

#include "lint/line_hash.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace cablelint::lint {
namespace {

constexpr std::size_t fingerprint_digits = 16;

/// The marked text with its blanks made one, so that a copy with other line ends is the same.
std::string normalized(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (!is_gap(c)) {
      kept += c;
    } else if (!kept.empty() && kept.back() != ' ') {
      kept += ' ';
    }
  }
  return kept;
}

/// The span of all characters of which `span` covers a part: what shows a mark may be longer than
/// it.
Span whole_characters(const SourceText& source, Span span) {
  const std::string_view bytes = source.bytes();
  if (source.encoding() == Encoding::windows_1252) {
    return span;
  }
  std::uint32_t begin = span.begin;
  std::uint32_t end = span.end();
  while (begin > 0 && begin < bytes.size() && is_continuation(bytes[begin])) {
    --begin;
  }
  while (end < bytes.size() && is_continuation(bytes[end])) {
    ++end;
  }
  return {begin, end - begin};
}

}  // namespace

ReportBuilder::ReportBuilder(const SourceText& source, const rule::RuleSet& rules,
                             const LintOptions& options)
    : source_(source),
      rules_(rules),
      lines_(source),
      excerpts_(options.check.excerpts),
      // GitHub's hash of a line can be turned back into a short text that is missing from it.
      wants_hashes_(options.wants_hashes && options.check.excerpts != rule::Excerpts::none) {}

void ReportBuilder::begin(const Cable& cable, std::size_t number) {
  cable_ = number;
  excerpter_.emplace(source_, lines_, cable, rules_, excerpts_);
  mrn_ = cable.mrn ? cable.mrn->id : std::string_view();
  text_begin_ = cable.portions.empty() ? cable.span.end() : cable.portions.front().span.begin;
  if (!cable.paragraphs.empty()) {
    text_begin_ = std::min(text_begin_, cable.paragraphs.front().span.begin);
  }
}

ReportedFinding ReportBuilder::report(Finding finding) {
  ReportedFinding reported;
  reported.cable = cable_;
  finding.where = whole_characters(source_, finding.where);
  reported.place = place(finding.where);
  reported.excerpt = excerpter_->excerpt(finding.where);
  for (Related& related : finding.related) {
    reported.related.push_back(reported_place(related.where, std::move(related.message)));
  }
  if (finding.rule_source) {
    const std::size_t line = finding.rule_source->line;
    ReportedPlace& written = reported.related.emplace_back();
    const Position start{.line = line};
    written.place = {start, {line, 2, 2, 2}};  // the first character
    written.message = "the rule is defined here";
    written.file = std::move(finding.rule_source->file);
  }
  if (finding.fix) {
    reported.fix = ReportedFix{std::move(finding.fix->title), finding.fix->safe, {}};
    for (Edit& edit : finding.fix->edits) {
      reported.fix->edits.push_back({place(edit.where), std::move(edit.text)});
    }
  }
  if (const rule::RuleFacts* const facts = rules_.find(finding.rule)) {
    reported.help = facts->help;
  }
  reported.fingerprint = fingerprint(finding);
  reported.line_hash = line_hash(reported.place.start.line);
  reported.rule = std::move(finding.rule);
  reported.severity = finding.severity;
  reported.omits_others = finding.omits_others;
  reported.message = std::move(finding.message);
  reported.citations = std::move(finding.citations);
  return reported;
}

/// Empty if none is wanted. Most documents have no finding, and need none.
std::string ReportBuilder::line_hash(std::size_t line) {
  if (!wants_hashes_) {
    return {};
  }
  if (!hashes_) {
    hashes_.emplace(source_.bytes());
  }
  return line <= hashes_->count() ? hashes_->of(line) : "";
}

ReportedPlace ReportBuilder::reported_place(Span where, std::string message) {
  return {place(where), excerpter_->excerpt(where), std::move(message), {}};
}

Place ReportBuilder::place(Span span) const {
  return {lines_.position(span.begin), lines_.position(span.end()), lines_.file_offset(span.begin),
          lines_.file_offset(span.end())};
}

/// What distinguishes a mark from the same mark elsewhere: the words after it on its line. A
/// new number, or an edit of another line, leaves them as they are.
std::string_view ReportBuilder::context(Span where) const {
  if (where.begin < text_begin_) {
    return {};
  }
  constexpr std::size_t most = 160;
  const std::string_view rest = source_.bytes().substr(where.end(), most);
  return rest.substr(0, find_first_of(rest, line_ends));
}

std::string ReportBuilder::fingerprint(const Finding& finding) {
  std::string key = finding.rule + '\0' + mrn_ + '\0' + normalized(source_.text(finding.where)) +
                    '\0' + normalized(context(finding.where));
  const std::size_t occurrence = ++seen_[key];
  return sha256_hex(key + '\0' + std::to_string(occurrence)).substr(0, fingerprint_digits);
}

}  // namespace cablelint::lint
