#include "layout/sis.hpp"

#include <catch2/catch.hpp>

#include "sql/connection.hpp"
#include "sql/migrator.hpp"
#include "support/files.hpp"

namespace layout = rollbook::layout;
namespace sql = rollbook::sql;

TEST_CASE("The Aeries layout has every file of the contract") {
  const auto aeries = layout::load_sis_layout("aeries");
  std::string names;
  for (const auto& file : aeries.files) names += file.file + " ";
  CHECK(names == "ADH CON CSE DAY ENR FOF FRE LAC LGD LOC LSI PGM SSD STU XRF ");
  CHECK(aeries.file("ENR")->unique_rows);
  CHECK(aeries.file("STU")->key == std::vector<std::string>{"ID", "SC"});
  CHECK(aeries.file("XXX") == nullptr);
  CHECK(layout::faults_of(aeries).empty());
}

TEST_CASE("An unknown SIS layout is wrong usage") {
  CHECK(support::refusal_of([] { layout::load_sis_layout("nothing"); }).kind == 2);
}

TEST_CASE("Every column of a SIS layout is one of the store") {
  const support::TempDir dir;
  sql::Connection db(dir.path("a.db"), sql::Open::create);
  sql::migrate(db);
  for (const auto& file : layout::load_sis_layout("aeries").files) {
    for (const auto& column : file.columns) {
      if (column.column.empty()) continue;
      INFO(file.file + "." + column.code);
      CHECK_NOTHROW(db.prepare("SELECT " + column.column + " FROM " + file.table));
    }
  }
}

TEST_CASE("Faults of a SIS layout are named") {
  layout::SisLayout wrong{"x", {{}}};
  auto& file = wrong.files[0];
  file.key = {"NO"};
  file.columns.resize(2);
  file.columns[0].code = file.columns[1].code = "ID";
  file.columns[0].column = file.columns[1].column = "a";
  file.columns[1].filled = true;
  CHECK(layout::faults_of(wrong).size() == 6);
}

TEST_CASE("A SIS layout can name nothing but names") {
  const auto faults = [](const std::string& json) {
    return layout::faults_of({"x", {layout::parse_sis_file("STU.json", json)}});
  };
  const std::string column = R"({"code": "ID", "column": "id"})";
  CHECK(faults(R"({"file": "STU", "table": "student", "columns": [)" + column + "]}").empty());
  CHECK(
      faults(
          R"({"file": "STU", "table": "contact", "columns": [{"code": "ID", "column": "id", "tracked": true}]})")
          .empty());
  CHECK(
      faults(
          R"({"file": "STU", "table": "meal", "columns": [{"code": "ID", "column": "id", "tracked": true}]})")
          .size() == 1);
  CHECK(faults(R"({"file": "STU", "table": "student; DROP", "columns": [)" + column + "]}").size() == 1);
  CHECK(
      faults(R"({"file": "STU", "table": "student", "then": "none", "columns": [)" + column + "]}").size() ==
      1);
  CHECK(faults(R"({"file": "STU", "table": "student", "columns": [{"code": "ID", "column": "a) --"}]})")
            .size() == 1);
  CHECK(
      faults(R"({"file": "STU", "table": "student", "columns": [{"code": "ID", "column": "2a"}]})").size() ==
      1);
  CHECK(faults(R"({"file": "STU", "table": "student", "columns": []})").size() == 1);
}

TEST_CASE("SIS layout data that cannot be read is refused, with its line or its place") {
  const auto said = [](const std::string& json) {
    return support::refusal_of([&] { layout::parse_sis_file("STU.json", json); }).first().text();
  };
  CHECK(said("{\n\"file\": }").find("STU.json:2: is no JSON") == 0);
  CHECK(said(R"({"file": 5})").find("STU.json:1: /file: type must be string") == 0);
  CHECK(said("{\"file\": \"STU\", \"table\": \"t\",\n\"columns\": [{\"code\": \"A\"},\n{\"code\": \"ID\", "
             "\"type\": \"blob\"}]}") == "STU.json:3: /columns/1/type: unknown cell type [LAYOUT]");
  CHECK(said("{\n\"file\": \"A\",\n\n\"table\": \"t\"}").find("STU.json:1: key 'columns' not found") == 0);
  CHECK(said("").find("is empty") != std::string::npos);
  CHECK(said("\xFF\xFE").find("UTF-16") != std::string::npos);
}
