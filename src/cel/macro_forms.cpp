// SPDX-License-Identifier: Apache-2.0
#include "cel/macro_forms.hpp"

#include <algorithm>
#include <array>

namespace cablelint::cel {
namespace {

constexpr std::array forms = {
    MacroForm{"has", 1, MacroKind::has, false, "has(record.field)",
              "Whether a field or an entry of a map is present", "has({'a': 1}.b) == false"},
    MacroForm{"all", 2, MacroKind::all, false, "list.all(x, condition)",
              "Whether the condition is true for every element of a list or key of a map",
              "[1, 2].all(x, x > 0) == true"},
    MacroForm{"all", 3, MacroKind::all, true, "list.all(i, x, condition)",
              "As above, with the index and the element, or the key and the value",
              "[5, 6].all(i, x, x == i + 5) == true"},
    MacroForm{"exists", 2, MacroKind::exists, false, "list.exists(x, condition)",
              "Whether the condition is true for an element of a list or key of a map",
              "[1, 2].exists(x, x > 1) == true"},
    MacroForm{"exists", 3, MacroKind::exists, true, "list.exists(i, x, condition)",
              "As above, with the index and the element, or the key and the value",
              "{'a': 1}.exists(k, v, k == 'a' && v == 1) == true"},
    MacroForm{"exists_one", 2, MacroKind::exists_one, false, "list.exists_one(x, condition)",
              "Whether the condition is true for exactly one element or key",
              "[1, 2, 3].exists_one(x, x > 2) == true"},
    MacroForm{"existsOne", 2, MacroKind::exists_one, false, "list.existsOne(x, condition)",
              "Another name for exists_one", "[1, 2, 3].existsOne(x, x > 1) == false"},
    MacroForm{"existsOne", 3, MacroKind::exists_one, true, "list.existsOne(i, x, condition)",
              "As above, with the index and the element, or the key and the value",
              "[5, 6].existsOne(i, x, i + x == 7) == true"},
    MacroForm{"filter", 2, MacroKind::filter, false, "list.filter(x, condition)",
              "The elements or keys for which the condition is true",
              "[1, 2, 3].filter(x, x != 2) == [1, 3]"},
    MacroForm{"map", 2, MacroKind::map, false, "list.map(x, result)",
              "The list of results for the elements or keys", "[1, 2].map(x, x * 10) == [10, 20]"},
    MacroForm{"map", 3, MacroKind::map, false, "list.map(x, condition, result)",
              "As above, only for those for which the condition is true",
              "[1, 2].map(x, x > 1, x * 10) == [20]"},
    MacroForm{"transformList", 3, MacroKind::map, true, "list.transformList(i, x, result)",
              "The list of results, with the index and the element, or the key and the value",
              "[5, 6].transformList(i, x, i + x) == [5, 7]"},
    MacroForm{"transformList", 4, MacroKind::map, true,
              "list.transformList(i, x, condition, result)",
              "As above, only for those for which the condition is true",
              "[5, 6].transformList(i, x, i > 0, x) == [6]"},
    MacroForm{"transformMap", 3, MacroKind::transform_map, true, "map.transformMap(k, v, result)",
              "A map from the same keys, or the indices of a list, to the results",
              "{'a': 1}.transformMap(k, v, v + 1) == {'a': 2}"},
    MacroForm{"transformMap", 4, MacroKind::transform_map, true,
              "map.transformMap(k, v, condition, result)",
              "As above, only for those for which the condition is true",
              "{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v) == {'b': 2}"},
    MacroForm{"cel.bind", 3, MacroKind::bind, false, "cel.bind(x, value, result)",
              "Evaluates the result with the name bound to the value",
              "cel.bind(x, 2 + 3, x * x) == 25"},
    MacroForm{"optMap", 2, MacroKind::opt_map, false, "optional.optMap(x, result)",
              "An optional with the result, or without a value if the receiver has none",
              "optional.of(2).optMap(x, x * 2) == optional.of(4)"},
    MacroForm{
        "optFlatMap", 2, MacroKind::opt_flat_map, false, "optional.optFlatMap(x, result)",
        "The result, itself an optional, or an optional without a value if the receiver has none",
        "optional.of(2).optFlatMap(x, optional.of(x * 2)) == optional.of(4)"},
};

}  // namespace

std::span<const MacroForm> macro_forms() { return forms; }

const MacroForm* find_macro_form(std::string_view name, std::size_t arguments) {
  const auto found = std::ranges::find_if(forms, [&](const MacroForm& form) {
    return form.name == name && form.arguments == arguments;
  });
  return found == forms.end() ? nullptr : &*found;
}

}  // namespace cablelint::cel
