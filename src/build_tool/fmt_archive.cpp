// SPDX-License-Identifier: Apache-2.0
// What the headers of fmt leave to its library, which Debian has no archive of. With
// fmt::fmt-header-only each file that formats would compile it again.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

template thousands_sep_result<char> thousands_sep_impl<char>(locale_ref);
template char decimal_point_impl<char>(locale_ref);
template std::locale locale_ref::get<std::locale>() const;

}  // namespace detail
FMT_END_NAMESPACE
