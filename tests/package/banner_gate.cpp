// SPDX-License-Identifier: Apache-2.0
// Lints the cable on standard input, on two threads with the same rules.
// usage: banner_gate [PACK]...
// status: 0 no error was found, 1 one was, 2 the rules cannot be loaded
#include <cablelint/cablelint.hpp>
#include <future>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** arguments) try {
  cablelint::RuleSources sources;
  sources.packs.assign(arguments + 1, arguments + count);
  const cablelint::Rules rules = cablelint::Rules::load(sources);
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const auto lint = [&] { return cablelint::lint(text, rules); };
  std::future<cablelint::Report> other = std::async(std::launch::async, lint);
  const cablelint::Report report = lint();
  if (other.get().findings.size() != report.findings.size()) {
    std::cerr << "two threads do not agree\n";
    return 2;
  }
  int status = 0;
  for (const cablelint::Finding& finding : report.findings) {
    std::cout << finding.place.start.line << ":" << finding.place.start.column << ": "
              << finding.rule << ": " << finding.message << "\n  " << finding.excerpt << "\n";
    status = finding.severity == cablelint::Severity::error ? 1 : status;
  }
  return status;
} catch (const cablelint::RulesError& error) {
  std::cerr << error.what() << "\n";
  return 2;
}
