// Whether an archive's folder is what it was: every file against the manifest, and the manifest against its
// seal.
#pragma once

#include <string>

#include "rollbook/utah.hpp"

namespace rollbook::utah {

// Reads the folder alone. Follows no symbolic link below it.
ArchiveProof prove_archive(const std::string& folder);

}  // namespace rollbook::utah
