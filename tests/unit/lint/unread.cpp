// SPDX-License-Identifier: Apache-2.0
#include "lint/unread.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "lint.hpp"
#include "parse/parse_cable.hpp"
#include "replaced.hpp"
#include "text/encoding.hpp"

namespace cablelint::lint {
namespace {

using namespace std::string_view_literals;
using namespace std::string_literals;
using tests::replaced;

const std::string cable =
    "O 150930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 0100\n\n"
    "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 12958: DECL: 02/14/2018\n"
    "TAGS: PGOV\nSUBJECT: HARBOR\n\n"
    "Classified By: Pol Chief Pat Example for reasons 1.4 (b) and (d).\n\n"
    "1. (S) A contact said the date may move.\n";

const std::string paper =
    "CONFIDENTIAL\n\nMEMORANDUM FOR THE HARBOR MASTER\n\nSUBJECT: (U) Ferries\n\n"
    "1. (U) The ferry is late.\n\n2. (S) The pilot said the date may move.\n\nCONFIDENTIAL\n";

std::string with_prefix(std::string_view prefix, const std::string& document = cable) {
  return std::string(prefix) + replaced(document, "\n", "\n" + std::string(prefix));
}

std::string in_base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  unsigned bits = 0;
  unsigned count = 0;
  const auto put = [&] {
    count -= 6;
    text += digits[bits >> count & 63U];
  };
  for (const char c : bytes) {
    bits = (bits << 8U | static_cast<unsigned char>(c)) & 0xFFFFU;
    count += 8;
    while (count >= 6) {
      put();
    }
  }
  if (count > 0) {
    bits <<= 6 - count;
    count = 6;
    put();
  }
  return text.append((4 - text.size() % 4) % 4, '=');
}

/// Each byte as an escape with two digits.
std::string escaped_bytes(std::string_view before, std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text.append(before) += {"0123456789ABCDEF"[byte / 16], "0123456789ABCDEF"[byte % 16]};
  }
  return text;
}

std::string numbered(const std::string& document = cable) {
  std::string text;
  int number = 0;
  for (const char c : document) {
    text += text.empty() || text.back() == '\n' ? std::to_string(++number) + "\t" : "";
    text += c;
  }
  return text;
}

/// Of one part of an e-mail, with the fields of MIME above it.
std::string part(std::string_view fields, std::string_view content) {
  return "--b\n" + std::string(fields) + "\n\n" + std::string(content) + "\n";
}

std::string mail(const std::string& parts) {
  return "From: Pat Example <pat@sample.example>\nSubject: Ferries\nMIME-Version: 1.0\n"
         "Content-Type: multipart/mixed; boundary=\"b\"\n\n" +
         parts + "--b--\n";
}

/// As hexdump and its like show bytes: each line has what comes `before`, and what comes `after`.
std::string hex_dump(std::string_view before, std::string_view between, std::string_view after,
                     bool swapped = false, std::size_t bytes_a_line = 16) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string dump;
  for (std::size_t at = 0; at < cable.size(); ++at) {
    const std::size_t shown = swapped ? at ^ 1U : at;
    const auto byte = static_cast<unsigned char>(shown < cable.size() ? cable[shown] : ' ');
    const bool begins_word = !swapped || at % 2 == 0;
    dump += at % bytes_a_line == 0 ? before : begins_word ? between : "";
    dump += {digits[byte / 16], digits[byte % 16]};
    if (at % bytes_a_line == bytes_a_line - 1 || at + 1 == cable.size()) {
      dump.append(after).append("\n");
    }
  }
  return dump;
}

/// As od -c shows bytes.
std::string character_dump() {
  std::string dump;
  for (std::size_t at = 0; at < cable.size(); ++at) {
    dump += at % 16 == 0 ? (at == 0 ? "0000000" : "\n0000020") : "";
    const char c = cable[at];
    const auto byte = static_cast<unsigned char>(c);
    dump += c == '\n' ? "  \\n"
            : byte < 0x80
                ? std::string("   ") + c
                : std::string(" ") + static_cast<char>('0' + byte / 64) +
                      static_cast<char>('0' + byte / 8 % 8) + static_cast<char>('0' + byte % 8);
  }
  return dump + "\n";
}

std::string rot13(std::string text) {
  for (char& c : text) {
    const char first = c >= 'a' ? 'a' : 'A';
    c = std::isalpha(static_cast<unsigned char>(c)) != 0
            ? static_cast<char>(first + (c - first + 13) % 26)
            : c;
  }
  return text;
}

