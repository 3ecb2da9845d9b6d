#include "store/import_ods.hpp"

#include "base/sha256.hpp"
#include "fixture.hpp"

namespace rb = rollbook;
using support::District;
using support::senr;

namespace {

rb::OdsReport import_text(const District& district, const std::string& bytes, rb::OdsOptions options = {}) {
  options.process = "senr";
  options.file = district.dir.write("ods.txt", bytes);
  return district.open().import_ods(options);
}

rb::OdsOptions from(const std::string& day) {
  rb::OdsOptions options;
  options.from = day;
  return options;
}

rb::OdsOptions speaks_for(std::vector<std::string> schools) {
  rb::OdsOptions options;
  options.schools = std::move(schools);
  return options;
}

rb::OdsOptions yes() {
  rb::OdsOptions options;
  options.yes = true;
  return options;
}

support::Refusal refused_path(const District& district, const std::string& process, const std::string& path) {
  rb::OdsOptions options;
  options.process = process;
  options.file = path;
  return support::refusal_of([&] { district.open().import_ods(options); });
}

support::Refusal refused(const District& district, const std::string& bytes,
                         const rb::OdsOptions& options = {}) {
  return support::refusal_of([&] { import_text(district, bytes, options); });
}

std::string many(int rows, bool one_closed) {
  std::string text;
  for (int i = 0; i < rows; ++i) {
    text +=
        senr({{8, std::to_string(1000000000 + i)}, {25, one_closed && i == 0 ? "20260901" : ""}, {26, ""}});
  }
  return text;
}

// A batch with one posted file and one that is ready, as extract and post leave them.
void post_something(const District& district, const std::string& day) {
  district.change(
      "INSERT INTO batch (process, number, generation_id, after_post, created_at, today, options, event_id) "
      "VALUES ('SENR', 1, 1, 0, '', '', '', 1);"
      "INSERT INTO batch_file (batch_id, number, name, kind, records, sha256, status) "
      "VALUES (1, 1, '001_Exits', 'Exits', 1, '', 'posted'), (1, 2, '002_Updates', 'Updates', 1, '', "
      "'ready'), "
      "(1, 3, '003_Exits', 'Exits', 1, '', 'locked');"
      "INSERT INTO batch_record (file_id, line, action, ssid, student_id, school, start_date, exit_date, "
      "exit_reason, reason, changed, record) SELECT 1, 1, 'exit', ssid, student_id, school, start_date, "
      "'2026-09-01', 'T160', '', '', record || 'posted' FROM ods_row WHERE line = 1;"
      "INSERT INTO post (process, generation_id, file_id, posted_at, posted_on, event_id) "
      "VALUES ('SENR', 1, 1, '', '" +
      day + "', 1)");
}

}  // namespace

TEST_CASE("An extract starts a generation") {
  const District district;
  const std::string bytes = senr() + senr({{8, "1000000002"}, {5, "0100002"}}) + senr({{4, "7654321"}});
  const auto report = import_text(district, bytes, speaks_for({"0100009", "0100001"}));
  CHECK(report.generation == 1);
  CHECK(report.rows == 2);
  CHECK(report.other_lea == 1);
  CHECK(report.differs_from_belief == 0);
  CHECK(district.ask("SELECT ssid || school || start_date FROM belief ORDER BY 1") ==
        "100000000101000012026-08-12|100000000201000022026-08-12");
  CHECK(district.ask("SELECT DISTINCT substr(record, 1, 5) FROM ods_row") == "SENR^");
  CHECK(district.ask("SELECT school FROM generation_school ORDER BY 1") == "0100001|0100002|0100009");
  CHECK(district.ask("SELECT covers_from || newest_update || layout FROM generation") ==
        "2024-07-012026-09-02SENR-2023");
  CHECK(district.ask("SELECT sha256 FROM generation") == rb::sha256_hex(bytes));
  CHECK(district.ask("SELECT sha256 FROM event WHERE process = 'SENR'") == rb::sha256_hex(bytes));
  CHECK(district.ask("SELECT json_extract(counts, '$.rows') FROM event WHERE process = 'SENR'") == "2");
  CHECK(district.ask("SELECT kind || rows FROM import_run JOIN import_file ON run_id = id") == "ods2");
}

TEST_CASE("The coverage follows --from, else the window of the day") {
  District district;
  import_text(district, senr(), from("2025-01-31"));
  district.today = "2026-06-30";
  import_text(district, senr());
  CHECK(district.ask("SELECT covers_from FROM generation ORDER BY id") == "2025-01-31|2023-07-01");
  CHECK(refused(district, senr(), from("1/31/2025")).kind == 2);
  CHECK(refused(district, senr(), speaks_for({"12"})).kind == 2);
}

TEST_CASE("What differs from the belief is counted before it is replaced") {
  const District district;
  import_text(district, senr() + senr({{8, "1000000002"}}) + senr({{8, "1000000003"}}));
  CHECK(import_text(district, senr() + senr({{8, "1000000002"}}) + senr({{8, "1000000003"}}))
            .differs_from_belief == 0);
  // one changed, one gone, one new, one only in fields 1 to 3
  const auto report = import_text(
      district, senr({{24, "06"}}) + senr({{8, "1000000003"}, {3, "x"}}) + senr({{8, "1000000004"}}));
  CHECK(report.differs_from_belief == 3);
  CHECK(report.generation == 3);
}

TEST_CASE("The belief with a posted record is what differs is counted against") {
  const District district;
  import_text(district, senr());
  post_something(district, "2026-09-02");
  CHECK(import_text(district, senr()).differs_from_belief == 1);
}

TEST_CASE("An import ends the unposted files of the process") {
  const District district;
  import_text(district, senr());
  post_something(district, "2026-09-02");
  CHECK(import_text(district, senr()).ended_files == 2);
  CHECK(district.ask("SELECT status FROM batch_file ORDER BY id") == "posted|obsolete|obsolete");
}

TEST_CASE("An Active Students download is refused without yes") {
  const District district;
  const auto before = district.content();
  CHECK(refused(district, many(51, false)).first().code == "ACTIVE");
  CHECK(district.content() == before);
  CHECK(import_text(district, many(50, false)).rows == 50);
  CHECK(district.content() != before);
  CHECK(import_text(district, many(51, true)).rows == 51);
  CHECK(import_text(district, many(51, false), yes()).rows == 51);
}

TEST_CASE("A refused file changes nothing") {
  const District district;
  import_text(district, senr());
  const auto before = district.content();
  const std::string doubled = senr() + senr();
  for (const std::string& bytes :
       {doubled, senr() + "SENR-R^x\n", senr({{22, "20260230"}}), std::string(), std::string("PK\x03\x04"),
        senr({{4, "7654321"}}), std::string("a\0b", 3)}) {
    CHECK(refused(district, bytes).kind == 1);
    CHECK(district.content() == before);
  }
  CHECK(refused_path(district, "senr", district.dir.path()).kind == 1);
  CHECK(refused_path(district, "cenr", district.dir.path("x")).kind == 2);
  CHECK(district.content() == before);
}
