// SPDX-License-Identifier: Apache-2.0
// What a check keeps of a document for the rules on several of them.
#include <algorithm>
#include <array>
#include <cstring>

#include "rule/check/document_check.hpp"

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

  /// Never 0, except for a text without letters and digits.
  [[nodiscard]] std::uint64_t value() {
    if (count_ != 0) {
      std::fill_n(kept_.begin() + count_, sizeof(std::uint64_t) - count_, '\0');
      mix(0);
    }
    return is_empty_ ? 0 : std::max<std::uint64_t>(hash_, 1);
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

/// Of the paragraphs, without the page lines in them.
std::uint64_t hash_of_text(const SourceText& source, const Cable& cable) {
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

/// Where sections do not follow one another or count differently, `cable/page-numbering` says so,
/// where the DE line contradicts them, `envelope/serial`: which of them are there is not known.
std::int64_t count_of_sections(const Cable& cable) {
  if (cable.sections.empty()) {
    return 0;
  }
  const std::int64_t count = cable.sections.front().sections.value;
  std::int64_t before = cable.sections.front().section.value;
  for (const Section& section : cable.sections) {
    const std::int64_t own = section.section.value;
    if (section.sections.value != count || own > count || own < before || own > before + 1) {
      return 0;
    }
    before = own;
  }
  if (cable.copy_end && !cable.copy_end->lost.empty()) {
    return 0;  // a copy that ends in its header: `cable/truncated` says so
  }
  const bool has_other = cable.envelope && cable.envelope->de && cable.envelope->de->section &&
                         cable.classification && cable.classification->section &&
                         cable.envelope->de->section->value != cable.classification->section->value;
  return has_other ? 0 : count;
}

void put_sections(DocumentRecord& document_record, const Cable& cable) {
  for (const Section& section : cable.sections) {
    document_record.sections.push_back(section.section.value);
  }
  std::ranges::sort(document_record.sections);
  document_record.sections.erase(
      std::unique(document_record.sections.begin(), document_record.sections.end()),
      document_record.sections.end());
  document_record.section_count = count_of_sections(cable);
  if (!cable.sections.empty()) {
    document_record.section_at = cable.sections.front().span;
  }
}

}  // namespace

DocumentRecord DocumentCheck::record() {
  DocumentRecord document_record;
  document_record.rules = &rules;
  if (cable->mrn) {
    document_record.mrn = cable->mrn->id;
    document_record.mrn_at = cable->mrn->span;
  }
  if (cable->classification) {
    document_record.level = cable->classification->level.value;
    document_record.level_at = cable->classification->level.span;
  }
  if (cable->dtg && cable->dtg->time) {
    document_record.time = cable->dtg->time;
    document_record.time_at = cable->dtg->text.span;
  }
  put_sections(document_record, *cable);
  document_record.is_signed = cable->signature.has_value();
  document_record.is_swapped = cable->is_swapped;
  if (!document_record.mrn.empty()) {
    document_record.text = hash_of_text(*source, *cable);
  }
  for (const Ref& ref : cable->refs) {
    if (ref.id) {
      document_record.references.push_back({std::string(*ref.id), ref.span});
    }
  }
  const std::vector<Exception>& exceptions = rules.compiled().exceptions;
  for (std::uint32_t i = 0; i < exceptions.size(); ++i) {
    const bool is_about_runs = std::ranges::any_of(exceptions[i].rules, [this](std::uint32_t rule) {
      return rules.rules()[rule].id.starts_with("repository/");
    });
    if (is_about_runs && is_excepted_here(exceptions[i])) {
      document_record.exceptions.push_back(i);
    }
  }
  return document_record;
}

}  // namespace cablelint::rule
