// SPDX-License-Identifier: Apache-2.0
// Each format escapes by its own rules: names and messages with all that would break out of them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "model/calendar.hpp"
#include "report/reporter.hpp"
#include "rule/load.hpp"

using namespace cablelint;

namespace {

lint::ReportedFinding nasty_finding() {
  lint::ReportedFinding finding;
  finding.rule = "some/rule";
  finding.severity = Severity::error;
  finding.message = "100% \"of\" <x> & |`y`|\n::error::z\x1B[2J @all ]]> 'q' {0}";
  finding.place = {{7, 3, 4, 5}, {7, 6, 7, 8}, 70, 73};
  finding.fingerprint = "0123456789abcdef";
  finding.line_hash = "1:1";
  finding.fix = lint::ReportedFix{"mend it", true, {{finding.place, "<mended>"}}};
  return finding;
}

lint::FileReport nasty_report() {
  lint::FileReport report;
  report.name = "dir/a,b:c%;d]e\nf|<g>&\"h\".txt";
  report.documents.emplace_back();
  report.findings.push_back(nasty_finding());
  return report;
}

const rule::Loaded& builtin() {
  static const rule::Loaded loaded = rule::load_rules({});
  return loaded;
}

std::string in_format(std::string_view format, const lint::FileReport& report) {
  std::string output;
  const auto reporter =
      report::format_from(format)->make({.rules = &builtin().rules, .as_of = *date(2026, 1, 1)},
                                        [&output](std::string_view piece) { output += piece; });
  reporter->file(report);
  lint::Summary summary;
  summary.add(report);
  reporter->end(summary, 1);
  return output;
}

void contains(const std::string& text, std::string_view part) {
  INFO(text);
  INFO("looked for: " << part);
  CHECK(text.find(part) != std::string::npos);
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a command to GitHub stays one line and one command", "[report]") {
  const std::string output = in_format("github", nasty_report());
  CHECK(count_lines(output) == 3);  // the others say what was checked, and what made the report
  CHECK(output.find("\ncablelint " CABLELINT_VERSION ", rules ") != std::string::npos);
  CHECK(output.starts_with("1 cable checked: 1 error"));
  contains(output, "\n::error file=");
  contains(output,
           "dir/a%2Cb%3Ac%25;d]e%0Af|<g>&\"h\".txt,line=7,endLine=7,col=3,endColumn=6,title=some/"
           "rule::");
  contains(output, "::100%25 \"of\" <x> & |`y`|%0A::error::z<U+001B>[2J");
}

TEST_CASE("GitHub gets the most severe findings first", "[report]") {
  lint::FileReport report = nasty_report();
  report.findings.insert(report.findings.begin(), nasty_finding());
  report.findings.front().severity = Severity::info;
  const std::string output = in_format("github", report);
  CHECK(output.find("::error file=") < output.find("::notice file="));
}

TEST_CASE("a finding that does not fail the run is no failure in JUnit", "[report]") {
  lint::FileReport report = nasty_report();
  report.findings.front().severity = Severity::warning;
  const std::string output = in_format("junit", report);
  contains(output, "failures=\"0\"");
  contains(output, "<system-out>");
  contains(output, "warning: 100%");
  CHECK(output.find("<failure") == std::string::npos);
}

TEST_CASE("a summary in Markdown says how many findings it has no room for", "[report]") {
  lint::FileReport report = nasty_report();
  report.findings.resize(20'001, nasty_finding());
  const std::string output = in_format("markdown", report);
  CHECK(output.size() < std::size_t{1} << 20U);
  CHECK(output.find("20001 errors") < output.find("| severity |"));
  contains(output, "Omitted: 15001 more results");
}

TEST_CASE("a command to Azure stays one line and one command", "[report]") {
  const std::string output = in_format("azure", nasty_report());
  CHECK(count_lines(output) == 3);  // the others say what was checked, and what made the report
  CHECK(output.find("\ncablelint " CABLELINT_VERSION ", rules ") != std::string::npos);
  CHECK(output.starts_with("##vso[task.logissue type=error;sourcepath="));
  contains(output,
           "dir/a,b:c%AZP25%3Bd%5De%0Af|<g>&\"h\".txt;linenumber=7;columnnumber=3;code=some/"
           "rule;]100%AZP25 ");
  contains(output, "|`y`|%0A::error::z<U+001B>[2J");
}

TEST_CASE("XML escapes what would end an attribute, and keeps line ends of names", "[report]") {
  const std::string name = "dir/a,b:c%;d]e&#10;f|&lt;g&gt;&amp;&quot;h&quot;.txt";
  const std::string message =
      "100% &quot;of&quot; &lt;x&gt; &amp; |`y`|&#10;::error::z&lt;U+001B&gt;[2J @all ]]&gt;";
  for (const char* format : {"junit", "checkstyle"}) {
    const std::string output = in_format(format, nasty_report());
    contains(output, "name=\"" + name + "\"");
    contains(output, "message=\"" + message);
    contains(output, "line=\"7\"");
    CHECK(output.find('\x1B') == std::string::npos);
  }
}

TEST_CASE("GitLab gets a severity and a fingerprint that differs between copies", "[report]") {
  lint::FileReport report = nasty_report();
  const auto output = nlohmann::json::parse(in_format("gitlab", report));
  REQUIRE(output.size() == 1);
  CHECK(output[0]["severity"] == "major");
  CHECK(output[0]["check_name"] == "some/rule");
  CHECK(output[0]["description"] == nasty_finding().message + " [*]");
  CHECK(output[0]["location"]["lines"]["begin"] == 7);
  report.name = "copy.txt";
  CHECK(nlohmann::json::parse(in_format("gitlab", report))[0]["fingerprint"] !=
        output[0]["fingerprint"]);
}

TEST_CASE("reviewdog gets columns in bytes and the change to suggest", "[report]") {
  lint::FileReport report = nasty_report();
  auto output = nlohmann::json::parse(in_format("rdjson", report))["diagnostics"];
  REQUIRE(output.size() == 1);
  CHECK(output[0]["location"]["path"] == report.name);
  CHECK(output[0]["location"]["range"]["start"]["column"] == 5);
  CHECK(output[0]["location"]["range"]["end"]["column"] == 8);
  CHECK(output[0]["severity"] == "ERROR");
  REQUIRE(output[0]["suggestions"].size() == 1);
  CHECK(output[0]["suggestions"][0]["text"] == "<mended>");
  // Suggestions are alternatives: half a change is none.
  lint::ReportedFix& fix = *report.findings[0].fix;
  fix.edits.push_back(fix.edits[0]);
  output = nlohmann::json::parse(in_format("rdjson", report))["diagnostics"];
  CHECK_FALSE(output[0].contains("suggestions"));
}

TEST_CASE("a row of Markdown stays one row and mentions nobody", "[report]") {
  const std::string output = in_format("markdown", nasty_report());
  contains(output, R"(| error | dir/a,b:c%;d\]e\<U\+000A\>f\|\<g\>\&"h".txt:7:3 | some/rule | )");
  contains(output, R"(\|\`y\`\|\<U\+000A\>::error::z\<U\+001B\>\[2J &#64;all)");
  contains(output, "1 cable checked: 1 error");
}

TEST_CASE("each report names the program's version, the digest of its rules and the day",
          "[report]") {
  for (const std::string& format : report::format_names()) {
    const std::string output = in_format(format, nasty_report());
    INFO(format);
    contains(output, CABLELINT_VERSION);
    contains(output, builtin().rules.digest());
    contains(output, "2026-01-01");
  }
}

TEST_CASE("a page of HTML shows markup in names and messages, and is not changed by it",
          "[report]") {
  const std::string output = in_format("html", nasty_report());
  contains(output, "dir/a,b:c%;d]e&lt;U+000A&gt;f|&lt;g&gt;&amp;&quot;h&quot;.txt");
  contains(output, "<span class=\"place\">7:3</span>");
  contains(output, "&lt;x&gt; &amp; |`y`|&lt;U+000A&gt;::error::z&lt;U+001B&gt;[2J");
  contains(output, "<p class=\"marking\">NO MARKING FOUND</p>");
  CHECK(output.find("<x>") == std::string::npos);
  CHECK(output.find('\x1B') == std::string::npos);
}

TEST_CASE("a page of HTML bears the highest marking of all documents", "[report]") {
  lint::FileReport report;
  report.name = "good.txt";
  report.highest = OverallMarking{Level::secret, true};
  const std::string output = in_format("html", report);
  const std::string marking = "<p class=\"marking red\">SECRET//NOFORN</p>";
  const std::size_t first = output.find(marking);
  REQUIRE(first != std::string::npos);
  CHECK(output.find(marking, first + 1) != std::string::npos);
  contains(output, "There are no findings.");
}

TEST_CASE("braces in a message of SARIF mean themselves", "[report]") {
  const auto output = nlohmann::json::parse(in_format("sarif", nasty_report()));
  const auto& message = output["runs"][0]["results"][0]["message"];
  CHECK(message["text"].get<std::string>().find("{{0}}") != std::string::npos);
  CHECK(message["arguments"][0].get<std::string>().find("'q' {0}") != std::string::npos);
}

TEST_CASE("no format passes over a file that could not be checked", "[report]") {
  lint::FileReport report;
  report.name = "absent.txt";
  report.state = lint::FileState::failed;
  report.failure = "no such file";
  for (const std::string& format : report::format_names()) {
    // Lines that are findings alone leave it to standard error and the status; text counts it.
    if (format != "concise" && format != "jsonl" && format != "text") {
      INFO(format);
      contains(in_format(format, report), "absent.txt");
    }
  }
  contains(in_format("text", report), "1 file could not be checked");
}

TEST_CASE("JSON formats are valid with nothing to report", "[report]") {
  lint::FileReport report;
  report.name = "good.txt";
  for (const char* format : {"json", "sarif", "gitlab", "rdjson"}) {
    INFO(format);
    CHECK(nlohmann::json::accept(in_format(format, report)));
  }
}
