// Where in a JSON text a value stands: the library knows only its place in the document.
#pragma once

#include <string>
#include <string_view>

namespace rollbook::layout {

// The 1-based line of the value with that JSON pointer ("/records/0/name"); 0 if the text has none.
long line_of(std::string_view json, const std::string& pointer);

}  // namespace rollbook::layout
