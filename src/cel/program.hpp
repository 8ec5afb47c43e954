// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace cablelint::cel {

struct Code;
class Pattern;
class Value;

/// A checked expression, ready to be evaluated any number of times by any number of threads.
class Program {
 public:
  explicit Program(std::unique_ptr<Code> code);
  /// The code is read when it is first asked for: most programs of most runs never are.
  explicit Program(std::function<std::unique_ptr<Code>()> read);
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  ~Program();

  [[nodiscard]] const Code& code() const;
  [[nodiscard]] Code& code();
  [[nodiscard]] const Value& constant(std::size_t number) const;
  [[nodiscard]] const Pattern& pattern(std::size_t number) const;

 private:
  struct State;

  std::unique_ptr<State> state_;
};

}  // namespace cablelint::cel
