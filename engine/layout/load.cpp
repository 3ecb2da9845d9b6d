#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "layout/layout.hpp"
#include "layout/text_table.hpp"
#include "rollbook/error.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;

std::string text_of(const Files& files, const std::string& name) {
  auto text = files(name);
  if (!text) throw Error(ErrorKind::refused, Problem{name, 0, {}, "the layout file is missing", "LAYOUT"});
  return *std::move(text);
}

Field field_of(const std::string& file, const TextRow& row) {
  Field field;
  field.position = number_of(file, row, "position");
  field.number = row.at("number");
  field.column = row.at("column");
  field.name = row.at("name");
  field.type = row.at("type");
  field.max_length = number_of(file, row, "max_length");
  field.length_standing = row.at("length_standing");
  field.required = row.at("required");
  field.code_set = row.at("code_set");
  field.key = row.at("key") == "Y";
  field.personal = row.at("personal") == "Y";
  field.maps_to = row.at("maps_to");
  field.source = row.at("source");
  return field;
}

Layout load_layout(const Files& files, const std::string& record, const Json& about) {
  Layout layout{record, about.at("from_year").get<int>(), {}};
  const auto file = about.at("file").get<std::string>();
  const auto rows = read_table(file, text_of(files, file),
                               {"position", "number", "column", "name", "type", "max_length", "length_standing",
                                "required", "code_set", "key", "personal", "maps_to", "source"});
  for (const auto& row : rows) layout.fields.push_back(field_of(file, row));
  return layout;
}

Record load_record(const Files& files, const Json& about) {
  Record record;
  record.record = about.at("record").get<std::string>();
  record.name = about.at("name").get<std::string>();
  record.ods_record_type = about.at("ods_record_type").get<std::string>();
  record.ods_fields = about.at("ods_fields").get<std::vector<std::string>>();
  record.file_kinds = about.at("file_kinds").get<std::vector<std::string>>();
  for (const auto& layout : about.at("layouts")) record.layouts.push_back(load_layout(files, record.record, layout));
  std::sort(record.layouts.begin(), record.layouts.end(),
            [](const Layout& a, const Layout& b) { return a.from_year < b.from_year; });
  return record;
}

std::vector<CodeSet> load_code_sets(const Files& files) {
  const std::string set_file = "code_sets.csv";
  std::vector<CodeSet> sets;
  for (const auto& row : read_table(set_file, text_of(files, set_file), {"code_set", "standing", "width", "notes"})) {
    sets.push_back({row.at("code_set"), row.at("standing"), number_of(set_file, row, "width"), row.at("notes"), {}});
  }
  const std::string code_file = "codes.csv";
  const auto codes = read_table(code_file, text_of(files, code_file),
                                {"code_set", "code", "name", "active_from", "active_to", "source", "confidence"});
  for (const auto& row : codes) {
    const auto set = std::find_if(sets.begin(), sets.end(), [&](const auto& s) { return s.name == row.at("code_set"); });
    if (set == sets.end()) {
      throw Error(ErrorKind::refused,
                  Problem{code_file, 0, "code_set", "no such set in code_sets.csv: " + row.at("code_set"), "LAYOUT"});
    }
    set->codes.push_back({row.at("code"), row.at("name"), row.at("active_from"), row.at("active_to"),
                          row.at("source"), row.at("confidence")});
  }
  for (auto& set : sets) {
    std::sort(set.codes.begin(), set.codes.end(), [](const Code& a, const Code& b) { return a.code < b.code; });
  }
  return sets;
}

}  // namespace

Files embedded_files(const std::string& system) {
  return [system](const std::string& name) -> std::optional<std::string> {
    const std::string path = "layouts/" + system + "/" + name;
    const auto names = sql::embedded_names(path);
    if (std::find(names.begin(), names.end(), path) == names.end()) return std::nullopt;
    return std::string(sql::embedded(path));
  };
}

Files folder_files(const std::string& folder) {
  return [folder](const std::string& name) -> std::optional<std::string> {
    std::ifstream in(folder + "/" + name, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  };
}

System load_system(const Files& files) {
  const std::string file = "system.json";
  try {
    const Json about = Json::parse(text_of(files, file));
    System system;
    system.name = about.at("system").get<std::string>();
    system.delimiter = about.at("delimiter").get<std::string>().at(0);
    system.max_line_bytes = about.at("max_line_bytes").get<std::size_t>();
    for (const auto& record : about.at("records")) system.records.push_back(load_record(files, record));
    system.code_sets = load_code_sets(files);
    return system;
  } catch (const Json::exception& e) {
    throw Error(ErrorKind::refused, Problem{file, 0, {}, e.what(), "LAYOUT"});
  } catch (const std::out_of_range&) {
    throw Error(ErrorKind::refused, Problem{file, 0, "delimiter", "is empty", "LAYOUT"});
  }
}

}  // namespace rollbook::layout
