// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "marking/published_words.hpp"
#include "marking/scheme.hpp"
#include "model/cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// How the header of a document compares with what its portions require.
enum class BannerState : std::uint8_t {
  agrees,
  too_low,      ///< a portion is above it, or a control is missing
  too_high,     ///< no portion reaches it, or it lets in fewer countries
  compilation,  ///< no portion reaches its level, and the text says that they compile to it
  no_header,    ///< no classification line could be read
  no_portions,  ///< no portion mark could be read
};

[[nodiscard]] std::string_view name(BannerState state);

/// A control, and the portions that force it.
struct ControlOfBanner {
  std::string control;             ///< as headers have it: ORCON
  std::vector<std::size_t> lines;  ///< of the portions that force it; none: the header has it alone
};

/// The banner of a document, and the one that it needs.
struct BannerEntry {
  std::string file;
  std::string mrn;  ///< message reference number; may be empty
  std::optional<std::string> header;
  std::optional<std::string> required;  ///< of a message without lists of countries
  std::size_t unmarked =
      0;  ///< paragraphs without a mark that can be read, which might require more
  BannerState state = BannerState::agrees;
  std::vector<ControlOfBanner> forced;   ///< controls of the required banner
  std::vector<ControlOfBanner> missing;  ///< from the header
  std::vector<ControlOfBanner> excess;   ///< of the classification line
};

/// The controls are those of a scheme.
[[nodiscard]] BannerEntry banner_entry(const SourceText& source, const Cable& cable,
                                       const marking::Scheme& scheme);

/// Puts `[…]` in place of the words that no scheme publishes: they may be text, or a name that is
/// itself classified.
void hide_unpublished(BannerEntry& entry, const marking::PublishedWords& published);

}  // namespace cablelint::lint
