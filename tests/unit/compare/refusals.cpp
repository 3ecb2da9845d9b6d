#include <catch2/catch.hpp>

#include "rollbook/compare.hpp"
#include "support/files.hpp"
#include "support/ods_lines.hpp"

namespace rb = rollbook;
using support::senr;

namespace {

support::Refusal refused(const std::string& before, const std::string& after) {
  const support::TempDir dir;
  const auto a = dir.write("old.txt", before);
  const auto b = dir.write("new.txt", after);
  return support::refusal_of([&] { rb::compare_files({.process = "SENR", .old_file = a, .new_file = b}); });
}

std::string upload() {
  auto fields = support::senr_fields({{1, "SENR"}});
  fields.resize(35);
  return support::join(fields);
}

}  // namespace

TEST_CASE("Every bad line of both files is named, with field and code") {
  auto few = support::senr_fields();
  few.pop_back();
  const auto r = refused(senr() + support::join(few) + senr({{5, ""}, {8, " "}}) + senr({{1, "SENR"}}),
                         senr({{13, std::string("\0", 1)}}) + senr({{13, std::string(70000, 'x')}}) + senr());
  CHECK(r.kind == 1);
  CHECK(r.total == 6);
  CHECK(r.has(2, "", "FIELDS"));
  CHECK(r.has(3, "school", "GERR0001"));
  CHECK(r.has(3, "ssid", "GERR0001"));
  CHECK(r.has(4, "record_type", "TYPE"));
  CHECK(r.has(1, "", "NUL"));
  CHECK(r.has(2, "", "LONG"));
}

TEST_CASE("Lines that fit no layout are named, and a header row is told apart") {
  const auto r = refused("just text\n\nmore\n", senr());
  CHECK(r.total == 3);
  CHECK(r.first().message == "1 fields, not 34, 35, 36, 37, 39 or 41");
  auto header = support::senr_fields();
  for (auto& cell : header) cell = "Column";
  CHECK(refused(support::join(header) + senr(), senr()).has(1, "record_type", "HEADER"));
}

TEST_CASE("Files of two layouts are refused, whatever the difference is") {
  for (const auto& other : {upload(), senr({{1, "SENR"}})}) {
    const auto r = refused(senr(), other);
    CHECK(r.total == 1);
    CHECK(r.first().code == "LAYOUT");
    CHECK(r.first().message.find("both are to be of one layout") != std::string::npos);
  }
}

TEST_CASE("Keys that are there twice are refused with both lines, in both files") {
  const std::string other = senr({{8, "1000000002"}});
  const auto r = refused(senr() + other + senr({{10, "Bea"}}) + senr(), other + senr() + other);
  CHECK(r.total == 3);
  CHECK(r.problems[0].text().find("old.txt:3: the key (school, ssid, start_date) of line 1 [IVR0034]") !=
        std::string::npos);
  CHECK(r.problems[1].text().find("old.txt:4: the key (school, ssid, start_date) of line 3 [IVR0034]") !=
        std::string::npos);
  CHECK(r.problems[2].text().find("new.txt:3: the key (school, ssid, start_date) of line 1 [IVR0034]") !=
        std::string::npos);
}

TEST_CASE("Doubled keys are found where the other file has none of them") {
  CHECK(refused(senr(), senr() + senr({{8, "2"}}) + senr({{8, "2"}, {9, "7"}})).total == 1);
  CHECK(refused("", senr() + senr()).total == 1);
  CHECK(refused(senr() + senr(), "").total == 1);
}

TEST_CASE("Both files that cannot be read are named") {
  const support::TempDir dir;
  const auto zip = dir.write("new.txt", "PK\x03\x04 and so on");
  const auto r = support::refusal_of(
      [&] { rb::compare_files({.process = "SENR", .old_file = dir.path(), .new_file = zip}); });
  CHECK(r.kind == 1);
  REQUIRE(r.total == 2);
  CHECK(r.problems[0].message == "is a folder, not a file");
  CHECK(r.problems[1].message == "looks like a zip; extract it first");
}

TEST_CASE("A process without a layout is wrong use") {
  CHECK(support::refusal_of([] {
          rb::compare_files({.process = "NOPE", .old_file = "a", .new_file = "b"});
        }).kind == 2);
}

TEST_CASE("A wrong file never shows what is in it") {
  const auto r =
      refused(senr({{12, "Secretname"}, {5, ""}}), senr({{12, "Secretname"}}) + senr({{12, "Secretname"}}));
  REQUIRE(r.total > 0);
  for (const auto& p : r.problems) CHECK(p.text().find("Secretname") == std::string::npos);
}
