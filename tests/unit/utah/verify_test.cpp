// What doctor says of Utah's tables when somebody went around the program.
#include <catch2/catch.hpp>
#include <map>

#include "rollbook/utah.hpp"
#include "sql/connection.hpp"
#include "support/files.hpp"

namespace rollbook::test {

namespace {

struct Used {
  support::TempDir folder;
  Context context{"2026-10-05", "tester", "doctor", {}};
  std::string path = folder.path("ut.db");

  Used() {
    Store::create(path, {"14", "Sagebrush District", "UT"}, context);
    Store store = Store::open(path, Store::Access::write, context);
    Utah utah(store);
    UtahImportOptions records;
    records.folder = std::string(ROLLBOOK_SOURCE_DIR) + "/fixtures/utah/ut-export";
    utah.import(records);
    UtahExtractOptions october;
    october.collection = "october1";
    october.out = "";
    utah.extract(october);
    AttachOptions counts;
    counts.file = folder.write("counts.csv", "Record,Rows\r\nS1,13\r\n");
    counts.year = 2027;
    utah.attach(counts);
  }

  // Triggers and all; foreign keys are not asked.
  void tamper(const std::string& trigger, const std::string& change) const {
    sql::Connection db(path, sql::Open::read_write);
    std::string kept;
    if (!trigger.empty()) {
      auto row = db.prepare("SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'");
      REQUIRE(row.step());
      kept = row.text(0);
    }
    db.execute("PRAGMA foreign_keys = OFF");
    if (!trigger.empty()) db.execute("DROP TRIGGER " + trigger);
    db.execute(change);
    REQUIRE(db.changes() > 0);
    if (!trigger.empty()) db.execute(kept);
  }

  // "check: detail" of whatever is not ok.
  std::string faults() const {
    std::string text;
    Store store = Store::open(path, Store::Access::read, context);
    for (const auto& row : store.doctor().rows) {
      if (std::get<std::string>(row[1]) != "ok")
        text += std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[2]) + "\n";
    }
    return text;
  }

  void step(const std::string& name) const {
    tamper("", "INSERT INTO ut_step (event_id, extract_id, at, step, detail) VALUES (1, 1, '2026-10-05T00:00:00Z', '" + name + "', '')");
  }
};

// A row with these values; what else must be there is 0 or blank.
void insert_row(const Used& used, const std::string& table, const std::map<std::string, std::string>& values) {
  sql::Connection db(used.path, sql::Open::read_write);
  db.execute("PRAGMA foreign_keys = OFF");
  db.execute("PRAGMA ignore_check_constraints = ON");
  std::string columns;
  std::string row;
  auto info = db.prepare("SELECT name, type FROM pragma_table_info('" + table + "') WHERE name <> 'id'");
  while (info.step()) {
    const auto given = values.find(std::string(info.text(0)));
    columns.append(columns.empty() ? "" : ", ").append(info.text(0));
    row += row.empty() ? "" : ", ";
    row += given != values.end() ? "'" + given->second + "'" : info.text(1) == "INTEGER" ? "0" : "''";
  }
  db.execute("INSERT INTO " + table + " (" + columns + ") VALUES (" + row + ")");
}

}  // namespace

TEST_CASE("doctor finds nothing in a sound database of Utah's") {
  const Used used;
  CHECK(used.faults().empty());
}

TEST_CASE("doctor names Utah's checks for Utah alone") {
  const Used used;
  const std::string other = used.folder.path("ca.db");
  Store::create(other, {"9912345", "Alder", "CA"}, used.context);
  const auto rows = [&](const std::string& path) { return Store::open(path, Store::Access::read, used.context).doctor().rows.size(); };
  CHECK(rows(used.path) == rows(other) + 6);
}

TEST_CASE("doctor finds kept bytes that are not what they were") {
  const Used used;
  SECTION("one byte") {
    used.tamper("ut_file_no_update",
                "UPDATE ut_file SET deflated = CAST(substr(deflated, 1, length(deflated) - 1) || x'00' AS BLOB) WHERE size < 100");
  }
  SECTION("another size") { used.tamper("ut_file_no_update", "UPDATE ut_file SET size = size + 1 WHERE size < 100"); }
  SECTION("a size that nothing has") { used.tamper("ut_file_no_update", "UPDATE ut_file SET size = -1 WHERE size < 100"); }
  SECTION("a size that no memory has") {
    used.tamper("ut_file_no_update", "UPDATE ut_file SET size = 4611686018427387904 WHERE size < 100");
  }
  const std::string faults = used.faults();
  CHECK(faults.starts_with("kept files: a kept file is damaged: "));
  CHECK(faults.find("S1") == std::string::npos);
}

TEST_CASE("doctor finds a kept file that is gone") {
  const Used used;
  used.tamper("ut_file_no_delete", "DELETE FROM ut_file WHERE sha256 = (SELECT sha256 FROM ut_extract)");
  const std::string faults = used.faults();
  CHECK(faults.find("files in use: extract 1 has no file: ") != std::string::npos);
  CHECK(faults.find("foreign keys: ") != std::string::npos);
}

TEST_CASE("doctor finds an extract whose records do not add up") {
  const Used used;
  SECTION("fewer") { used.tamper("ut_extract_record_no_delete", "DELETE FROM ut_extract_record WHERE record = 'S1'"); }
  SECTION("more") { used.tamper("ut_extract_record_no_update", "UPDATE ut_extract_record SET rows = rows + 1 WHERE record = 'SC'"); }
  CHECK(used.faults().starts_with("extracts: extract 1 has "));
}

TEST_CASE("doctor knows in which order an extract can be delivered, collected, validated, asked about and finalized") {
  const Used used;
  for (const char* name : {"delivered", "delivered", "collected", "validated", "validated", "asked", "validated", "asked", "finalized"})
    used.step(name);
  CHECK(used.faults().empty());
  used.step("collected");
  CHECK(used.faults() == "extract steps: extract 1 was collected after it was finalized\n");
}

TEST_CASE("doctor finds a first step that none can be") {
  const Used used;
  used.step("finalized");
  CHECK(used.faults() == "extract steps: extract 1 was finalized after it was extracted\n");
}

TEST_CASE("doctor finds an SSID that the state gave to two students") {
  const Used used;
  const auto given = [&](const std::string& student, const std::string& ssid) {
    insert_row(used, "ut_ssid_reply_row", {{"student_number", student}, {"ssid", ssid}, {"outcome", "assigned"}});
  };
  given("1001", "1000009001");
  given("1002", "1000009002");
  CHECK(used.faults().find("SSIDs: ") == std::string::npos);
  given("1002", "1000009001");
  CHECK(used.faults().find("SSIDs: SSID 1000009001 was given to 2 students\n") != std::string::npos);
  given("1001", "1000009003");
  CHECK(used.faults().find("SSIDs: ") == std::string::npos);
}

TEST_CASE("doctor finds an SSID request that has lost a row") {
  const Used used;
  insert_row(used, "ut_ssid_request", {{"step", "retrieve"}, {"rows", "1"}});
  CHECK(used.faults().find("SSID requests: SSID request 1 has 0 of its 1 rows\n") != std::string::npos);
}

}  // namespace rollbook::test
