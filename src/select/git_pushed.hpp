// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "select/git_selection.hpp"

namespace cablelint::select {

/// The documents that a push brings: all that its commits add or change, each version of a document
/// once, named `COMMIT:PATH` as `git show` takes it, and the messages of its commits and tags,
/// named `COMMIT` or as the ref. A document that a later commit of the push corrects or deletes is
/// among them, since it would stay in the history. A link with the name of a document brings the
/// file that it leads to in its commit, and the text of any link that is not a path is a document
/// as well. `updates` are the lines that git gives a pre-receive hook, `OLD NEW REF`. Needs no work
/// tree. Errors: throws `InputError` if a line has another form or git fails.
[[nodiscard]] GitFiles pushed_files(std::string_view updates);

}  // namespace cablelint::select
