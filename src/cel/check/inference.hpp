// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cel/type.hpp"

namespace cablelint::cel {

using TypeId = std::uint32_t;

/// Types while an expression is checked. `[]` is a list of a type not known yet: a variable, which
/// becomes known when the list is used as one of something (unification, as by Robinson).
class Inference {
 public:
  Inference();

  [[nodiscard]] static TypeId simple(Kind kind);
  [[nodiscard]] TypeId list(TypeId element);
  [[nodiscard]] TypeId map(TypeId key, TypeId value);
  [[nodiscard]] TypeId optional(TypeId value);
  [[nodiscard]] TypeId unknown();

  /// `type` with its parameters replaced; what `parameters` lacks becomes unknown, and is added.
  using Parameters = std::map<std::uint32_t, TypeId>;
  [[nodiscard]] TypeId add(const Type& type, Parameters& parameters);
  [[nodiscard]] TypeId add(const Type& type);

  /// `Kind::parameter`: not known yet.
  [[nodiscard]] Kind kind(TypeId type) const { return terms_[find(type)].kind; }
  [[nodiscard]] bool is_unknown(TypeId type) const { return kind(type) == Kind::parameter; }
  [[nodiscard]] TypeId part(TypeId type, std::size_t which) const;
  [[nodiscard]] const RecordType* record(TypeId type) const { return terms_[find(type)].record; }

  /// Makes two types one; false if they cannot be.
  [[nodiscard]] bool unify(TypeId a, TypeId b);

  /// What has been learned can be forgotten: for trying one overload after the other.
  struct Mark {
    std::size_t terms = 0;
    std::size_t bound = 0;
  };
  [[nodiscard]] Mark mark() const { return {terms_.size(), bound_.size()}; }
  void roll_back(const Mark& mark);

  [[nodiscard]] Type type(TypeId id) const;

  /// As a message names it; what is unknown is `?`.
  [[nodiscard]] std::string name(TypeId id) const;

 private:
  struct Term {
    Kind kind = Kind::parameter;
    TypeId first = 0;  ///< element, key, value; of a bound variable: its value
    TypeId second = 0;
    const RecordType* record = nullptr;
    bool is_bound = false;
  };

  TypeId push(const Term& term);
  [[nodiscard]] TypeId find(TypeId type) const;
  [[nodiscard]] bool occurs(TypeId variable, TypeId type) const;

  std::vector<Term> terms_;
  std::vector<TypeId> bound_;
};

}  // namespace cablelint::cel
