// SPDX-License-Identifier: Apache-2.0
#include "lsp/message_stream.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "lsp/request_error.hpp"
#include "text/ascii.hpp"

namespace cablelint::lsp {
namespace {

constexpr std::size_t read_bytes = std::size_t{1} << 16U;
/// A longer line is not a header field.
constexpr std::size_t max_header_bytes = 4096;

/// What a line of the header says of the size; nothing if it is about something else.
std::optional<std::string_view> content_length(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || lower_case(line.substr(0, colon)) != "content-length") {
    return std::nullopt;
  }
  return trim_start(line.substr(colon + 1));
}

std::optional<std::size_t> number_from(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<std::string> MessageReader::next() {
  std::optional<std::size_t> size;
  for (std::optional<std::string> line = header_line(); line; line = header_line()) {
    if (const auto length = content_length(*line)) {
      size = number_from(*length);
    } else if (line->empty() && size) {
      return content(*size);
    } else if (line->empty()) {
      throw RequestError(ErrorCode::parse_error, "a message needs a Content-Length header");
    }
  }
  return std::nullopt;
}

bool MessageReader::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t size = buffer_.size();
  buffer_.resize(size + read_bytes);
  const std::size_t count = read_({buffer_.data() + size, read_bytes});
  buffer_.resize(size + count);
  return count != 0;
}

/// Without its line end. Of a line that is too long for a header, a part.
std::optional<std::string> MessageReader::header_line() {
  std::size_t end = buffer_.find('\n', at_);
  while (end == std::string::npos && buffer_.size() - at_ < max_header_bytes) {
    if (!fill()) {
      return std::nullopt;
    }
    end = buffer_.find('\n', at_);
  }
  end = std::min(end, at_ + max_header_bytes);
  std::string line = buffer_.substr(at_, end - at_);
  at_ = end + (end < buffer_.size() && buffer_[end] == '\n' ? 1 : 0);
  if (line.ends_with('\r')) {
    line.pop_back();
  }
  return line;
}

std::optional<std::string> MessageReader::content(std::size_t size) {
  const bool is_too_long = size > max_content_bytes;
  std::string text;
  for (std::size_t missing = size; missing > 0;) {
    if (!has_more() && !fill()) {
      return std::nullopt;
    }
    const std::size_t count = std::min(missing, buffer_.size() - at_);
    if (!is_too_long) {
      text.append(buffer_, at_, count);
    }
    at_ += count;
    missing -= count;
  }
  if (is_too_long) {
    throw RequestError(ErrorCode::invalid_request,
                       fmt::format("the message is larger than {} MiB", max_content_bytes >> 20U));
  }
  return text;
}

std::string framed(std::string_view content) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", content.size(), content);
}

}  // namespace cablelint::lsp
