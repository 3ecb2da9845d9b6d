#include "read/reply.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "layout/layout.hpp"
#include "layout/state_rules.hpp"
#include "unit/history/fixture.hpp"

using rollbook::Error;
using rollbook::read::parse_reply;
using rollbook::test::Folder;

namespace {

const std::string lea = "1234500";

// A record of the layout, key fields filled, with its type.
std::string row(const std::string& process, const std::string& error, const std::string& end = "\r\n") {
  const auto& layout = rollbook::layout::newest(process);
  std::string text;
  for (const auto& field : layout.fields) {
    if (field.position > 1) text += '^';
    if (field.column == "record_type") text += process + "-E";
    if (field.column == "lea") text += lea;
    if (field.column == "school") text += "0234567";
    if (field.column == "ssid") text += "1000000001";
    if (field.column == "start_date") text += "20260812";
    if (field.column == "student_id") text += "0042";
  }
  return text + "^" + error + end;
}

const std::string fatal = "SENR0999^F^words^Enrollment Exit Date^20260911";

struct File {
  Folder folder;
  std::string path = folder / "answer.txt";
  explicit File(const std::string& text) { std::ofstream(path, std::ios::binary) << text; }
  rollbook::read::ReplyFile parsed(const std::string& process = "SENR") const {
    return parse_reply(path, process, lea);
  }
  std::string refused(const std::string& process = "SENR") const {
    try {
      parsed(process);
    } catch (const Error& error) {
      return error.problems().empty() ? error.what() : error.problems().front().code;
    }
    return "taken";
  }
};

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("an answer is read with five columns and with six, whatever the process") {
  for (const std::string process : {"SENR", "SINF", "SPRG", "SELA"}) {
    CAPTURE(process);
    const File file(row(process, "X1^F^words^Local Student ID^0042") +
                    row(process, "X2^Warning^^SSID^1^a sixth"));
    const auto reply = file.parsed(process);
    REQUIRE(reply.rows.size() == 2);
    CHECK(reply.rows[0].fatal);
    CHECK(reply.rows[0].field == "student_id");
    CHECK(reply.rows[0].school == "0234567");
    CHECK(reply.rows[0].start_date == "2026-08-12");
    CHECK(reply.rows[0].record.starts_with(process + "^"));
    CHECK_FALSE(reply.rows[1].fatal);
    CHECK(reply.rows[1].further == "a sixth");
  }
}

TEST_CASE("a field of the state is known by its name, its number or ours; another one is kept as it is") {
  for (const std::string name : {"Enrollment Exit Date", "ENROLLMENT_EXIT_DATE", "1.25", "exit_date"}) {
    const File file(row("SENR", "X^F^words^" + name + "^x"));
    CHECK(file.parsed().rows[0].field == "exit_date");
  }
  const auto other = File(row("SENR", "X^F^words^Exit Day^x")).parsed();
  CHECK(other.rows[0].field.empty());
  CHECK(other.rows[0].field_name == "Exit Day");
}

TEST_CASE("the same rows in another order have the same sum, other rows another") {
  const std::string one = row("SENR", fatal), two = row("SENR", "SENR0998^W^words^SSID^1");
  const auto sum = File(one + two).parsed().rows_sha256;
  CHECK(File(two + one).parsed().rows_sha256 == sum);
  CHECK(File(one + one).parsed().rows_sha256 != sum);
  CHECK(File(one + one).parsed().doubled == 1);
  CHECK(File(one).parsed().doubled == 0);
}

TEST_CASE("a file that is no answer, or was touched, is refused with what it is") {
  const std::string good = row("SENR", fatal);
  CHECK(File(good).refused() == "taken");
  CHECK(File(row("SENR", fatal, "")).refused() == "taken");
  CHECK(File(good).refused("SPRG") == "TYPE");
  CHECK(File(with(good, "SENR-E", "SENR-R")).refused() == "TYPE");
  CHECK(File(with(good, "SENR-E", "SENR")).refused() == "TYPE");
  CHECK(File(with(good, "SENR-E", "LEAP-E")).refused() == "TYPE");
  CHECK(File(with(good, lea, "7654321")).refused() == "LEA");
  CHECK(File(with(good, "^0234567^", "^234567^")).refused() == "SPREADSHEET");
  CHECK(File(with(good, "^1000000001^", "^1E+09^")).refused() == "SPREADSHEET");
  CHECK(File(with(good, "^20260812^", "^46246^")).refused() == "SPREADSHEET");
  CHECK(File(with(good, "^20260812^", "^2026-08-12^")).refused() == "SPREADSHEET");
  CHECK(File("\"" + good).refused() == "SPREADSHEET");
  CHECK(File(good + good.substr(0, 60)).refused() == "TRUNCATED");
  CHECK(File(good + row("SENR", fatal, "")).refused() == "TRUNCATED");
  CHECK(File(good + "\r\n" + good).refused() == "FIELDS");
  CHECK(File(with(good, "^F^", "^Q^")).refused() == "GERR0002");
  CHECK(File(with(good, "^SENR0999^", "^^")).refused() == "GERR0001");
  // A local id may look like one of a spreadsheet's numbers; a malformed date of ours is what it is about.
  CHECK(File(with(good, "^0042^", "^12E5^")).refused() == "taken");
  CHECK(File(with(good, "^20260812^", "^20261399^")).refused() == "taken");
}

TEST_CASE("a code of the state means what it publishes, of another file's prefix if need be") {
  using rollbook::layout::find_state_rule;
  REQUIRE(find_state_rule("SENR", "SENR0018") != nullptr);
  CHECK(find_state_rule("SELA", "GERR0005")->records == "SELA");
  CHECK(find_state_rule("SPRG", "GERR0005")->records == "SPRG");
  CHECK(find_state_rule("SENR", "SENR9999") == nullptr);
  for (const auto& rule : rollbook::layout::state_rules()) {
    CAPTURE(rule.code);
    CHECK_FALSE(rule.meaning.empty());
    CHECK(rule.source.starts_with("http"));
  }
}
