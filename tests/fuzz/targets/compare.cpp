// Two files compared: counts and rows are those of a plain look at both, however the work is cut up.
#include "compare/compare.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <map>

#include "base/text.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "read/lines.hpp"

namespace {

namespace rb = rollbook;
namespace cmp = rollbook::compare;
using fuzz::must;
using Rows = std::map<std::string, std::string>;

// A file that has a path but lies in memory.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& bytes) : m_fd(::memfd_create("fuzz", MFD_CLOEXEC)) {
    must(m_fd >= 0 && ::write(m_fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
         "a file in memory");
  }
  ~MemoryFile() { ::close(m_fd); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

 private:
  int m_fd;
};

// By key; every row of an accepted file has one of its own.
Rows rows_of(const std::string& bytes, const cmp::Form& form) {
  const auto bare = rb::without_bom(bytes);
  const std::string text = rb::is_utf8(bare) ? std::string(bare) : rb::from_windows_1252(bare);
  Rows rows;
  if (text.find_first_not_of("\r\n\t ") == std::string::npos) return rows;
  for (rb::read::LineReader lines(text); lines.next();) {
    std::vector<std::string_view> fields;
    rb::read::split(lines.line(), form.delimiter, fields);
    must(fields.size() == form.columns.size() && fields[0] == form.record_type,
         "an accepted line is a row of the form");
    std::string key;
    for (const auto index : form.key)
      key += (index == form.key.front() ? "" : std::string(1, '\0')) + std::string(fields[index]);
    must(rows.emplace(key, lines.line()).second, "an accepted file has each key once");
  }
  return rows;
}

void check_list(const std::vector<cmp::Difference>& list, const Rows& before, const Rows& after,
                std::uint64_t expected) {
  must(list.size() == expected, "the number of differences");
  const std::string* last = nullptr;
  std::string key;
  for (const auto& row : list) {
    must(last == nullptr || key < row.key, "differences are in the order of their keys");
    key = row.key;
    last = &key;
    const auto old_row = before.find(key);
    const auto new_row = after.find(key);
    must(row.before == (old_row == before.end() ? "" : old_row->second), "a row as it was");
    must(row.after == (new_row == after.end() ? "" : new_row->second), "a row as it is");
  }
}

void check(const cmp::Comparison& found, const std::string& old_bytes, const std::string& new_bytes) {
  const Rows before = rows_of(old_bytes, found.form);
  const Rows after = rows_of(new_bytes, found.form);
  std::uint64_t same = 0;
  std::uint64_t changed = 0;
  for (const auto& [key, row] : before) {
    const auto other = after.find(key);
    if (other != after.end()) ++(other->second == row ? same : changed);
  }
  must(found.same == same, "the number of rows that are the same");
  check_list(found.changed, before, after, changed);
  check_list(found.removed, before, after, before.size() - same - changed);
  check_list(found.added, before, after, after.size() - same - changed);
  for (const auto& row : found.changed) {
    std::size_t fields = 0;
    cmp::for_each_changed_field(found.form, row, [&](std::size_t, auto, auto) { ++fields; });
    must(fields > 0, "a changed row has a changed field");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string old_bytes;
  std::string new_bytes;
  for (auto& part : fuzz::parts_of(fuzz::text_of(data, size)))
    (part.name == "old" ? old_bytes : new_bytes) = part.bytes;
  const MemoryFile old_file(old_bytes);
  const MemoryFile new_file(new_bytes);
  // Small segments, and hashes that mean little, by the size of the input: as good as at random, and the same
  // every time.
  const cmp::Effort effort{
      .threads = 1, .segment_bytes = 1 + size % 3000, .hash_mask = size % 2 == 0 ? 3 : ~std::uint64_t{0}};
  try {
    check(cmp::compare("SENR", old_file.path(), new_file.path(), {}, effort), old_bytes, new_bytes);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, {{old_file.path(), old_bytes}, {new_file.path(), new_bytes}});
  }
  return 0;
}
