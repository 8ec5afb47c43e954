// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <tao/pegtl/memory_input.hpp>

#include "parse/read_budget.hpp"

namespace cablelint::parse {

/// A text for the grammar that ends where it is once the budget is spent: whatever is being tried
/// then fails at once.
class BoundedInput : public tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> {
 public:
  BoundedInput(std::string_view text, ReadBudget budget)
      : memory_input(text.data(), text.size(), ""), budget_(budget) {}

  /// Counts the bytes from `begin` on, which a repetition has read.
  /// Returns: whether that was allowed; else the text ends at `begin`.
  [[nodiscard]] bool spend_from(const char* begin) noexcept {
    budget_.left -= current() - begin;
    return !budget_.is_spent() || end_at(begin);
  }
  [[nodiscard]] ReadBudget budget() const { return budget_; }

 private:
  /// Returns: false. Apart, so that the usual way stays short.
  [[gnu::noinline, gnu::cold]] bool end_at(const char* begin) noexcept {
    m_current = begin;
    m_end = begin;
    return false;
  }

  ReadBudget budget_;
};

}  // namespace cablelint::parse
