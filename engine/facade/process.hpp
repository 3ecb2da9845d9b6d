// The processes of the state, as users name them.
#pragma once

#include <string>

namespace rollbook {

// "senr" -> "SENR". A usage error for a name that is no process, or one that this version does not run yet.
std::string process_code(const std::string& name);

}  // namespace rollbook
