// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "select/container.hpp"

/// The functions of the rows in container.cpp.
namespace cablelint::select {

[[nodiscard]] Listing list_tar(const ContainerFile& file);
[[nodiscard]] Listing list_lines(const ContainerFile& file);
[[nodiscard]] Listing list_mails(const ContainerFile& file);
[[nodiscard]] Listing list_mail(const ContainerFile& file);

[[nodiscard]] std::string text_of_record(std::string_view bytes, const std::string& name);
[[nodiscard]] std::string text_of_quoted_mail(std::string_view bytes, const std::string& name);

}  // namespace cablelint::select
