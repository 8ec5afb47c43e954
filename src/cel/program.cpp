// SPDX-License-Identifier: Apache-2.0
#include "cel/program.hpp"

#include <utility>

#include "cel/code/code.hpp"

namespace cablelint::cel {

Program::Program(std::unique_ptr<Code> code) : code_(std::move(code)) {}
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

}  // namespace cablelint::cel
