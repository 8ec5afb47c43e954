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
    buffer_.clear();
  }
}

void Spool::move_to(const std::function<void(std::string_view)>& sink) {
  if (file_) {
    const std::uint64_t size = file_->size_bytes();
    std::string piece;
    for (std::uint64_t at = 0; at < size; at += piece.size()) {
      piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(piece_bytes, size - at)));
      file_->read_at(at, piece);
      sink(piece);
    }
    file_.reset();
  }
  sink(buffer_);
  buffer_.clear();
}

}  // namespace cablelint::report
