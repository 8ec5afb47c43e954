// SPDX-License-Identifier: Apache-2.0
#include "yaml/load_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::yaml {

namespace {

/// The first characters of a text.
std::string_view head(std::string_view text, std::size_t characters) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < characters && end < text.size(); ++i) {
    end += first_code_point(text.substr(end)).size_bytes;
  }
  return text.substr(0, end);
}

/// The first byte of a character at or after `at`.
std::size_t character_at(std::string_view text, std::size_t at) {
  while (at < text.size() && is_continuation(text[at])) {
    ++at;
  }
  return at;
}

/// The line from `start` to `end`, or its part around the place: one line of a megabyte may
/// have hundreds of errors.
void put_line_text(LoadError& load_error, std::string_view text, std::size_t start,
                   std::size_t end) {
  constexpr std::size_t shown_before = 80;
  constexpr std::size_t shown = 240;
  const std::size_t offset = std::min(load_error.offset, end);
  const bool is_short = end - start <= shown;
  const std::size_t from = is_short || offset - start <= shown_before
                               ? start
                               : character_at(text, offset - shown_before);
  const std::size_t to = is_short ? end : character_at(text, std::min(end, from + shown));
  const std::string_view before = from == start ? "" : "…";
  load_error.line_text.append(before)
      .append(to_utf8(text.substr(from, to - from)))
      .append(to == end ? "" : "…");
  load_error.caret =
      count_code_points(before) + count_code_points(text.substr(from, offset - from));
  const std::size_t under = std::min(load_error.end_offset, to);
  load_error.size = std::max<std::size_t>(
      1, under > offset ? count_code_points(text.substr(offset, under - offset)) : 0);
}

void put_place(LoadError& load_error, const File& file, const Place& place) {
  const std::string_view text = file.text;
  load_error.offset = std::min(place.offset, text.size());
  load_error.end_offset = std::min(load_error.offset + place.size, text.size());
  const auto [line, start] = line_of(text, load_error.offset);
  const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
  load_error.file = file.path;
  load_error.line = line;
  load_error.column = count_code_points(text.substr(start, load_error.offset - start)) + 1;
  if (!file.may_be_document) {
    put_line_text(load_error, text, start, end);
  }
}

}  // namespace

void LoadErrors::error(const Place& place, std::string_view message, std::string_view help) {
  ++error_count_;
  if (error_count_ > most_kept) {
    return;
  }
  add(place, message, help, false);
}

void LoadErrors::warning(const Place& place, std::string_view message, std::string_view help) {
  ++warning_count_;
  if (warning_count_ <= max_count) {
    add(place, message, help, true);
  }
}

void LoadErrors::add(const Place& place, std::string_view message, std::string_view help,
                     bool is_warning) {
  LoadError load_error;
  load_error.message = visible(message);
  load_error.help = visible(help);
  load_error.is_warning = is_warning;
  if (place.file != nullptr) {
    put_place(load_error, *place.file, place);
  }
  all_.push_back(std::move(load_error));
}

std::vector<LoadError> LoadErrors::take() {
  const auto key = [](const LoadError& error) {
    return std::tie(error.file, error.line, error.column, error.message);
  };
  const auto by_place = [&key](const LoadError& a, const LoadError& b) { return key(a) < key(b); };
  std::stable_sort(all_.begin(), all_.end(), by_place);
  // A template is compiled again for each rule that uses it.
  const auto is_same = [&key](const LoadError& a, const LoadError& b) { return key(a) == key(b); };
  all_.erase(std::unique(all_.begin(), all_.end(), is_same), all_.end());
  if (all_.size() > max_count) {
    std::stable_partition(all_.begin(), all_.end(),
                          [](const LoadError& error) { return !error.is_warning; });
    all_.resize(max_count);
    std::stable_sort(all_.begin(), all_.end(), by_place);
  }
  return std::move(all_);
}

std::string to_string(const LoadError& error) {
  const std::string_view kind = error.is_warning ? "warning" : "error";
  std::string shown = error.file.empty()
                          ? fmt::format("cablelint: {}: {}\n", kind, error.message)  // of an option
                          : fmt::format("{}:{}:{}: {}: {}\n", error.file, error.line, error.column,
                                        kind, error.message);
  if (!error.line_text.empty()) {
    const std::size_t before = count_cells(visible(head(error.line_text, error.caret)));
    shown += fmt::format("{:>5} | {}\n      | {}^", error.line, visible(error.line_text),
                         std::string(before, ' '));
    shown.append(error.size > 1 ? error.size - 1 : 0, '~');
    shown += '\n';
  }
  if (!error.help.empty()) {
    shown += fmt::format("      = help: {}\n", error.help);
  }
  return shown;
}

}  // namespace cablelint::yaml
