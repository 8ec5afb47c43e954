// SPDX-License-Identifier: Apache-2.0
// Writes a tree of invented cables, the same for the same seed: clean ones, of the sizes that real
// collections have (median 4.7 KB, mean 6.9 KB).
// usage: bench_make_corpus FOLDER COUNT [SEED]
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 24> words = {
    "harbor",  "festival", "minister",  "delegation", "schedule", "fishing", "ferry",   "committee",
    "meeting", "proposal", "regional",  "customs",    "the",      "of",      "and",     "to",
    "in",      "that",     "officials", "said",       "would",    "new",     "tariffs", "agreed"};
constexpr std::array<std::string_view, 6> posts = {"EXAMPLEVILLE", "PORT EXAMPLE", "SAMPLETON",
                                                   "NOWHERE CITY", "TESTBURG",     "MOCKHAVEN"};
constexpr std::array<std::string_view, 12> months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<int, 12> days_before = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

/// Writes one cable after the other. Distributions of the standard library differ between
/// implementations; remainders do not.
class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  std::string cable(unsigned number) {
    const std::string_view post = pick(posts);
    const bool is_classified = below(3) != 0;
    const unsigned year = 4 + below(5);
    const unsigned month = below(12);
    const unsigned day = 1 + below(28);
    const unsigned hour = below(24);
    const unsigned serial = 1 + number % 9999;
    const unsigned leap = year % 4 == 0 && month > 1 ? 1 : 0;
    const unsigned julian = static_cast<unsigned>(days_before[month]) + day + leap;
    std::string text = fmt::format(
        "VZCZCXRO{:04}\nPP RUEHAB RUEHCD\nDE RUEHXX #{:04} {:03}{:02}30\nZNY {} ZZH\n"
        "P {:02}{:02}30Z {} {:02}\nFM AMEMBASSY {}\nTO RUEHC/SECSTATE WASHDC PRIORITY {:04}\n"
        "INFO RUEHAB/AMEMBASSY SAMPLETON 0042\nBT\n",
        number % 10000, serial, julian, hour, is_classified ? "CCCCC" : "UUUUU", day, hour,
        months[month], year, post, below(10000));
    if (!is_classified) {
      text.replace(text.find("ZNY"), 3, "ZNR");
    }
    text += fmt::format("{} {} {:06}\n\nSIPDIS\n\nSTATE FOR EUR/RPM\n\n",
                        is_classified ? "C O N F I D E N T I A L" : "UNCLAS", post, serial);
    text += is_classified ? fmt::format("E.O. 12958: DECL: {:02}/{:02}/{}\n", month + 1, day,
                                        2000 + year + 10)
                          : "E.O. 12958: N/A\n";
    text +=
        "TAGS: PREL, PGOV, ECON\nSUBJECT: FERRY TARIFFS AND THE HARBOR FESTIVAL\n\nREF: STATE "
        "1\n\n";
    if (is_classified) {
      text += "Classified By: Political Counselor Pat Example for reasons 1.4 (b)\nand (d).\n\n";
    }
    add_paragraphs(text, is_classified);
    return text += "EXAMPLE\nBT\nNNNN\n";
  }

 private:
  unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }

  template <std::size_t Size>
  std::string_view pick(const std::array<std::string_view, Size>& list) {
    return list[below(static_cast<unsigned>(Size))];
  }

  void add_paragraphs(std::string& text, bool is_classified) {
    // The sum of four draws lies round its mean as lengths do; the power draws the long ones apart.
    double draw = 0;
    for (int i = 0; i < 4; ++i) {
      draw += static_cast<double>(below(1U << 20U)) / (1U << 20U) - 0.5;
    }
    const auto size = static_cast<std::size_t>(3900 * std::exp(draw * 1.5));
    for (unsigned number = 1; number == 1 || text.size() < size; ++number) {
      const char* const mark = !is_classified                 ? ""
                               : number == 1 || below(3) != 0 ? "(C) "
                                                              : "(SBU) ";
      std::string line = fmt::format("¶{}. {}Officials", number, mark);
      for (unsigned left = 40 + below(120); left > 0; --left) {
        const std::string_view word = pick(words);
        if (line.size() + word.size() > 64) {
          text.append(line).append("\n");
          line = word;
        } else {
          line.append(" ").append(word);
        }
      }
      text.append(line).append(".\n\n");
    }
  }

  std::mt19937_64 random_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    fmt::print(stderr, "usage: bench_make_corpus FOLDER COUNT [SEED]\n");
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  const unsigned long files = std::strtoul(arguments[2], nullptr, 10);
  Writer writer(count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 1);
  constexpr unsigned in_a_folder = 200;
  for (unsigned i = 0; i < files; ++i) {
    const std::filesystem::path inside = folder / fmt::format("{:04}", i / in_a_folder);
    if (i % in_a_folder == 0) {
      std::filesystem::create_directories(inside);
    }
    std::ofstream(inside / fmt::format("{:06}.txt", i), std::ios::binary) << writer.cable(i);
  }
  return 0;
}
