// The state's answer about rejected records: what is accepted is whole, and its order means nothing.
#include "read/reply.hpp"

#include <optional>

#include "base/record.hpp"
#include "base/text.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;
using rb::read::ReplyFile;

const std::string name = "answer.txt";

ReplyFile parse(std::string bytes, const std::string& process) {
  return rb::read::parse_reply(rb::read::Source::of_bytes(std::move(bytes), name), process, "9912345");
}

// The process of the first line, so that any answer finds its own.
std::string process_of(const std::string& bytes) {
  for (const char* process : {"SINF", "SPRG", "SELA"}) {
    if (bytes.starts_with(process)) return process;
  }
  return "SENR";
}

void check_rows(const ReplyFile& file, const std::string& process, long lines) {
  long before = 0;
  for (const auto& row : file.rows) {
    must(row.line > before && row.line <= lines, "rows are in file order, within the file");
    must(!row.code.empty(), "a row has a code");
    must(rb::split_record(row.record).size() == rb::layout::newest(process).fields.size(),
         "a record is as wide as the newest layout");
    must(rb::record_field(row.record, 1) == process, "a record has the upload's type");
    must(rb::record_field(row.record, 2).empty(), "a record has no transaction type");
    before = row.line;
  }
}

// The lines from the last to the first: the same answer. A file with a line that has no end cannot be turned.
void check_order(const std::string& bytes, const std::string& process, const std::string& sum) {
  if (!bytes.ends_with("\r\n") || bytes.starts_with("\xEF\xBB\xBF")) return;
  std::string turned;
  for (std::size_t from = 0; from < bytes.size();) {
    const auto end = bytes.find("\r\n", from);
    if (end == std::string::npos) return;
    turned.insert(0, bytes.substr(from, end + 2 - from));
    from = end + 2;
  }

  must(parse(turned, process).rows_sha256 == sum, "the order of rows means nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::text_of(data, size);
  const std::string process = process_of(bytes);
  std::optional<ReplyFile> file;
  try {
    file = parse(bytes, process);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, {{name, bytes}});
    return 0;
  }
  must(!file->rows.empty(), "what is accepted has rows");
  check_rows(*file, process, fuzz::lines_of(bytes));
  check_order(bytes, process, file->rows_sha256);
  return 0;
}
