// SPDX-License-Identifier: Apache-2.0
#include "parse/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cablelint::parse {
namespace {

constexpr std::string_view blank_bytes{" \t\r\n\f\v\0", 7};

}  // namespace

std::string to_upper(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return upper;
}

std::string_view trim_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(blank_bytes) + 1);
}

std::string_view trim(std::string_view text) {
  text = trim_end(text);
  return text.substr(std::min(text.find_first_not_of(blank_bytes), text.size()));
}

std::string reference_id(std::int64_t year, std::string_view post, std::int64_t serial) {
  std::string id = fmt::format("{:02}", year % 100);
  std::copy_if(post.begin(), post.end(), std::back_inserter(id), [](char c) { return c != ' '; });
  return id + std::to_string(serial);
}

}  // namespace cablelint::parse
