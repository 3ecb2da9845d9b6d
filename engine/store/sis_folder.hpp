// Which files of a folder an import reads.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "layout/sis.hpp"
#include "read/source.hpp"
#include "rollbook/store.hpp"

namespace rollbook::store {

struct FoundFile {
  const layout::SisFile* layout;
  std::string name;  // as it is on the disk
  std::function<read::Source()> open;
};

struct FoundFiles {
  std::vector<FoundFile> files;  // in the layout's order
  Problems problems;             // what is missing or there twice
  std::vector<Notice> notices;   // what is not read
};

// Names match without regard to case. Error(refused) without such a folder, Error(usage) for an unknown table
// in options.only. layout must outlive what is found.
FoundFiles find_sis_files(const SisOptions& options, const layout::SisLayout& layout);

}  // namespace rollbook::store
