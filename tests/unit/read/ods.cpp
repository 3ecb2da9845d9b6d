#include "read/ods.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/record.hpp"
#include "base/sha256.hpp"
#include "support/files.hpp"
#include "support/ods_lines.hpp"

namespace rb = rollbook;
namespace rd = rollbook::read;
using support::senr;

namespace {

struct Extract {
  support::TempDir dir;
  rd::OdsFile file;
  explicit Extract(const std::string& bytes)
      : file(rd::parse_ods(dir.write("ods.txt", bytes), "SENR", support::lea)) {}
  std::string notice(const std::string& code) const {
    for (const auto& n : file.notices) {
      if (n.problem.code == code)
        return n.problem.field + "@" + std::to_string(n.problem.line) + ": " + n.problem.message;
    }
    return {};
  }
};

support::Refusal refused(const std::string& bytes) {
  const support::TempDir dir;
  const auto path = dir.write("ods.txt", bytes);
  return support::refusal_of([&] { rd::parse_ods(path, "SENR", support::lea); });
}

std::string second() {
  return senr({{8, "1000000002"}, {9, "102"}});
}

}  // namespace

TEST_CASE("A row becomes key, dates and the record of the newest layout") {
  const Extract e(senr({{25, "20270601"}, {3, "rec 7"}}));
  REQUIRE(e.file.rows.size() == 1);
  const auto& row = e.file.rows[0];
  CHECK(row.ssid == "1000000001");
  CHECK(row.school == "0100001");
  CHECK(row.start_date == "2026-08-12");
  CHECK(row.student_id == "101");
  CHECK(row.uploaded == "20260901");
  CHECK(row.updated == "20260902");
  CHECK(rb::split_record(row.record).size() == 35);
  CHECK(row.record.substr(0, 12) == "SENR^^rec 7^");
  CHECK(e.file.closed_rows == 1);
  CHECK(e.file.newest_update == "2026-09-02");
  CHECK(e.file.layout == "SENR-2023");
  CHECK(e.file.schools == std::vector<std::string>{"0100001"});
  CHECK(e.file.notices.empty());
}

TEST_CASE("Line ends, byte-order mark and a missing last line end make no difference") {
  const std::string lf = support::join(support::senr_fields(), "\n");
  const std::string none = support::join(support::senr_fields(), "");
  const std::string expected(Extract(senr()).file.rows[0].record);
  for (const auto& bytes : {lf, none, "\xEF\xBB\xBF" + senr(), second() + none}) {
    const Extract e(bytes);
    CHECK(e.file.rows.back().record == expected);
    CHECK(e.file.sha256 == rb::sha256_hex(bytes));
  }
}

TEST_CASE("Latin-1 names are read as Windows-1252, with a notice") {
  const Extract e(senr({{12,
                         "Nu\xF1"
                         "ez"}}));
  CHECK(rb::record_field(e.file.rows[0].record, 12) ==
        "Nu\xC3\xB1"
        "ez");
  CHECK_FALSE(e.notice("ENCODING").empty());
}

TEST_CASE("Older layouts are turned into the newest by name") {
  auto old = support::senr_fields({{33, "Y"}, {34, "N"}});
  old.erase(old.begin() + 34);
  const Extract of_2020(support::join(old));
  CHECK(of_2020.file.layout == "SENR-2020");
  CHECK(of_2020.file.rows[0].updated == "20260902");
  CHECK(rb::split_record(of_2020.file.rows[0].record).size() == 35);
  CHECK(rb::record_field(of_2020.file.rows[0].record, 33) == "Y");
  CHECK(rb::record_field(of_2020.file.rows[0].record, 34) == "N");
  CHECK(rb::record_field(of_2020.file.rows[0].record, 35).empty());

  auto older = support::senr_fields({{34, "N"}, {35, "Y"}});
  older.insert(older.begin() + 35, {"Y", "Y", "Y", "Y"});
  const Extract of_2019(support::join(older));
  CHECK(of_2019.file.layout == "SENR-2019");
  CHECK(rb::record_field(of_2019.file.rows[0].record, 34) == "N");
  CHECK(rb::record_field(of_2019.file.rows[0].record, 35).empty());
}

TEST_CASE("Rows of another LEA are skipped and counted") {
  const Extract e(senr() + senr({{4, "7654321"}}) + second());
  CHECK(e.file.rows.size() == 2);
  CHECK(e.file.other_lea == 1);
  CHECK(refused(senr({{4, "7654321"}})).first().code == "LEA");
}

