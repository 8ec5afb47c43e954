// SPDX-License-Identifier: Apache-2.0
#include "select/mail_header.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/input_error.hpp"

namespace cablelint::select {
namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// The parts of a value between semicolons, without comments in brackets, which may be nested, and
/// without the quotation marks around a string.
std::vector<std::string> pieces_of(std::string_view value) {
  std::vector<std::string> pieces(1);
  std::size_t depth = 0;
  bool is_quoted = false;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    if (c == '\\' && (is_quoted || depth > 0) && at + 1 < value.size()) {
      ++at;
      pieces.back() += depth == 0 ? std::string(1, value[at]) : "";
    } else if (c == '"' && depth == 0) {
      is_quoted = !is_quoted;
    } else if (c == '(' && !is_quoted) {
      ++depth;
    } else if (c == ')' && depth > 0) {
      --depth;
    } else if (c == ';' && !is_quoted && depth == 0) {
      pieces.emplace_back();
    } else if (depth == 0) {
      pieces.back() += c;
    }
  }
  return pieces;
}

FieldValue parsed(std::string_view text) {
  const std::vector<std::string> pieces = pieces_of(text);
  FieldValue value{lower_case(pieces.front()), {}};
  std::erase_if(value.value, is_gap);
  for (auto piece = pieces.begin() + 1; piece != pieces.end(); ++piece) {
    const std::size_t equals = std::min(piece->find('='), piece->size());
    const std::string_view key = trim(std::string_view(*piece).substr(0, equals));
    value.parameters.emplace_back(
        lower_case(key),
        trim(std::string_view(*piece).substr(std::min(equals + 1, piece->size()))));
  }
  return value;
}

}  // namespace

const std::string* FieldValue::parameter(std::string_view key) const {
  const auto found =
      std::ranges::find(parameters, key, &std::pair<std::string, std::string>::first);
  return found == parameters.end() ? nullptr : &found->second;
}

MailHeader::MailHeader(std::string_view& message, const std::string& name) : mail_(name) {
  while (!message.empty()) {
    const std::string_view line = take_line(message);
    if (line.empty()) {
      break;
    }
    if ((line.front() == ' ' || line.front() == '\t') && !fields_.empty()) {
      fields_.back().value.append(line);
      continue;
    }
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view field = trim_end(line.substr(0, colon));
    const bool is_field = colon < line.size() && !field.empty() &&
                          std::ranges::all_of(field, [](char c) { return c > ' ' && c < 0x7F; });
    if (!is_field || line.find('\r') != npos || line.find('\0') != npos) {
      throw InputError(name, "its header has a line that is not an e-mail header field");
    }
    fields_.push_back({lower_case(field), std::string(line.substr(colon + 1))});
  }
}

const MailHeader::Field* MailHeader::find(std::string_view field) const {
  const auto first = std::ranges::find(fields_, field, &Field::name);
  return first == fields_.end() ? nullptr : &*first;
}

std::optional<FieldValue> MailHeader::field(std::string_view field) const {
  if (std::ranges::count(fields_, field, &Field::name) > 1) {
    throw InputError(mail_, "its header has two fields " + std::string(field));
  }
  const Field* const found = find(field);
  return found == nullptr ? std::nullopt : std::optional(parsed(found->value));
}

FieldValue MailHeader::content_type() const {
  return field("content-type").value_or(FieldValue{"text/plain", {}});
}

std::string MailHeader::transfer_encoding() const {
  return field("content-transfer-encoding").value_or(FieldValue{}).value;
}

bool MailHeader::is_encoded() const {
  constexpr std::array<std::string_view, 4> identity = {"", "7bit", "8bit", "binary"};
  return std::ranges::find(identity, transfer_encoding()) == identity.end();
}

std::string MailHeader::file_name() const {
  for (const auto& [field, key] :
       {std::pair("content-disposition", "filename"), std::pair("content-type", "name")}) {
    const Field* const found = find(field);
    const FieldValue value = found == nullptr ? FieldValue() : parsed(found->value);
    if (const std::string* const path = value.parameter(key)) {
      std::string name = path->substr(path->find_last_of("/\\") + 1);
      return name == "." || name == ".." ? "" : name;
    }
  }
  return {};
}

}  // namespace cablelint::select
