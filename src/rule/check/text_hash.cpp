// SPDX-License-Identifier: Apache-2.0
#include "rule/check/text_hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace cablelint::rule {
namespace {

/// Letters as large ones, digits as they are; nothing else counts, so that a copy in another
/// encoding, with other line ends or other quotes, is the same.
constexpr std::array<unsigned char, 256> kept_characters = [] {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0; c < table.size(); ++c) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_large = c >= 'A' && c <= 'Z';
    const bool is_small = c >= 'a' && c <= 'z';
    table[c] = static_cast<unsigned char>(is_digit || is_large ? c : is_small ? c - 32 : 0);
  }
  return table;
}();

/// Eight characters at a time are multiplied into the hash, as FNV-1a does with one.
class TextHash {
 public:
  void add(std::string_view text) {
    while (!text.empty()) {
      const std::string_view part = text.substr(0, part_size);
      std::size_t count = count_;  // what a character is written over may not be the count
      for (const char c : part) {
        const unsigned char kept = kept_characters[static_cast<unsigned char>(c)];
        kept_[count] = kept;
        count += kept == 0 ? 0U : 1U;  // without a branch: it would be mispredicted
      }
      count_ = count;
      mix_words();
      text.remove_prefix(part.size());
    }
  }

  /// Nothing for a text without letters and digits.
  [[nodiscard]] std::optional<std::uint64_t> value() {
    if (count_ != 0) {
      std::fill_n(kept_.begin() + count_, sizeof(std::uint64_t) - count_, '\0');
      mix(0);
    }
    return is_empty_ ? std::nullopt : std::optional(hash_);
  }

 private:
  static constexpr std::size_t part_size = 120;

  /// What does not fill a word goes to the front.
  void mix_words() {
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= count_; at += sizeof(std::uint64_t)) {
      mix(at);
    }
    std::copy(kept_.begin() + at, kept_.begin() + count_, kept_.begin());
    count_ -= at;
  }
  void mix(std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, &kept_[at], sizeof word);
    hash_ = (hash_ ^ word) * 0x100000001b3U;
    hash_ ^= hash_ >> 32U;
    is_empty_ = false;
  }

  std::array<unsigned char, part_size + sizeof(std::uint64_t)> kept_{};
  std::size_t count_ = 0;
  std::uint64_t hash_ = 0xcbf29ce484222325U;
  bool is_empty_ = true;
};

}  // namespace

std::optional<std::uint64_t> hash_of_text(const SourceText& source, const Cable& cable) {
  TextHash hash;
  auto page = cable.section_breaks.begin();
  for (const Paragraph& paragraph : cable.paragraphs) {
    std::uint32_t at = paragraph.text.span.begin;
    const std::uint32_t end = paragraph.text.span.end();
    while (page != cable.section_breaks.end() && page->span.begin < at) {
      ++page;
    }
    for (; page != cable.section_breaks.end() && page->span.begin < end; ++page) {
      hash.add(source.text({at, page->span.begin - at}));
      at = std::min(end, page->span.end());
    }
    hash.add(source.text({at, end - at}));
  }
  return hash.value();
}

}  // namespace cablelint::rule
