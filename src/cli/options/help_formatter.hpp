// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace cablelint::cli {

/// Makes the help of `app`, and of the commands defined after this, fit 100 columns.
void wrap_help(CLI::App& app);

}  // namespace cablelint::cli
