// Utah's records and the flat file: the same files again change nothing, and what is written is read back as
// it was. A part "collection" says which collection is extracted.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "fuzz/support/district.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "utah/check.hpp"
#include "utah/extract.hpp"
#include "utah/run.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;
using fuzz::Part;

struct UtahDistrict {
  bool memory = fuzz::SqliteMemory::install();
  rb::layout::SisLayout layout = rb::layout::utah_import(rb::utah::proved_layout("", 2027), "14");
  rb::Context context{"2026-10-05", "tester", "import", {}};
  rb::sql::Connection db{":memory:", rb::sql::Open::create};

  UtahDistrict() {
    rb::sql::migrate(db);
    rb::sql::refresh_views(db);
    rb::sql::Transaction transaction(db);
    db.run("store/init_lea", {{"code", "14"}, {"name", "Sagebrush District"}, {"state", "UT"}});
    import(fuzz::parts_of(first_export));
    transaction.commit();
  }

  // Call inside a transaction.
  void import(const std::vector<Part>& parts) {
    rb::store::import_sis(db, context, layout, "sis", fuzz::found_in(parts, layout), false);
    db.run_script("store/utah/take_students");
  }

  static constexpr const char* first_export =
      "--- "
      "SC.csv\nSchoolNumber,SchoolYear,SchoolName,FirstDay,LastDay\n104,2027,Aspen,2026-08-17,2027-05-28\n"
      "--- "
      "S1.csv\nSchoolNumber,StudentNumber,StatewideStudentID,LastName,FirstName,GradeLevel,EntryDate,"
      "ExitDate\n"
      "104,1001,1000001001,Alder,Mina,01,2026-08-17,\n104,1002,,Birch,Theo,02,2026-08-17,2026-11-02\n"
      "--- AC.csv\nSchoolNumber,CourseRecordID,CourseTitle\n104,E1,Grade 1\n"
      "--- AM.csv\nSchoolNumber,StudentNumber,CourseRecordID,CourseEntryDate\n104,1001,E1,2026-08-17\n";
};

UtahDistrict& district() {
  static UtahDistrict one;
  return one;
}

// What the SIS says, as the store has it: without the logs of what was done when.
std::string content() {
  auto& db = district().db;
  std::string out;
  auto tables = db.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'ut~_%' ESCAPE '~' ORDER BY name");
  while (tables.step()) {
    out.append("\n").append(tables.text(0));
    auto rows = db.prepare("SELECT * FROM \"" + std::string(tables.text(0)) + "\"");
    while (rows.step()) {
      for (int i = 0; i < rows.columns(); ++i)
        out.append(rows.is_null(i) ? "-" : "+").append(rows.text(i)).append("\x1f");
    }
  }
  return out;
}

void import_twice(const std::vector<Part>& parts) {
  district().import(parts);
  const std::string before = content();
  district().import(parts);
  must(content() == before, "the same files again change nothing");
}

std::string collection_of(const std::vector<Part>& parts) {
  static constexpr std::array<std::string_view, 4> known{"october1", "december1", "year-end", "today"};
  const auto part =
      std::find_if(parts.begin(), parts.end(), [](const Part& p) { return p.name == "collection"; });
  const auto name = part == parts.end() ? std::string_view() : rb::trimmed(part->bytes);
  return std::string(std::find(known.begin(), known.end(), name) == known.end() ? known[0] : name);
}

std::string take_line(std::string_view& bytes, const std::string& line_end) {
  const auto end = bytes.find(line_end);
  must(end != std::string_view::npos, "every line of the file has its end");
  std::string line(bytes.substr(0, end));
  bytes.remove_prefix(end + line_end.size());
  must(line.find_first_of("\r\n") == std::string::npos, "a value ends no line");
  return line;
}

void check_tabbed(const rb::layout::UtahRecord& record, const std::string& line) {
  const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
  must(tabs + 1 == record.fields.size(), record.record + " has a value for every field and no more");
  must(line.starts_with(record.record + "\t"), record.record + " begins with its type");
}

void check_fixed(const rb::layout::UtahRecord& record, const std::string& line) {
  std::size_t width = 0;
  for (const auto& field : record.fields) width += field.max_length;
  must(line.size() == width, record.record + " is as wide as its fields");
  must(line.starts_with(record.record), record.record + " begins with its type");
}

using CheckLine = void (*)(const rb::layout::UtahRecord&, const std::string&);

// Every line, in the order of the collection's records, and nothing else.
void check_bytes(const rb::utah::Run& run, const rb::utah::FlatExtract& flat, CheckLine check) {
  std::string_view bytes = flat.bytes;
  std::int64_t lines = 0;
  const rb::Table counts = rb::utah::counts_of(run, flat);
  for (std::size_t i = 0; i < counts.rows.size(); ++i) {
    const auto& record = *run.layout.record(run.collection.records[i]);
    const auto rows = std::get<std::int64_t>(counts.rows[i][2]);
    for (std::int64_t n = 0; n < rows; ++n) check(record, take_line(bytes, run.layout.flat_file.line_end));
    lines += rows;
  }
  must(bytes.empty(), "the file has no line beside those of its records");
  must(lines == flat.records, "the records of the file are the sum of its record types");
}

// A refusal of the flat file speaks of a record's key and a field, never of the value.
void check_refusal(const rb::Error& error) {
  must(error.kind() == rb::ErrorKind::refused,
       "bad data is refused, nothing else: " + std::string(error.what()));
  must(!error.problems().empty(), "a refusal has its problems");
  for (const auto& problem : error.problems()) {
    must(!problem.file.empty() && !problem.field.empty() && !problem.code.empty(),
         "a problem has its place: " + problem.text());
    must(problem.message.starts_with("holds a ") || problem.message.starts_with("is longer than "),
         "a message of our own words: " + problem.text());
  }
}

void extract(rb::utah::Run& run, rb::layout::UtahDelimiter delimiter, CheckLine check) {
  run.layout.flat_file.delimiter = delimiter;
  try {
    const auto flat = rb::utah::flat_extract(district().db, run, district().context);
    check_bytes(run, flat, check);
    must(rb::utah::flat_extract(district().db, run, district().context).bytes == flat.bytes,
         "the same rows, the same bytes");
  } catch (const rb::Error& error) {
    check_refusal(error);
  }
}

void check_flat_file(const std::vector<Part>& parts) {
  auto& db = district().db;
  auto run =
      rb::utah::prepare_run(db, {.collection = collection_of(parts), .year = 2027}, district().context.today);
  extract(run, rb::layout::UtahDelimiter::tab, check_tabbed);
  run.layout.flat_file.encoding = rb::layout::UtahEncoding::windows_1252;
  extract(run, rb::layout::UtahDelimiter::fixed, check_fixed);
  rb::utah::run_checks(db, run, district().context.today);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parts = fuzz::parts_of(fuzz::text_of(data, size));
  const rb::sql::Transaction undone(district().db);
  try {
    import_twice(parts);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, parts);
    return 0;
  }
  check_flat_file(parts);
  return 0;
}
