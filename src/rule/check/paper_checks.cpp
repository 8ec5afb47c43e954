// SPDX-License-Identifier: Apache-2.0
#include "rule/check/paper_checks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::rule {
namespace {

/// What is before a mark on its line: `  2. `.
std::string_view before_mark(const Portion& portion, const SourceText& source) {
  const std::string_view text = source.bytes().substr(0, portion.text.span.begin);
  return text.substr(find_last_of(text, ByteSet("\r\n\f")) + 1);
}

/// The number of a paragraph without a mark between two with one, which all begin alike.
std::optional<Span> unmarked_between(const Portion& before, const Portion& after,
                                     const SourceText& source) {
  if (!before.paragraph || !after.paragraph || *after.paragraph < *before.paragraph + 2) {
    return std::nullopt;
  }
  const std::string_view head = before_mark(before, source);
  const std::string own = std::to_string(*before.paragraph);
  const std::string next = std::to_string(*before.paragraph + 1);
  const std::size_t number = head.find(own);
  if (number == npos) {
    return std::nullopt;
  }
  const std::string line = "\n" + std::string(head.substr(0, number)) + next +
                           std::string(head.substr(number + own.size()));
  const std::uint32_t begin = before.text.span.end();
  const std::string_view between = source.bytes().substr(begin, after.text.span.begin - begin);
  const std::size_t found = between.find(line);
  return found == npos ? std::nullopt
                       : std::optional(Span{begin + static_cast<std::uint32_t>(found + 1 + number),
                                            static_cast<std::uint32_t>(next.size())});
}

}  // namespace

void PaperChecks::run(const marking::Scheme& scheme) {
  check_designation(scheme);
  check_unmarked(scheme);
}

/// Who controls a document may be named in any way, and anywhere in it.
void PaperChecks::check_designation(const marking::Scheme& scheme) {
  const RuleFacts* const facts =
      document_.cable->classification ? document_.enabled(scheme.designation.rule) : nullptr;
  if (facts == nullptr) {
    return;
  }
  const std::string text = lower_case(document_.source->bytes());
  if (std::ranges::none_of(scheme.designation.words, [&](const std::string& word) {
        return text.find(lower_case(word)) != std::string::npos;
      })) {
    findings_.add(*facts, document_.finding_of(*facts, document_.cable->classification->span,
                                               "the agency that designated the CUI is not named"));
  }
}

/// The first alone: a paper may have many.
void PaperChecks::check_unmarked(const marking::Scheme& scheme) {
  const RuleFacts* const facts = document_.enabled(scheme.reporter("marking/unmarked-portion", {}));
  for (std::size_t i = 1; facts != nullptr && i < document_.cable->portions.size(); ++i) {
    const auto number = unmarked_between(document_.cable->portions[i - 1],
                                         document_.cable->portions[i], *document_.source);
    if (number) {
      findings_.add(
          *facts, document_.finding_of(
                      *facts, *number,
                      "the paragraph has no portion mark, but those before and after it have one"));
      return;
    }
  }
}

}  // namespace cablelint::rule
