#include <catch2/catch.hpp>

#include "base/sha256.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

std::string cell(const Table& table, std::size_t row, const std::string& column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] != column) continue;
    const Cell& value = table.rows.at(row).at(i);
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return std::get<std::string>(value);
  }
  return "(no column " + column + ")";
}

std::string column(const Table& table, const std::string& name) {
  std::string text;
  for (std::size_t i = 0; i < table.rows.size(); ++i) text += (i == 0 ? "" : " ") + cell(table, i, name);
  return text;
}

struct TwoBatches : District {
  TwoBatches() {
    import_ods({{.ssid = first_ssid}, {.ssid = second_ssid}});
    make_batch_of_three();
    make_batch({{"Updates", {draft_of("add", {.ssid = third_ssid})}}});
  }
};

Table listed(District& district, void (*set)(HistoryOptions&)) {
  HistoryOptions options;
  set(options);
  return district.store().history(options);
}

std::string slurp(const std::string& path) {
  std::string bytes;
  FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return "(no file)";
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) bytes += static_cast<char>(c);
  std::fclose(file);
  return bytes;
}

}  // namespace

TEST_CASE("history shows what can be posted, newest batch first") {
  TwoBatches district;
  const Table table = district.store().history({});
  CHECK(table.columns == std::vector<std::string>{"process", "batch", "file", "records", "status",
                                                  "created_at", "posted_at", "actions", "job_id",
                                                  "state_status", "state_at", "rejected"});
  CHECK(column(table, "batch") == "2 1");
  CHECK(column(table, "file") == "001_Updates 001_Removals");
  CHECK(column(table, "actions") == "POST POST");
}

TEST_CASE("history shows everything, by part of a name, status and column") {
  TwoBatches district;
  district.store().post({"SENR", "001", 1});
  const Table all = listed(district, [](HistoryOptions& o) {
    o.process = "senr";
    o.everything = true;
  });
  CHECK(column(all, "status") == "obsolete posted ready locked");
  CHECK(cell(all, 1, "actions") == "Posted");
  CHECK_FALSE(cell(all, 1, "posted_at").empty());
  CHECK(cell(all, 2, "posted_at").empty());
  CHECK(column(listed(district,
                      [](HistoryOptions& o) {
                        o.file = "UPDATES";
                        o.everything = true;
                      }),
               "batch") == "2 1");
  CHECK(column(listed(district,
                      [](HistoryOptions& o) {
                        o.status = "locked";
                        o.everything = true;
                      }),
               "file") == "003_Updates");
  CHECK(column(listed(district,
                      [](HistoryOptions& o) {
                        o.everything = true;
                        o.sort = "file";
                      }),
               "file") == "001_Removals 001_Updates 002_Exits 003_Updates");
  CHECK(kind_of([&] { listed(district, [](HistoryOptions& o) { o.sort = "nonsense"; }); }) == 2);
  CHECK(kind_of([&] { listed(district, [](HistoryOptions& o) { o.status = "nonsense"; }); }) == 2);
}

TEST_CASE("history of an ended generation can still be seen") {
  TwoBatches district;
  district.store().post({"SENR", "001", 1});
  district.import_ods({{.ssid = first_ssid}});
  CHECK(listed(district, [](HistoryOptions& o) { o.everything = true; }).rows.empty());
  const Table old = listed(district, [](HistoryOptions& o) {
    o.everything = true;
    o.generation = 1;
  });
  CHECK(column(old, "status") == "obsolete posted obsolete obsolete");
  CHECK(kind_of([&] { listed(district, [](HistoryOptions& o) { o.generation = 7; }); }) == 1);
}

TEST_CASE("show lists the records of one file") {
  TwoBatches district;
  const Table table = district.store().show({"senr", "1", 1});
  CHECK(table.columns == std::vector<std::string>{"line", "action", "ssid", "student_id", "school",
                                                  "start_date", "exit_date", "exit_reason", "reason",
                                                  "changed", "record"});
  REQUIRE(table.rows.size() == 1);
  CHECK(cell(table, 0, "action") == "remove");
  CHECK(cell(table, 0, "record") == record_of({.ssid = first_ssid}));
}

