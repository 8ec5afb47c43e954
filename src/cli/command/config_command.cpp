// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_by_file.hpp"
#include "cli/run/selection.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/pack/pack_schema.hpp"
#include "settings/names.hpp"
#include "settings/settings_values.hpp"
#include "text/encoding.hpp"
#include "text/file_descriptor.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

using Json = nlohmann::ordered_json;

using settings::settings_name;

constexpr std::string_view starter =
    R"(# Settings of cablelint for this folder and the folders below it. Settings of a lower folder replace
# these; `root: true` ignores the settings of the folders above.
# `cablelint config show FILE` prints the settings in force for a file and the lines that set them.
cablelint: 1

# The highest level that documents may have here, or the highest marking, SECRET//NOFORN; a document
# above it is an error.
# ceiling: CONFIDENTIAL

# Rules and categories: off, on, error, warning or info. `cablelint rules list` prints them.
# rules:
#   tags/unknown: off
#   declass: error

# Which files of a folder are documents; default: *.txt, *.cable, *.msg, *.md, *.eml, *.html and
# others, and names without an extension. Without a / a pattern matches files and folders at any depth.
# files:
#   include: ["*.txt", "cables/**"]
#   exclude: [drafts]

# Other settings for some of the documents.
# overrides:
#   - files: ["archive/**"]
#     ceiling: SECRET
#     rules: {declass/due: off}

# Findings to suppress. The reason is required; after `expires` they are reported again.
# exceptions:
#   - rules: [ref/not-earlier]
#     files: ["2004/**"]
#     reason: serial numbers restarted in March
#     expires: 2030-12-31

# Findings of before, written by `cablelint baseline create`.
# baseline: .cablelint-baseline.json

# Settings and rule packs that these build on; they lie in this repository.
# extends: [shared/settings.yaml, rules/post.yaml]
)";

struct ConfigOptions {
  DocumentOptions documents;  ///< only files
  RuleOptions rules;
  std::string format;
};

void define(OptionTable& table, ConfigOptions& options) {
  define_files(table, options.documents.files);
  define_rule_files(table, options.rules);
  define_settings(table, options.rules);
  define_ceiling(table, options.rules);
}

/// Folders with a slash, which distinguishes them from files in them.
std::vector<std::string> with_slashes(std::vector<std::string> files) {
  for (std::string& file : files) {
    std::error_code failed;
    const bool is_folder = std::filesystem::is_directory(file, failed);
    file += is_folder && !file.ends_with('/') ? "/" : "";
  }
  return files;
}

/// What nobody says is as the program has it.
void add_defaults(std::vector<settings::SettingsValue>& values, const ConfigOptions& options) {
  const auto is_said = [&values](std::string_view section, std::string_view key) {
    return std::ranges::any_of(values, [&](const settings::SettingsValue& value) {
      return value.section == section && value.key == key;
    });
  };
  if (!options.rules.request.profile.empty()) {
    std::erase_if(values, [](const settings::SettingsValue& value) {
      return value.section.empty() && value.key == "profile";
    });
    values.push_back({{}, "profile", options.rules.request.profile, "--profile", 0});
  } else if (!is_said({}, "profile")) {
    values.push_back({{}, "profile", "auto", {}, 0});
  }
  if (!is_said("files", "include")) {
    values.push_back({"files", "include", settings::default_documents(), {}, 0});
  }
}

/// Sets the effective ceiling, which the rule set knows: the lowest or the last of several.
void set_ceiling(std::vector<settings::SettingsValue>& values, const rule::RuleSet& rules) {
  std::erase_if(values, [](const settings::SettingsValue& value) {
    return value.section.empty() && value.key == "ceiling";
  });
  if (const std::optional<rule::Ceiling>& ceiling = rules.compiled().ceiling) {
    const std::size_t colon = ceiling->origin.rfind(':');
    const bool has_line = colon != std::string::npos;
    values.push_back({{},
                      "ceiling",
                      text_of(*ceiling),
                      ceiling->origin.substr(0, colon),
                      has_line ? std::stoul(ceiling->origin.substr(colon + 1)) : 0});
  } else {
    values.push_back({{}, "ceiling", "none", {}, 0});
  }
}

