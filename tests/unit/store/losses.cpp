#include "sis.hpp"
#include "store/loss_measure.hpp"
#include "store/loss_words.hpp"

namespace rb = rollbook;
using rollbook::store::LossJudge;
using rollbook::store::Measure;
using rollbook::store::SchoolCounts;
using support::District;
using support::Sis;

namespace {

constexpr rb::layout::LossLimits limits{5, 3, 50, 1};

bool asks(const SchoolCounts& lost, const SchoolCounts& of) {
  LossJudge judge(limits);
  judge.add({"ENR.csv", {}, "spells", true, lost, of});
  return rb::store::loss_refusal(judge.take()).has_value();
}

const rb::Loss* find(const std::vector<rb::Loss>& losses, const std::string& file, const std::string& what,
                     const std::string& school = {}) {
  for (const auto& loss : losses) {
    if (loss.file == file && loss.what == what && loss.school == school) return &loss;
  }
  return nullptr;
}

// Students 1 to count of school 1, each with a spell.
Sis school_of(int count) {
  Sis sis;
  sis["STU.csv"] = "ID,SC,LN,FN,BD,GN,HL\n";
  sis["ENR.csv"] = "ID,SC,YR,GR,ED,LD\n";
  for (int i = 1; i <= count; ++i) {
    const auto id = std::to_string(i);
    sis["STU.csv"] += id + ",1,Example,Ada,2015-02-03,F,01\n";
    sis["ENR.csv"] += id + ",1,2026,5,2026-08-12,2026-09-01\n";
  }
  return sis;
}

}  // namespace

TEST_CASE("Over five percent and over three of one school are asked about") {
  const auto one = [](std::int64_t lost, std::int64_t of) {
    return asks({{{"1", ""}, lost}}, {{{"1", ""}, of}});
  };
  CHECK_FALSE(one(3, 3));
  CHECK(one(4, 4));
  CHECK(one(4, 79));
  CHECK_FALSE(one(4, 80));
  CHECK_FALSE(one(5, 100));
  CHECK(one(6, 100));
  CHECK_FALSE(one(5000, 100000));
  CHECK(one(5001, 100000));
}

TEST_CASE("Small losses of many schools are asked about together") {
  SchoolCounts lost, of;
  for (const std::string school : {"1", "2", "3"}) {
    lost[{school, ""}] = 2;
    of[{school, ""}] = 20;
  }
  CHECK(asks(lost, of));
  of[{"4", ""}] = 100;
  CHECK_FALSE(asks(lost, of));
}

TEST_CASE("Most of a school's year is asked about, however many years it has") {
  CHECK(asks({{{"1", "2026"}, 6}}, {{{"1", "2026"}, 10}, {{"1", "2025"}, 1000}}));
  CHECK_FALSE(asks({{{"1", "2026"}, 5}}, {{{"1", "2026"}, 10}, {{"1", "2025"}, 1000}}));
  CHECK_FALSE(asks({{{"1", "2026"}, 3}}, {{{"1", "2026"}, 3}, {{"1", "2025"}, 1000}}));
}

TEST_CASE("Only schools that count are asked about") {
  LossJudge judge(limits);
  judge.only_of({"2"});
  judge.add({"ENR.csv", {}, "spells", true, {{{"1", ""}, 50}}, {{{"1", ""}, 50}, {{"2", ""}, 50}}});
  const auto losses = judge.take();
  CHECK_FALSE(rb::store::loss_refusal(losses));
  CHECK(rb::store::loss_notices(losses).size() == 1);
}

TEST_CASE("A refused import changes nothing and comes back with its figures") {
  const District district;
  school_of(40).import(district);
  const auto before = district.ask("SELECT count(*) FROM event");
  const auto report = school_of(30).try_import(district);
  REQUIRE(report.refusal);
  CHECK(report.refusal->kind() == rb::ErrorKind::refused);
  CHECK(report.refusal->problems().size() == 3);
  const auto* students = find(report.losses, "STU.csv", "students", "1");
  REQUIRE(students != nullptr);
  CHECK(students->lost == 10);
  CHECK(students->of == 40);
  CHECK(students->over);
  CHECK(find(report.losses, "ENR.csv", "spells", "1") != nullptr);
  CHECK(report.files[0].gone == 10);
  CHECK(district.ask("SELECT count(*) FROM student_school") == "40");
  CHECK(district.ask("SELECT count(*) FROM enrollment") == "40");
  CHECK(district.ask("SELECT count(*) FROM event") == before);
  CHECK(district.ask("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%_before'") == "0");
  CHECK_FALSE(school_of(30).try_import(district, {}, true).refusal);
  CHECK(district.ask("SELECT count(*) FROM student_school") == "30");
  CHECK(district.ask("SELECT json_extract(counts, '$.\"accepted: STU.csv, students lost\"') FROM event ORDER "
                     "BY id DESC LIMIT 1") == "10");
}

TEST_CASE("Exit dates that go blank, and columns, are losses; what is not supplied is none") {
  const District district;
  auto sis = school_of(40);
  sis.import(district);
  auto open = sis;
  for (int i = 0; i < 40; ++i) open.replace("ENR.csv", ",2026-09-01\n", ",\n");
  const auto ends = open.try_import(district).losses;
  REQUIRE(find(ends, "ENR.csv", "exit dates") != nullptr);
  CHECK(find(ends, "ENR.csv", "exit dates")->lost == 40);
  auto blank = sis;
  for (int i = 0; i < 40; ++i) blank.replace("STU.csv", ",F,01\n", ",F,\n");
  const auto cells = blank.try_import(district);
  REQUIRE(cells.refusal);
  REQUIRE(find(cells.losses, "STU.csv", "column") != nullptr);
  CHECK(find(cells.losses, "STU.csv", "column")->column == "HL");
  auto without = sis;
  without.replace("STU.csv", ",GN,HL\n", ",GN\n");
  for (int i = 0; i < 40; ++i) without.replace("STU.csv", ",F,01\n", ",F\n");
  const auto report = without.import(district);
  CHECK(report.losses.empty());
  CHECK(report.notices.size() == 1);
}

TEST_CASE("The same export again brings nothing, in whatever order its rows are") {
  const District district;
  auto sis = school_of(40);
  sis.import(district);
  auto turned = sis;
  turned["ENR.csv"] = "ID,SC,YR,GR,ED,LD\n";
  for (int i = 40; i >= 1; --i) turned["ENR.csv"] += std::to_string(i) + ",1,2026,5,2026-08-12,2026-09-01\n";
  for (const auto& again : {sis, turned}) {
    for (const auto& file : again.import(district).files) {
      CHECK(file.same == file.rows);
      CHECK(file.added + file.changed + file.gone == 0);
    }
  }
}
