#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "layout/json_text.hpp"
#include "layout/layout.hpp"
#include "layout/text_table.hpp"
#include "read/source.hpp"
#include "rollbook/error.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;
constexpr long longest_line = 1L << 20U;

std::string text_of(const Files& files, const std::string& name) {
  auto bytes = files(name);
  if (!bytes) throw Error(ErrorKind::refused, Problem{name, 0, {}, "the layout file is missing", "LAYOUT"});
  return std::string(read::Source::of_bytes(*std::move(bytes), name).text());
}

// A layout names files of its own folder and no others.
std::string plain_name(const Json& about) {
  auto name = about.get<std::string>();
  const bool plain =
      !name.empty() && name.front() != '.' &&
      std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '-' || c == '.'; });
  if (plain) return name;
  refuse_value(about, "not the name of a file in the same folder");
}

// Y, N, or number: without zeros in front.
void take_compared(Field& field, const std::string& file, const TextRow& row) {
  const std::string& how = row.at("compared");
  if (how != "Y" && how != "N" && how != "number")
    refuse_row(file, row, "compared", "is none of Y, N, number");
  field.compared = how != "N";
  field.as_number = how == "number";
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
  field.key_may_be_blank = row.at("key") == "O";
  field.key = row.at("key") == "Y" || field.key_may_be_blank;
  field.personal = row.at("personal") == "Y";
  take_compared(field, file, row);
  field.maps_to = row.at("maps_to");
  field.source = row.at("source");
  field.line = row.line;
  return field;
}

Layout load_fields(const Files& files, const std::string& record, int from_year, const std::string& file) {
  Layout layout{record, from_year, file, {}};
  const auto rows =
      read_table(file, text_of(files, file),
                 {"position", "number", "column", "name", "type", "max_length", "length_standing", "required",
                  "code_set", "key", "personal", "maps_to", "source", "compared"});
  if (rows.size() > most_fields) refuse_row(file, rows[most_fields], {}, "a layout of more than 999 fields");
  for (const auto& row : rows) layout.fields.push_back(field_of(file, row));
  return layout;
}

Layout load_layout(const Files& files, const std::string& record, const Json& about) {
  return load_fields(files, record, static_cast<int>(number_in(about.at("from_year"), 1000, 9999)),
                     plain_name(about.at("file")));
}

Record load_record(const Files& files, const Json& about) {
  Record record;
  record.record = about.at("record").get<std::string>();
  record.name = about.at("name").get<std::string>();
  record.ods_record_type = about.at("ods_record_type").get<std::string>();
  record.ods_fields = about.at("ods_fields").get<std::vector<std::string>>();
  record.file_kinds = about.at("file_kinds").get<std::vector<std::string>>();
  record.reply_record_type = about.value("reply_record_type", std::string());
  record.split_by_school = about.value("split_by_school", false);
  record.keeps_other_leas = about.value("keeps_other_leas", false);
  if (about.contains("window_years"))
    record.window_years = static_cast<int>(number_in(about.at("window_years"), 1, 100));
  for (const auto& layout : about.at("layouts"))
    record.layouts.push_back(load_layout(files, record.record, layout));
  std::sort(record.layouts.begin(), record.layouts.end(),
            [](const Layout& a, const Layout& b) { return a.from_year < b.from_year; });
  return record;
}

