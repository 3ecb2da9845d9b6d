// Layout data of users: refused with file and line, or loaded; without a fault, the readers can work with it.
#include "layout/layout.hpp"

#include "fuzz/support/district.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "read/ods.hpp"
#include "stage/sis_file.hpp"

namespace {

namespace rb = rollbook;
namespace layout = rollbook::layout;
using fuzz::must;
using fuzz::Part;

const std::string lea = "1234567";
const std::string missing = "the layout file is missing";

layout::Files in(const std::vector<Part>& parts) {
  return [&parts](const std::string& name) -> std::optional<std::string> {
    for (const auto& part : parts) {
      if (part.name == name) return part.bytes;
    }
    return std::nullopt;
  };
}

// Where a line can be told, it is; a file that is none, or no text, has no line.
void must_have_lines(const rb::Error& error) {
  for (const auto& problem : error.problems()) {
    must(problem.line > 0 || problem.code.empty() || problem.message == missing,
         "a refusal has its line: " + problem.text());
  }
}

void check_faults(const std::vector<rb::Problem>& faults) {
  for (const auto& fault : faults)
    must(!fault.file.empty() && !fault.message.empty(), "a fault has a place and a name");
}

std::string value_of(const layout::Field& field) {
  if (field.type == "DT") return "20260812";
  if (field.column == "lea") return lea;
  if (field.column == "school") return "0100001";
  return field.column == "ssid" ? "1000000001" : "x";
}

// A row as the layout wants it.
std::string row_of(const layout::Record& record, const layout::Layout& of) {
  std::string row = record.ods_record_type;
  for (std::size_t i = 1; i < of.fields.size(); ++i) row += "^" + value_of(of.fields[i]);
  for (std::size_t i = 0; i < record.ods_fields.size(); ++i) row += "^20260901";
  return row;
}

// Accepted or refused in words: a user's layout must never bring the reader down.
void check_reader(const layout::System& system) {
  for (const auto& record : system.records) {
    for (const auto& of : record.layouts) {
      try {
        rb::read::parse_ods(rb::read::Source::of_bytes(row_of(record, of), "ods.txt"), system, record.record,
                            lea);
      } catch (const rb::Error& error) {
        must(error.kind() == rb::ErrorKind::refused,
             "a layout that does not fit is refused: " + std::string(error.what()));
      }
    }
  }
}

void check_system(const std::vector<Part>& parts) {
  try {
    const auto system = layout::load_system(in(parts));
    const auto faults = layout::faults_of(system);
    check_faults(faults);
    if (faults.empty()) check_reader(system);
  } catch (const rb::Error& error) {
    auto files = parts;
    for (const auto& problem : error.problems()) {
      if (problem.message == missing) files.push_back({problem.file, {}});
    }
    fuzz::must_be_clear(error, files);
    must_have_lines(error);
  }
}

std::string table_of(const layout::SisFile& file) {
  std::string columns;
  for (const auto& column : file.columns) {
    if (!column.column.empty()) columns += (columns.empty() ? "" : ", ") + column.column;
  }
  return "CREATE TEMP TABLE " + file.table + " (" + columns + (file.hashed() ? ", row_hash" : "") + ")";
}

void check_stager(const layout::SisFile& file) {
  static rb::sql::Connection db(":memory:", rb::sql::Open::create);
  const rb::sql::Transaction undone(db);
  try {
    db.execute(table_of(file));
  } catch (const rb::Error&) {
    return;  // names that SQLite does not allow
  }
  std::string header;
  std::string row;
  for (const auto& column : file.columns) {
    header += (header.empty() ? "" : ",") + column.header;
    row += row.empty() ? "2026-08-12" : ",2026-08-12";
  }
  rb::Problems problems;
  auto source = rb::read::Source::of_bytes(header + "\n" + row + "\n", "f.csv");
  rb::stage::SisStager stager(source, file, problems);
  if (stager.columns().empty()) return;
  stager.run(*rb::sql::make_insert_sink(db, "temp." + file.table, stager.columns()), {});
}

void check_sis(const Part& part) {
  try {
    const layout::SisLayout sis{"own", {layout::parse_sis_file(part.name, part.bytes)}};
    const auto faults = layout::faults_of(sis);
    check_faults(faults);
    if (faults.empty()) check_stager(sis.files[0]);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, {part, {"f.csv", "\n"}});
    must_have_lines(error);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parts = fuzz::parts_of(fuzz::text_of(data, size));
  bool sis = false;
  for (const auto& part : parts) {
    if (!part.name.starts_with("sis/")) continue;
    sis = true;
    check_sis(part);
  }
  if (!sis) check_system(parts);
  return 0;
}
