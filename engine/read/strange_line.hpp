// What a line is that is no row of the file that was asked for: a word on the whole file, rather than on its
// fields.
#pragma once

#include <string>
#include <string_view>

#include "layout/layout.hpp"

namespace rollbook::read {

struct LineFault {
  std::string message;  // empty: nothing that is known
  std::string code;
};

// Fields in quotes, a record of another process, and, where only the state's extract will do, a record of an
// upload file.
LineFault fault_of_line(std::string_view line, const layout::System& system, const layout::Record& record,
                        bool extract_only);

}  // namespace rollbook::read
