// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether the words of a line after (C) say whose work something is: "2009 Pat Example",
/// "Copyright", "by Pat Example", "Pat Example. All rights reserved". "By noon the ferry had left."
/// and "Human rights are his topic." do not.
[[nodiscard]] bool begins_copyright(std::string_view after);

}  // namespace cablelint::parse