std::string origin_of(const settings::SettingsValue& value) {
  return value.file.empty() ? std::string("default")
         : value.line == 0  ? value.file
                            : fmt::format("{}:{}", value.file, value.line);
}

std::string text_of(const std::vector<settings::SettingsValue>& values) {
  constexpr int width = 44;
  std::string out;
  std::string_view section;
  for (const settings::SettingsValue& value : values) {
    if (value.section != section) {
      section = value.section;
      out += value.section + ":\n";
    }
    const bool is_entry = value.key.empty();
    const std::string line =
        fmt::format("{}{}{}{}{}", section.empty() ? "" : "  ", is_entry ? "- " : "", value.key,
                    is_entry ? "" : ": ", value.text);
    out += fmt::format("{:<{}}  # {}\n", visible(line), width, visible(origin_of(value)));
  }
  return out;
}

Json json_of(const std::vector<settings::SettingsValue>& values) {
  Json list = Json::array();
  for (const settings::SettingsValue& value : values) {
    Json one = {
        {"section", value.section}, {"key", to_utf8(value.key)}, {"value", to_utf8(value.text)}};
    if (!value.file.empty()) {
      one["file"] = name_to_utf8(value.file);
    }
    if (value.line != 0) {
      one["line"] = value.line;
    }
    list.push_back(std::move(one));
  }
  return list;
}

int show_settings(const ConfigOptions& options) {
  settings::SettingsTree settings(settings_choice(options.rules));
  const std::vector<std::string> files = options.documents.files.empty()
                                             ? std::vector<std::string>{"./"}
                                             : with_slashes(options.documents.files);
  RulesByFile rules(options.rules, settings);
  if (!rules.prepare(files)) {
    return 2;
  }
  std::string text;
  Json all = Json::array();
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::vector<settings::SettingsValue> values = settings::settings_values(
        settings.of_file(files[i]), std::string(name_in_folder(files[i])));
    add_defaults(values, options);
    set_ceiling(values, rules.of(i));
    std::ranges::stable_sort(values, {}, &settings::SettingsValue::section);
    if (!options.documents.files.empty()) {
      text += fmt::format("{}# {}\n", i == 0 ? "" : "\n", visible(files[i]));
    }
    text += text_of(values);
    Json one = {{"values", json_of(values)}};
    if (!options.documents.files.empty()) {
      one["file"] = name_to_utf8(files[i]);
    }
    all.push_back(std::move(one));
  }
  print(options.format == "json" ? all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
                                 : text);
  return 0;
}

int check_settings(const ConfigOptions& options) {
  DocumentOptions documents = options.documents;
  if (documents.files.empty()) {
    documents.files.emplace_back(".");
  }
  settings::SettingsTree settings(settings_choice(options.rules));
  const select::Discovery found = select_files(documents, settings).found;
  for (const select::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  RulesByFile rules(options.rules, settings);
  const bool is_ok =
      rules.prepare(found.files) && rules.prepare_folders() && found.problems.empty();
  for (const std::string& path : settings.paths()) {
    if (is_ok) {
      print(path + ": no errors\n");
    }
  }
  if (is_ok && settings.paths().empty()) {
    complain("no settings; `cablelint config init` writes a first file");
  }
  return is_ok ? 0 : 2;
}

int write_settings() {
  // Created or left alone: what is there is somebody's work.
  const int opened = ::open(settings_name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (opened < 0 && errno == EEXIST) {
    complain(std::string(settings_name) + " already exists and was not changed");
    return 2;
  }
  FileDescriptor file(settings_name, opened);
  file.write(rule::schema::line_of_settings() + std::string(starter));
  file.close();
  print(std::string("wrote ") + settings_name + "\n");
  return 0;
}

}  // namespace

Run config_show_command(OptionTable& table) {
  const auto define_show = [](OptionTable& of_show, ConfigOptions& options) {
    define(of_show, options);
    of_show.format({"text", "json"}, options.format);
  };
  return with_options<ConfigOptions>(table, define_show, show_settings);
}
Run config_check_command(OptionTable& table) {
  return with_options<ConfigOptions>(table, define, check_settings);
}
Run config_init_command(OptionTable&) { return write_settings; }

}  // namespace cablelint::cli
