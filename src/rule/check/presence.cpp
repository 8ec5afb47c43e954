// SPDX-License-Identifier: Apache-2.0
#include "rule/check/presence.hpp"

#include <algorithm>
#include <cstddef>

namespace cablelint::rule {

Presence::Presence(const NeededPaths& needed) {
  for (std::size_t i = 0; i < needed.paths.size(); ++i) {
    std::uint32_t object = 0;
    for (const Path::Step& step : needed.paths[i].steps) {
      const cel::Field* const field = &step.record->type.fields[step.field];
      const auto known = std::ranges::find_if(
          steps_, [&](const Step& other) { return other.from == object && other.field == field; });
      const auto number = static_cast<std::uint32_t>(known - steps_.begin());
      if (known == steps_.end()) {
        steps_.push_back({field, object, 0});
      }
      object = number + 1;
    }
    (object == 0 ? always_ : steps_[object - 1].bit) |= std::uint64_t{1} << i;
  }
  objects_.resize(steps_.size() + 1);
}

std::uint64_t Presence::bits(const void* root) {
  std::uint64_t bits = always_;
  objects_[0] = root;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const Step& step = steps_[i];
    const void* const from = objects_[step.from];
    objects_[i + 1] = from == nullptr ? nullptr : cel::follow(*step.field, from);
    bits |= objects_[i + 1] == nullptr ? 0 : step.bit;
  }
  return bits;
}

}  // namespace cablelint::rule
