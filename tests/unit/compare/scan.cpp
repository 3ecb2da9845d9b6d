#include "compare/scan.hpp"

#include <catch2/catch.hpp>

#include "support/ods_lines.hpp"

using namespace rollbook::compare;
using rollbook::KeyHash;
using support::senr;

namespace {

Form form() {
  return *form_of(senr(), rollbook::layout::calpads(), *rollbook::layout::calpads().record("SENR"));
}

Segment scanned(const std::string& text) {
  Segment segment{0, text.size(), {}, true};
  scan(text, form(), KeyHash(), segment);
  return segment;
}

std::string without_end(std::string line) {
  line.resize(line.find_last_not_of("\r\n") + 1);
  return line;
}

}  // namespace

TEST_CASE("Each line is a row, wherever it begins in a block") {
  for (std::size_t shift = 0; shift < 70; ++shift) {
    const std::string first = senr({{13, std::string(shift, 'x')}});
    const std::string second = without_end(senr({{8, "1000000002"},
                                                 {12,
                                                  "Nu\xC3\xB1"
                                                  "ez"}}));
    const std::string text = first + second + "\n" + second;
    const auto segment = scanned(text);
    CAPTURE(shift);
    REQUIRE(segment.good);
    REQUIRE(segment.rows.size() == 3);
    CHECK(segment.rows[0].in(text.data()) == without_end(first));
    CHECK(segment.rows[1].in(text.data()) == second);
    CHECK(segment.rows[2].in(text.data()) == second);
    CHECK(segment.rows[1].hash == segment.rows[2].hash);
    CHECK(segment.rows[0].hash != segment.rows[1].hash);
  }
}

TEST_CASE("A segment in the middle of a text gives the same rows") {
  const std::string text = senr() + senr({{8, "1000000002"}}) + senr({{8, "1000000003"}});
  const auto segments = cut(text, 10);
  REQUIRE(segments.size() == 3);
  Segment middle = segments[1];
  scan(text, form(), KeyHash(), middle);
  REQUIRE(middle.rows.size() == 1);
  CHECK(middle.rows[0].in(text.data()) == without_end(senr({{8, "1000000002"}})));
}

TEST_CASE("Texts are cut at line ends and nowhere else") {
  const std::string text = "a\nbb\n\ncccc";
  for (std::size_t bytes = 1; bytes < 12; ++bytes) {
    std::size_t end = 0;
    for (const auto& segment : cut(text, bytes)) {
      CHECK(segment.begin == end);
      CHECK(segment.end > segment.begin);
      end = segment.end;
      CHECK((end == text.size() || text[end - 1] == '\n'));
    }
    CHECK(end == text.size());
  }
  CHECK(cut("", 5).empty());
}

TEST_CASE("Lines that are no rows stop the scan") {
  auto few = support::senr_fields();
  few.pop_back();
  auto many = support::senr_fields();
  many.emplace_back();
  const std::vector<std::string> bad{support::join(few),
                                     support::join(many),
                                     senr({{1, "SENR"}}),
                                     senr({{1, "SENR-RX"}}),
                                     senr({{5, ""}}),
                                     senr({{8, "  "}}),
                                     senr({{22, "\t"}}),
                                     senr({{13, std::string("\0", 1)}}),
                                     senr({{12,
                                            "Nu\xF1"
                                            "ez"}}),
                                     senr({{12, "\xC3"}}),
                                     senr({{12, "\xED\xA0\x80"}}),
                                     senr({{13, std::string(70000, 'x')}}),
                                     "\n",
                                     "\r\n",
                                     "^\n",
                                     std::string(70000, '^') + "\n"};
  for (const auto& line : bad) {
    CAPTURE(line.substr(0, 200));
    CHECK_FALSE(scanned(line).good);
    CHECK_FALSE(scanned(senr() + line + senr({{8, "2"}})).good);
    CHECK_FALSE(scanned(senr() + without_end(line) + (line.size() < 3 ? "\n" : "")).good);
  }
}

TEST_CASE("Long lines are rows up to 64 KiB, however many there are") {
  const std::string longest = senr({{13, std::string(65536 - senr().size() + 2, 'x')}});
  REQUIRE(longest.size() == 65538);
  std::string text;
  for (int i = 0; i < 5; ++i) text += longest + senr();
  CHECK(scanned(text).rows.size() == 10);
  CHECK_FALSE(scanned(senr({{13, std::string(65536 - senr().size() + 3, 'x')}})).good);
}