std::vector<CodeSet> load_code_sets(const Files& files) {
  std::vector<CodeSet> sets;
  std::map<std::string, std::size_t> places;
  for (const auto& row :
       read_table(code_set_file, text_of(files, code_set_file), {"code_set", "standing", "width", "notes"})) {
    if (!places.emplace(row.at("code_set"), sets.size()).second) {
      refuse_row(code_set_file, row, "code_set", "the set is there twice");
    }
    sets.push_back({row.at("code_set"),
                    row.at("standing"),
                    number_of(code_set_file, row, "width"),
                    row.at("notes"),
                    row.line,
                    {}});
  }
  const auto codes =
      read_table(code_file, text_of(files, code_file),
                 {"code_set", "code", "name", "active_from", "active_to", "source", "confidence"});
  for (const auto& row : codes) {
    const auto place = places.find(row.at("code_set"));
    if (place == places.end()) refuse_row(code_file, row, "code_set", "no such set in code_sets.csv");
    sets[place->second].codes.push_back({row.at("code"), row.at("name"), row.at("active_from"),
                                         row.at("active_to"), row.at("source"), row.at("confidence"),
                                         row.line});
  }
  for (auto& set : sets) {
    std::sort(set.codes.begin(), set.codes.end(),
              [](const Code& a, const Code& b) { return a.code < b.code; });
  }
  return sets;
}

char delimiter_of(const Json& about) {
  const auto text = about.get<std::string>();
  if (text.size() == 1) return text[0];
  refuse_value(about, "not one character");
}

// A year that is left out has no limit.
int year_or(const std::string& file, const TextRow& row, const char* column, int otherwise) {
  return row.at(column).empty() ? otherwise : number_of(file, row, column);
}

std::vector<Membership> load_memberships(const Files& files) {
  const std::string file = "memberships.csv";
  std::vector<Membership> memberships;
  const auto text = files(file);
  if (!text) return memberships;
  for (const auto& row :
       read_table(file, *text,
                  {"program", "membership", "from_year", "to_year", "ends", "dates", "at_move", "source"})) {
    const Membership none;
    memberships.push_back({row.at("program"), row.at("membership"),
                           year_or(file, row, "from_year", none.from_year),
                           year_or(file, row, "to_year", none.to_year), row.at("ends"), row.at("dates"),
                           row.at("at_move"), row.at("source")});
  }
  return memberships;
}

std::vector<PairSet> load_pair_sets(const Files& files) {
  std::vector<PairSet> sets;
  if (!files(pair_set_file)) return sets;
  std::map<std::string, std::size_t> places;
  for (const auto& row :
       read_table(pair_set_file, text_of(files, pair_set_file),
                  {"pairs", "first_set", "second_set", "third_set", "standing", "notes", "source"})) {
    if (!places.emplace(row.at("pairs"), sets.size()).second)
      refuse_row(pair_set_file, row, "pairs", "duplicate set");
    sets.push_back({row.at("pairs"),
                    row.at("first_set"),
                    row.at("second_set"),
                    row.at("third_set"),
                    row.at("standing"),
                    row.at("notes"),
                    row.at("source"),
                    row.line,
                    {}});
  }
  for (const auto& row : read_table(pair_file, text_of(files, pair_file),
                                    {"pairs", "first", "second", "third", "active_from", "active_to"})) {
    const auto place = places.find(row.at("pairs"));
    if (place == places.end()) refuse_row(pair_file, row, "pairs", "no such set in pair_sets.csv");
    sets[place->second].pairs.push_back({row.at("first"), row.at("second"), row.at("third"),
                                         row.at("active_from"), row.at("active_to"), row.line});
  }
  return sets;
}

}  // namespace

Files embedded_files(const std::string& system) {
  return [system](const std::string& name) -> std::optional<std::string> {
    const std::string path = "layouts/" + system + "/" + name;
    if (!sql::has_embedded(path)) return std::nullopt;
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
  return read_json(system_file, text_of(files, system_file), [&](const Json& about) {
    System system;
    system.name = about.at("system").get<std::string>();
    system.delimiter = delimiter_of(about.at("delimiter"));
    system.max_line_bytes = static_cast<std::size_t>(number_in(about.at("max_line_bytes"), 1, longest_line));
    for (const auto& record : about.at("records")) system.records.push_back(load_record(files, record));
    if (about.contains("reply_fields"))
      system.reply = load_fields(files, "reply", 0, plain_name(about.at("reply_fields")));
    system.code_sets = load_code_sets(files);
    system.memberships = load_memberships(files);
    system.pair_sets = load_pair_sets(files);
    return system;
  });
}

}  // namespace rollbook::layout
