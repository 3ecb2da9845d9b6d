// Into a folder of this machine, or one that is mounted here.
#pragma once

#include <string>

namespace rollbook::deliver {

// The folder must be there. The file grows under a hidden name, is synced and renamed, never over another
// one: true if one of that name with the same bytes was there already, Error(refused) if it has other bytes.
bool to_folder(const std::string& folder, const std::string& name, const std::string& bytes);

}  // namespace rollbook::deliver
