#include "store/import_sis.hpp"

#include "base/sha256.hpp"
#include "sis.hpp"

namespace rb = rollbook;
using support::District;
using support::Sis;

namespace {
bool has_notice(const rb::SisReport& report, const std::string& text) {
  return std::any_of(report.notices.begin(), report.notices.end(),
                     [&](const auto& n) { return n.problem.text().find(text) != std::string::npos; });
}
}  // namespace

TEST_CASE("An export fills the store, text as it is and dates as ISO") {
  const District district;
  Sis sis;
  const auto report = sis.import(district);
  REQUIRE(report.files.size() == 3);
  CHECK(report.changes_logged == 0);
  CHECK(report.notices.empty());
  CHECK(district.ask("SELECT state_code FROM school ORDER BY code") == "0100001|0100002");
  CHECK(district.ask("SELECT birth_date FROM student ORDER BY id") == "2015-02-03|2014-03-04");
  CHECK(district.ask("SELECT start_date FROM enrollment") == "2026-08-12|2026-08-12");
  CHECK(district.ask("SELECT count(*) FROM enrollment WHERE exit_date = ''") == "2");
  CHECK(district.ask("SELECT sum(rows) FROM import_file") == "6");
}

TEST_CASE("An import is one event with the sum over the files' sums") {
  const District district;
  Sis sis;
  const auto report = sis.import(district);
  std::string hashes;
  for (const auto& file : report.files) hashes += file.sha256;
  CHECK(district.ask("SELECT sha256 FROM event ORDER BY id DESC LIMIT 1") == rb::sha256_hex(hashes));
  CHECK(district.ask("SELECT json_extract(counts, '$.STU') FROM event ORDER BY id DESC LIMIT 1") == "2");
  CHECK(district.ask("SELECT user || command FROM event ORDER BY id DESC LIMIT 1") == "testerimport");
}

TEST_CASE("Not supplied is not blank") {
  const District district;
  Sis sis;
  sis.import(district);
  CHECK(district.ask("SELECT birth_city FROM student WHERE id = '102' AND birth_city = ''") == "");
  CHECK(district.ask("SELECT count(*) FROM student WHERE birth_city = '' AND birth_state IS NULL") == "1");
  CHECK(district.ask("SELECT column_code FROM supplied_column WHERE table_code = 'STU' ORDER BY 1") ==
        "BCY|BD|CID|DEL|FN|GN|ID|LN|SC");
  sis["STU.csv"] = "ID,SC,LN,FN,BD,GN\n101,1,Example,Ada,2015-02-03,F\n";
  sis.import(district);
  CHECK(district.ask("SELECT birth_city FROM student") == "NULL");
  CHECK(district.ask("SELECT count(*) FROM supplied_column WHERE column_code = 'BCY'") == "0");
}

TEST_CASE("A file is the full content of its table; a table without a file keeps what it has") {
  const District district;
  Sis sis;
  sis["XRF.csv"] = "TC,FC,CD,TR\nENR,PR,,10\nSTU,GR,5,05\n";
  sis.import(district);
  sis.files.erase("XRF.csv");
  sis["STU.csv"] = "ID,SC,LN,FN,BD,GN\n101,1,Example,Ada,2015-02-03,F\n";
  sis.import(district);
  CHECK(district.ask("SELECT id FROM student") == "101");
  CHECK(district.ask("SELECT count(*) FROM code_translation") == "2");
}

TEST_CASE("File names match without regard to case, columns in any order, others are told") {
  const District district;
  Sis sis;
  sis["stu.CSV"] = "gn,BD,FN,LN,SC,ID,COLOR\nF,2015-02-03,Ada,Example,1,101,red\n";
  sis.files.erase("STU.csv");
  sis["NOTES.csv"] = "A\n";
  const auto report = sis.import(district);
  CHECK(district.ask("SELECT last_name FROM student") == "Example");
  CHECK(has_notice(report, "stu.CSV:1: columns that are not read: COLOR"));
  CHECK(has_notice(report, "NOTES.csv: no file of the layout aeries"));
}

TEST_CASE("Cells lose the blanks around them and keep the rest") {
  const District district;
  Sis sis;
  sis["STU.csv"] = "ID,SC,CID,LN,FN,BD,GN\n 101 ,1,\" 0000000001\",\"Ex, \"\"A\"\"\", Ada ,2015-02-03,F\n";
  sis.import(district);
  CHECK(district.ask("SELECT id || ssid || last_name || first_name FROM student") ==
        "1010000000001Ex, \"A\"Ada");
}

TEST_CASE("Marked rows are absent") {
  const District district;
  Sis sis;
  sis.replace("STU.csv", "Fresno,0", "Fresno,1");
  const auto report = sis.import(district);
  CHECK(district.ask("SELECT id FROM student") == "102");
  CHECK(report.files[2].deleted_marks == 1);
  CHECK(report.files[2].rows == 1);
}

