// SPDX-License-Identifier: Apache-2.0
#include "text/file_format.hpp"

#include <array>
#include <cstddef>

namespace cablelint {
namespace {

using namespace std::string_view_literals;

struct Sign {
  std::string_view bytes;
  FileFormat format;
  std::size_t offset = 0;
};

// The signatures that file(1) knows the formats by.
constexpr std::array signs = {
    Sign{"%PDF-"sv, {"a PDF document", true}},
    Sign{"{\\rtf"sv, {"an RTF document", true}},
    Sign{"%!PS"sv, {"a PostScript document", true}},
    Sign{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"a Word or Outlook document", true}},
    Sign{"\xFFWPC"sv, {"a WordPerfect document", true}},
    Sign{"PK\x03\x04"sv, {"a ZIP archive or an Office document", false, "", true}},
    Sign{"PK\x05\x06"sv, {"a ZIP archive", false, "", true}},
    Sign{"7z\xBC\xAF\x27\x1C"sv, {"a 7z archive", false, "", true}},
    Sign{"Rar!\x1A\x07"sv, {"a RAR archive", false, "", true}},
    Sign{"ustar"sv, {"a tar archive", false, "--input-format tar reads it", true}, 257},
    Sign{"\x1F\x8B"sv, {"compressed by gzip", false, "", true}},
    Sign{"\x1F\x9D"sv, {"compressed by compress", false, "", true}},
    Sign{"1AY&SY"sv, {"compressed by bzip2", false, "", true}, 4},
    Sign{"\xFD"
         "7zXZ"sv,
         {"compressed by xz", false, "", true}},
    Sign{"\x28\xB5\x2F\xFD"sv, {"compressed by zstd", false, "", true}},
    Sign{"x\x9F>\""sv, {"a TNEF attachment of Outlook", false, "", true}},
    Sign{"-----BEGIN PGP MESSAGE-----"sv, {"encrypted by OpenPGP", false, "", true}},
    // An object identifier of PKCS #7, after a tag and its length: RFC 5652.
    Sign{"\x06\x09*\x86H\x86\xF7\r\x01\x07"sv,
         {"encrypted or signed by S/MIME", false, "", true},
         4},
    Sign{"\x06\x09*\x86H\x86\xF7\r\x01\x07"sv,
         {"encrypted or signed by S/MIME", false, "", true},
         2},
    // AuthEnvelopedData, likewise: RFC 5083.
    Sign{"\x06\x0B*\x86H\x86\xF7\r\x01\x09\x10\x01\x17"sv,
         {"encrypted by S/MIME", false, "", true},
         4},
    Sign{"\x06\x0B*\x86H\x86\xF7\r\x01\x09\x10\x01\x17"sv,
         {"encrypted by S/MIME", false, "", true},
         2},
    Sign{"age-encryption.org/v1\n"sv, {"encrypted by age", false, "", true}},
    Sign{"$ANSIBLE_VAULT;"sv, {"encrypted by Ansible Vault", true}},
    Sign{"version https://git-lfs.github.com/spec/"sv,
         {"a pointer of Git LFS", true, "the document itself is not here"}},
    Sign{"/annex/objects/"sv, {"a pointer of git-annex", true, "the document itself is not here"}},
    Sign{"\x89PNG\r\n"sv, {"a picture"}},
    Sign{"\xFF\xD8\xFF"sv, {"a picture"}},
    Sign{"GIF87a"sv, {"a picture"}},
    Sign{"GIF89a"sv, {"a picture"}},
    Sign{"II*\0"sv, {"a picture"}},
    Sign{"MM\0*"sv, {"a picture"}},
    Sign{"\x7F"
         "ELF"sv,
         {"a program"}},
};

}  // namespace

const FileFormat* find_file_format(std::string_view bytes) {
  for (const Sign& sign : signs) {
    if (bytes.size() > sign.offset && bytes.substr(sign.offset).starts_with(sign.bytes)) {
      return &sign.format;
    }
  }
  return nullptr;
}

}  // namespace cablelint
