#include "read/lines.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace rd = rollbook::read;

namespace {
std::string lines_of(std::string_view text) {
  rd::LineReader lines(text);
  std::string out;
  while (lines.next()) out += std::to_string(lines.number()) + "[" + std::string(lines.line()) + "]";
  return out;
}
}  // namespace

TEST_CASE("Lines end with LF or CR LF, the last one may lack its end") {
  CHECK(lines_of("a\nb\n") == "1[a]2[b]");
  CHECK(lines_of("a\r\nb\r\n") == "1[a]2[b]");
  CHECK(lines_of("a\r\nb") == "1[a]2[b]");
  CHECK(lines_of("a\n\nb") == "1[a]2[]3[b]");
  CHECK(lines_of("a\rb\n") == "1[a\rb]");
  CHECK(lines_of("").empty());
}

TEST_CASE("A line splits into views of its own bytes") {
  std::vector<std::string_view> fields;
  const std::string line = "a^^bc^";
  rd::split(line, '^', fields);
  REQUIRE(fields.size() == 4);
  CHECK(fields[0] == "a");
  CHECK(fields[1].empty());
  CHECK(fields[2].data() == line.data() + 3);
  CHECK(fields[3].empty());
  rd::split("", '^', fields);
  CHECK(fields.size() == 1);
}

TEST_CASE("Control characters are seen, letters of other alphabets are none") {
  CHECK(rd::has_control_character("a\tb"));
  CHECK(rd::has_control_character("a\x7F"));
  CHECK_FALSE(
      rd::has_control_character("Nu\xC3\xB1"
                                "ez"));
}
