// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "rule/model/model_json.hpp"

namespace cablelint::cli {

int parse_files(const Options& options) {
  const int indent = options.format == "jsonl" ? -1 : 2;
  Output output({});
  const bool is_whole = for_each_document(
      options.files, [&](const SourceText& source, const parse::ParsedCable& parsed) {
        output.write(rule::model_json(source, parsed, indent) + "\n");
      });
  output.commit();
  return is_whole ? 0 : 2;
}

}  // namespace cablelint::cli
