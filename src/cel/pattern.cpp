// SPDX-License-Identifier: Apache-2.0
#include "cel/pattern.hpp"

#include <re2/re2.h>

#include <cstdint>

namespace cablelint::cel {
namespace {

constexpr std::int64_t most_bytes = 1024 * 1024;

}  // namespace

Pattern::Pattern(std::string_view text) : text_(text) {}
Pattern::~Pattern() = default;

const re2::RE2& Pattern::compiled() const {
  std::call_once(once_, [this] {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_max_mem(most_bytes);
    compiled_ = std::make_unique<const re2::RE2>(text_, options);
  });
  return *compiled_;
}

std::string Pattern::error() const { return compiled().error(); }

bool Pattern::is_found_in(std::string_view searched) const {
  return re2::RE2::PartialMatch(re2::StringPiece(searched.data(), searched.size()), compiled());
}

}  // namespace cablelint::cel
