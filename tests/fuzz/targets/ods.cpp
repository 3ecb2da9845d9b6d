// The state's extract: what is accepted is whole, sorted, and reads the same when it is written again.
#include "read/ods.hpp"

#include <set>

#include "base/record.hpp"
#include "base/text.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;
using rb::read::OdsFile;

const std::string name = "ods.txt";

OdsFile parse(std::string bytes, const std::string& lea) {
  return rb::read::parse_ods(rb::read::Source::of_bytes(std::move(bytes), name), rb::layout::calpads(),
                             "SENR", lea);
}

// The LEA of the first line, so that any extract finds its own.
std::string lea_of(const std::string& bytes) {
  const auto lea = rb::record_field(std::string_view(bytes).substr(0, bytes.find('\n')), 4);
  return lea.size() == 7 && rb::all_digits(lea) ? std::string(lea) : "1234567";
}

auto everything(const rb::read::OdsRow& row) {
  return std::tie(row.ssid, row.school, row.start_date, row.part, row.student_id, row.record, row.uploaded,
                  row.updated);
}

void check_rows(const OdsFile& file, long lines) {
  long before = 0;
  for (const auto& row : file.rows) {
    must(row.line > before && row.line <= lines, "rows are in file order, within the file");
    must(row.ssid.size() == 10 && rb::all_digits(row.ssid), "an SSID has ten digits");
    must(row.school.size() == 7 && rb::all_digits(row.school), "a school has seven digits");
    must(rb::split_record(row.record).size() == 35, "a record is as wide as the newest layout");
    must(rb::record_field(row.record, 1) == "SENR", "a record has the upload's type");
    must(rb::is_utf8(row.record), "a record is UTF-8");
    before = row.line;
  }
}

void check_order(const OdsFile& file) {
  must(file.by_key.size() == file.rows.size(), "every row is in the order of keys");
  const auto key = [&](std::size_t i) {
    const auto& row = file.rows[file.by_key[i]];
    return std::tie(row.ssid, row.school, row.start_date, row.part);
  };
  for (std::size_t i = 1; i < file.by_key.size(); ++i)
    must(key(i - 1) < key(i), "keys are in order and unique");
}

std::string written(const OdsFile& file) {
  std::string bytes;
  for (const auto& row : file.rows) {
    bytes += "SENR-R" + std::string(row.record.substr(4)) + "^" + std::string(row.uploaded) + "^" +
             std::string(row.updated) + "\r\n";
  }
  return bytes;
}

void check_again(const OdsFile& file, const std::string& lea) {
  const OdsFile again = parse(written(file), lea);
  must(again.rows.size() == file.rows.size() && again.other_lea == 0, "written again, no row is lost");
  for (std::size_t i = 0; i < file.rows.size(); ++i) {
    must(everything(again.rows[i]) == everything(file.rows[i]), "written again, every row is the same");
  }
  must(again.by_key == file.by_key && again.closed_rows == file.closed_rows &&
           again.schools == file.schools && again.newest_update == file.newest_update,
       "written again, the file says the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::text_of(data, size);
  const std::string lea = lea_of(bytes);
  std::optional<OdsFile> file;
  try {
    file = parse(bytes, lea);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, {{name, bytes}});
    return 0;
  }
  must(!file->rows.empty(), "what is accepted has rows");
  check_rows(*file, fuzz::lines_of(bytes));
  check_order(*file);
  check_again(*file, lea);
  return 0;
}
