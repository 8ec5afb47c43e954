// SPDX-License-Identifier: Apache-2.0
#include <exception>

#include "cli/command/commands.hpp"
#include "cli/options/read_command.hpp"
#include "cli/output.hpp"
#include "cli/process.hpp"

int main(int argc, char** argv) {
  using namespace cablelint::cli;
  guard_standard_streams();
  leave_no_core();
  end_when_interrupted();
  try {
    const ReadCommand read = read_command(commands(), argc, argv);
    return read.run ? read.run() : read.status;
  } catch (const std::exception& error) {
    complain(error.what());
    return 2;
  }
}
