#include "layout/sis.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;
constexpr std::string_view folder = "layouts/sis/";
constexpr CellType all_types[] = {CellType::text, CellType::date, CellType::year, CellType::delete_mark};

CellType type_of(const std::string& name) {
  for (const auto type : all_types) {
    if (name == name_of(type)) return type;
  }
  throw Error(ErrorKind::internal, "unknown cell type " + name);
}

SisColumn column_of(const Json& about) {
  SisColumn column;
  column.code = about.at("code").get<std::string>();
  column.header = about.value("header", column.code);
  column.column = about.value("column", std::string());
  column.type = type_of(about.value("type", std::string("text")));
  column.required = about.value("required", false);
  column.filled = about.value("filled", false);
  column.tracked = about.value("tracked", false);
  column.coded = about.value("coded", false);
  return column;
}

SisFile file_of(const Json& about) {
  SisFile file;
  file.file = about.at("file").get<std::string>();
  file.code = about.value("code", file.file);
  file.table = about.at("table").get<std::string>();
  file.required_file = about.value("required_file", false);
  file.unique_rows = about.value("unique_rows", false);
  file.key = about.value("key", std::vector<std::string>());
  file.then = about.value("then", std::string());
  for (const auto& column : about.at("columns")) file.columns.push_back(column_of(column));
  return file;
}

}  // namespace

const char* name_of(CellType type) {
  switch (type) {
    case CellType::text:
      return "text";
    case CellType::date:
      return "date";
    case CellType::year:
      return "year";
    case CellType::delete_mark:
      return "delete_mark";
  }
  return "";
}

const SisFile* SisLayout::file(std::string_view wanted) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const SisFile& f) { return f.file == wanted; });
  return found == files.end() ? nullptr : &*found;
}

std::vector<std::string> sis_layout_names() {
  std::set<std::string> names;
  for (auto path : sql::embedded_names(folder)) {
    path.remove_prefix(folder.size());
    names.emplace(path.substr(0, path.find('/')));
  }
  return {names.begin(), names.end()};
}

SisLayout load_sis_layout(const std::string& name) {
  SisLayout layout{name, {}};
  const auto names = sis_layout_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    throw Error(ErrorKind::usage, "no SIS layout of the name " + name);
  }
  for (const auto path : sql::embedded_names(std::string(folder) + name + "/")) {
    try {
      layout.files.push_back(file_of(Json::parse(sql::embedded(path))));
    } catch (const Json::exception& e) {
      throw Error(ErrorKind::internal, std::string(path) + ": " + e.what());
    }
  }
  return layout;
}

std::vector<Problem> faults_of(const SisLayout& layout) {
  std::vector<Problem> faults;
  for (const auto& file : layout.files) {
    const auto fault = [&](const std::string& field, const std::string& message) {
      faults.push_back({layout.name + "/" + file.file, 0, field, message, "LAYOUT"});
    };
    std::set<std::string> codes;
    std::set<std::string> columns;
    for (const auto& column : file.columns) {
      if (!codes.insert(column.code).second) fault(column.code, "the code is there twice");
      if (column.column.empty() != (column.type == CellType::delete_mark))
        fault(column.code, "has no column");
      if (!column.column.empty() && !columns.insert(column.column).second)
        fault(column.code, "two codes go to one column");
      if (column.filled && !column.required) fault(column.code, "must be filled but need not be there");
    }
    for (const auto& key : file.key) {
      if (codes.count(key) == 0) fault(key, "the key names no column");
    }
  }
  return faults;
}

}  // namespace rollbook::layout
