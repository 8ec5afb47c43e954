// SPDX-License-Identifier: Apache-2.0
#include "report/banner_sum.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

/// The portions that force a control, as they were given.
std::vector<std::string> forcing(const marking::ForcedControl& control,
                                 const lint::BannerSum& sum) {
  std::vector<std::string> texts;
  for (const std::size_t portion : control.portions) {
    texts.push_back(visible(sum.portions[portion].text));
  }
  return texts;
}

std::string forced_text(const lint::BannerSum& sum) {
  std::string out;
  for (const marking::ForcedControl& control : sum.controls) {
    out += fmt::format("  {:<24} by {}\n", visible(control.control.text),
                       fmt::join(forcing(control, sum), ", "));
  }
  return out;
}

std::string difference_text(std::string_view what,
                            const std::vector<marking::BannerControl>& controls) {
  std::string out;
  for (const marking::BannerControl& control : controls) {
    out += fmt::format("{}: {}\n", what, visible(control.text));
  }
  return out;
}

/// What a published control was probably meant by is more than a control that is not published.
Severity severity_of(const marking::Problem& problem) {
  return problem.rule == "marking/joined-control" ? Severity::warning
                                                  : marking::severity_of(problem.fault);
}

std::string problems_text(const lint::CheckedMarking& checked) {
  if (!checked.marking) {
    return visible(checked.text) + ":1: error: not a marking\n";
  }
  std::string out;
  for (const marking::Problem& problem : checked.problems) {
    out += fmt::format("{}:{}: {}: {}{} [{}]\n", visible(checked.text), problem.span.begin + 1,
                       name(severity_of(problem)), problem.message,
                       problem.cite.empty() ? "" : "; " + problem.cite, problem.rule);
  }
  if (checked.corrected) {
    out += fmt::format("{}: write {}\n", visible(checked.text), visible(*checked.corrected));
  }
  return out;
}

Json problem_json(const marking::Problem& problem, const std::string& text) {
  Json one = {{"rule", problem.rule},
              {"severity", name(severity_of(problem))},
              {"column", problem.span.begin + 1},
              {"end_column", problem.span.end() + 1},
              {"token", to_utf8(text.substr(problem.span.begin, problem.span.size))},
              {"message", problem.message}};
  if (!problem.replacement.empty()) {
    one["replacement"] = problem.replacement;
  }
  if (!problem.cite.empty()) {
    one["cite"] = problem.cite;
  }
  return one;
}

Json marking_json(const lint::CheckedMarking& checked, std::string_view role) {
  Json problems = Json::array();
  for (const marking::Problem& problem : checked.problems) {
    problems.push_back(problem_json(problem, checked.text));
  }
  if (!checked.marking) {
    problems.push_back({{"rule", "marking/unknown-token"},
                        {"severity", "error"},
                        {"column", 1},
                        {"end_column", checked.text.size() + 1},
                        {"token", to_utf8(checked.text)},
                        {"message", "not a marking"}});
  }
  Json one = {{"marking", to_utf8(checked.text)},
              {"role", role},
              {"valid", !checked.has_error()},
              {"problems", std::move(problems)}};
  if (checked.corrected) {
    one["corrected"] = to_utf8(*checked.corrected);
  }
  return one;
}

Json differing_json(const std::vector<marking::BannerControl>& controls) {
  Json all = Json::array();
  for (const marking::BannerControl& control : controls) {
    all.push_back({{"control", to_utf8(control.id)}, {"text", to_utf8(control.text)}});
  }
  return all;
}

Json forced_json(const lint::BannerSum& sum) {
  Json all = Json::array();
  for (const marking::ForcedControl& control : sum.controls) {
    Json portions = Json::array();
    for (const std::size_t portion : control.portions) {
      portions.push_back(
          {{"portion", portion + 1}, {"marking", to_utf8(sum.portions[portion].text)}});
    }
    all.push_back({{"control", to_utf8(control.control.id)},
                   {"text", to_utf8(control.control.text)},
                   {"forced_by", std::move(portions)}});
  }
  return all;
}

}  // namespace

std::string sum_text(const lint::BannerSum& sum) {
  std::string out = (sum.required.empty() ? "-" : visible(sum.required)) + "\n" + forced_text(sum);
  if (sum.has_other_level) {
    out += sum.is_too_low ? "the level of the banner is too low\n"
                          : "the level of the banner is too high, or that of another country\n";
  }
  out += difference_text("missing", sum.missing) + difference_text("excess", sum.excess);
  for (const lint::CheckedMarking& portion : sum.portions) {
    out += problems_text(portion);
  }
  return out + (sum.present ? problems_text(*sum.present) : "");
}

std::string sum_json(const lint::BannerSum& sum) {
  Json markings = Json::array();
  for (const lint::CheckedMarking& portion : sum.portions) {
    markings.push_back(marking_json(portion, "portion"));
  }
  Json all = {{"required", sum.required.empty() ? Json() : Json(to_utf8(sum.required))},
              {"controls", forced_json(sum)}};
  if (sum.present) {
    markings.push_back(marking_json(*sum.present, "banner"));
    all["present"] = to_utf8(sum.present->text);
    all["missing"] = differing_json(sum.missing);
    all["excess"] = differing_json(sum.excess);
    all["agrees"] =
        !sum.required.empty() && sum.missing.empty() && sum.excess.empty() && !sum.has_other_level;
  }
  all["markings"] = std::move(markings);
  return all.dump(2) + "\n";
}

}  // namespace cablelint::report
