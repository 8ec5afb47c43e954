// SPDX-License-Identifier: Apache-2.0
#include "rule/model_json.hpp"

#include "rule/model_writer.hpp"

namespace cablelint::rule {

std::string model_json(const SourceText& source, const parse::ParsedCable& parsed, int indent) {
  ModelWriter::Json made = {{"model", 1}};
  made.update(ModelWriter(source).record(cable_record(), &parsed.cable));
  return made.dump(indent);
}

}  // namespace cablelint::rule
