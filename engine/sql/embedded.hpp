// The text files that the build put into the library, by path.
#pragma once

#include <string_view>
#include <vector>

namespace rollbook::sql {

struct EmbeddedFile {
  const char* name;
  const char* text;
};

// The text of one file, e.g. "queries/history/current_generation.sql"; an internal error if there is none.
std::string_view embedded(std::string_view name);
bool has_embedded(std::string_view name);
// Names below a folder ("queries/wanted/calpads/senr/"), in order.
std::vector<std::string_view> embedded_names(std::string_view folder);

}  // namespace rollbook::sql
