// SPDX-License-Identifier: Apache-2.0
#include "cel/program.hpp"

#include <atomic>
#include <mutex>
#include <utility>

#include "cel/code/code.hpp"

namespace cablelint::cel {

struct Program::State {
  std::function<std::unique_ptr<Code>()> read;
  std::once_flag once;
  std::unique_ptr<Code> code;
  std::atomic<Code*> known = nullptr;  ///< the code, once there is one

  Code& get() {
    if (Code* const read_before = known.load(std::memory_order_acquire)) {
      return *read_before;
    }
    std::call_once(once, [this] { set(read()); });
    return *code;
  }
  void set(std::unique_ptr<Code> made) {
    code = std::move(made);
    known.store(code.get(), std::memory_order_release);
  }
};

Program::Program(std::unique_ptr<Code> code) : state_(std::make_unique<State>()) {
  state_->set(std::move(code));
}
Program::Program(std::function<std::unique_ptr<Code>()> read) : state_(std::make_unique<State>()) {
  state_->read = std::move(read);
}
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

const Code& Program::code() const { return state_->get(); }
Code& Program::code() { return state_->get(); }

const Value& Program::constant(std::size_t number) const { return code().constants[number]; }

const Pattern& Program::pattern(std::size_t number) const { return *code().patterns[number]; }

}  // namespace cablelint::cel
