#include <algorithm>

#include "base/problems.hpp"
#include "base/text.hpp"
#include "facade/layout_utah.hpp"
#include "layout/layout.hpp"
#include "layout/sis.hpp"
#include "rollbook/store.hpp"
#include "sql/embedded.hpp"
#include "write/file_set.hpp"

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
               "code_set", "key", "personal", "maps_to", "source"},
              {}};
  for (const auto& f : shown.fields) {
    table.rows.push_back({std::int64_t{f.position}, f.number, f.column, f.name, f.type,
                          std::int64_t{f.max_length}, f.length_standing, f.required, f.code_set,
                          yes_no(f.key), yes_no(f.personal), f.maps_to, f.source});
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

Table show_sis(const layout::SisFile& file) {
  Table table{{"code", "header", "table", "column", "type", "required", "filled", "key", "tracked"}, {}};
  for (const auto& c : file.columns) {
    const bool key = std::find(file.key.begin(), file.key.end(), c.code) != file.key.end();
    table.rows.push_back({c.code, c.header, file.table, c.column, std::string(layout::name_of(c.type)),
                          yes_no(c.required), yes_no(c.filled), yes_no(key), yes_no(c.tracked)});
  }
  return table;
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
  for (const auto& set : calpads.code_sets) {
    table.rows.push_back({calpads.name, set.name, std::string("code set"), std::monostate{},
                          count_of(set.codes.size()), set.standing});
  }
  list_utah(table, layout_dir);
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
  for (const auto& known : layout::calpads().records) {
    if (known.record == upper) return show_layout(known.layouts.back());
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
  check_utah(problems, layout_dir);
  problems.refuse_if_any();
  Table table = layout_list(layout_dir);
  table.columns.emplace_back("result");
  for (auto& row : table.rows) row.emplace_back(std::string("ok"));
  return table;
}

Table layout_write(const std::string& system, const std::string& folder) {
  const std::string below = "layouts/" + lower_ascii(system) + "/";
  std::vector<std::string> names;
  for (const auto path : sql::embedded_names(below)) names.emplace_back(path.substr(below.size()));
  if (names.empty()) throw Error(ErrorKind::usage, "no layouts of the system " + system);
  write::FileSet files(folder, names);
  Table table{{"path"}, {}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    files.append(i, sql::embedded(below + names[i]));
    table.rows.push_back({files.path_of(i)});
  }
  files.publish();
  return table;
}

}  // namespace rollbook
