#include "store/sis_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.hpp"

namespace rollbook::store {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> csv_names(const std::string& folder) {
  std::error_code error;
  if (!fs::exists(folder, error))
    throw Error(ErrorKind::refused, Problem{folder, 0, {}, "no such folder", {}});
  if (!fs::is_directory(folder, error)) {
    throw Error(ErrorKind::refused, Problem{folder, 0, {}, "is not a folder; extract a zip first", {}});
  }
  std::vector<std::string> names;
  fs::directory_iterator entries(folder, error);
  if (error)
    throw Error(ErrorKind::refused, Problem{folder, 0, {}, "cannot be read: " + error.message(), {}});
  for (const auto& entry : entries) {
    const auto name = entry.path().filename().string();
    if (upper_ascii(name).ends_with(".CSV")) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::set<std::string> wanted_tables(const SisOptions& options, const layout::SisLayout& layout) {
  std::set<std::string> only;
  for (const auto& code : options.only) {
    const std::string upper = upper_ascii(trimmed(code));
    if (layout.file(upper) == nullptr)
      throw Error(ErrorKind::usage, "the layout " + layout.name + " has no file " + code);
    only.insert(upper);
  }
  return only;
}

void note_unread(const std::vector<std::string>& names, const layout::SisLayout& layout,
                 std::vector<Notice>& notices) {
  for (const auto& name : names) {
    if (layout.file(upper_ascii(name.substr(0, name.size() - 4))) != nullptr) continue;
    notices.push_back({{name, 0, {}, "no file of the layout " + layout.name + "; not read", "FILE"}});
  }
}

FoundFile on_disk(const layout::SisFile& file, const std::string& folder, const std::string& name) {
  const std::string path = (fs::path(folder) / name).string();
  return {&file, name, [path, name] { return read::Source(path, name); }};
}

}  // namespace

FoundFiles find_sis_files(const SisOptions& options, const layout::SisLayout& layout) {
  const auto only = wanted_tables(options, layout);
  const auto names = csv_names(options.folder);
  FoundFiles found;
  for (const auto& file : layout.files) {
    if (!only.empty() && only.count(file.file) == 0) continue;
    const bool required = only.empty() ? file.required_file : true;
    std::vector<std::string> matching;
    std::copy_if(names.begin(), names.end(), std::back_inserter(matching),
                 [&](const std::string& name) { return upper_ascii(name) == file.file + ".CSV"; });
    if (matching.size() == 1) {
      found.files.push_back(on_disk(file, options.folder, matching[0]));
    } else if (matching.size() > 1) {
      found.problems.add({matching[1], 0, {}, "the same file as " + matching[0], "FILE"});
    } else if (required) {
      found.problems.add({file.file + ".csv", 0, {}, "the file is missing", "FILE"});
    }
  }
  note_unread(names, layout, found.notices);
  if (found.files.empty() && found.problems.empty()) {
    throw Error(ErrorKind::refused,
                Problem{options.folder, 0, {}, "holds no file of the layout " + layout.name, {}});
  }
  return found;
}

}  // namespace rollbook::store
