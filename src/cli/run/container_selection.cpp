// SPDX-License-Identifier: Apache-2.0
#include "cli/run/container_selection.hpp"

#include <fmt/format.h>

#include <memory>
#include <unordered_map>
#include <utility>

#include "text/input_error.hpp"
#include "text/source_text.hpp"

namespace cablelint::cli {
namespace {

/// Open containers, and where in them each document is.
class Members {
 public:
  explicit Members(const select::Container& container) : container_(container) {}

  /// Returns: the names of its documents.
  std::vector<std::string> add(select::ContainerFile file, const select::Listing& listing,
                               const std::string& container) {
    std::vector<std::string> names;
    for (const select::Member& member : listing.members) {
      names.push_back(enter(container + "/" + member.name, {files_.size(), member}));
    }
    files_.push_back(std::move(file));
    return names;
  }

  [[nodiscard]] std::string read(const std::string& name) const {
    const Place& place = places_.at(name);
    if (place.member.size_bytes > SourceText::max_size_bytes) {
      throw InputError(name, "larger than 1 GiB");
    }
    std::string bytes = files_[place.file].read(place.member.offset, place.member.size_bytes);
    return container_.read == nullptr ? std::move(bytes) : container_.read(bytes, name);
  }

 private:
  struct Place {
    std::size_t file;
    select::Member member;
  };

  /// An archive may hold one name twice; both documents are read.
  std::string enter(const std::string& name, const Place& place) {
    std::string unique = name;
    while (!places_.emplace(unique, place).second) {
      unique = fmt::format("{} ({})", name, ++again_[name] + 1);
    }
    return unique;
  }

  const select::Container& container_;
  std::vector<select::ContainerFile> files_;
  std::unordered_map<std::string, Place> places_;
  std::unordered_map<std::string, std::size_t> again_;  ///< of a name, how often it came again
};

}  // namespace

FileSelection select_members(const std::vector<std::string>& named,
                             const select::Container& container, const std::string& stdin_name) {
  FileSelection selection;
  const auto members = std::make_shared<Members>(container);
  for (const std::string& name : named) {
    const std::string& shown = name == "-" ? stdin_name : name;
    try {
      select::ContainerFile file(name);
      const select::Listing listing = container.list(file);
      for (std::string& document : members->add(std::move(file), listing, shown)) {
        if (container.read != nullptr) {
          // A number says nothing of what it holds: it counts as named by hand.
          selection.found.named.insert(document);
        }
        selection.found.files.push_back(std::move(document));
      }
      selection.found.skipped.add(listing.skipped, shown + "/");
      if (!listing.problem.empty()) {
        selection.found.problems.push_back({shown, listing.problem});
      }
    } catch (const InputError& error) {
      selection.found.problems.push_back({shown, error.reason()});
    }
  }
  selection.read = [members](const std::string& name) { return members->read(name); };
  return selection;
}

}  // namespace cablelint::cli
