// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace cablelint::cel {

/// Paths of nullable fields that are known to be there, each with all its prefixes. The language is
/// pure, so that a path once seen present stays so.
struct Facts {
  bool everything = false;  ///< of a case that cannot occur, anything is true
  std::set<std::string, std::less<>> paths;
};

[[nodiscard]] Facts both(const Facts& a, const Facts& b);    ///< where a and b hold
[[nodiscard]] Facts either(const Facts& a, const Facts& b);  ///< where a or b holds
[[nodiscard]] Facts impossible();

/// What is known where a condition is true, and where it is false.
struct Known {
  Facts if_true;
  Facts if_false;
};

/// The facts at one place of an expression. They are added going in and removed going out.
class FactsHere {
 public:
  [[nodiscard]] bool has(std::string_view path) const {
    return impossible_ > 0 || paths_.contains(path);
  }
  void enter(const Facts& facts);
  void leave(const Facts& facts);

 private:
  std::map<std::string, int, std::less<>> paths_;  ///< and how often they were entered
  int impossible_ = 0;
};

/// Keeps facts for as long as it lives.
class Assumption {
 public:
  Assumption(FactsHere& here, Facts facts) : here_(here), facts_(std::move(facts)) {
    here_.enter(facts_);
  }
  ~Assumption() { here_.leave(facts_); }
  Assumption(const Assumption&) = delete;
  Assumption& operator=(const Assumption&) = delete;

 private:
  FactsHere& here_;
  Facts facts_;
};

}  // namespace cablelint::cel
