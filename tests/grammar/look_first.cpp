// SPDX-License-Identifier: Apache-2.0
#include "grammar/look_first.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <tao/pegtl.hpp>
#include <utility>
#include <vector>

#include "grammar/header.hpp"
#include "grammar/lines.hpp"

namespace cablelint::grammar {
namespace {

ByteSet bytes_of(std::string_view characters) {
  ByteSet bytes;
  for (const char c : characters) {
    bytes.add(c);
  }
  return bytes;
}

// clang-format off
struct small_letters : plus< lower > {};
struct noted         : sor< text<"ab">, seq< one<'b'>, opt< digit > > > {};
struct until_noted   : star< not_at< noted >, in_line > {};
struct up_to_three   : rep_opt< 3, one_of<"ab"> > {};
struct guarded       : seq< at< one_of<"ab1"> >, not_at< text<"a1"> >, in_line > {};
struct some_of_all   : sor< seq< up_to_three, one<'1'> >,
                            seq< until_noted, noted, star< noted >, blanks, line_end >,
                            seq< plus< guarded >, gap, small_letters >,
                            seq< star< sor< noted, one<'a'>, blank1 > >, line_break >,
                            rest_of_line > {};
// clang-format on

/// What the actions saw, one after another.
using Seen = std::vector<std::string>;

template <class Rule>
struct Note : nothing<Rule> {};
template <>
struct Note<noted> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Seen& seen) {
    seen.push_back("noted " + in.string());
  }
};
template <>
struct Note<small_letters> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Seen& seen) {
    seen.push_back("letters " + in.string());
  }
};

template <template <class...> class Control>
std::pair<std::size_t, Seen> read(const std::string& text) {
  memory_input<tracking_mode::lazy> in(text.data(), text.size(), "");
  Seen seen;
  (void)parse<star<at<in_line>, some_of_all>, Note, Control>(in, seen);
  return {in.size(), seen};
}

}  // namespace

TEST_CASE("a production is read alike with and without a look first", "[grammar]") {
  constexpr std::string_view letters = "aabb1 \n\xC2\xA0";
  std::uint64_t state = 1;
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    for (int size = i % 12; size > 0; --size) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      text += letters[(state >> 33U) % letters.size()];
    }
    CAPTURE(text);
    REQUIRE(read<LookFirst>(text) == read<normal>(text));
  }
}

TEST_CASE("the bytes with which a production can begin", "[grammar]") {
  CHECK(beginning<text<"REF">>.may_match() == bytes_of("R"));
  CHECK(beginning<word<"REF">>.may_match() == bytes_of("Rr"));
  CHECK(beginning<words<"REF", "TAGS">>.may_match() == bytes_of("RrTt"));
  CHECK(beginning<opt<text<"REF">>>.may_match() == ByteSet::all());
  CHECK(beginning<seq<opt<text<"(">>, digits2>>.may_match() == bytes_of("(0123456789"));
  CHECK(beginning<seq<not_at<one<'a'>>, one_of<"abc">>>.may_match() == bytes_of("bc"));
  CHECK(beginning<seq<at<one_of<"bx">>, one_of<"abc">>>.may_match() == bytes_of("b"));
  CHECK(beginning<seq<blanks, one<'x'>>>.may_match() ==
        bytes_of(std::string_view("x \t\f\v\0\xA0\xC2", 8)));
  CHECK(beginning<eof>.may_match() == ByteSet());
  CHECK(beginning<seq<blanks, eof>>.at_end);
  CHECK_FALSE(beginning<seq<blanks, digit>>.at_end);
}

TEST_CASE("the bytes after the first one where a production can match", "[grammar]") {
  const auto second = []<class Rule>(Rule /*rule*/) { return beginning<Rule>.second.may_match(); };
  CHECK(second(text<"REF">()) == bytes_of("E"));
  CHECK(second(word<"REF">()) == bytes_of("Ee"));
  CHECK(second(text<"R">()) == ByteSet::all());
  CHECK(second(opt<text<"REF">>()) == ByteSet::all());
  CHECK(second(seq<text<"R">, digits2>()) == bytes_of("0123456789"));
  CHECK(second(digits2()) == bytes_of("0123456789"));
  CHECK(second(plus<digit>()) == ByteSet::all());
  CHECK(second(seq<plus<one<'a'>>, one<'b'>>()) == bytes_of("ab"));
  CHECK(second(seq<opt<one<'('>>, text<"ab">>()) == bytes_of("ab"));
  CHECK(second(seq<one<'a'>, at<one_of<"bx">>>()) == bytes_of("bx"));
  CHECK(second(seq<at<text<"ab">>, one<'a'>, in_line>()) == bytes_of("b"));
  CHECK(second(seq<not_at<text<"ab">>, one<'a'>, one_of<"bc">>()) == bytes_of("bc"));
  CHECK(second(eof()) == ByteSet());
  CHECK(second(rest_of_line()) == ByteSet::all());
}

TEST_CASE("the bytes that a production reads for certain", "[grammar]") {
  CHECK(beginning<one_of<"ab">>.reads_it == bytes_of("ab"));
  CHECK(beginning<seq<not_at<text<"ab">>, one_of<"abc">>>.reads_it == bytes_of("bc"));
  CHECK(beginning<sor<text<"ab">, one_of<"abc">>>.reads_it == bytes_of("bc"));
  CHECK(beginning<seq<one_of<"ab">, end_of_word>>.reads_it == ByteSet());
  CHECK(beginning<text_word>.reads_it == ByteSet());
}

}  // namespace cablelint::grammar