TEST_CASE("A wrong number of fields names every line") {
  auto few = support::senr_fields({{8, "1000000003"}});
  few.pop_back();
  auto many = few;
  many.insert(many.end(), {"20260902", ""});
  const auto r = refused(senr() + support::join(few) + support::join(many) + second());
  CHECK(r.total == 2);
  CHECK(r.has(2, "", "FIELDS"));
  CHECK(r.has(3, "", "FIELDS"));
  CHECK(refused("just text\n").has(1, "", "FIELDS"));
}

TEST_CASE("A file that was cut off is refused at its last line") {
  const std::string whole = senr() + second();
  const auto inside = refused(whole.substr(0, whole.size() - 30));
  CHECK(inside.has(2, "", "FIELDS"));
  const auto in_last_field = refused(whole.substr(0, whole.size() - 5));
  CHECK(in_last_field.has(2, "updated", "FRMT0002"));
}

TEST_CASE("A header row, another record type and an upload file are told apart") {
  auto header = support::senr_fields();
  for (auto& cell : header) cell = "Column";
  CHECK(refused(support::join(header) + senr()).has(1, "record_type", "HEADER"));
  CHECK(refused(senr() + senr({{1, "SPRG-R"}})).has(2, "record_type", "TYPE"));
  const auto upload = refused(senr({{1, "SENR"}}));
  CHECK(upload.first().message.find("upload file") != std::string::npos);
}

TEST_CASE("Key fields are filled and well formed") {
  const auto r = refused(senr({{5, ""}}) + senr({{5, "123456"}}) + senr({{8, "          "}}) +
                         senr({{8, "12345678X0"}}) + senr({{22, ""}}) + senr({{22, "20260230"}}));
  CHECK(r.total == 6);
  CHECK(r.has(1, "school", "GERR0001"));
  CHECK(r.has(2, "school", "FRMT0004"));
  CHECK(r.has(3, "ssid", "GERR0001"));
  CHECK(r.has(4, "ssid", "FRMT0004"));
  CHECK(r.has(5, "start_date", "GERR0001"));
  CHECK(r.has(6, "start_date", "FRMT0002"));
}

TEST_CASE("Other dates are real where filled, the ODS dates begin with eight digits") {
  const auto r =
      refused(senr({{17, "20150230"}, {25, "6/1/2027"}}) + senr({{36, "2026-09-01"}}) + senr({{37, ""}}));
  CHECK(r.total == 4);
  CHECK(r.has(1, "birth_date", "FRMT0002"));
  CHECK(r.has(1, "exit_date", "FRMT0002"));
  CHECK(r.has(2, "uploaded", "FRMT0002"));
  CHECK(r.has(3, "updated", "FRMT0002"));
  CHECK(Extract(senr({{36, "20260901 10:22:00"}})).file.rows.size() == 1);
}

TEST_CASE("A key that is there twice is refused with both lines, within the LEA") {
  const auto r = refused(senr() + second() + senr({{10, "Bea"}}));
  REQUIRE(r.total == 1);
  CHECK(r.first().line == 3);
  CHECK(r.first().code == "IVR0034");
  CHECK(r.first().message.find("line 1") != std::string::npos);
  CHECK(Extract(senr() + senr({{4, "7654321"}})).file.rows.size() == 1);
}

TEST_CASE("Long lines are refused, however long") {
  const auto r =
      refused(senr() + senr({{13, std::string(70000, 'x')}}) + senr({{13, std::string(10U << 20U, 'x')}}));
  CHECK(r.total == 2);
  CHECK(r.has(2, "", "LONG"));
  CHECK(r.has(3, "", "LONG"));
  CHECK(refused(std::string(10U << 20U, 'x')).has(1, "", "LONG"));
}

TEST_CASE("Blank lines are told once a stretch, however many there are") {
  const auto r = refused(senr() + "\n\r\n\n" + second() + "\n");
  REQUIRE(r.total == 2);
  CHECK(r.problems[0].text().find(":2: 3 blank lines from here on [FIELDS]") != std::string::npos);
  CHECK(r.problems[1].text().find(":6: a blank line [FIELDS]") != std::string::npos);
  CHECK(refused(senr() + std::string(1000000, '\n')).total == 1);
  CHECK(refused("x\n" + std::string(1000000, '\n')).total == 2);
}

