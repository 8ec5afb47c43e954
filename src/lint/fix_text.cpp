// SPDX-License-Identifier: Apache-2.0
#include "lint/fix_text.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "model/banners.hpp"
#include "parse/parse_cable.hpp"
#include "text/encoding.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {
namespace {

constexpr int max_rounds = 10;

/// The edits of one fix, in the encoding of the file; nothing if a character does not exist there.
std::optional<std::vector<Edit>> edits_of(const Fix& fix, Encoding encoding) {
  std::vector<Edit> edits = fix.edits;
  if (encoding == Encoding::windows_1252) {
    for (Edit& edit : edits) {
      std::optional<std::string> encoded = utf8_to_windows_1252(edit.text);
      if (!encoded) {
        return std::nullopt;
      }
      edit.text = std::move(*encoded);
    }
  }
  return edits;
}

/// The edits that were chosen, by where they begin. None touches another.
class Chosen {
 public:
  /// Takes all of the edits, or none if one of them touches what was chosen before.
  bool take(const std::vector<Edit>& edits) {
    if (!std::ranges::all_of(edits, [this](const Edit& edit) { return is_free(edit.where); })) {
      return false;
    }
    for (const Edit& edit : edits) {
      by_begin_.emplace(edit.where.begin, edit);
    }
    return true;
  }

  /// The text with all edits made.
  [[nodiscard]] std::string applied_to(std::string_view text) const {
    std::string fixed;
    std::size_t done = 0;
    for (const auto& [begin, edit] : by_begin_) {
      fixed.append(text.substr(done, begin - done)).append(edit.text);
      done = edit.where.end();
    }
    return fixed.append(text.substr(done));
  }

  [[nodiscard]] bool empty() const { return by_begin_.empty(); }

 private:
  [[nodiscard]] bool is_free(Span where) const {
    const auto next = by_begin_.lower_bound(where.begin);
    const bool touches_next = next != by_begin_.end() && next->first <= where.end();
    const bool touches_last =
        next != by_begin_.begin() && std::prev(next)->second.where.end() >= where.begin;
    return !touches_next && !touches_last;
  }

  std::map<std::uint32_t, Edit> by_begin_;
};

/// All fixes of one round: of those that touch each other, the first in the text.
/// Returns: how many there are of each rule.
std::map<std::string, std::size_t> choose(const std::vector<Finding>& findings, Encoding encoding,
                                          bool unsafe_too, Chosen& chosen) {
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : findings) {
    if (!finding.fix || (!finding.fix->safe && !unsafe_too)) {
      continue;
    }
    const std::optional<std::vector<Edit>> edits = edits_of(*finding.fix, encoding);
    if (edits && chosen.take(*edits)) {
      ++counts[finding.rule];
    }
  }
  return counts;
}

using Ranks = std::vector<int>;  ///< of levels

int rank_of(const std::optional<Located<Level>>& level) {
  return level ? facts(level->value).rank : -1;
}

int rank_of(const std::optional<Portion>& portion) {
  return portion ? rank_of(portion->level) : -1;
}

/// The level of the classification line, and those of the numbered paragraphs in their order.
Ranks numbered_ranks(const Cable& cable) {
  Ranks ranks = {cable.classification ? rank_of(std::optional(cable.classification->level)) : -1};
  for (const Paragraph& paragraph : cable.paragraphs) {
    ranks.push_back(rank_of(paragraph.portion));
  }
  return ranks;
}

/// The levels of all marks and banners, the highest first: one of them may be new.
Ranks all_ranks(const Cable& cable) {
  Ranks ranks;
  for (const Portion& portion : cable.portions) {
    ranks.push_back(rank_of(portion.level));
  }
  for (const PageBanner* const banner : banners_of(cable)) {
    ranks.push_back(facts(banner->level.value).rank);
  }
  for (const ClassWord& word : cable.class_words) {
    ranks.push_back(facts(word.level.value).rank);
  }
  std::erase(ranks, -1);
  std::ranges::sort(ranks, std::ranges::greater());
  return ranks;
}

/// Whether one of the levels, or their number, came out lower than it was.
bool is_lowered(const Ranks& before, const Ranks& after) {
  return after.size() < before.size() ||
         !std::equal(before.begin(), before.end(), after.begin(), std::less_equal());
}

/// Whether a level that is marked somewhere came out lower than it was, or was lost.
bool is_lowered(const Cable& before, const Cable& after) {
  return is_lowered(numbered_ranks(before), numbered_ranks(after)) ||
         is_lowered(all_ranks(before), all_ranks(after));
}

bool is_lowered(const std::vector<parse::ParsedCable>& before,
                const std::vector<parse::ParsedCable>& after) {
  bool lowered = before.size() != after.size();
  for (std::size_t i = 0; i < before.size() && !lowered; ++i) {
    lowered = is_lowered(before[i].cable, after[i].cable);
  }
  return lowered;
}

}  // namespace

FixedText fix_text(const std::string& name, std::string bytes, rule::DocumentChecker& checker,
                   bool unsafe_too) {
  FixedText fixed{std::move(bytes), 0, {}, {}};
  std::string current = fixed.bytes;
  std::map<std::string, std::size_t> by_rule;
  for (int round = 0;; ++round) {
    const SourceText source(name, current);
    if (!source.problem().empty()) {
      return fixed;
    }
    const std::vector<parse::ParsedCable> cables = parse::parse_cables(source);
    std::vector<Finding> findings;
    for (const parse::ParsedCable& parsed : cables) {
      if (parsed.is_marked()) {
        std::ranges::move(checker.check(source, parsed).findings, std::back_inserter(findings));
      }
    }
    Chosen chosen;
    const auto counts = choose(findings, source.encoding(), unsafe_too, chosen);
    if (chosen.empty()) {
      break;
    }
    if (round == max_rounds) {
      fixed.refusal = "the fixes of " + counts.begin()->first + " keep changing the text";
      return fixed;
    }
    std::string next = source.as_file(chosen.applied_to(source.bytes()));
    const SourceText after(name, next);
    if (!unsafe_too && is_lowered(cables, parse::parse_cables(after))) {
      fixed.refusal = "a fix would lower a classification";
      return fixed;
    }
    current = std::move(next);
    for (const auto& [rule, count] : counts) {
      by_rule[rule] += count;
    }
  }
  fixed.bytes = std::move(current);
  for (const auto& [rule, count] : by_rule) {
    fixed.applied += count;
  }
  fixed.by_rule = std::move(by_rule);
  return fixed;
}

}  // namespace cablelint::lint
