#include <catch2/catch.hpp>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

// The checks that found something.
std::string faults(District& district) {
  std::string names;
  for (const auto& row : district.store(Store::Access::read).doctor().rows) {
    if (std::get<std::string>(row[1]) != "ok")
      names += (names.empty() ? "" : ", ") + std::get<std::string>(row[0]);
  }
  return names;
}

struct Used : District {
  Used() {
    import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
    make_batch_of_three();
    make_batch_of_three();
    store().post({"SENR", "001", 2});
    store().post({"SENR", "002", 2});
    make_batch({{"Updates", {draft_of("add", {.ssid = third_ssid})}}});
    store().unpost("SENR");
  }
  // As somebody would who goes around the program: triggers and all.
  void tamper(const std::string& trigger, const std::string& change) {
    const std::string sql = text("SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'");
    db.execute("DROP TRIGGER " + trigger);
    db.execute(change);
    db.execute(sql);
  }
};

}  // namespace

TEST_CASE("doctor finds nothing in a sound database") {
  Used district;
  CHECK(faults(district) == "");
  district.import_ods({{.ssid = third_ssid}});
  CHECK(faults(district) == "");
  CHECK(district.store().doctor().rows.size() >= 8);
}

TEST_CASE("doctor finds one flipped byte in a record") {
  Used district;
  district.tamper("batch_record_no_update",
                  "UPDATE batch_record SET record = replace(record, '^10^', '^20^') WHERE id = (SELECT "
                  "max(id) FROM batch_record)");
  CHECK(faults(district) == "batch files");
  CHECK(kind_of([&] { district.store().write({"SENR", "", 3}, district.folder / "out"); }) == 3);
}

TEST_CASE("doctor finds a record that is gone") {
  Used district;
  district.tamper("batch_record_no_delete",
                  "DELETE FROM batch_record WHERE id = (SELECT max(id) FROM batch_record)");
  CHECK(faults(district) == "batch files");
}

TEST_CASE("doctor finds an edited event") {
  Used district;
  district.tamper("event_no_update", "UPDATE event SET user = 'nobody' WHERE id = 2");
  CHECK(faults(district) == "event log");
}

TEST_CASE("doctor finds a removed row of the import") {
  Used district;
  district.tamper("ods_row_no_delete", "DELETE FROM ods_row WHERE line = 2");
  CHECK(faults(district) == "generations");
}

TEST_CASE("doctor finds states that no post left behind") {
  Used district;
  SECTION("two ready files") {
    district.db.execute("UPDATE batch_file SET status = 'ready' WHERE batch_id = 2 AND number = 3");
  }
  SECTION("posted without a post") {
    district.db.execute("UPDATE batch_file SET status = 'posted' WHERE batch_id = 1 AND number = 1");
  }
  SECTION("a post that shows no more") {
    district.db.execute("UPDATE batch_file SET status = 'ready' WHERE batch_id = 2 AND number = 1");
  }
  CHECK(faults(district) == "file states");
}

TEST_CASE("doctor finds a trigger that is gone") {
  Used district;
  district.db.execute("DROP TRIGGER post_no_delete");
  CHECK(faults(district) == "schema");
}

TEST_CASE("doctor recounts the belief without its views") {
  Used district;
  district.db.execute(
      "DROP VIEW belief_senr; DROP VIEW belief;"
      "CREATE VIEW belief AS SELECT process, ssid, school, start_date, part, student_id, record, 'post' AS "
      "source"
      " FROM posted_record");
  CHECK(faults(district) == "schema, belief");
}

TEST_CASE("doctor finds students that do not fit together") {
  Used district;
  district.db.execute("INSERT INTO student_school (student_id, school) VALUES ('7', '10'), ('7', '20')");
  CHECK(faults(district) == "students");
}

}  // namespace rollbook::test
