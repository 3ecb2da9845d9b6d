#include "sql/embedded.hpp"

#include <algorithm>
#include <string>

#include "rollbook/error.hpp"

namespace rollbook::sql {

extern const EmbeddedFile embedded_files[];
extern const unsigned long embedded_file_count;

namespace {

const EmbeddedFile* find(std::string_view name) {
  const auto* end = embedded_files + embedded_file_count;
  const auto* found =
      std::find_if(embedded_files, end, [&](const EmbeddedFile& file) { return file.name == name; });
  return found == end ? nullptr : found;
}

}  // namespace

std::string_view embedded(std::string_view name) {
  const auto* found = find(name);
  if (found == nullptr) throw Error(ErrorKind::internal, "no embedded file " + std::string(name));
  return found->text;
}

bool has_embedded(std::string_view name) {
  return find(name) != nullptr;
}

std::vector<std::string_view> embedded_names(std::string_view folder) {
  std::vector<std::string_view> names;
  for (unsigned long i = 0; i < embedded_file_count; ++i) {
    const std::string_view name = embedded_files[i].name;
    if (name.starts_with(folder)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace rollbook::sql