TEST_CASE("A layout that lacks what the reader needs is refused, not followed") {
  auto system = rb::layout::calpads();
  const auto refusal = [&] {
    return support::refusal_of(
        [&] { rd::parse_ods(rd::Source::of_bytes(senr(), "f"), system, "SENR", support::lea); });
  };
  auto& fields = system.records.at(0).layouts.back().fields;
  fields.at(21).type = "CS";
  CHECK(refusal().first().text() == "senr-2023.csv:23: start_date: is no date [LAYOUT]");
  fields.at(21).column = "begin";
  CHECK(refusal().first().text() == "senr-2023.csv: start_date: the reader needs this column [LAYOUT]");
}

TEST_CASE("What is odd otherwise is stored and counted by kind") {
  const Extract e(senr({{18, "Q"}, {19, "a\tb"}, {13, "Esquire"}}) +
                  senr({{8, "1000000002"}, {18, "Q"}, {20, "ZZ-99"}}));
  CHECK(rb::record_field(e.file.rows[0].record, 18) == "Q");
  CHECK(e.notice("GERR0002") == "gender@1: 2 values not in the state's code set gender; stored as they are");
  CHECK(e.notice("FRMT0001") == "suffix@1: 1 value of more than 3 characters; stored as they are");
  CHECK(e.notice("CONTROL").find("1 line holds") != std::string::npos);
}

TEST_CASE("A wrong file never shows what is in it") {
  const auto r = refused(senr({{22, "20260230"}, {12, "Secretname"}}) + "Secretname\n");
  for (const auto& p : r.problems) CHECK(p.text().find("Secretname") == std::string::npos);
}

TEST_CASE("Rows in key order, for whoever stores them") {
  const Extract e(senr({{8, "1000000009"}}) + senr({{8, "1000000002"}}) +
                  senr({{8, "1000000002"}, {5, "0100000"}}));
  CHECK(e.file.by_key == std::vector<std::uint32_t>{2, 1, 0});
}

namespace {

std::string sela(const std::string& ssid, const std::string& elas, const std::string& date,
                 const std::string& lea, const std::string& correction = "^") {
  return "SELA-R^^^" + lea + "^0199101^2026-2027^" + ssid + "^Ana^Prueba^20160304^F^7^" + elas + "^" + date +
         "^eng" + correction + "^20260901^20260901\n";
}

rd::OdsFile read_sela(const support::TempDir& folder, const std::string& text) {
  return rd::parse_ods(folder.write("SELA.txt", text), "SELA", support::lea);
}

}  // namespace

TEST_CASE("A key may be other than school, SSID and start date") {
  const support::TempDir folder;
  const std::string own(support::lea);
  const auto file =
      read_sela(folder, sela("1000000001", "EO", "", own) + sela("1000000001", "TBD", "20250812", own) +
                            sela("1000000001", "EO", "20240812", "7654321"));
  REQUIRE(file.rows.size() == 3);
  CHECK(file.rows[0].start_date.empty());
  CHECK(file.rows[1].start_date == "2025-08-12");
  CHECK(file.rows[2].part == "7654321^EO");
  CHECK(file.other_lea == 1);
  CHECK_FALSE(file.tells_exits);

  const auto doubled = support::refusal_of([&] {
    read_sela(folder, sela("1000000001", "EO", "20250812", own) + sela("1000000001", "TBD", "20250101", own) +
                          sela("1000000001", "EO", "20240812", own));
  });
  CHECK(doubled.has(3, "", "IVR0034"));
  const auto blank =
      support::refusal_of([&] { read_sela(folder, sela("1000000001", " ", "20250812", own)); });
  CHECK(blank.has(1, "elas", "GERR0001"));
  // A new charter's students were elsewhere before.
  const auto foreign = read_sela(folder, sela("1000000001", "EO", "20250812", "7654321"));
  CHECK(foreign.rows.size() == 1);
  REQUIRE(foreign.notices.size() == 2);
  CHECK(foreign.notices[0].problem.code == "LEA");
}

TEST_CASE("An older layout of 15 fields is read into the newest") {
  const support::TempDir folder;
  const auto file = read_sela(folder, sela("1000000001", "EO", "20250812", support::lea, ""));
  CHECK(file.layout == "SELA-2014");
  CHECK(std::count(file.rows[0].record.begin(), file.rows[0].record.end(), '^') == 15);
}

TEST_CASE("Other processes cannot be read yet") {
  CHECK(support::refusal_of([] { rd::parse_ods("x", "CENR", support::lea); }).kind == 2);
}
