// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "marking/content.hpp"
#include "marking/roll_up.hpp"
#include "marking/scheme.hpp"
#include "marking/write_marking.hpp"

namespace cablelint::marking {

/// A control of a banner, and the portions that force it, by number.
struct ForcedControl {
  BannerControl control;
  std::vector<std::size_t> portions;  ///< none: the banner has it alone
};

/// What the portions of a document say, one by one and together, and the banner that they require.
class PortionSum {
 public:
  PortionSum(const Scheme& scheme, const BannerContext& context)
      : scheme_(scheme), context_(context) {}

  /// The next portion, numbered from 0.
  void add(Content portion);
  /// The next portion, if it says nothing for certain: it has a number only.
  void add_uncertain(Content portion) { portions_.push_back(std::move(portion)); }
  /// What another part of the document says: it has no number.
  void add_beside(const Content& part);

  /// Portions have more controls than any register: so only a hostile document does, and each is
  /// compared with all portions.
  [[nodiscard]] bool is_full() const;
  /// Whether no part of the document says anything.
  [[nodiscard]] bool is_empty() const { return is_empty_; }
  [[nodiscard]] const std::vector<Content>& portions() const { return portions_; }

  /// What all parts of the document say together.
  [[nodiscard]] const Content& all() const { return all_; }
  [[nodiscard]] Banner required() const { return banner_of(all_, scheme_, context_); }
  [[nodiscard]] std::vector<std::size_t> forced_by(const BannerControl& control) const;
  /// Each control with the portions that force it.
  [[nodiscard]] std::vector<ForcedControl> forced(std::vector<BannerControl> controls) const;

 private:
  const Scheme& scheme_;
  BannerContext context_;
  std::vector<Content> portions_;
  /// What each portion requires alone, once it is asked for.
  mutable std::vector<std::vector<BannerControl>> required_;
  Content all_;
  bool is_empty_ = true;
};

}  // namespace cablelint::marking
