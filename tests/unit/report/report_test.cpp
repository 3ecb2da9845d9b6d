#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "report/terminal.hpp"
#include "rollbook/report.hpp"

using rollbook::Cell;
using rollbook::Table;

namespace {

Cell null() {
  return std::monostate{};
}
Cell text(const char* t) {
  return std::string(t);
}
Cell number(std::int64_t n) {
  return n;
}

}  // namespace

TEST_CASE("a table for people aligns columns, numbers to the right") {
  const Table table{
      {"file", "records", "status"},
      {{text("001_Removals"), number(7), text("ready")}, {text("002_Exits"), number(112), null()}}};
  CHECK(rollbook::to_text(table) ==
        "file          records  status\n"
        "001_Removals        7  ready\n"
        "002_Exits         112\n");
}

TEST_CASE("widths are those of the terminal, not bytes") {
  const Table table{
      {"name", "x"},
      {{text("Ñuñez"), text("a")}, {text("e\xCC\x81mile"), text("b")}, {text("\xE6\x9D\x8E"), text("c")}}};
  CHECK(rollbook::to_text(table) ==
        "name   x\n"
        "Ñuñez  a\n"
        "e\xCC\x81mile  b\n"
        "\xE6\x9D\x8E     c\n");
}

TEST_CASE("a table without rows is its header") {
  CHECK(rollbook::to_text({{"a", "b"}, {}}) == "a  b\n");
}

TEST_CASE("what steers a terminal never reaches it") {
  const Table table{
      {"n\x1b[2J"},
      {{text("a\x1b[31mb\x07")}, {text("\xC2\x9B")}, {text("\xE2\x80\xAE")}, {text("\x7F\xFF")}}};
  CHECK(rollbook::to_text(table) ==
        "n\xEF\xBF\xBD[2J\n"
        "a\xEF\xBF\xBD[31mb\xEF\xBF\xBD\n"
        "\xEF\xBF\xBD\n"
        "\xEF\xBF\xBD\n"
        "\xEF\xBF\xBD\xEF\xBF\xBD\n");
}

TEST_CASE("line ends inside a cell stay on its line") {
  const Table table{{"changed"}, {{text("grade: 01 -> 02\nexit_date:  -> 20261001")}}};
  CHECK(rollbook::to_text(table) == "changed\ngrade: 01 -> 02; exit_date:  -> 20261001\n");
}

TEST_CASE("printable keeps lines only if asked") {
  CHECK(rollbook::printable("a\nb\t\x01") ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(rollbook::printable("a\r\nb\r", true) == "a\nb\xEF\xBF\xBD");
  CHECK(rollbook::printable("a\nb\t\x01", true) == "a\nb\t\xEF\xBF\xBD");
}

TEST_CASE("CSV quotes what needs it and tells NULL from blank") {
  const Table table{
      {"a", "b,c"},
      {{text("say \"hi\""), null()}, {text(""), number(-3)}, {text("two\r\nlines"), text(" x ")}}};
  CHECK(rollbook::to_csv({{"\xEF\xBB\xBF"
                           "a"},
                          {}}) ==
        "\"\xEF\xBB\xBF"
        "a\"\r\n");
  CHECK(rollbook::to_csv(table) ==
        "a,\"b,c\"\r\n"
        "\"say \"\"hi\"\"\",\r\n"
        "\"\",-3\r\n"
        "\"two\r\nlines\", x \r\n");
}

TEST_CASE("JSON keeps column order, types and NULL") {
  const Table table{{"z", "a", "r"},
                    {{text("0012"), number(9007199254740993), Cell{0.5}}, {null(), text("\"\n"), null()}}};
  CHECK(rollbook::to_json(table) ==
        "[\n"
        "{\"z\":\"0012\",\"a\":9007199254740993,\"r\":0.5},\n"
        "{\"z\":null,\"a\":\"\\\"\\n\",\"r\":null}\n"
        "]\n");
}

TEST_CASE("JSON of nothing, of bad bytes, of columns named alike") {
  CHECK(rollbook::to_json({{"a"}, {}}) == "[]\n");
  CHECK(rollbook::to_json({{"a"}, {{text("x\xFFy")}}}) == "[\n{\"a\":\"x\xEF\xBF\xBDy\"}\n]\n");
  CHECK(rollbook::to_json({{"n", "n"}, {{number(1), number(2)}}}) == "[\n{\"n\":1,\"n_2\":2}\n]\n");
}

TEST_CASE("code points come off one by one, and go back as the same bytes") {
  const std::string all = "a\xC3\xB1\xE2\x82\xAC\xF0\x9F\x98\x80";
  std::string_view rest = all;
  std::vector<std::uint32_t> points;
  std::string again;
  while (!rest.empty()) {
    points.push_back(rollbook::take_code_point(rest));
    rollbook::append_utf8(again, points.back());
  }
  CHECK(points == std::vector<std::uint32_t>{0x61, 0xF1, 0x20AC, 0x1F600});
  CHECK(again == all);
}

TEST_CASE("widths of single characters") {
  CHECK(rollbook::report::display_width("abc") == 3);
  CHECK(rollbook::report::display_width("\xED\x95\x9C") == 2);
  CHECK(rollbook::report::display_width("\xCC\x81") == 0);
}
