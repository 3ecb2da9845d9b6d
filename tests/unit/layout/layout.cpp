#include "layout/layout.hpp"

#include <catch2/catch.hpp>

#include "rollbook/store.hpp"
#include "source_dir.hpp"
#include "support/files.hpp"

namespace rb = rollbook;
namespace layout = rollbook::layout;

namespace {

const std::string shipped = std::string(rollbook::test::source_dir) + "/schema/layouts/calpads";

// The shipped files with one of them changed by hand.
layout::Files with(const std::string& name, const std::string& from, const std::string& to) {
  return [=](const std::string& asked) {
    auto text = layout::folder_files(shipped)(asked);
    if (asked == name && text) {
      const auto at = text->find(from);
      REQUIRE(at != std::string::npos);
      text->replace(at, from.size(), to);
    }
    return text;
  };
}

std::string first_fault(const layout::Files& files) {
  const auto faults = layout::faults_of(layout::load_system(files));
  return faults.empty() ? std::string() : faults.front().text();
}

}  // namespace

TEST_CASE("The SENR layouts have the widths of their years") {
  CHECK(layout::newest("SENR").fields.size() == 35);
  CHECK(layout::newest("SENR").name() == "SENR-2023");
  CHECK(layout::by_field_count("SENR", 39)->from_year == 2019);
  CHECK(layout::by_field_count("SENR", 34)->from_year == 2020);
  CHECK(layout::by_field_count("SENR", 36) == nullptr);
  CHECK(layout::find("SENR", 2018) == nullptr);
  CHECK(layout::find("SENR", 2022)->from_year == 2020);
  CHECK(layout::find("SENR", 2030)->from_year == 2023);
  CHECK_THROWS_AS(layout::newest("XXXX"), rb::Error);
}

TEST_CASE("Fields are known by column and position") {
  const auto& newest = layout::newest("SENR");
  CHECK(newest.field("ssid")->position == 8);
  CHECK(newest.field("start_date")->key);
  CHECK(newest.field("graduation_exemption")->position == 35);
  CHECK(newest.field("nothing") == nullptr);
}

TEST_CASE("Old fields say where their value goes") {
  CHECK(layout::by_field_count("SENR", 39)->fields[33].maps_to == "adult_transition");
  CHECK(layout::by_field_count("SENR", 39)->fields[35].maps_to.empty());
  CHECK(layout::by_field_count("SENR", 34)->fields[32].maps_to == "biliteracy");
}

TEST_CASE("Code sets know their standing and dates") {
  const auto& system = layout::calpads();
  CHECK(system.code_set("exit_reason")->closed());
  CHECK(system.code_set("exit_reason")->holds("E155"));
  CHECK_FALSE(system.code_set("exit_reason")->holds("440"));
  CHECK_FALSE(system.code_set("country")->closed());
  const auto& status = system.code_set("enrollment_status")->codes;
  CHECK(status[4].active_from == "2019-07-01");
  CHECK(status[3].active_to == "2019-06-30");
}

TEST_CASE("What is shipped has no fault, embedded or from a folder") {
  CHECK(layout::faults_of(layout::calpads()).empty());
  CHECK(layout::faults_of(layout::load_system(layout::folder_files(shipped))).empty());
  CHECK(rb::layout_check().rows.size() == rb::layout_list().rows.size());
}

