#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/problems.hpp"
#include "base/text.hpp"
#include "facade/layout_utah.hpp"
#include "layout/layout.hpp"
#include "layout/sis.hpp"
#include "layout/upload.hpp"
#include "rollbook/store.hpp"
#include "sql/embedded.hpp"
#include "write/file_set.hpp"
#include "write/folder_tree.hpp"

namespace rollbook {

namespace {

std::int64_t count_of(std::size_t n) {
  return static_cast<std::int64_t>(n);
}
std::string yes_no(bool value) {
  return value ? "Y" : "N";
}

Table show_layout(const layout::Layout& shown) {
  Table table{{"position", "number", "column", "name", "type", "max_length", "length_standing", "required",
               "code_set", "key", "personal", "maps_to", "source", "compared"},
              {}};
  for (const auto& f : shown.fields) {
    table.rows.push_back({std::int64_t{f.position}, f.number, f.column, f.name, f.type,
                          std::int64_t{f.max_length}, f.length_standing, f.required, f.code_set,
                          yes_no(f.key), yes_no(f.personal), f.maps_to, f.source,
                          f.as_number ? std::string("number") : yes_no(f.compared)});
  }
  return table;
}

Table show_codes(const layout::CodeSet& set) {
  Table table{{"code_set", "standing", "code", "name", "active_from", "active_to", "source", "confidence"},
              {}};
  for (const auto& c : set.codes) {
    table.rows.push_back(
        {set.name, set.standing, c.code, c.name, c.active_from, c.active_to, c.source, c.confidence});
  }
  return table;
}

Table show_pairs(const layout::PairSet& set) {
  Table table{
      {"pairs", "standing", set.first_set, set.second_set + (set.second_set == set.first_set ? "_2" : ""),
       set.third_set, "active_from", "active_to", "source"},
      {}};
  const bool three = !set.third_set.empty();
  if (!three) table.columns.erase(table.columns.begin() + 4);
  for (const auto& p : set.pairs) {
    std::vector<Cell> row{set.name, set.standing, p.first, p.second};
    if (three) row.emplace_back(p.third);
    for (const auto& cell : {p.active_from, p.active_to, set.source}) row.emplace_back(cell);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table show_sis(const layout::SisFile& file) {
  Table table{{"code", "header", "table", "column", "type", "required", "filled", "key", "tracked"}, {}};
  for (const auto& c : file.columns) {
    const bool key = std::find(file.key.begin(), file.key.end(), c.code) != file.key.end();
    table.rows.push_back({c.code, c.header, file.table, c.column, std::string(layout::name_of(c.type)),
                          yes_no(c.required), yes_no(c.filled), yes_no(key), yes_no(c.tracked)});
  }
  return table;
}

Table show_upload(const layout::UploadLayout& shown) {
  Table table{
      {"position", "column", "name", "type", "min_length", "max_length", "required", "fixed", "codes"}, {}};
  for (const auto& f : shown.fields) {
    std::string codes;
    for (const auto& code : f.codes) codes += (codes.empty() ? "" : " ") + code;
    table.rows.push_back({std::int64_t{f.position}, f.column, f.name, layout::name_of(f.type),
                          count_of(f.least), count_of(f.most), yes_no(f.required), f.fixed, codes});
  }
  return table;
}

constexpr const char* upload_system = "montana";

void list_uploads(Table& table) {
  for (const auto& record : layout::upload_records(upload_system)) {
    table.rows.push_back({std::string(upload_system), record, std::string("record"), std::monostate{},
                          count_of(layout::load_upload(upload_system, record).fields.size()), std::string()});
  }
}

std::optional<Table> find_upload(const std::string& record) {
  const auto records = layout::upload_records(upload_system);
  const bool known = std::find(records.begin(), records.end(), lower_ascii(record)) != records.end();
  if (!known) return std::nullopt;
  return show_upload(layout::load_upload(upload_system, lower_ascii(record)));
}

// Which system the files of a folder are of: "calpads", "sis", "montana"; "utah" for whatever else, since its
// folder may hold some files alone.
std::string system_of(const std::string& folder) {
  namespace fs = std::filesystem;
  if (folder.empty()) return "utah";
  if (const auto about = layout::folder_files(folder)("system.json")) {
    return about->find("\"calpads\"") == std::string::npos ? "utah" : "calpads";
  }
  if (fs::exists(folder + "/aa.csv")) return upload_system;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") return "sis";
  }
  return "utah";
}

void check_sis_folder(Problems& problems, const std::string& folder) {
  namespace fs = std::filesystem;
  const auto tell = [&problems](const std::string& below) {
    for (const auto& fault : layout::faults_of(layout::read_sis_layout(below))) problems.add(fault);
  };
  tell(folder);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_directory()) tell(entry.path().string());
  }
}

void check_folder(Problems& problems, const std::string& folder) {
  const std::string system = system_of(folder);
  if (system == "calpads") {
    for (const auto& fault : layout::faults_of(layout::load_system(layout::folder_files(folder))))
      problems.add(fault);
  } else if (system == "sis") {
    check_sis_folder(problems, folder);
  } else if (system == upload_system) {
    for (const auto& record : layout::upload_records(upload_system))
      layout::load_upload(layout::folder_files(folder), record);
  } else {
    check_utah(problems, folder);
  }
}

[[noreturn]] void unknown(const std::string& system, const std::string& record) {
  throw Error(ErrorKind::usage,
              "no layout " + system + " " + record + "; 'layout list' names those there are");
}

}  // namespace

