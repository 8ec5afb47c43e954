// SPDX-License-Identifier: Apache-2.0
#include "cli/options/option_values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <span>

#include "model/calendar.hpp"
#include "rule/model/fields.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

/// All of `text` as a number in digits alone.
std::optional<int> number(std::string_view text) {
  const bool is_digits = std::ranges::all_of(text, is_digit);
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return is_digits && read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

}  // namespace

bool is_folder(const Destination& destination) { return destination.path.ends_with('/'); }

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    if (end > begin) {
      words.emplace_back(list.substr(begin, end - begin));
    }
    begin = end + 1;
  }
  return words;
}

std::pair<std::string, std::string> halves_from(const std::string& text) {
  const std::size_t at = text.find('=');
  if (at == std::string::npos || at == 0) {
    throw WrongValue("expected NAME=VALUE, not `" + text + "`");
  }
  return {text.substr(0, at), text.substr(at + 1)};
}

std::string file_from(const std::string& text) {
  if (text.empty()) {
    throw WrongValue("missing file name");
  }
  return text;
}

std::pair<std::string, Severity> rule_severity_from(const std::string& text) {
  auto [name, value] = halves_from(text);
  const std::optional<Severity> severity = severity_from(value);
  if (!severity) {
    throw WrongValue("--severity: `" + value + "` is not one of error, warning, info");
  }
  return {std::move(name), *severity};
}

Destination destination_from(const std::string& text) {
  const std::size_t colon = text.find(':');
  const std::string name = text.substr(0, colon);
  const report::Format* const format = report::format_from(name);
  if (format == nullptr) {
    const std::vector<std::string> known = report::format_names();
    std::string list;
    for (const std::string& one : known) {
      list += (list.empty() ? "" : ", ") + one;
    }
    const std::string near = did_you_mean(name, known);
    throw WrongValue("--format: unknown format `" + name + "`" +
                     (near.empty() ? ", expected " + list : near));
  }
  if (colon + 1 == text.size()) {
    throw WrongValue("--format: missing file name after `" + text + "`");
  }
  return {format, colon == std::string::npos ? std::string() : text.substr(colon + 1)};
}

std::vector<std::string> packs_at(const std::string& path) {
  std::error_code failed;
  if (!std::filesystem::is_directory(path, failed)) {
    return {path};
  }
  std::vector<std::string> packs;
  std::filesystem::directory_iterator entry(path, failed);
  for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
    const std::filesystem::path& file = entry->path();
    const bool is_hidden = file.filename().native().starts_with('.');
    if (!is_hidden && (file.extension() == ".yaml" || file.extension() == ".yml")) {
      packs.push_back(file.string());
    }
  }
  if (failed || packs.empty()) {
    throw WrongValue(path + ": " +
                     (failed ? failed.message() : "no rule pack *.yaml in the folder"));
  }
  std::ranges::sort(packs);
  return packs;
}

settings::CeilingWords ceiling_from(const std::string& text) {
  std::optional<settings::CeilingWords> words = settings::ceiling_from_words(text);
  if (!words) {
    const std::string near = settings::did_you_mean_level(text);
    throw WrongValue("--ceiling: unknown level `" + text + "`" +
                     (near.empty() ? "; " + settings::known_levels() : near));
  }
  return std::move(*words);
}

std::string message_form_from(const std::string& text) {
  const std::span<const std::string_view> forms = rule::message_forms();
  const std::vector<std::string> known(forms.begin(), forms.end());
  if (std::ranges::find(known, text) == known.end()) {
    const std::string near = did_you_mean(text, known);
    throw WrongValue(
        fmt::format("--require-form: unknown form `{}`{}", text,
                    near.empty() ? fmt::format(", expected {}", fmt::join(known, ", ")) : near));
  }
  return text;
}

Timestamp day_from(std::string_view option, const std::string& text) {
  constexpr std::string_view form = "YYYY-MM-DD";
  const bool is_form = text.size() == form.size() && text[4] == '-' && text[7] == '-';
  const std::string_view view = text;
  const std::optional<int> year = is_form ? number(view.substr(0, 4)) : std::nullopt;
  const std::optional<int> month = is_form ? number(view.substr(5, 2)) : std::nullopt;
  const std::optional<int> day = is_form ? number(view.substr(8, 2)) : std::nullopt;
  const std::optional<Timestamp> found =
      year && month && day && *year > 0 ? date(*year, *month, *day) : std::nullopt;
  if (!found) {
    throw WrongValue(std::string(option) + ": `" + text + "` is not a date such as 2030-01-01");
  }
  return *found;
}

Timestamp today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace cablelint::cli