TEST_CASE("Windows-1252 and control characters are told, and stored") {
  const District district;
  Sis sis;
  sis.replace("STU.csv", "Example",
              "Nu\xF1"
              "ez");
  sis.replace("STU.csv", "Fresno", "Fre\tsno");
  const auto report = sis.import(district);
  CHECK(district.ask("SELECT last_name || birth_city FROM student WHERE id = '101'") ==
        "Nu\xC3\xB1"
        "ezFre\tsno");
  CHECK(has_notice(report, "Windows-1252"));
  CHECK(has_notice(report, "STU.csv:2: 1 cell holds control characters"));
}

TEST_CASE("The identity comes from the newest open spell, else the newest, else the lowest school") {
  const District district;
  Sis sis;
  sis["STU.csv"] =
      "ID,SC,LN,FN,BD,GN\n1,10,Ten,A,2015-01-01,F\n1,9,Nine,A,2015-01-01,F\n1,2,Two,A,2015-01-01,F\n";
  sis["ENR.csv"] = "ID,SC,YR,GR,ED,LD\n";
  sis.try_import(district, {}, true);
  CHECK(district.ask("SELECT last_name || identity_school FROM student") == "Two2");
  sis["ENR.csv"] = "ID,SC,YR,GR,ED,LD\n1,9,2025,4,2025-08-12,2026-06-01\n1,10,2025,4,2025-09-12,2026-06-01\n";
  sis.import(district);
  CHECK(district.ask("SELECT last_name FROM student") == "Ten");
  sis["ENR.csv"] += "1,9,2026,5,2025-08-20,\n1,10,2026,5,2026-08-12,2026-08-13\n";
  sis.import(district);
  CHECK(district.ask("SELECT last_name FROM student") == "Nine");
}

TEST_CASE("Legal names come along, blank once they are supplied") {
  const District district;
  Sis sis;
  sis.import(district);
  CHECK(district.ask("SELECT legal_last_name FROM student LIMIT 1") == "NULL");
  sis["LSI.csv"] = "ID,LLN,GN\n101,Legal,X\n";
  sis.import(district);
  CHECK(district.ask("SELECT legal_last_name || legal_gender FROM student ORDER BY id") == "LegalX|");
  CHECK(district.ask("SELECT legal_first_name FROM student LIMIT 1") == "NULL");
}

TEST_CASE("Schools are reported unless tagged, and a choice made by hand lasts") {
  const District district;
  Sis sis;
  sis["LOC.csv"] =
      "CD,CC,DC,SC,DNR,TG,U\n1,12,34567,0100001,,,\n2,12,34567,0100002,1,,\n3,12,34567,0100003,,I,\n"
      "4,12,34567,0100004,0,,1\n5,12,34567,0100005,0,,0\n";
  sis.import(district);
  CHECK(district.ask("SELECT group_concat(reported, '') FROM school") == "10001");
  district.change("INSERT INTO school_choice VALUES ('1', 0), ('2', 1)");
  sis.import(district);
  CHECK(district.ask("SELECT group_concat(reported, '') FROM school") == "01001");
}

TEST_CASE("A calendar replaces only the academic years it speaks of") {
  const District district;
  Sis sis;
  sis["DAY.csv"] = "SC,DT,HO\n1,2026-06-30,\n1,2026-07-01,H\n1,2026-08-12,\n";
  sis.import(district);
  sis["DAY.csv"] = "SC,DT,HO\n1,2026-08-13,\n";
  sis.import(district);
  CHECK(district.ask("SELECT date FROM school_day ORDER BY 1") == "2026-06-30|2026-08-13");
}

TEST_CASE("The SIS's own address history replaces its earlier rows only") {
  const District district;
  Sis sis;
  sis["ADH.csv"] = "ID,AD,SD\n101,1 A St,2026-08-01\n";
  sis.import(district);
  district.change(
      "INSERT INTO address_history (student_id, start_date, source) VALUES ('102', '2026-01-01', 'import')");
  sis["ADH.csv"] = "ID,AD,SD\n101,2 B St,8/2/2026\n";
  sis.import(district);
  CHECK(district.ask(
            "SELECT source || coalesce(mail_address, '') || start_date FROM address_history ORDER BY 1") ==
        "ADH.csv2 B St2026-08-02|import2026-01-01");
}

TEST_CASE("An import of some files reads the files named and asks for those") {
  const District district;
  Sis sis;
  sis.import(district);
  sis.replace("STU.csv", "Example", "Changed");
  sis.replace("ENR.csv", "101,1", "109,1");
  CHECK(sis.import(district, {"stu"}).files.size() == 1);
  CHECK(district.ask("SELECT last_name FROM student WHERE id = '101'") == "Changed");
  CHECK(district.ask("SELECT count(*) FROM enrollment WHERE student_id = '101'") == "1");
  CHECK(sis.refused(district, {"CON"}).first().file == "CON.csv");
  CHECK(sis.refused(district, {"NOPE"}).kind == 2);
}
