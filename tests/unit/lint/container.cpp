// SPDX-License-Identifier: Apache-2.0
#include "select/container.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "files.hpp"
#include "select/record_name.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"

using namespace cablelint;
using select::ContainerFile;
using select::Listing;

namespace {

/// A file that is there as long as the test runs.
class FileOnDisk {
 public:
  explicit FileOnDisk(const std::string& bytes) : path_(folder_.write("container", bytes)) {}

  [[nodiscard]] select::Listing list(std::string_view container = "tar") const {
    return select::container_from(container)->list(select::ContainerFile(path_));
  }
  [[nodiscard]] select::ContainerFile open() const { return select::ContainerFile(path_); }

 private:
  tests::TemporaryFolder folder_;
  std::string path_;
};

std::string octal(std::size_t value, std::size_t digits) {
  std::string text(digits, '0');
  for (std::size_t i = digits; i-- > 0; value /= 8) {
    text[i] = static_cast<char>('0' + value % 8);
  }
  return text;
}

/// A header of POSIX.1-1988 with the content after it.
std::string tar_member(const std::string& name, const std::string& content, char kind = '0') {
  std::string block(512, '\0');
  block.replace(0, name.size(), name);
  block.replace(124, 11, octal(content.size(), 11));
  block[156] = kind;
  block.replace(257, 5, "ustar");
  block.replace(148, 8, std::string(8, ' '));
  std::size_t sum = 0;
  for (const char c : block) {
    sum += static_cast<unsigned char>(c);
  }
  block.replace(148, 7, octal(sum, 6) + '\0');
  return block + content + std::string((512 - content.size() % 512) % 512, '\0');
}

const std::string tar_end(1024, '\0');

/// The documents of a container, each as `NAME: its text`, or `NAME! why it is not read`.
std::vector<std::string> documents_in(const std::string& bytes, std::string_view container) {
  const FileOnDisk file(bytes);
  const select::Container* const kind = select::container_from(container);
  std::vector<std::string> documents;
  const select::Listing listing = kind->list(file.open());
  for (const select::Member& member : listing.members) {
    try {
      const std::string content = file.open().read(member.offset, member.size_bytes);
      documents.push_back(member.name + ": " + kind->read(content, member.name));
    } catch (const InputError& error) {
      documents.push_back(member.name + "! " + error.reason());
    }
  }
  if (!listing.problem.empty()) {
    documents.push_back("! " + listing.problem);
  }
  return documents;
}

/// The text of the only mail in an mbox.
std::string text_of_mail(const std::string& mail) {
  const std::vector<std::string> documents = documents_in(mail, "mbox");
  const std::size_t name = documents.back().find_first_of(":!");
  if (documents.back()[name] == '!') {
    throw InputError("mails", documents.back().substr(name + 2));
  }
  REQUIRE(documents.size() == 1);
  return documents.back().substr(name + 2);
}

/// A mail of several parts, each with its header.
std::string mail_of(const std::vector<std::string>& parts, const std::string& type = "mixed") {
  std::string mail = "Subject: x\nContent-Type: multipart/" + type + "; boundary=\"a (b)\"\n\n";
  for (const std::string& part : parts) {
    mail += "--a (b)\n" + part + "\n";
  }
  return mail + "--a (b)--\n";
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an archive lists the files that a folder's walk would take", "[lint]") {
  const FileOnDisk archive(tar_member("a.txt", "alpha") + tar_member("b/", "", '5') +
                           tar_member("b/.hidden", "x") + tar_member("b/picture.png", "x") +
                           tar_member("link.txt", "", '2') +
                           tar_member("././@LongLink", std::string(200, 'n') + ".txt", 'L') +
                           tar_member("short", "beta") + tar_member("head", "gamma") + tar_end);
  const select::Listing found = archive.list();
  CHECK(found.problem.empty());
  REQUIRE(found.members.size() == 3);
  CHECK(found.members[0].name == "a.txt");
  CHECK(found.members[1].name == std::string(200, 'n') + ".txt");
  CHECK(found.members[2].name == "head");
  CHECK(archive.open().read(found.members[1].offset, found.members[1].size_bytes) == "beta");
}

TEST_CASE("an archive that is cut off or invalid lists what comes before, and says so", "[lint]") {
  const std::string whole = tar_member("a.txt", "alpha") + tar_member("b.txt", "beta") + tar_end;
  for (const std::size_t size : {std::size_t{100}, std::size_t{1024}, std::size_t{1500}}) {
    const select::Listing found = FileOnDisk(whole.substr(0, size)).list();
    CHECK_FALSE(found.problem.empty());
    CHECK(found.members.size() == (size < 1024 ? 0 : 1));
  }
  CHECK_FALSE(FileOnDisk("From a text").list().problem.empty());
  CHECK_FALSE(FileOnDisk("").list().problem.empty());
}

TEST_CASE("an archive is read whole, or says why not", "[lint]") {
  const std::string a = tar_member("a.txt", "alpha");
  const std::string content(600, 'b');
  // The header says nothing of the size, as if it were too large for it.
  const std::string large = tar_member("b.txt", "") + content + std::string(424, '\0');
  const select::Listing sized =
      FileOnDisk(tar_member("x", "12 size=600\n", 'x') + large + a + tar_end).list();
  CHECK(sized.problem.empty());
  REQUIRE(sized.members.size() == 2);
  CHECK(sized.members[0].size_bytes == 600);
  for (const std::string& more : {std::string(512, '\0'), std::string(100, '\0')}) {
    CHECK(FileOnDisk(a + tar_end + more).list().problem.empty());
  }
  const select::Listing joined = FileOnDisk(a + tar_end + a + tar_end).list();
  CHECK(joined.problem.empty());
  CHECK(joined.members.size() == 2);
  std::string padded_with_text = a;
  padded_with_text.replace(a.size() - 6, 6, "SECRET");
  for (const std::string& wrong :
       {a + tar_end + "SECRET",
        a + tar_end + a,
        tar_member("b.txt", "beta", 'M') + tar_end,
        tar_member("b.txt", "beta", 'Q') + tar_end,
        tar_member("b.txt", "beta", '1') + tar_end,
        tar_member("b.txt/", "beta") + tar_end,
        tar_member("b", "beta", '5') + tar_end,
        tar_member("", "beta") + tar_end,
        tar_member("x", "13 size=6000\n", 'x') + a + tar_end,
        tar_member("x", "13 size=1 or \n", 'x') + a + tar_end,
        tar_member("x", "11 path=x.y\n", 'x') + a + tar_end,
        tar_member("x", "22 GNU.sparse.major=1\n", 'x') + a + tar_end,
        tar_member("x", "13 path=q.txt\n", 'g') + a + tar_end,
        tar_member("x", "14 path=q.txt\n", 'x') + tar_end,
        tar_member("x", "12 size=600\n", 'x') + tar_member("x", "10 size=5\n", 'x') + a + tar_end,
        tar_member("x", std::string(70'000, 'n'), 'L') + a + tar_end,
        tar_member("x", std::string(5'000, 'n'), 'K') + a + tar_end,
        tar_member("label", "SECRET", 'V') + a + tar_end,
        tar_member("x", "a\nb", 'K') + a + tar_end,
        tar_member("x", "15 comment=(S)\n", 'x') + a + tar_end,
        tar_member("x", "15 comment=a\vb\n", 'g') + a + tar_end,
        tar_member("folder", "YSECRET", 'D') + a + tar_end,
        padded_with_text + tar_end}) {
    CHECK_FALSE(FileOnDisk(wrong).list().problem.empty());
  }
  CHECK(FileOnDisk(tar_member("x", "19 comment=a commit\n", 'g') + a + tar_end).list().problem ==
        "invalid pax header");
  CHECK(FileOnDisk(tar_member("x", "../far/away" + std::string(1, '\0'), 'K') + a + tar_end)
            .list()
            .problem == "");
  CHECK(FileOnDisk(tar_member("x", "20 comment=a commit\n", 'g') + a + tar_end).list().problem ==
        "");
}

TEST_CASE("no damage of a container leads outside of it", "[lint]") {
  const std::string whole =
      tar_member("a.txt", "alpha") + tar_member("x", "20 path=pax/name.txt\n", 'x') +
      tar_member("b.txt", std::string(700, 'b')) + tar_end + "{\"text\": \"c\"}\n\nFrom pat\n" +
      mail_of({"Content-Type: text/plain\n\nd\n>From e"});
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string damaged = whole;
    for (int change = 0; change < 3; ++change) {
      const std::size_t at = random() % damaged.size();
      damaged[at] = static_cast<char>(random());
    }
    const FileOnDisk file(damaged);
    for (const select::Container& container : select::containers()) {
      const select::Listing found = file.list(container.name);
      for (const select::Member& member : found.members) {
        CHECK(member.offset + member.size_bytes <= damaged.size());
        try {
          const std::string bytes = file.open().read(member.offset, member.size_bytes);
          if (container.read != nullptr) {
            (void)container.read(bytes, "name");
          }
        } catch (const InputError&) {
          // a record that holds no document
        }
      }
    }
  }
}

TEST_CASE("a mail's text is read in the encodings for transfer", "[lint]") {
  const auto& text = text_of_mail;
  CHECK(text("From pat\nSubject: x\n\none\n>From two\n>>From three\n") ==
        "one\nFrom two\n>From three\n");
  CHECK(text("From pat\r\ncontent-transfer-encoding:\r\n Quoted-Printable\r\n\r\na=3Db=\r\nc=zz") ==
        "a=bc=zz");
  CHECK(text("From pat\nContent-Transfer-Encoding: base64\n\nYWxw\naGE=\n") == "alpha");
  CHECK(text("From pat\nContent-Transfer-Encoding: (by (x)) BASE64 (of \\) y)\n\nYWxwaGE=\n") ==
        "alpha");
  CHECK(text("From pat\nContent-Type: text/plain; charset=\"UTF-8\" (all)\n\na= \nb") == "a= \nb");
  CHECK(text("From pat\nContent-Transfer-Encoding: quoted-printable\n\na= \t\nb") == "ab");
  CHECK(text("From pat\nContent-Type: message/rfc822\n\nSubject: y\n"
             "Content-Transfer-Encoding : base64\n\nYWxwaGE=\n") == "alpha");
  CHECK(text("From pat\n\n") == "");
}

TEST_CASE("a mail that is not one text in a known encoding is not read", "[lint]") {
  const std::string body = "\n\nYWxwaGE=\n";
  for (const char* const header :
       {"Content-Type: Multipart/Mixed; boundary=x",
        "Content-Type : multipart/mixed; boundary=\"x \"",
        "Content-Type:\n multipart (x)/alternative", "Content-Type: application/pdf",
        "Content-Type: message/partial; id=1", "Content-Type: nonsense",
        "Content-Type: text/plain; charset=koi8-r", "Content-Type: text/plain; charset=\"utf-7\"",
        "Content-Type: text/plain; charset=utf-8; charset=koi8-r",
        "Content-Type: text/plain; charset*0=koi8; charset*1=-r",
        "Content-Type: text/plain\nContent-Type: multipart/mixed",
        "Content-Transfer-Encoding: x-foo", "Content-Transfer-Encoding: base64, base64",
        "Content-Transfer-Encoding: x-uuencode (base64)",
        "Content-Transfer-Encoding: 7bit\nContent-Transfer-Encoding: base64", "no field",
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: x-foo"}) {
    CAPTURE(header);
    CHECK_THROWS_AS(text_of_mail("From pat\n" + std::string(header) + body), InputError);
  }
  const std::string base64 = "From pat\nContent-Transfer-Encoding: base64\n\n";
  CHECK_THROWS_AS(text_of_mail(base64 + "YWxwaGE=\nYWxwaGE=\n"), InputError);
  CHECK_THROWS_AS(text_of_mail(base64 + "not base64!\n"), InputError);
  CHECK_THROWS_AS(text_of_mail("From pat\rSubject: x\r\rtext\r"), InputError);
  CHECK_THROWS_AS(text_of_mail("From pat\n1. (S) A line that no header has.\n\ntext\n"),
                  InputError);
}

TEST_CASE("a mail with marks in its header alone is not read", "[lint]") {
  const auto mail = [](const std::string& subject, const std::string& text) {
    return "From pat\nFrom: pat@post.example\nTo: chris@post.example\nSubject: " + subject +
           "\n\n" + text + "\n";
  };
  const std::string plain = "The boats left at noon.";
  CHECK_THROWS_AS(text_of_mail(mail("(S//NF) Boats", plain)), InputError);
  CHECK_THROWS_AS(text_of_mail(mail("SECRET//NOFORN - Boats", plain)), InputError);
  CHECK(text_of_mail(mail("(U) Boats", plain)) == plain + "\n");
  const std::string marked =
      "SECRET//NOFORN\n\n1. (S//NF) The boats left at noon.\n\nSECRET//NOFORN";
  CHECK(text_of_mail(mail("(S//NF) Boats", marked)) == marked + "\n");
}

TEST_CASE("the parts of a mail are documents of their own", "[lint]") {
  const auto texts = [](const std::string& mail) { return documents_in(mail, "eml"); };
  CHECK(texts("Subject: x\n\none\n") == Texts{"1: one\n"});
  CHECK(texts(mail_of({"\none",
                       "Content-Type: text/plain; charset=UTF-8\n"
                       "Content-Transfer-Encoding: base64\n\nYWxw\naGE=",
                       "Content-Type: text/html; charset=latin1\n"
                       "Content-Transfer-Encoding: quoted-printable\n\n<p>=28S=29=E9"})) ==
        Texts{"1/1: one\n", "1/2: alpha", "1/3: <p>(S)\xE9\n"});
  // All alternatives are read: the one that a reader is shown is his program's choice.
  CHECK(texts(mail_of({"\none", "Content-Type: text/html\n\n<b>"}, "alternative")) ==
        Texts{"1/1: one\n", "1/2: <b>\n"});
  const std::string inner = mail_of({"\none", "\ntwo"});
  std::string other = inner;  // its boundary begins like the one around it
  for (std::size_t at = other.find("a (b)"); at != npos; at = other.find("a (b)", at + 1)) {
    other.insert(at + 5, "c");
  }
  CHECK(texts(mail_of({other.substr(11), "Content-Type: message/rfc822\n\nSubject: y\n\nz"})) ==
        Texts{"1/1.1: one\n", "1/1.2: two\n", "1/2.1: z\n"});
  CHECK(documents_in("From a 1:2\n" + inner + "\nFrom b 1:2\n\nb\n", "mbox") ==
        Texts{"1/1: one\n", "1/2: two\n", "2: b\n"});
}

TEST_CASE("attachments have their names, and say why they are not read", "[lint]") {
  const auto texts = [](const std::string& header) {
    return documents_in(mail_of({header + "\n\none"}), "eml").front();
  };
  CHECK(texts("Content-Type: text/plain; name=b.txt\nContent-Disposition: attachment;\n"
              " filename=\"C:\\\\x\\\\annex; a.txt\"") == "1/1/annex; a.txt: one\n");
  CHECK(texts("Content-Type: text/plain; name=../../b.txt") == "1/1/b.txt: one\n");
  CHECK(texts("Content-Disposition: attachment; filename=\"..\"") == "1/1: one\n");
  CHECK(texts("Content-Type: application/octet-stream; name=b.TXT") == "1/1/b.TXT: one\n");
  for (const char* const header :
       {"Content-Type: application/octet-stream; name=b.doc", "Content-Type: image/png; name=b.doc",
        "Content-Type: application/octet-stream\nContent-Disposition: inline; filename=b.doc"}) {
    CHECK(texts(header) == "1/1/b.doc! its content is not text");
  }
  CHECK(texts("Content-Type: application/octet-stream") == "1/1! its content is not text");
  CHECK(texts("Content-Type: text/plain; name=a\nContent-Type: text/plain; name=b") ==
        "1/1/a! its header has two fields content-type");
  CHECK(texts("Content-Type: text/plain; charset=koi8-r; name=a") ==
        "1/1/a! its character set is not supported");
}

TEST_CASE("text around the parts of a mail is read, and a mail with a wrong boundary is not",
          "[lint]") {
  const auto texts = [](const std::string& mail) { return documents_in(mail, "eml"); };
  const std::string head = "Content-Type: multipart/mixed; boundary=x\n\n";
  CHECK(texts(head + "before\n--x\n\none\n--x--\nafter") ==
        Texts{"1/0: before\n", "1/1: one\n", "1/2: after"});
  CHECK(texts(head + "--x \t\r\n\r\none\r\n--x-- \r\n\r\n") == Texts{"1/1: one\r\n"});
  CHECK(texts(head + "--x\n\none\n--x--") == Texts{"1/1: one\n"});
  for (const std::string& mail :
       Texts{head, head + "one\n", head + "--x\n\none\n", head + "--xy\n\none\n--xy--\n",
             head + "one\n--x--\n", "Content-Type: multipart/mixed\n\n--x\n\none\n--x--\n",
             "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\none\n----\n",
             "Content-Type: multipart/mixed; boundary=y; boundary=x\n\n--x\n\none\n--x--\n",
             "Content-Type: multipart/mixed; boundary*0=x\n\n--x\n\none\n--x--\n",
             "Content-Transfer-Encoding: base64\n" + head + "--x\n\none\n--x--\n"}) {
    CAPTURE(mail);
    const Texts found = texts(mail);
    REQUIRE(found.size() == 1);
    CHECK(found.front().starts_with("1! a multipart e-mail that cannot be read: "));
  }
  std::string deep = "\none\n";
  std::string many;
  for (int depth = 0; depth < 20; ++depth) {
    const std::string boundary = "b" + std::to_string(depth);
    deep = "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n" +
           deep + "\n--" + boundary + "--\n";
  }
  CHECK(texts(deep).back().find("! a multipart e-mail that cannot be read") != npos);
  for (int part = 0; part < 10'001; ++part) {
    many += "--x\n";
  }
  CHECK(texts(head + many + "--x--\n").size() == 1);
}

TEST_CASE("a line `From ` in an mbox that may be text is reported", "[lint]") {
  CHECK(FileOnDisk("From a\n\nx\n\nFrom b Mon Jan  1 00:00:00 2001\n\ny\n")
            .list("mbox")
            .problem.empty());
  CHECK_FALSE(FileOnDisk("From a\n\nx\n\nFrom the embassy\n\ny\n").list("mbox").problem.empty());
}

TEST_CASE("a line of JSON Lines holds a document in `text`, or says what is wrong", "[lint]") {
  const auto text = [](const std::string& line) {
    return select::container_from("jsonl")->read(line, "cables.jsonl/1");
  };
  CHECK(text(R"({"id": 7, "text": "caf\u00e9\nSECRET"})") == "café\nSECRET");
  for (const char* wrong :
       {"", "[]", R"({"text": 7})", R"({"body": "x"})", R"({"text": "x")", "\xff",
        R"({"text": "x", "text": "y"})", R"({"text": "x", "te\u0078t": "y"})"}) {
    CHECK_THROWS_AS(text(wrong), InputError);
  }
  CHECK_THROWS_AS(text("{\"text\": \"x\"}" + std::string(1, '\0') + "{}"), InputError);
  CHECK(text(R"({"text": "x", "more": {"text": "y"}, "list": [{"text": "z"}]})") == "x");
}

TEST_CASE("a line of JSON Lines with a level above its text is not read", "[lint]") {
  const auto text = [](const std::string& line) {
    return select::container_from("jsonl")->read(line, "cables.jsonl/1");
  };
  const std::string paper = R"("SECRET//NOFORN\n\n1. (S//NF) It rains.\n\nSECRET//NOFORN\n")";
  for (const std::string& wrong :
       {R"({"text": "x", "body": )" + paper + "}",
        R"({"text": "x", "more": [{"text": )" + paper + "}]}",
        std::string(R"({"text": "x", "classification": "SECRET//NOFORN"})"),
        std::string(R"({"text": "x", "Markings": ["CONFIDENTIAL"]})")}) {
    INFO(wrong);
    CHECK_THROWS_AS(text(wrong), InputError);
  }
  for (const std::string& right :
       {R"({"classification": "SECRET", "text": )" + paper + "}",
        R"({"html": )" + paper + ", \"text\": " + paper + "}",
        std::string(R"({"text": "x", "classification": "UNCLASSIFIED", "title": "SECRET"})"),
        std::string(R"({"text": "x", "classification": "SECRETARIAT"})")}) {
    INFO(right);
    CHECK_NOTHROW(text(right));
  }
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  CHECK(text(R"({"text": "x", "more": )" + deep + "}") == "x");
}

TEST_CASE("a line of JSON Lines is named by its id, or by its number", "[lint]") {
  const auto name = [](std::string_view line) { return select::name_of_record(line, 9); };
  CHECK(name(R"({"id": "04AVILA1", "text": ""})") == "04AVILA1");
  CHECK(name(R"({"text": "the \"id\" of nothing", "id": 17})") == "17");
  CHECK(name(R"({"id": -3})") == "-3");
  CHECK(name(R"({"meta": {"id": "inner"}, "id": "outer"})") == "outer");
  CHECK(name(R"({"meta": [{"id": "inner"}], "text": ""})") == "9");
  CHECK(name(R"({"id": {"id": "inner"}})") == "9");
  CHECK(name(R"({"id": ["a"]})") == "9");
  CHECK(name(R"({"id": null})") == "9");
  CHECK(name(R"({"id": ""})") == "9");
  CHECK(name(R"({"id": "2004/AVILA1"})") == "2004/AVILA1");
  CHECK(name(R"({"id": "https://archive.example/AVILA1"})") == "https://archive.example/AVILA1");
  CHECK(name(R"({"id": "../secret"})") == "9");
  CHECK(name(R"({"id": "2004/.."})") == "9");
  CHECK(name(R"({"id": "two\nlines"})") == "9");
  CHECK(name(R"(["id", "a"])") == "9");
  CHECK(name(R"({"id")") == "9");
  CHECK(name("") == "9");
}
