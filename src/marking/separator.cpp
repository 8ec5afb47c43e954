// SPDX-License-Identifier: Apache-2.0
#include "marking/separator.hpp"

namespace cablelint::marking {

std::string_view text_of(Separator separator) {
  switch (separator) {
    case Separator::none:
      return "";
    case Separator::two_strokes:
      return "//";
    case Separator::stroke:
      return "/";
    case Separator::hyphen:
      return "-";
    case Separator::blank:
      return " ";
    case Separator::comma:
      return ", ";
  }
  return {};
}

std::optional<Separator> separator_from(std::string_view text) {
  for (const Separator one : {Separator::two_strokes, Separator::stroke, Separator::hyphen,
                              Separator::blank, Separator::comma}) {
    if (text_of(one) == text) {
      return one;
    }
  }
  return std::nullopt;
}

}  // namespace cablelint::marking
