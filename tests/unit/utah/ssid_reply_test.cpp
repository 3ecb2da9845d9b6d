#include "utah/ssid_reply.hpp"

#include <catch2/catch.hpp>

#include "support/files.hpp"

namespace rollbook::test {

namespace {

utah::ReplyFile reply(const std::string& text) {
  static const auto layout = layout::load_utah(layout::embedded_files("utah"), 2027);
  return utah::read_reply(text, "reply.csv", *layout.record("SSIDRSP"));
}

std::string code_of(const std::string& text) {
  return support::refusal_of([&] { reply(text); }).first().code;
}

const std::string good = "1,1000000001,2027,Ash,Mina,101,found,well\r\n";

}  // namespace

TEST_CASE("a reply without a header goes by position; columns at the end may be missing") {
  const auto file = reply(good + "2,,2027,\"Birch, \"\"Jr\"\"\",Theo,102,none\n3,,2027,Elm,Rosa,103\n");
  REQUIRE(file.lines.size() == 3);
  CHECK(file.lines[0].ssid == "1000000001");
  CHECK(file.lines[0].status == "found");
  CHECK(file.lines[0].message == "well");
  CHECK(file.lines[1].last_name == "Birch, \"Jr\"");
  CHECK(file.lines[2].student_number == "103");
  CHECK(file.lines[2].line == 3);
  CHECK(file.has_status);
  CHECK_FALSE(reply("3,,2027,Elm,Rosa,103\n").has_status);
}

TEST_CASE("a reply with a header goes by name, in any order, further columns passed over") {
  const auto file =
      reply("\xEF\xBB\xBFNote,LEAStudentNumber,Last Name,first_name,SSID\nx,101,Ash,Mina, 1000000001 \n");
  REQUIRE(file.lines.size() == 1);
  CHECK(file.lines[0].student_number == "101");
  CHECK(file.lines[0].last_name == "Ash");
  CHECK(file.lines[0].ssid == "1000000001");
  CHECK(file.lines[0].file_line_number.empty());
}

TEST_CASE("lines that cannot be read are named, the others are there") {
  const auto file =
      reply(good + "1,2\n" + good + "1,10\"0,2027,Ash,Mina,101\n1,2,3,4,5,6,7,8,9\n,,,,,,,\n\n" + good);
  CHECK(file.lines.size() == 3);
  REQUIRE(file.problems.total() == 3);
  CHECK(file.problems.list()[0].line == 2);
  CHECK(file.problems.list()[0].code == "CELLS");
  CHECK(file.problems.list()[1].code == "QUOTE");
  CHECK(file.problems.list()[2].line == 5);
}

TEST_CASE("a first line that cannot be read refuses the file: it may name the columns") {
  CHECK(code_of("1,10\"0,2027,Ash,Mina,101\n" + good) == "QUOTE");
}

TEST_CASE("what is no reply is refused whole") {
  CHECK(code_of("hello\nworld\n") == "CELLS");
  CHECK(code_of("FileLineNumber,SSID,LastName,FirstName,LEAStudentNumber\n") == "FORMAT");
  CHECK(code_of("SSID,LastName,FirstName\n1000000001,Ash,Mina\n") == "HEADER");
  CHECK(code_of("SSID,LastName,FirstName,LEAStudentNumber,ssid\n") == "HEADER");
  CHECK(code_of(std::string("1,1\0,2027", 9)) == "NUL");
  CHECK(support::refusal_of([] { reply(""); }).kind == 1);
  CHECK(support::refusal_of([] { reply("PK\x03\x04 a zip"); }).kind == 1);
  CHECK(support::refusal_of([] { reply("\"never closed,2027\n" + good); }).kind == 1);
}

TEST_CASE("other encodings, huge cells, many lines") {
  const auto latin = reply(
      "1,1000000001,2027,Nu\xF1"
      "ez,Mina,101,found,\n");
  CHECK(latin.windows_1252);
  CHECK(latin.lines[0].last_name ==
        "Nu\xC3\xB1"
        "ez");
  const auto huge = reply("1,1000000001,2027,Ash,Mina,101,found," + std::string(500000, 'x') + "\n1,1,2027," +
                          std::string(2000000, 'y') + ",Mina,101\n" + good);
  CHECK(huge.lines.size() == 2);
  CHECK(huge.lines[0].message.size() == 200);
  CHECK(huge.problems.list().at(0).code == "LONG");
  std::string many;
  for (int i = 0; i < 100000; ++i) many += good;
  CHECK(reply(many).lines.size() == 100000);
}

}  // namespace rollbook::test
