#include "layout/sis.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

#include "base/text.hpp"
#include "layout/json_text.hpp"
#include "layout/layout.hpp"
#include "read/source.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;
constexpr std::string_view folder = "layouts/sis/";
constexpr CellType all_types[] = {CellType::text,     CellType::name,    CellType::number,     CellType::flag,
                                  CellType::bit,      CellType::holiday, CellType::loose_flag, CellType::date,
                                  CellType::any_date, CellType::year,    CellType::delete_mark};

CellType type_of(const Json& column) {
  const auto name = column.value("type", std::string("text"));
  for (const auto type : all_types) {
    if (name == name_of(type)) return type;
  }
  refuse_value(column.at("type"), "unknown cell type");
}

SisColumn column_of(const Json& about) {
  SisColumn column;
  column.code = about.at("code").get<std::string>();
  column.header = about.value("header", column.code);
  column.column = about.value("column", std::string());
  column.type = type_of(about);
  column.required = about.value("required", false);
  column.filled = about.value("filled", false);
  column.tracked = about.value("tracked", false);
  column.coded = about.value("coded", false);
  column.lasting = about.value("lasting", false);
  column.width = about.value("width", std::size_t{0});
  column.digits = about.value("digits", std::size_t{0});
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
  file.same_row = about.value("same_row", file.key);
  file.then = about.value("then", std::string());
  for (const auto& column : about.at("columns")) file.columns.push_back(column_of(column));
  return file;
}

// Tables whose changes can go to the change log.
bool can_be_tracked(const std::string& table) {
  static const std::set<std::string> tables{"student_school", "contact", "legal_name", "language",
                                            "state_data"};
  return tables.contains(table);
}

}  // namespace

const char* name_of(CellType type) {
  switch (type) {
    case CellType::text:
      return "text";
    case CellType::name:
      return "name";
    case CellType::number:
      return "number";
    case CellType::flag:
      return "flag";
    case CellType::bit:
      return "bit";
    case CellType::holiday:
      return "holiday";
    case CellType::loose_flag:
      return "loose_flag";
    case CellType::date:
      return "date";
    case CellType::any_date:
      return "any_date";
    case CellType::year:
      return "year";
    case CellType::delete_mark:
      return "delete_mark";
  }
  return "";
}

bool SisFile::tracked() const {
  return std::any_of(columns.begin(), columns.end(), [](const SisColumn& c) { return c.tracked; });
}

bool SisFile::hashed() const {
  return can_be_tracked(table) || table == "enrollment";
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

SisFile parse_sis_file(const std::string& name, const std::string& bytes) {
  const auto source = read::Source::of_bytes(bytes, name);
  return read_json(name, source.text(), file_of);
}

SisLayout load_sis_layout(const std::string& name) {
  SisLayout layout{name, {}};
  const auto names = sis_layout_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    throw Error(ErrorKind::usage, "no SIS layout of the name " + name);
  }
  for (const auto path : sql::embedded_names(std::string(folder) + name + "/")) {
    layout.files.push_back(parse_sis_file(std::string(path), std::string(sql::embedded(path))));
  }
  return layout;
}

SisLayout read_sis_layout(const std::string& folder) {
  namespace fs = std::filesystem;
  std::set<fs::path> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json" && entry.is_regular_file()) names.insert(entry.path());
  }
  SisLayout layout{fs::path(folder).filename().string(), {}};
  const Files files = folder_files(folder);
  for (const auto& name : names) {
    layout.files.push_back(parse_sis_file(name.string(), files(name.filename().string()).value_or("")));
  }
  return layout;
}

namespace {

bool is_name(const std::string& text) {
  const bool begins = !text.empty() && (text[0] < '0' || text[0] > '9');
  return begins && std::all_of(text.begin(), text.end(), is_word);
}

void check_columns(const SisFile& file,
                   const std::function<void(const std::string&, const std::string&)>& fault) {
  std::set<std::string> codes;
  std::set<std::string> columns;
  int marks = 0;
  for (const auto& column : file.columns) {
    const bool mark = column.type == CellType::delete_mark;
    if (!codes.insert(column.code).second) fault(column.code, "the code is there twice");
    if (column.column.empty() != mark) fault(column.code, "has no column");
    if (!column.column.empty() && !is_name(column.column)) fault(column.code, "the column is no name");
    if (!column.column.empty() && !columns.insert(lower_ascii(column.column)).second)
      fault(column.code, "two codes go to one column");
    if (column.filled && !column.required) fault(column.code, "must be filled but need not be there");
    if (mark && ++marks > 1) fault(column.code, "a second delete mark");
  }
  if (columns.empty()) fault({}, "has no column");
  for (const auto& key : file.key) {
    if (codes.count(key) == 0) fault(key, "the key names no column");
  }
  for (const auto& code : file.same_row) {
    if (codes.count(code) == 0) fault(code, "\"same_row\" names no column");
  }
  for (const auto& column : file.columns) {
    if (column.lasting && file.same_row.empty())
      fault(column.code, "is lasting, and nothing tells a row again");
  }
}

}  // namespace

std::vector<Problem> faults_of(const SisLayout& layout) {
  std::vector<Problem> faults;
  std::set<std::string> names;
  for (const auto& file : layout.files) {
    const auto fault = [&](const std::string& field, const std::string& message) {
      faults.push_back({layout.name + "/" + file.file, 0, field, message, "LAYOUT"});
    };
    if (!names.insert(file.file).second) fault({}, "the file is there twice");
    if (!is_name(file.file)) fault({}, "the file's name is no name");
    if (!is_name(file.table)) fault({}, "the table is no name");
    if (!file.then.empty() && !sql::has_embedded("queries/" + file.then + ".sql"))
      fault({}, "no such query to follow");
    if (file.tracked() && !can_be_tracked(file.table)) fault({}, "changes of this table are not tracked");
    check_columns(file, fault);
  }
  return faults;
}

}  // namespace rollbook::layout
