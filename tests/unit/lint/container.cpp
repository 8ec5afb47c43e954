// SPDX-License-Identifier: Apache-2.0
#include "select/container.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "files.hpp"
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

TEST_CASE("no damage of a container leads outside of it", "[lint]") {
  const std::string whole =
      tar_member("a.txt", "alpha") + tar_member("x", "20 path=pax/name.txt\n", 'x') +
      tar_member("b.txt", std::string(700, 'b')) + tar_end +
      "{\"text\": \"c\"}\n\nFrom pat\nContent-Type: text/plain\n\nd\n>From e\n";
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
  const auto text = [](const std::string& mail) {
    return select::container_from("mbox")->read(mail, "mails/1");
  };
  CHECK(text("From pat\nSubject: x\n\none\n>From two\n>>From three\n") ==
        "one\nFrom two\n>From three\n");
  CHECK(text("From pat\r\ncontent-transfer-encoding:\r\n Quoted-Printable\r\n\r\na=3Db=\r\nc=zz") ==
        "a=bc=zz");
  CHECK(text("From pat\nContent-Transfer-Encoding: base64\n\nYWxw\naGE=\n") == "alpha");
  CHECK_THROWS_AS(text("From pat\nContent-Type: Multipart/Mixed; boundary=x\n\n--x\n"), InputError);
}

TEST_CASE("a line of JSON Lines holds a document in `text`, or says what is wrong", "[lint]") {
  const auto text = [](const std::string& line) {
    return select::container_from("jsonl")->read(line, "cables.jsonl/1");
  };
  CHECK(text(R"({"id": 7, "text": "caf\u00e9\nSECRET"})") == "café\nSECRET");
  for (const char* wrong :
       {"", "[]", R"({"text": 7})", R"({"body": "x"})", R"({"text": "x")", "\xff"}) {
    CHECK_THROWS_AS(text(wrong), InputError);
  }
}
