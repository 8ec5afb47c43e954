# SPDX-License-Identifier: Apache-2.0
# The libraries that are linked, shared or, if CABLELINT_STATIC, as archives: for our own build, and
# for projects that find the installed library.
find_package(yaml-cpp 0.7 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(SQLite3 3.37 REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)

add_library(cablelint_fmt INTERFACE)
add_library(cablelint_libraries INTERFACE)
target_link_libraries(cablelint_libraries INTERFACE cablelint_fmt Threads::Threads)
if(CABLELINT_STATIC)
  foreach(name yaml-cpp re2 utf8proc sqlite3 crypto)
    find_library(${name}_archive lib${name}.a)
    if(NOT ${name}_archive)
      message(FATAL_ERROR "There is no lib${name}.a here: configure with -DCABLELINT_STATIC=OFF")
    endif()
    target_link_libraries(cablelint_libraries INTERFACE ${${name}_archive})
  endforeach()
  target_link_libraries(cablelint_libraries INTERFACE m) # of sqlite3
else()
  target_link_libraries(cablelint_fmt INTERFACE fmt::fmt)
  target_link_libraries(cablelint_libraries INTERFACE
    $<IF:$<TARGET_EXISTS:yaml-cpp::yaml-cpp>,yaml-cpp::yaml-cpp,yaml-cpp> # the name since 0.8
    PkgConfig::re2 PkgConfig::utf8proc SQLite::SQLite3 OpenSSL::Crypto)
endif()
