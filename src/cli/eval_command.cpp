// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cel/json_cases.hpp"
#include "cli/commands.hpp"
#include "cli/option_values.hpp"
#include "cli/output.hpp"
#include "lint/discover.hpp"
#include "lint/read_document.hpp"
#include "report/plain.hpp"
#include "rule/query.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {
namespace {

int answer_cases() {
  const std::string cases = lint::read_document("-");
  Output output({});
  for (std::size_t begin = 0; begin < cases.size();) {
    const std::size_t end = std::min(cases.find('\n', begin), cases.size());
    if (end > begin) {
      output.write(cel::answer_json_case(std::string_view(cases).substr(begin, end - begin)) +
                   "\n");
    }
    begin = end + 1;
  }
  output.commit();
  return 0;
}

int ask_documents(const Options& options, rule::Query& query) {
  const lint::Discovery found = lint::discover(options.files);
  bool is_whole = !found.files.empty() && found.problems.empty();
  for (const lint::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  Output output({});
  for (const std::string& file : found.files) {
    try {
      const SourceText source(file, lint::read_document(file));
      const rule::Answer answer =
          query.evaluate(source, parse::parse_cable(source), options.as_of.value_or(today()));
      if (!answer.error.empty()) {
        complain(file + ": " + answer.error);
        is_whole = false;
        continue;
      }
      const bool is_one = options.files.size() == 1 && found.files.size() == 1;
      output.write((is_one ? std::string() : report::plain(file) + ": ") + answer.json + "\n");
    } catch (const InputError& error) {
      complain(error.what());
      is_whole = false;
    }
  }
  output.commit();
  return is_whole ? 0 : 2;
}

}  // namespace

int evaluate(const Options& options) {
  if (options.json_lines) {
    return answer_cases();
  }
  const std::optional<rule::RuleSet> rules = load(options.rules);
  if (!rules) {
    return 2;
  }
  rule::Query query(options.expression, *rules);
  for (const rule::LoadError& error : query.errors()) {
    std::fputs(rule::to_string(error).c_str(), stderr);
  }
  return query.errors().empty() ? ask_documents(options, query) : 2;
}

}  // namespace cablelint::cli
