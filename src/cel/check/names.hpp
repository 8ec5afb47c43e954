// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cel/check/typing.hpp"
#include "cel/scope.hpp"

namespace cablelint::cel {

/// The variables that an expression can name, and the paths that begin with them.
class Names {
 public:
  /// A variable that a macro binds.
  struct Local {
    std::string name;
    TypeId type = 0;
    std::string path;  ///< under which facts about it are known
    std::uint64_t max_size = 1000;
  };

  Names(Typing& typing, const Scope& scope) : typing_(typing), tree_(typing.tree), scope_(scope) {}

  [[nodiscard]] const Variable* variable_named_by(ExpressionId id) const;
  void use(const Variable& variable, ExpressionId id);
  /// All names that can be read here.
  [[nodiscard]] std::vector<std::string> variable_names() const;
  /// The variables that were read.
  [[nodiscard]] const std::set<std::string>& used() const { return used_; }

  /// Binds a local variable and gives its slot. An empty path: none that another variable has.
  std::uint32_t push_local(std::string name, TypeId type, std::string path, std::uint64_t max_size);
  [[nodiscard]] const Local& local(std::uint32_t slot) const { return locals_[slot]; }
  [[nodiscard]] std::uint32_t local_named(std::string_view name) const;
  [[nodiscard]] std::size_t local_count() const { return locals_.size(); }
  [[nodiscard]] std::size_t most_locals() const { return most_locals_; }
  void drop_locals(std::size_t first) { locals_.resize(first); }
  /// Hides the locals before `first`: a pack's function sees its parameters alone. Gives what was
  /// the first one so far.
  std::size_t hide_locals_before(std::size_t first) {
    return std::exchange(first_visible_local_, first);
  }

  [[nodiscard]] std::string path(ExpressionId id) const;
  /// The path as its author wrote it.
  [[nodiscard]] std::string path_text(ExpressionId id) const;
  /// All of the path `id` is there.
  [[nodiscard]] Facts facts_of_path(ExpressionId id) const;

 private:
  [[nodiscard]] std::string joined_path(ExpressionId first, std::string_view sign,
                                        const std::string& second, std::string_view end = "") const;

  Typing& typing_;
  Tree& tree_;
  const Scope& scope_;
  std::vector<Local> locals_;
  std::size_t first_visible_local_ = 0;
  std::size_t most_locals_ = 0;
  std::size_t paths_made_ = 0;
  std::set<std::string> used_;
};

}  // namespace cablelint::cel