TEST_CASE("write gives the files of a batch again, byte for byte") {
  TwoBatches district;
  const Table table = district.store(Store::Access::read).write({"senr", "", 1}, district.folder / "out");
  CHECK(table.columns == std::vector<std::string>{"batch", "file", "records", "status", "path"});
  CHECK(column(table, "file") == "001_Removals 002_Exits 003_Updates");
  CHECK(slurp(cell(table, 0, "path")) == record_of({.ssid = first_ssid}) + "\r\n");
  CHECK(sha256_hex(slurp(district.folder / "out/SENR-0001.zip")) ==
        district.text("SELECT zip_sha256 FROM batch WHERE number = 1"));
  CHECK(kind_of([&] { district.store().write({"senr", "", 1}, district.folder / "out"); }) == 1);
}

TEST_CASE("events are listed from a day on") {
  TwoBatches district;
  CHECK(district.store().events("").rows.size() == 4);
  CHECK(district.store().events("9999-01-01").rows.empty());
  CHECK(kind_of([&] { district.store().events("yesterday"); }) == 2);
}

TEST_CASE("status says where things stand") {
  TwoBatches district;
  const Table table = district.store().status();
  CHECK(table.columns == std::vector<std::string>{"item", "value"});
  CHECK(cell(table, 0, "value") == "1234500");
  const std::string values = column(table, "value");
  CHECK(values.find("generation 1") != std::string::npos);
  CHECK(values.find("batch 2, 001_Updates, 1 record") != std::string::npos);
  for (const std::string process : {"SENR", "SINF", "SPRG", "SELA"}) {
    CAPTURE(process);
    for (const std::string line : {" belief", " last batch", " not sent", " never sent", " can be posted"})
      CHECK(column(table, "item").find(process + line) != std::string::npos);
  }
}

TEST_CASE("the views answer under their own names and Aeries' own") {
  TwoBatches district;
  district.db.execute(
      "INSERT INTO student_school (student_id, school, grade, ssid) VALUES ('7', '10', '08', '1000000001')");
  district.db.execute("INSERT INTO contact (student_id, sequence, sort_order) VALUES ('7', '1', '2')");
  CHECK(district.text("SELECT GR FROM STU WHERE ID = '7' AND SC = '10' AND DEL = 0") == "08");
  CHECK(district.text("SELECT CON.\"OR\" FROM CON") == "2");
  for (const std::string view : {"STU", "ENR", "CON", "ADH", "LGD", "PGM", "FRE", "FOF", "CSE", "LAC", "SSD",
                                 "LSI", "LOC", "XRF", "DAY", "XRP", "belief_senr", "calpads_history"}) {
    CAPTURE(view);
    CHECK_NOTHROW(district.store(Store::Access::read).sql("SELECT * FROM " + view));
  }
  CHECK(
      district.text(
          "SELECT count(*) FROM calpads_history WHERE batch = 0 AND action = 'ods' AND status = 'posted'") ==
      "2");
  CHECK(district.text("SELECT count(DISTINCT id) = count(*) FROM calpads_history") == "1");
  CHECK(district.text("SELECT start || grade || status FROM XRP WHERE batch = 1 AND line = 1 AND file = "
                      "'001_Removals'") == "2026-08-1207ready");
  CHECK(district.text("SELECT start_date || school || status FROM belief_senr") == "2026-08-12123456710");
}

TEST_CASE("a view column for every field of the layout") {
  District district;
  const Table table = district.store().sql("SELECT * FROM belief_senr");
  REQUIRE(table.columns.size() == 36);
  CHECK(table.columns[0] == "record_type");
  CHECK(table.columns[21] == "start_date");
  CHECK(table.columns[34] == "graduation_exemption");
}

}  // namespace rollbook::test