std::string reason(const std::string& bytes,
                   select::FileName name = select::FileName::of_document) {
  const SourceText source("a", bytes);
  return unread_reason(source, parse::parse_cables(source), name);
}

}  // namespace

TEST_CASE("a marked document whose bytes are no text could not be read", "[lint]") {
  for (const std::string& bytes :
       {cable + '\0', '\0' + cable, replaced(cable, "(S)", "(\0S)"sv),
        replaced(cable, "\n", "\0"sv), "\xFF\xFE" + cable, "\xFE\xFF" + cable, "+/v8-" + cable,
        "\x0E\xFE\xFF" + cable, utf8_to_wide(cable, Encoding::utf16_le) + '\0',
        cable + utf8_to_wide(cable, Encoding::utf16_le),
        utf8_to_wide("\xEF\xBB\xBF" + cable, Encoding::utf16_le) + cable,
        replaced(cable, "\n", "\xC2\x85"), replaced(cable, "\n", "\x85"),
        replaced(cable, "\n1.",
                 "\xC2\x85"
                 "1."),
        "%PDF-1.4\n" + cable, "{\\rtf1 " + cable + "}", "\x1F\x8B" + cable}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
}

TEST_CASE("what replaces a document or encrypts one could not be read", "[lint]") {
  const std::string block = "-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n-----END PGP MESSAGE-----\n";
  const std::string mail = "From: pat@post.example\nSubject: Ferries\n\n";
  for (const std::string& bytes :
       {"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"s,
        "/annex/objects/SHA256E-s12--00.txt\n"s, "age-encryption.org/v1\n-> X25519 a\n"s,
        "$ANSIBLE_VAULT;1.1;AES256\n6538\n"s, block, "Hello,\n\n" + block, mail + block,
        "-----BEGIN CMS-----\nMIIB\n"s, "-----BEGIN PKCS7-----\nMIIB\n"s,
        "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n"s,
        "\x30\x80\x06\x0B*\x86H\x86\xF7\r\x01\x09\x10\x01\x17\xA0"s}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
  CHECK(reason("A key is below -----BEGIN PGP MESSAGE----- and above its end.\n").empty());
  CHECK(reason("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n").empty());
}

TEST_CASE("a marked document in another form could not be read", "[lint]") {
  for (const std::string& bytes :
       {numbered(), with_prefix("// "), with_prefix("+"), replaced(cable, "\n", "\v"),
        replaced(cable, "\n", "\x1E"), replaced(cable, "\n", "\xE2\x80\xA8"),
        replaced(cable, "\n", "\\n"), replaced(cable, "\n", "%0A"), replaced(cable, "\n", "%0d"),
        replaced(cable, "\n", "\\u000d"), replaced(cable, "\n", "\\x0D"),
        replaced(cable, "1. (S)", "=C2=B61. (S)"), replaced(cable, "(S)", "=28S=29"),
        replaced(cable, "(S)", "(=53)"), replaced(cable, "(S)", "(=\nS)"),
        replaced(cable, "1. (S)", "+ALY-1. (S)"), replaced(cable, "(S)", "+ACg-S+ACk-"),
        replaced(cable, "(S)", "\x1B$B!J#S!K\x1B(B"), replaced(cable, "(S)", "\x0E!J#S!K\x0F"),
        replaced(cable, "(S)", "\xC0\xA8S\xC0\xA9"), replaced(cable, "(S)", "(\xE0\x81\x93)"),
        // The whole in base64, in a mail.
        "Subject: x\n\n"
        "TyAxNTA5MzBaIEZFQiAwOApGTSBBTUVNQkFTU1kgRVhBTVBMRVZJTExFClRPIFNFQ1NUQVRFIFdB\n"
        "U0hEQyAwMTAwCgpDIE8gTiBGIEkgRCBFIE4gVCBJIEEgTCBFWEFNUExFVklMTEUgMDAwMDQyCgpF\n"
        "Lk8uIDEyOTU4OiBERUNMOiAwMi8xNC8yMDE4ClRBR1M6IFBHT1YKU1VCSkVDVDogSEFSQk9SCg==\n"s}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
}

TEST_CASE("a paper in another form could not be read", "[lint]") {
  for (const std::string& bytes :
       {numbered(paper),
        with_prefix("% ", paper),
        with_prefix("REM ", paper),
        with_prefix("2024-02-14T09:30:00Z INFO ", paper),
        replaced(paper, "\n", "\f"),
        replaced(paper, "\n", "\xE2\x80\xA8"),
        "{\"text\": \"" + replaced(paper, "\n", "\\n") + "\"}",
        escaped_bytes("\\u00", paper),
        escaped_bytes("\\x", paper),
        "text=" + replaced(replaced(paper, "\n", "%0A"), " ", "+"),
        escaped_bytes("%", paper),
        in_base64(paper),
        "data:text/plain;base64," + in_base64(paper),
        escaped_bytes(" ", paper),
        "{\"a\": [\"" + in_base64("The ferry is late, and the pilot waits for it at the pier.") +
            "\", \"" + in_base64(paper) + "\"]}",
        escaped_bytes("=", paper),
        rot13(paper),
        replaced(paper, "\n", "\x1B[0m\n\x1B[1m"),
        replaced(paper, "E", "E\bE"),
        "<html><body><div>" + replaced(paper, "\n", "</div><div>") + "</div></body></html>"}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
}

TEST_CASE("marks beside the text of a document count if they are above its level", "[lint]") {
  const std::string text = "UNCLASSIFIED\n\n(U) It rains.\n\nUNCLASSIFIED\n";
  const auto page = [](std::string_view body, std::string_view level = "UNCLASSIFIED") {
    const std::string banner = "<p>" + std::string(level) + "</p>\n";
    return "<html><body>\n" + banner + "<p>(U) It rains.</p>\n" + std::string(body) + "\n" +
           banner + "</body></html>\n";
  };
  const auto below = [&](std::string_view field) {
    return "From: Pat\nSubject: Ferries\n" + std::string(field) + "\n\n" + text;
  };
  for (const std::string& bytes :
       {page("<img alt=\"(S) The pilot left\">"), page("<!-- (S) The pilot left -->"),
        page("<svg><text>(S) The pilot left</text></svg>"),
        page("<p>(<wbr>S<wbr>) The pilot left</p>"), page("<p>(&shy;S) The pilot left</p>"),
        page("<td>The pilot left</td><td>(S)</td>"), page("<h2>The pilot left. (S)</h2>"),
        page("<script>var t = \"(S) The pilot left\";</script>"),
        page("<meta name=\"x\" content=\"SECRET//NOFORN\">"),
        "---\nclassification: SECRET\n---\n\n" + text, "---\ntitle: (S) Pilots\n---\n\n" + text,
        below("X-Classification: SECRET"), below("Keywords: SECRET//NOFORN"),
        below("X-Title: =?utf-8?B?KFMpIEZlcnJpZXM=?=")}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
  // A mark that is written by references is in the text, and is read.
  const FileReport read = test::lint_of(page("<p>&lpar;S&rpar; The pilot left</p>"));
  CHECK(test::the(read, "classification/portion-in-unclassified").severity == Severity::error);
  for (const std::string& bytes :
       {page("<p title=\"(S) small\">It is small.</p>"), page("<!-- (C) 2009 The Pier -->"),
        page("<p>\"(S)\" is for small.</p>"), page("<option>(S) Secret</option>"),
        page("<img alt=\"(S) The pilot left\">", "SECRET"), below("X-Spam: no"),
        "---\ntitle: Pilots (S)\n---\n\n" + text, below("Keywords: secret, ferry"),
        below("X-Title: =?utf-8?Q?Ferries_(S)?=")}) {
    CAPTURE(bytes);
    CHECK(reason(bytes) == "");
  }
}

TEST_CASE("a mark in bytes of another code page could not be read", "[lint]") {
  for (const std::string_view mark :
       {"(\xD1)", "(\xFFS)", "\x81\x69S\x81\x6A", "\xA1\xCAS\xA1\xCB", "(\x82\x72)"}) {
    CAPTURE(mark);
    CHECK_FALSE(reason(replaced(cable, "(S)", mark)).empty());
    CHECK_FALSE(reason(replaced(paper, "(S)", mark)).empty());
  }
  for (const std::string_view words :
       {"(S) (\xA9) Pat", "(S) caf\xE9", "(\xA7) (S)", "\x93S\x94", "(\xE9t\xE9)"}) {
    CAPTURE(words);
    CHECK(reason(replaced(paper, "(S)", words)) == "");
  }
}

TEST_CASE("an encoded part of an e-mail could not be read", "[lint]") {
  constexpr std::string_view base64 = "Content-Type: text/plain\nContent-Transfer-Encoding: base64";
  constexpr std::string_view quoted = "Content-Transfer-Encoding: quoted-printable";
  const std::string note = "SECRET//NOFORN\n\nIt rains.\n";
  const std::string wide = utf8_to_wide("\xEF\xBB\xBF" + note, Encoding::utf16_le);
  for (const std::string& bytes :
       {mail(part(base64, in_base64(note))), mail(part(base64, in_base64(wide))),
        mail(part(quoted, replaced(note, "//", "=2F=2F"))),
        mail(part("Content-Type: text/plain", "Hello.") + part(base64, in_base64(paper))),
        mail(part("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64",
                  in_base64(mail(part(base64, in_base64(note)))))),
        mail(part("Content-Type: application/zip\nContent-Transfer-Encoding: base64",
                  in_base64("PK\x03\x04"))),
        mail(part(base64, "no base64!")), mail(part("Content-Transfer-Encoding: other", "Hello.")),
        replaced(mail(part(base64, in_base64(note))), "--b--", ""),
        "From: Pat\nContent-Transfer-Encoding: base64\n\n" + in_base64(note),
        "Below is a mail.\n\n" + mail(part(base64, in_base64(note))),
        "From pat@sample.example Thu Feb 14 09:30:00 2024\n" + mail(part("", "Hello.")) +
            "\nFrom pat@sample.example Thu Feb 14 09:31:00 2024\n" +
            mail(part(base64, in_base64(note)))}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
}

TEST_CASE("an e-mail of other texts is none to decode", "[lint]") {
  constexpr std::string_view base64 = "Content-Type: text/plain\nContent-Transfer-Encoding: base64";
  for (const std::string& bytes :
       {mail(part(base64, in_base64("The ferry is late.\n"))),
        mail(part("Content-Transfer-Encoding: quoted-printable", "It rains =E2=80=94 a lot.")),
        mail(part("Content-Type: image/png\nContent-Transfer-Encoding: base64",
                  in_base64("\x89PNG\r\n\x1A\n\0\0"sv))),
        mail(part("Content-Type: text/plain", "Hello.\nFrom here on, read 2024")),
        "Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n<p>Hello.</p>\n"s,
        "Content-Transfer-Encoding: base64 is a field.\n"s,
        replaced(mail(part("Content-Type: text/plain", "Hello.")), "--b--", "")}) {
    CAPTURE(bytes);
    CHECK(reason(bytes) == "");
  }
}

TEST_CASE("e-mails in e-mails are not read without end", "[lint]") {
  std::string nested = "Hello =\n.";
  for (int depth = 0; depth < 20; ++depth) {
    nested = "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n" +
             replaced(nested, "=", "=3D");
  }
  CHECK_FALSE(reason(nested).empty());
}

TEST_CASE("a marked document in a hex dump or in ROT13 could not be read", "[lint]") {
  for (const std::string& bytes :
       {hex_dump("", "", ""), hex_dump("", " ", ""), hex_dump("00000010: ", " ", "  CABLE 12 34"),
        hex_dump("00000010  ", " ", "  |CABLE 12 34|"), hex_dump("0000020 ", " ", "", true),
        hex_dump("  0x", ", 0x", ","), hex_dump(":10001000", "", "A5"),
        hex_dump("0000040 ", " ", "", false, 32), hex_dump("0000040 ", " ", "  >CABLE<", false, 32),
        hex_dump("00000010   ", " ", " DE AD BE"), character_dump(), hex_dump("", ":", ""),
        "See below.\n" + hex_dump("00000010: ", " ", "") + "Regards\n",
        cable + "\n" + hex_dump("00000010: ", " ", ""), rot13(cable), "> x\n\n" + rot13(cable)}) {
    CAPTURE(bytes);
    CHECK_FALSE(reason(bytes).empty());
  }
}

TEST_CASE("a header that is read in one line hides no text below other line ends", "[lint]") {
  CHECK_FALSE(
      reason("OO RUEHAB\vINFO RUEHAB/AMEMBASSY SAMPLETON 0007\v\vUNCLAS EXAMPLEVILLE 000042\v\v"
             "E.O. 13526: N/A\vTAGS: PGOV\vSUBJECT: HARBOR PLANS\v\v1. (S) A contact said so.\v")
          .empty());
  CHECK(reason("OO RUEHAB\nINFO RUEHAB/AMEMBASSY SAMPLETON 0007\n\nSECRET EXAMPLEVILLE 000042\n\n"
               "E.O. 13526: DECL: 02/14/2033\nTAGS: PGOV\nSUBJECT: HARBOR PLANS\n\n"
               "1. (S) A contact said so.\n\f\n2. (S) It rains.\n") == "");
}

TEST_CASE("a cable in one line is not read where another sign is between its lines", "[lint]") {
  for (const char sign : {'\t', '|', ';', '~', '\\'}) {
    CAPTURE(sign);
    std::string bytes =
        "OO RUEHAB\nDE RUEHEX 0042 0450930\nO 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\n"
        "TO SECSTATE WASHDC 0042\n\nUNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\n"
        "SUBJECT: HARBOR PLANS\n\n1. (S) A contact said so.\n";
    std::ranges::replace(bytes, '\n', sign);
    CHECK_FALSE(reason(bytes).empty());
  }
  CHECK(reason("const a = 1; const b = 2; let c = a; let d = b; c += d; d += c; a = b; b = a;") ==
        "");
}

TEST_CASE("marks in the header of an e-mail are not skipped", "[lint]") {
  const auto mail = [](const std::string& subject) {
    return "From: pat@post.example\nTo: chris@post.example\nSubject: " + subject +
           "\n\nChris,\n\nThe boats left at noon.\n";
  };
  for (const std::string_view subject :
       {"(S//NF) Boats", "Re: (TS//SI//NF) Boats", "SECRET//NOFORN - Boats",
        "[SECRET//NOFORN] Boats", "TOP SECRET//SI//NOFORN Boats"}) {
    CAPTURE(subject);
    CHECK_FALSE(reason(mail(std::string(subject))).empty());
  }
  for (const std::string_view subject :
       {"Boats", "(U) Boats", "The secret of boats", "Boats (S)"}) {
    CAPTURE(subject);
    CHECK(reason(mail(std::string(subject))) == "");
  }
}

TEST_CASE("the lines of a form may end as those of any text", "[lint]") {
  const std::string in_base64 =
      "Subject: x\n\n"
      "TyAxNTA5MzBaIEZFQiAwOApGTSBBTUVNQkFTU1kgRVhBTVBMRVZJTExFClRPIFNFQ1NUQVRFIFdB\n"
      "U0hEQyAwMTAwCgpDIE8gTiBGIEkgRCBFIE4gVCBJIEEgTCBFWEFNUExFVklMTEUgMDAwMDQyCgpF\n"
      "Lk8uIDEyOTU4OiBERUNMOiAwMi8xNC8yMDE4ClRBR1M6IFBHT1YKU1VCSkVDVDogSEFSQk9SCg==\n";
  for (const std::string& bytes :
       {hex_dump("00000010: ", " ", "  CABLE 12 34"), hex_dump("", "", ""), in_base64,
        cable + "\n" + hex_dump("00000010: ", " ", "")}) {
    for (const std::string_view end :
         {"\r", "\r\n", "\v", "\f", "\x1E", "\xC2\x85", "\xE2\x80\xA8"}) {
      CAPTURE(bytes, end);
      CHECK_FALSE(reason(replaced(bytes, "\n", end)).empty());
    }
  }
}

TEST_CASE("hexadecimal numbers and hashes are read as they are", "[lint]") {
  std::string hashes;
  std::string numbers;
  for (int line = 0; line < 40; ++line) {
    hashes += "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  file" +
              std::to_string(line) + "\n";
    numbers += "  0x53, 0x45, 0x43, 0x52, 0x45, 0x54, 0x20, 0x0a,\n";
  }
  for (const std::string& bytes :
       {hashes, "const char secret[] = {\n" + numbers + "};\n", cable + "\n" + hashes,
        "index 3f2a1b7..9c8d7e6 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n" + numbers,
        ":10010000214601360121470136007EFE09D2190140\n:00000001FF\n"s,
        "Gur fhowrpg bs guvf yrggre.\n"s}) {
    CAPTURE(bytes);
    CHECK(reason(bytes) == "");
  }
}

TEST_CASE("what resembles another form is read as it is", "[lint]") {
  for (const char* const words :
       {"X=28 (AGE=29), (=43), A=BC, BUDGET=28K", "+1-202-555 +442079-1 +120-3 C+AND D",
        "=====\nmore\n=====", "CAF\xC9\x85 \x93PANAM\xC1\x94 BOGOT\xC1\x85", "begin 644 x",
        "AMEMBASSYEXAMPLEVILLEANDALLTHATGOESWITHITANDMOREOFTHESAMEFORALONGLINE"}) {
    CAPTURE(words);
    CHECK(reason(replaced(cable, "the date", words)) == "");
  }
  for (const std::string& bytes :
       {std::string(), "\x1B$B$3$s\x1B(B and more text\n"s, "name=\"a\\n\"\n\nb\n"s,
        "\x1B[31mred\x1B[0m\n"s, "Use =C2=B6 and +ALY- for a pilcrow.\n"s,
        "1. one\n2. two\n3. three\n4. four\n"s, "# a\n# b\n# c\n# d\n"s,
        "\xF0\xF2\xC9 \xD7\xC5\xD4 \xC1\xD3\xC8\n"s}) {
    CAPTURE(bytes);
    CHECK(reason(bytes) == "");
  }
}

TEST_CASE("short strings between the lines of a test are no document", "[lint]") {
  const SourceText test(
      "test.py",
      "import sample\n\ndef test_levels():\n"
      "    assert sample.scan(\"DE RUEHXX #0042 0450930\\nZNY SSSSS ZZH\\n\") == 1\n"
      "    assert sample.scan(\"S E C R E T SAMPLETON 000042\\n\\nSIPDIS\\n\") == 1\n");
  CHECK(unread_reason(test, {}, select::FileName::of_document).empty());
}

TEST_CASE("a program or a picture that is met in a folder is no document", "[lint]") {
  using select::FileName;
  const auto reason_of_program = [](const std::string& bytes) {
    return unread_reason(SourceText("a.bin", bytes), {}, FileName::of_anything);
  };
  for (const std::string& bytes : {"\x7F"
                                   "ELF\0\1"s,
                                   "\x89PNG\r\n\0"s, "PK\x03\x04\0"s, "a\0b"s}) {
    CAPTURE(bytes);
    CHECK(reason_of_program(bytes) == "");
    CHECK_FALSE(reason(bytes, FileName::of_document).empty());
  }
  CHECK_FALSE(reason(cable + '\0', FileName::of_anything).empty());
  CHECK_FALSE(reason(replaced(cable, "\n", "\0"sv), FileName::of_anything).empty());
  CHECK_FALSE(reason("%PDF-1.4\n\0"s, FileName::of_anything).empty());
}

TEST_CASE("without an extension a compressed or encrypted file may be a document", "[lint]") {
  using select::FileName;
  for (const std::string& bytes :
       {"\x1F\x8B\x08\0"s, "PK\x03\x04\0"s, "1. (U) One.\n2. (S//NF) Two.\n3. (S//NF) Three.\n"s,
        "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"s}) {
    CAPTURE(bytes);
    CHECK_FALSE(unread_reason(SourceText("in/report", bytes), {}, FileName::of_anything).empty());
    CHECK(unread_reason(SourceText("in/report.jar", bytes), {}, FileName::of_anything).empty());
  }
  CHECK(reason("\x7F"
               "ELF\0\1"s,
               FileName::of_anything) == "");
}

TEST_CASE("a document may be in a form within a form, or in one line", "[lint]") {
  CHECK_FALSE(reason(in_base64(in_base64(paper))).empty());
  CHECK_FALSE(reason(in_base64("\x1F\x8B\x08" + std::string(90, 'x'))).empty());
  for (const std::string_view sign : {"^", " / ", "\u00B6", "\u23CE"}) {
    CAPTURE(sign);
    CHECK_FALSE(reason(replaced(paper, "\n", sign)).empty());
  }
}

TEST_CASE("a mark beside a document that is read is above it", "[lint]") {
  const std::string open =
      replaced(replaced(cable, "(S)", "(U)"), "C O N F I D E N T I A L", "UNCLAS");
  const auto reason_beside = [](const std::string& text) {
    return read_cables(SourceText("a", text), select::FileName::of_document).unread_reason;
  };
  CHECK(reason_beside(open) == "");
  CHECK(reason_beside("Please see below.\n\n" + open) == "");
  CHECK(reason_beside("(S) A pilot said the date may move.\n\n" + open) ==
        "a mark beside the parts that are read is above their level");
  CHECK(reason_beside(cable + "\n| S//NF | A pilot left. |\n") == "");
  CHECK_FALSE(reason_beside(open + "\n| S//NF | A pilot left. |\n").empty());
}

}  // namespace cablelint::lint
