// What doctor says of Utah's tables when somebody went around the program.
#include "unit/utah/fixture.hpp"

namespace rollbook::test {

namespace {

struct Used : UtahDistrict {
  Used() { attach("counts.csv", "Record,Rows\r\nS1,13\r\n"); }

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
    for (const auto& row : store(Store::Access::read).doctor().rows) {
      if (std::get<std::string>(row[1]) != "ok")
        text += std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[2]) + "\n";
    }
    return text;
  }
};

}  // namespace

TEST_CASE("doctor finds nothing in a sound database of Utah's") {
  const Used used;
  CHECK(used.faults().empty());
}

TEST_CASE("doctor names Utah's checks for Utah alone") {
  const Used used;
  const std::string other = used.folder.path("ca.db");
  Store::create(other, {"9912345", "Alder", "CA"}, used.context);
  const auto rows = [&](const std::string& path) {
    return Store::open(path, Store::Access::read, used.context).doctor().rows.size();
  };
  CHECK(rows(used.path) == rows(other) + 6);
}

TEST_CASE("doctor finds kept bytes that are not what they were") {
  const Used used;
  SECTION("one byte") {
    used.tamper("ut_file_no_update",
                "UPDATE ut_file SET deflated = CAST(substr(deflated, 1, length(deflated) - 1) || x'00' AS "
                "BLOB) WHERE size < 100");
  }
  SECTION("another size") {
    used.tamper("ut_file_no_update", "UPDATE ut_file SET size = size + 1 WHERE size < 100");
  }
  SECTION("a size that nothing has") {
    used.tamper("ut_file_no_update", "UPDATE ut_file SET size = -1 WHERE size < 100");
  }
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
  SECTION("fewer") {
    used.tamper("ut_extract_record_no_delete", "DELETE FROM ut_extract_record WHERE record = 'S1'");
  }
  SECTION("more") {
    used.tamper("ut_extract_record_no_update",
                "UPDATE ut_extract_record SET rows = rows + 1 WHERE record = 'SC'");
  }
  CHECK(used.faults().starts_with("extracts: extract 1 has "));
}

TEST_CASE(
    "doctor knows in which order an extract can be delivered, collected, validated, asked about and "
    "finalized") {
  const Used used;
  for (const char* name : {"delivered", "delivered", "collected", "validated", "validated", "asked",
                           "validated", "asked", "finalized"})
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
    used.insert_row("ut_ssid_reply_row",
                    {{"student_number", student}, {"ssid", ssid}, {"outcome", "assigned"}});
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
  used.insert_row("ut_ssid_request", {{"step", "retrieve"}, {"rows", "1"}});
  CHECK(used.faults().find("SSID requests: SSID request 1 has 0 of its 1 rows\n") != std::string::npos);
}

}  // namespace rollbook::test