Table layout_list(const std::string& layout_dir) {
  Table table{{"system", "record", "kind", "from_year", "entries", "standing"}, {}};
  const auto& calpads = layout::calpads();
  for (const auto& record : calpads.records) {
    for (const auto& l : record.layouts) {
      table.rows.push_back({calpads.name, l.name(), std::string("record"), std::int64_t{l.from_year},
                            count_of(l.fields.size()), std::string()});
    }
  }
  for (const auto& record : calpads.records) {
    if (record.reply_record_type.empty()) continue;
    table.rows.push_back({calpads.name, record.reply_record_type, std::string("reply"), std::monostate{},
                          count_of(layout::reply_layout(record, calpads.reply).fields.size()),
                          std::string()});
  }
  for (const auto& set : calpads.code_sets) {
    table.rows.push_back({calpads.name, set.name, std::string("code set"), std::monostate{},
                          count_of(set.codes.size()), set.standing});
  }
  for (const auto& set : calpads.pair_sets) {
    table.rows.push_back({calpads.name, set.name, std::string("valid pairs"), std::monostate{},
                          count_of(set.pairs.size()), set.standing});
  }
  list_utah(table, layout_dir);
  list_uploads(table);
  for (const auto& name : layout::sis_layout_names()) {
    for (const auto& file : layout::load_sis_layout(name).files) {
      table.rows.push_back({name, file.file, std::string("SIS file"), std::monostate{},
                            count_of(file.columns.size()), std::string()});
    }
  }
  return table;
}

Table layout_show(const std::string& system, const std::string& record, const std::string& layout_dir) {
  if (lower_ascii(system) == "utah") {
    if (auto table = show_utah(record, layout_dir)) return *std::move(table);
    unknown(system, record);
  }
  if (lower_ascii(system) == upload_system) {
    if (auto table = find_upload(record)) return *std::move(table);
    unknown(system, record);
  }
  const std::string upper = upper_ascii(record);
  if (lower_ascii(system) != layout::calpads().name) {
    const auto names = layout::sis_layout_names();
    if (std::find(names.begin(), names.end(), system) == names.end()) unknown(system, record);
    const auto sis = layout::load_sis_layout(system);
    const auto* file = sis.file(upper);
    if (file == nullptr) unknown(system, record);
    return show_sis(*file);
  }
  if (const auto* set = layout::calpads().code_set(lower_ascii(record))) return show_codes(*set);
  if (const auto* set = layout::calpads().pair_set(lower_ascii(record))) return show_pairs(*set);
  for (const auto& known : layout::calpads().records) {
    if (known.record == upper) return show_layout(known.layouts.back());
    if (!upper.empty() && known.reply_record_type == upper)
      return show_layout(layout::reply_layout(known, layout::calpads().reply));
    for (const auto& l : known.layouts) {
      if (l.name() == upper) return show_layout(l);
    }
  }
  unknown(system, record);
}

Table layout_check(const std::string& layout_dir) {
  Problems problems;
  for (const auto& fault : layout::faults_of(layout::calpads())) problems.add(fault);
  for (const auto& name : layout::sis_layout_names()) {
    for (const auto& fault : layout::faults_of(layout::load_sis_layout(name))) problems.add(fault);
  }
  for (const auto& record : layout::upload_records(upload_system)) layout::load_upload(upload_system, record);
  check_folder(problems, layout_dir);
  problems.refuse_if_any();
  Table table = layout_list(system_of(layout_dir) == "utah" ? layout_dir : std::string());
  table.columns.emplace_back("result");
  for (auto& row : table.rows) row.emplace_back(std::string("ok"));
  return table;
}

namespace {

Table write_files(const std::string& below, const std::string& folder) {
  std::vector<std::string> names;
  for (const auto path : sql::embedded_names(below)) names.emplace_back(path.substr(below.size()));
  write::FileSet files(folder, names);
  Table table{{"path"}, {}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    files.append(i, sql::embedded(below + names[i]));
    table.rows.push_back({files.path_of(i)});
  }
  files.publish();
  return table;
}

// A folder a SIS: sis -> aeries/STU.json ...
Table write_sis(const std::string& folder) {
  Table table{{"path"}, {}};
  for (const auto& name : layout::sis_layout_names()) {
    const std::string below = "layouts/sis/" + name + "/";
    write::FolderTree tree(folder, name);
    for (const auto path : sql::embedded_names(below)) {
      const std::string file(path.substr(below.size()));
      tree.add(file, sql::embedded(below + file));
      table.rows.push_back({tree.path() + "/" + file});
    }
    tree.sync();
    tree.publish();
  }
  return table;
}

}  // namespace

Table layout_write(const std::string& given, const std::string& folder) {
  const std::string system = lower_ascii(given);
  if (system == "sis") return write_sis(folder);
  const std::string below = "layouts/" + system + "/";
  if (sql::embedded_names(below).empty() || system.empty())
    throw Error(ErrorKind::usage,
                "no layouts of the system " + given + "; there are calpads, montana, sis, utah");
  return write_files(below, folder);
}

}  // namespace rollbook
