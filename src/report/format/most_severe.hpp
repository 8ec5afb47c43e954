// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"

namespace cablelint::report {

/// The most severe of any number of results, in memory that does not grow beyond `max` of them.
class MostSevere {
 public:
  explicit MostSevere(std::size_t max) : max_(max) {}

  /// Whether a result of that severity would be kept now. Counts it as left out if not.
  [[nodiscard]] bool admit(Severity severity);

  /// Keeps a result that `admit` let in; the last one of the least severe makes room for it.
  void add(Severity severity, std::string text);

  [[nodiscard]] std::size_t left_out() const { return left_out_; }

  /// The most severe first, those of one severity in the order in which they came.
  void each_by_severity(const std::function<void(std::string_view)>& visit) const;

  /// In the order in which they came; the most severe first if some had to be left out.
  void each(const std::function<void(std::string_view)>& visit) const;

 private:
  struct Result {
    std::size_t order;
    std::string text;
  };

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::vector<const Result*> all_by_severity() const;

  std::size_t max_;
  std::array<std::deque<Result>, 3> by_severity_;
  std::size_t order_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace cablelint::report
