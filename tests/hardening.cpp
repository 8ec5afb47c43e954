// SPDX-License-Identifier: Apache-2.0
// The program is linked so that an attack on its memory meets the usual guards (ELF gABI; elf(5)).
#include <elf.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <vector>

#include "files.hpp"
#include "paths.hpp"

namespace {

template <class T>
T at(const std::string& bytes, std::size_t offset) {
  T value{};
  REQUIRE(offset + sizeof(T) <= bytes.size());
  std::memcpy(&value, bytes.data() + offset, sizeof(T));
  return value;
}

template <class T>
std::vector<T> table(const std::string& bytes, std::size_t offset, std::size_t count) {
  std::vector<T> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back(at<T>(bytes, offset + i * sizeof(T)));
  }
  return rows;
}

}  // namespace

TEST_CASE("the program is linked with the usual guards", "[hardening]") {
  const std::string bytes = cablelint::tests::text_of(cablelint::tests::program());
  const auto header = at<Elf64_Ehdr>(bytes, 0);
  REQUIRE(bytes.starts_with(ELFMAG));
  REQUIRE(header.e_ident[EI_CLASS] == ELFCLASS64);
  CHECK(header.e_type == ET_DYN);  // its addresses are not known before
  bool has_relro = false;
  bool is_bound_at_start = false;
  bool is_stack_code = true;
  for (const Elf64_Phdr& part : table<Elf64_Phdr>(bytes, header.e_phoff, header.e_phnum)) {
    has_relro = has_relro || part.p_type == PT_GNU_RELRO;
    if (part.p_type == PT_GNU_STACK) {
      is_stack_code = (part.p_flags & PF_X) != 0;
    }
    if (part.p_type == PT_DYNAMIC) {
      for (const Elf64_Dyn& entry :
           table<Elf64_Dyn>(bytes, part.p_offset, part.p_filesz / sizeof(Elf64_Dyn))) {
        is_bound_at_start = is_bound_at_start ||
                            (entry.d_tag == DT_FLAGS && (entry.d_un.d_val & DF_BIND_NOW) != 0) ||
                            (entry.d_tag == DT_FLAGS_1 && (entry.d_un.d_val & DF_1_NOW) != 0);
      }
    }
  }
  CHECK(has_relro);
  CHECK(is_bound_at_start);
  CHECK_FALSE(is_stack_code);
}

// The names of the functions that these guards call are in the program, unless it is stripped.
TEST_CASE("the program is compiled with the usual guards", "[hardening]") {
  const std::string bytes = cablelint::tests::text_of(cablelint::tests::program());
  const auto calls = [&bytes](const std::string& name) {
    return bytes.find('\0' + name) != std::string::npos;
  };
  CHECK(calls("__stack_chk_fail"));  // -fstack-protector-strong
  if (CABLELINT_FORTIFIED != 0) {    // _FORTIFY_SOURCE=2 needs optimization
    // Of ours, not of the libraries that are in the program, too.
    const std::string own = cablelint::tests::text_of(CABLELINT_CORE);
    CHECK(own.find("__memcpy_chk") != std::string::npos);
    CHECK(own.find("__snprintf_chk") != std::string::npos);
  }
}
