// SPDX-License-Identifier: Apache-2.0
#include "report/spool.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace cablelint::report {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{4} << 20U;
constexpr std::size_t piece_bytes = std::size_t{1} << 16U;

}  // namespace

void Spool::add(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) {
    if (!file_) {
      file_ = FileDescriptor::temporary("report");
    }
    file_->write(buffer_);
    in_file_bytes_ += buffer_.size();
    buffer_.clear();
  }
}

void Spool::move_to(const std::function<void(std::string_view)>& sink) {
  if (file_) {
    for (std::uint64_t at = 0; at < in_file_bytes_; at += piece_bytes) {
      sink(piece(at, std::min<std::uint64_t>(piece_bytes, in_file_bytes_ - at)));
    }
    file_.reset();
    in_file_bytes_ = 0;
  }
  sink(buffer_);
  buffer_.clear();
}

/// A text is in the file or in the buffer, never in both.
std::string Spool::piece(std::uint64_t begin, std::size_t size) const {
  if (begin >= in_file_bytes_) {
    return buffer_.substr(begin - in_file_bytes_, size);
  }
  std::string text(size, '\0');
  file_->read_at(begin, text);
  return text;
}

}  // namespace cablelint::report
