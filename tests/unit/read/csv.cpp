#include "read/csv.hpp"

#include <catch2/catch.hpp>

namespace rd = rollbook::read;

namespace {

struct Read {
  std::string rows;
  rollbook::Problems problems;
};

Read read_csv(std::string text) {
  Read out;
  rd::CsvReader csv(text, 0, "f.csv", out.problems);
  while (csv.next()) {
    out.rows += std::to_string(csv.line()) + ":";
    for (const auto cell : csv.cells()) out.rows += "[" + std::string(cell) + "]";
  }
  return out;
}

std::string only_problem(const std::string& text) {
  const auto out = read_csv(text);
  REQUIRE(out.problems.total() == 1);
  return out.problems.list()[0].text();
}

}  // namespace

TEST_CASE("Plain and quoted cells") {
  CHECK(read_csv("A,B\n1,2\n").rows == "2:[1][2]");
  CHECK(read_csv("A,B\r\n\"1,5\",\r\n").rows == "2:[1,5][]");
  CHECK(read_csv("A,B\n\"say \"\"hi\"\"\",\"\"\n").rows == "2:[say \"hi\"][]");
  CHECK(read_csv("A,B\n\"\"\"\",x").rows == "2:[\"][x]");
  CHECK(read_csv("A\n1\n").rows == "2:[1]");
}

TEST_CASE("A line end inside quotes is refused where the quote opened, and the next line is read") {
  CHECK(only_problem("A,B\n1,\"2\n3,4\n5,\"6\"\n")
            .starts_with("f.csv:2: cell 2: the quote that opens this cell"));
  CHECK(read_csv("A,B\n1,\"2\n3,4\n5,\"6\"\n").rows == "3:[3][4]4:[5][6]");
  CHECK(read_csv("A,B\r\n1,\"2\r\n3,\"4\"").rows == "3:[3][4]");
}

TEST_CASE("A column that may hold line ends keeps them; the record has the number of its first line") {
  std::string text = "A,B\n\"1\n2\",x\n3,\"4\n5\"\n6,7\n";
  rollbook::Problems problems;
  rd::CsvReader csv(text, 0, "f", problems);
  csv.name_cells({"A", "B"});
  csv.allow_line_ends({true, false});
  REQUIRE(csv.next());
  CHECK(csv.cells()[0] == "1\n2");
  CHECK(csv.line() == 2);
  REQUIRE(csv.next());  // line 5 is a text behind a closing quote, line 6 is sound
  CHECK(csv.cells()[0] == "6");
  REQUIRE(problems.total() == 2);
  CHECK(problems.list()[0].line == 4);
  CHECK(problems.list()[0].field == "B");
}

TEST_CASE("Lines with nothing in them are passed over") {
  CHECK(read_csv("A,B\n\n1,2\n\r\n\n").rows == "3:[1][2]");
}

TEST_CASE("The header is trimmed") {
  std::string text = " ID ,\"SC\"\n";
  rollbook::Problems problems;
  const rd::CsvReader csv(text, 0, "f", problems);
  CHECK(csv.header() == std::vector<std::string>{"ID", "SC"});
}

TEST_CASE("Bad rows are named and the good ones still read") {
  CHECK(only_problem("A,B\n1\n") == "f.csv:2: 1 cells, the header has 2 [CELLS]");
  CHECK(only_problem("A,B\n1,2,3\n") == "f.csv:2: 3 cells, the header has 2 [CELLS]");
  CHECK(only_problem("A,B\na\"b,2\n") == "f.csv:2: cell 1: a quote inside an unquoted cell [QUOTE]");
  CHECK(only_problem("A,B\n\"a\"b,2\n") == "f.csv:2: cell 1: text behind a closing quote [QUOTE]");
  CHECK(only_problem("A,B\n1,2\n\"a,2") ==
        "f.csv:3: cell 1: the quote opened in line 3 is never closed [QUOTE]");
  CHECK(read_csv("A,B\na\"b,2\n3,4\n").rows == "3:[3][4]");
}

TEST_CASE("A row of two million cells is refused without keeping them") {
  const auto out = read_csv("A,B\n" + std::string(2U << 20U, ',') + "\n3,4\n");
  CHECK(out.rows == "3:[3][4]");
  CHECK(out.problems.total() == 1);
  CHECK(out.problems.list().at(0).code == "LONG");
}

TEST_CASE("A row of ten megabytes is refused and read past") {
  const std::string cell(10U << 20U, 'x');
  const auto out = read_csv("A,B\n" + cell + ",1\n3,4\n");
  CHECK(out.rows == "3:[3][4]");
  CHECK(out.problems.list().at(0).code == "LONG");
}
