// Which files of a folder an import reads.
#pragma once

#include <string>
#include <vector>

#include "base/problems.hpp"
#include "layout/sis.hpp"
#include "rollbook/store.hpp"

namespace rollbook::store {

struct FoundFile {
  const layout::SisFile* layout;
  std::string path;
  std::string name;  // as it is on the disk
};

// In the layout's order. Names match without regard to case. What is missing or there twice goes to problems.
// Error(refused) without such a folder, Error(usage) for an unknown table in options.only.
std::vector<FoundFile> find_sis_files(const SisOptions& options, const layout::SisLayout& layout, Problems& problems,
                                      std::vector<Notice>& notices);

}  // namespace rollbook::store
