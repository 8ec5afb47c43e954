// SPDX-License-Identifier: Apache-2.0
#include "cel/check/facts.hpp"

namespace cablelint::cel {

Facts both(const Facts& a, const Facts& b) {
  Facts result = a;
  result.everything = a.everything || b.everything;
  result.paths.insert(b.paths.begin(), b.paths.end());
  return result;
}

Facts either(const Facts& a, const Facts& b) {
  if (a.everything) {
    return b;
  }
  if (b.everything) {
    return a;
  }
  Facts facts;
  for (const std::string& path : a.paths) {
    if (b.paths.contains(path)) {
      facts.paths.insert(path);
    }
  }
  return facts;
}

Facts impossible() { return {true, {}}; }

void FactsHere::enter(const Facts& facts) {
  impossible_ += facts.everything ? 1 : 0;
  for (const std::string& path : facts.paths) {
    ++paths_[path];
  }
}

void FactsHere::leave(const Facts& facts) {
  impossible_ -= facts.everything ? 1 : 0;
  for (const std::string& path : facts.paths) {
    const auto found = paths_.find(path);
    if (--found->second == 0) {
      paths_.erase(found);
    }
  }
}

}  // namespace cablelint::cel
