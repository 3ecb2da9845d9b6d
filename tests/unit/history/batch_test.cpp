#include <catch2/catch.hpp>

#include "base/sha256.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

TEST_CASE("a batch numbers its files without gaps, and the first is ready") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  const auto batch = district.make_batch({{"Removals", {}},
                                          {"Exits", {draft_of("exit", {.ssid = first_ssid})}},
                                          {"Updates", {draft_of("add", {.ssid = second_ssid})}}});
  CHECK(batch.number == 1);
  CHECK(batch.name == "SENR-0001");
  CHECK(district.states(1) == "001_Exits ready, 002_Updates locked");
  CHECK(batch.files.at(0).sha256 == sha256_hex(record_of({.ssid = first_ssid}) + "\r\n"));
  CHECK(district.make_batch_of_three().number == 2);
}

TEST_CASE("making a batch is one event, with counts and the zip's sum") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  district.make_batch_of_three();
  CHECK(district.text("SELECT count(*) FROM event WHERE subject = 'batch 1'") == "1");
  CHECK(district.text("SELECT counts ->> 'records' FROM event WHERE subject = 'batch 1'") == "3");
  CHECK(district.text("SELECT counts ->> 'exit' FROM event WHERE subject = 'batch 1'") == "1");
  const auto bytes = history::bytes_of(district.db, 1);
  CHECK(district.text("SELECT zip_sha256 FROM batch") ==
        sha256_hex(write::zip_bytes(bytes.files, bytes.today)));
  CHECK(district.text("SELECT sha256 FROM event WHERE subject = 'batch 1'") ==
        district.text("SELECT zip_sha256 FROM batch"));
}

TEST_CASE("a batch remembers the newest post of its belief") {
  District district;
  district.import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
  district.make_batch_of_three();
  CHECK(district.text("SELECT after_post FROM batch WHERE number = 1") == "0");
  district.store().post({"SENR", "001", {}});
  district.make_batch_of_three();
  CHECK(district.text("SELECT after_post FROM batch WHERE number = 2") == "1");
}

TEST_CASE("a batch needs a belief to be computed from") {
  District district;
  CHECK(kind_of([&] { district.make_batch_of_three(); }) == 1);
  CHECK(district.text("SELECT count(*) FROM batch") == "0");
}

TEST_CASE("the bytes of a batch are its records, each with CR LF") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  const auto batch = district.make_batch_of_three();
  const auto bytes = history::bytes_of(district.db, batch.id);
  CHECK(bytes.name == "SENR-0001");
  CHECK(bytes.today == "2026-09-01");
  REQUIRE(bytes.files.size() == 3);
  CHECK(bytes.files[2].name == "003_Updates.txt");
  CHECK(bytes.files[2].bytes == record_of({.ssid = third_ssid}) + "\r\n");
}

TEST_CASE("facts are append-only: the database itself refuses") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  district.make_batch_of_three();
  district.store().post({"SENR", "001", {}});
  for (const std::string table :
       {"event", "generation", "ods_row", "batch", "batch_file", "batch_record", "post"}) {
    CAPTURE(table);
    CHECK(message_of([&] { district.db.execute("DELETE FROM " + table); }).find("append-only") !=
          std::string::npos);
  }
  for (const std::string change :
       {"event SET user = 'x'", "ods_row SET record = ''", "batch_record SET record = ''",
        "post SET posted_on = ''", "batch SET number = 9", "generation SET number = 9"}) {
    CAPTURE(change);
    CHECK(message_of([&] { district.db.execute("UPDATE " + change); }).find("append-only") !=
          std::string::npos);
  }
  CHECK(kind_of([&] { district.db.execute("UPDATE batch_file SET sha256 = ''"); }) != 0);
}

}  // namespace rollbook::test
