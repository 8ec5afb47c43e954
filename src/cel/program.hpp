// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace cablelint::cel {

struct Code;

/// A checked expression, ready to be evaluated any number of times by any number of threads.
class Program {
 public:
  explicit Program(std::unique_ptr<Code> code);
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  ~Program();

  [[nodiscard]] const Code& code() const { return *code_; }
  [[nodiscard]] Code& code() { return *code_; }

 private:
  std::unique_ptr<Code> code_;
};

}  // namespace cablelint::cel
