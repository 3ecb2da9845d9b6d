#include <catch2/catch.hpp>
#include <fstream>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

constexpr const char* north = "1111111";
constexpr const char* south = "2222222";

// One file with a record of each of two schools, and one behind it.
struct TwoSchools : District {
  TwoSchools() {
    import_ods({{.ssid = first_ssid, .school = north}, {.ssid = second_ssid, .school = south}});
    make_batch({{"Exits",
                 {draft_of("exit", {.ssid = first_ssid, .school = north, .fields = {{25, "20260831"}}}),
                  draft_of("exit", {.ssid = second_ssid, .school = south, .fields = {{25, "20260831"}}})}},
                {"Updates", {draft_of("add", {.ssid = third_ssid, .school = south})}}});
  }

  // The state's answer about a record.
  std::string row(const Spell& spell, const std::string& error) const {
    std::string record = record_of(spell);
    return record.insert(4, "-E") + "^" + error + "\r\n";
  }
  std::string answer(const std::string& text) {
    const std::string file_path = folder / ("answer" + std::to_string(++m_answers) + ".txt");
    std::ofstream(file_path, std::ios::binary) << text;
    return file_path;
  }
  const Spell first{.ssid = first_ssid, .school = north, .fields = {{25, "20260831"}}};
  const Spell second{.ssid = second_ssid, .school = south, .fields = {{25, "20260831"}}};
  std::string closed() {
    return text("SELECT coalesce(group_concat(ssid), '') FROM belief WHERE record LIKE '%^20260831^%'");
  }
  std::string faults() {
    std::string all;
    for (const auto& finding : store().doctor().rows) all += std::get<std::string>(finding[2]);
    return all;
  }

 private:
  int m_answers = 0;
};

}  // namespace

TEST_CASE("an answer marks its file as rejected, keeps every row, and is taken once") {
  TwoSchools district;
  const auto path = district.answer(district.row(district.second, "X1^F^^SSID^1") +
                                    district.row({.ssid = "1000000009"}, "X2^F^^SSID^1"));
  const auto report = district.store().import_reply({"SENR", path});
  CHECK(report.file == "001_Exits");
  CHECK(report.status == "rejected");
  CHECK(report.rows == 2);
  CHECK(report.records == 1);
  CHECK(report.unmatched == 1);
  CHECK(district.states(1) == "001_Exits rejected, 002_Updates locked");
  CHECK(district.text("SELECT count(*) FROM reply_row") == "2");
  CHECK(kind_of([&] { district.store().import_reply({"SENR", path}); }) == 1);
  CHECK(district.text("SELECT count(*) FROM reply") == "1");
  CHECK(district.faults().empty());
}

TEST_CASE("what the state said is append-only") {
  TwoSchools district;
  district.store().import_reply({"SENR", district.answer(district.row(district.second, "X1^F^^SSID^1"))});
  FileChoice part{"SENR", "001", {}};
  part.only_schools = {north};
  district.store().post(part);
  for (const std::string table : {"reply", "reply_row", "state_status", "post_school"}) {
    CAPTURE(table);
    CHECK(message_of([&] { district.db.execute("DELETE FROM " + table); }).find("append-only") !=
          std::string::npos);
  }
  CHECK(message_of([&] { district.db.execute("UPDATE reply_row SET code = 'x'"); }).find("append-only") !=
        std::string::npos);
}

TEST_CASE("a part of a file joins the belief, and an unpost takes it back whole") {
  TwoSchools district;
  FileChoice part{"SENR", "001", {}};
  part.except_schools = {south};
  const auto report = district.store().post(part);
  CHECK(report.records == 1);
  CHECK(report.left == 1);
  CHECK(district.closed() == first_ssid);
  CHECK(district.states(1) == "001_Exits posted, 002_Updates obsolete");
  CHECK(district.text("SELECT group_concat(status) FROM calpads_history WHERE file = '001_Exits'") ==
        "posted,rejected");
  CHECK(district.faults().empty());
  CHECK(kind_of([&] { district.store().post({"SENR", "001", 1}); }) == 1);
  district.store().unpost("SENR");
  CHECK(district.closed().empty());
  CHECK(district.states(1) == "001_Exits ready, 002_Updates locked");
  CHECK(district.faults().empty());
}

TEST_CASE(
    "a rejected file can be posted while the belief is as it was, and an unpost makes it rejected again") {
  TwoSchools district;
  district.store().set_reply_status({"SENR", "001", {}}, "rejected", "");
  CHECK(district.states(1) == "001_Exits rejected, 002_Updates locked");
  CHECK(kind_of([&] { district.store().post_all({"SENR", "", 1}); }) == 1);
  district.store().post({"SENR", "001", 1});
  CHECK(district.states(1) == "001_Exits posted, 002_Updates ready");
  district.store().unpost("SENR");
  CHECK(district.states(1) == "001_Exits rejected, 002_Updates locked");
  district.make_batch({{"Updates", {draft_of("add", {.ssid = third_ssid, .school = south})}}});
  district.store().post({"SENR", "001", 2});
  CHECK(kind_of([&] { district.store().post({"SENR", "001", 1}); }) == 1);
  CHECK(district.states(1) == "001_Exits rejected, 002_Updates obsolete");
  CHECK(district.faults().empty());
}

TEST_CASE("a record that the state rejected and took since waits no more") {
  TwoSchools district;
  district.store().import_reply({"SENR", district.answer(district.row(district.second, "X1^F^^SSID^1"))});
  CHECK(district.text("SELECT group_concat(ssid) FROM rejected_record") == second_ssid);
  district.store().post({"SENR", "001", 1});
  CHECK(district.text("SELECT count(*) FROM rejected_record") == "0");
  district.store().unpost("SENR");
  CHECK(district.text("SELECT count(*) FROM rejected_record") == "1");
}

TEST_CASE("doctor finds an answer that lost a row") {
  TwoSchools district;
  district.store().import_reply({"SENR", district.answer(district.row(district.second, "X1^F^^SSID^1"))});
  district.db.execute("DROP TRIGGER reply_row_no_delete");
  district.db.execute("DELETE FROM reply_row");
  CHECK(district.faults().find("answer 1: 0 rows, 1 was imported") != std::string::npos);
}

}  // namespace rollbook::test
