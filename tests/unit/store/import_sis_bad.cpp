#include "sis.hpp"

namespace rb = rollbook;
using support::District;
using support::Sis;

namespace {

// Refused, and the database is as it was.
support::Refusal refused(const Sis& sis) {
  const District district;
  Sis().import(district);
  const auto before = district.content();
  auto refusal = sis.refused(district);
  CHECK(refusal.kind == 1);
  CHECK(district.content() == before);
  return refusal;
}

Sis with(const std::string& name, const std::string& from, const std::string& to) {
  Sis sis;
  sis.replace(name, from, to);
  return sis;
}

}  // namespace

TEST_CASE("A missing file or column is named") {
  Sis sis;
  sis.files.erase("ENR.csv");
  CHECK(refused(sis).first().text() == "ENR.csv: the file is missing [FILE]");
  const auto column = refused(with("STU.csv", ",LN,", ",XN,"));
  CHECK(column.first().text() == "STU.csv:1: LN: the column is missing [COLUMN]");
  CHECK(refused(with("STU.csv", ",CID,", ",LN,")).has(1, "LN", "COLUMN"));
}

TEST_CASE("Every bad row of every file is named at once") {
  Sis sis;
  sis.replace("STU.csv", "101,1,", ",1,");
  sis.replace("STU.csv", "3/4/2014", "2/30/2014");
  sis.replace("ENR.csv", "2026-08-12", "20260812");
  sis.replace("ENR.csv", "102,2,2026", "102,2,26");
  const auto r = refused(sis);
  CHECK(r.total == 4);
  CHECK(r.has(2, "ID", "BLANK"));
  CHECK(r.has(3, "BD", "DATE"));
  CHECK(r.has(2, "ED", "DATE"));
  CHECK(r.has(3, "YR", "YEAR"));
}

TEST_CASE("Keys are unique") {
  Sis sis;
  sis["STU.csv"] += "101,1,1000000001,Example,Ada,2015-02-03,F,,\n";
  const auto stu = refused(sis);
  CHECK(stu.first().text() == "STU.csv:4: ID+SC: the key of line 2 again [KEY]");
  Sis other;
  other["LOC.csv"] += "1,Oak,12,34567,0100001,,,\n";
  other["CON.csv"] = "PID,SQ,LN,FN\n101,1,A,B\n101,1,A,C\n101,2,A,B\n";
  other["DAY.csv"] = "SC,DT\n1,2026-08-12\n1,8/12/2026\n";
  const auto r = refused(other);
  CHECK(r.total == 3);
  CHECK(r.has(4, "CD", "KEY"));
  CHECK(r.has(3, "PID+SQ", "KEY"));
  CHECK(r.has(3, "SC+DT", "KEY"));
}

TEST_CASE("A deleted row does not take a key") {
  const District district;
  Sis sis;
  sis["STU.csv"] += "101,1,1000000001,Example,Ada,2015-02-03,F,,1\n";
  CHECK_NOTHROW(sis.import(district));
}

TEST_CASE("An enrollment repeated whole is an error, two spells of one school are not") {
  Sis sis;
  sis["ENR.csv"] += "101,1,2026,5,8/12/2026,,\n";
  CHECK(refused(sis).first().text() == "ENR.csv:4: repeats line 2 [KEY]");
  const District district;
  Sis twice;
  twice["ENR.csv"] += "101,1,2026,5,2026-09-12,,\n";
  CHECK(twice.import(district).files[0].rows == 3);
}

TEST_CASE("Rows of a wrong width and stray quotes are named by their first line") {
  CHECK(refused(with("ENR.csv", "5,2026-08-12,,", "5,2026-08-12,")).has(2, "", "CELLS"));
  CHECK(refused(with("ENR.csv", "5,2026-08-12,,", "5,2026-08-12,,,")).has(2, "", "CELLS"));
  CHECK(refused(with("STU.csv", "Example", "Exa\"mple")).has(2, "LN", "QUOTE"));
  CHECK(refused(with("STU.csv", "Sample", "\"Sample")).has(3, "LN", "QUOTE"));
}

TEST_CASE("A file that was cut off is refused") {
  Sis sis;
  sis["ENR.csv"].resize(sis["ENR.csv"].size() - 5);
  CHECK(refused(sis).has(3, "", "CELLS"));
}

TEST_CASE("What is no text is refused by file") {
  Sis sis;
  sis["STU.csv"] = "";
  sis["ENR.csv"] = std::string("ID,SC\n1\0,2\n", 11);
  sis["LOC.csv"] = std::string("PK\x03\x04", 4);
  const auto r = refused(sis);
  CHECK(r.total == 3);
  CHECK(r.has(2, "", "NUL"));
}

TEST_CASE("A row of ten megabytes is refused") {
  CHECK(refused(with("STU.csv", "Example", std::string(10U << 20U, 'x'))).has(2, "", "LONG"));
}

TEST_CASE("A mark that is neither 0 nor 1 is refused") {
  CHECK(refused(with("STU.csv", "Fresno,0", "Fresno,7")).has(2, "DEL", "DELETE"));
}

TEST_CASE("A header of a hundred thousand columns is told in few words") {
  const District district;
  Sis sis;
  std::string header = "SC,CD,NM,CC,DC";
  std::string row = "0100001,1,Oak,12,34567";
  for (int i = 0; i < 100000; ++i) header += ",X" + std::to_string(i);
  sis["LOC.csv"] = header + "\n" + row + std::string(100000, ',') + "\n";
  const auto report = sis.import(district);
  REQUIRE(report.notices.size() == 1);
  CHECK(report.notices[0].problem.message.size() < 200);
  CHECK(report.notices[0].problem.message.ends_with(" and 99980 more"));
}

TEST_CASE("Two cells are never taken for two others with the same letters") {
  const District district;
  Sis sis;
  sis["CON.csv"] =
      "PID,SQ,LN,FN\n1\x1f"
      "1,2,A,B\n1,1\x1f"
      "2,A,B\n1:1,2,A,B\n1,1:2,A,B\n";
  CHECK(sis.import(district).files[0].rows == 4);
}

TEST_CASE("A file without a column of the layout is refused") {
  Sis sis;
  sis["LAC.csv"] = "X,Y\n1,2\n";
  CHECK(refused(sis).first().text() == "LAC.csv:1: ID: the column is missing [COLUMN]");
}

TEST_CASE("Of many problems the first ten thousand are kept and all are counted") {
  Sis sis;
  for (int i = 0; i < 10001; ++i) sis["ENR.csv"] += "101,1,2026,5,someday,,\n";
  const auto r = refused(sis);
  CHECK(r.total == 10001);
  CHECK(r.problems.size() == 10000);
}

TEST_CASE("A folder that is none, or holds nothing of the layout, is refused") {
  const District district;
  const auto import = [&](const std::string& folder, const std::string& layout = "aeries") {
    rb::SisOptions options;
    options.folder = folder;
    options.layout = layout;
    return support::refusal_of([&] { district.open().import_sis(options); });
  };
  CHECK(import(district.dir.path("none")).first().message == "no such folder");
  CHECK(import(district.dir.path("a.db")).first().message == "is not a folder; extract a zip first");
  std::filesystem::create_directory(district.dir.path("empty"));
  CHECK(import(district.dir.path("empty")).total == 3);
  CHECK(import(".", "none").kind == 2);
}

TEST_CASE("Messages never show a name") {
  Sis sis;
  sis.replace("STU.csv", "2015-02-03", "Example");
  for (const auto& p : refused(sis).problems) CHECK(p.text().find("Example") == std::string::npos);
}
