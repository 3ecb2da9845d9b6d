// Two files of one layout compared, without any database: an upload file with an upload file, an extract of
// the state with an extract. Errors are rollbook::Error (error.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "rollbook/table.hpp"

namespace rollbook {

enum class DifferenceKind { added, removed, changed };

struct CompareOptions {
  std::string process = {};  // SENR, ...
  std::string old_file = {};
  std::string new_file = {};
  std::optional<DifferenceKind> kind = {};  // rows and files of this kind only; counts are always whole
  std::string out = {};  // a folder for the files below; empty: the rows go into CompareReport::rows
};

struct ComparedFile {
  std::string kind;       // added, removed, changed
  std::int64_t rows = 0;  // lines of the file
  std::string path;
};

struct CompareReport {
  std::int64_t added = 0;           // records whose key only the new file has
  std::int64_t removed = 0;         // records whose key only the old file has
  std::int64_t changed = 0;         // records with one key and other values
  std::int64_t changed_fields = 0;  // of them
  std::int64_t same = 0;            // records that are the same byte for byte, line ends aside
  // kind, the key's columns, field, old, new: one row an added or removed record (field, old and new are
  // NULL), one row a changed field (blank is '', not NULL). Order: added, removed, changed; each by key, then
  // field.
  Table rows;
  std::vector<ComparedFile> files;
  std::vector<Notice> notices;  // a file read as Windows-1252, a file without a row

  bool differ() const { return added + removed + changed > 0; }
};

// Rows are matched by the key of the layout and compared as text, every field, in any order of the rows. Both
// files are in the form of the upload or of the state's extract, in one of the layouts that import reads, the
// same for both; a file without any row is right. With out, writes out/added.txt (whole new rows),
// out/removed.txt (whole old rows) and out/changed.txt (KEY^column^old^new, a line a field), each in the
// order of the keys, UTF-8, LF: all of them or none, never over a file that is there.
//
// Throws Error(refused) with every bad line: a file that cannot be read, lines that are no rows of the
// layout, files of two layouts, a key that is there twice in one file, a name in out that is taken.
CompareReport compare_files(const CompareOptions& options, const Context& context = {});

}  // namespace rollbook