TEST_CASE("Faults of a layout are named") {
  CHECK(first_fault(with("senr-2023.csv", "\n7,1.07", "\n8,1.07")).find("gap") != std::string::npos);
  CHECK(first_fault(with("system.json", "\"SENR-R\"", "\"S\"")).find("ODS record type") != std::string::npos);
  CHECK(first_fault(with("system.json", "\"uploaded\",", "")).find("ODS dates") != std::string::npos);
  CHECK(first_fault(with("senr-2023.csv", "CS,7,sourced,Y,,N", "CS,7,certain,Y,,N")).find("standing") !=
        std::string::npos);
  CHECK(first_fault(with("senr-2023.csv", ",gender,N", ",sex,N")).find("unknown code set sex") !=
        std::string::npos);
  CHECK(first_fault(with("senr-2020.csv", ",N,N,lea,", ",N,N,county,")).find("unknown column county") !=
        std::string::npos);
  CHECK(first_fault(with("senr-2020.csv", ",Y,N,school,", ",Y,N,,")).find("no field goes to this key") !=
        std::string::npos);
  CHECK(first_fault(with("code_sets.csv", "gender,closed", "gender,shut")).find("neither closed nor open") !=
        std::string::npos);
  CHECK(first_fault(with("codes.csv", "gender,X,Nonbinary,2019-07-01", "gender,X,Nonbinary,2019-07-32"))
            .find("not a date") != std::string::npos);
}

TEST_CASE("Layout data that cannot be read is refused with file and line or place") {
  const auto said = [](const std::string& name, const std::string& from, const std::string& to) {
    return support::refusal_of([&] { layout::load_system(with(name, from, to)); }).first().text();
  };
  CHECK(said("codes.csv", "\nbirth_state,CA-AB", "\nbirth_stat,CA-AB") ==
        "codes.csv:2: code_set: no such set in code_sets.csv [LAYOUT]");
  CHECK(said("code_sets.csv", "completion,", "birth_state,") ==
        "code_sets.csv:3: code_set: the set is there twice [LAYOUT]");
  CHECK(said("senr-2019.csv", "\n3,", "\n99999999999,") ==
        "senr-2019.csv:4: position: not a whole number from 1 to 9999 [LAYOUT]");
  CHECK(said("system.json", "\"delimiter\": \"^\"", "\"delimiter\": \"\"") ==
        "system.json:3: /delimiter: not one character [LAYOUT]");
  CHECK(said("system.json", "65536", "-1").find("system.json:10: /max_line_bytes: not a whole number") == 0);
  CHECK(said("system.json", "65536", "1e300").find("system.json:10: /max_line_bytes: not a whole number") ==
        0);
  CHECK(said("system.json", "\"senr-2019.csv\"", "\"../senr-2019.csv\"")
            .find("system.json:30: /records/0/layouts/0/file: not the name") == 0);
  CHECK(said("system.json", "\"senr-2019.csv\"", "7")
            .find("system.json:30: /records/0/layouts/0/file: type must be string") == 0);
  CHECK(said("system.json", "\"delimiter\"", "delimiter").find("system.json:3: is no JSON") == 0);
}

TEST_CASE("Layout data that cannot be read is refused") {
  const auto refused = [](const layout::Files& files) {
    return support::refusal_of([&] { layout::load_system(files); });
  };
  CHECK(refused(layout::folder_files("/nowhere")).first().file == "system.json");
  CHECK(refused(with("system.json", "{", "[")).kind == 1);
  CHECK(refused(with("senr-2019.csv", ",maps_to,", ",mapsto,")).first().field == "maps_to");
  CHECK(refused(with("senr-2019.csv", "\n3,", "\nthree,")).first().field == "position");
  CHECK(refused(with("codes.csv", "\ngender,F", "\ngander,F")).first().field == "code_set");
}

TEST_CASE("layout show prints records, old layouts, code sets and SIS files") {
  CHECK(rb::layout_show("calpads", "senr").rows.size() == 35);
  CHECK(rb::layout_show("CALPADS", "SENR-2019").rows.size() == 39);
  CHECK(rb::layout_show("calpads", "gender").rows.size() == 3);
  CHECK(rb::layout_show("aeries", "enr").rows.size() == 14);
  CHECK_THROWS_AS(rb::layout_show("calpads", "nothing"), rb::Error);
  CHECK_THROWS_AS(rb::layout_show("nothing", "STU"), rb::Error);
}
