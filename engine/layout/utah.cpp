#include "layout/utah.hpp"

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "layout/json_text.hpp"
#include "layout/text_table.hpp"
#include "read/source.hpp"

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;

template <class Items, class Match>
auto* find_in(Items& items, Match match) {
  const auto found = std::find_if(items.begin(), items.end(), match);
  return found == items.end() ? nullptr : &*found;
}

std::string text_of(const Files& files, const std::string& name) {
  auto bytes = files(name);
  if (!bytes) throw Error(ErrorKind::refused, Problem{name, 0, {}, "the layout file is missing", "LAYOUT"});
  return std::string(read::Source::of_bytes(*std::move(bytes), name).text());
}

std::vector<TextRow> table(const Files& files, const std::string& name,
                           const std::vector<std::string>& columns) {
  return read_table(name, text_of(files, name), columns);
}

// The value that a word of the row stands for.
template <class Value>
Value one_of(const std::string& file, const TextRow& row, const std::string& column,
             const std::vector<std::pair<std::string, Value>>& known) {
  for (const auto& [word, value] : known) {
    if (row.at(column) == word) return value;
  }
  refuse_row(file, row, column, "unknown word");
}

template <class Value>
Value one_of(const Json& about, const std::vector<std::pair<std::string, Value>>& known) {
  const auto word = about.get<std::string>();
  for (const auto& [name, value] : known) {
    if (word == name) return value;
  }
  refuse_value(about, "unknown word");
}

UtahForm form_of(const Json& about) {
  UtahForm form;
  form.standing = about.at("standing").get<std::string>();
  form.header = about.value("header", false);
  if (about.contains("delimiter")) {
    form.delimiter = one_of<UtahDelimiter>(
        about.at("delimiter"),
        {{"tab", UtahDelimiter::tab}, {"comma", UtahDelimiter::comma}, {"fixed", UtahDelimiter::fixed}});
  }
  form.line_end = one_of<std::string>(about.at("line_end"), {{"crlf", "\r\n"}, {"lf", "\n"}});
  form.encoding = one_of<UtahEncoding>(about.at("encoding"), {{"windows-1252", UtahEncoding::windows_1252},
                                                              {"utf-8", UtahEncoding::utf_8},
                                                              {"ascii", UtahEncoding::ascii}});
  return form;
}

UtahRecord record_of(const Json& about) {
  UtahRecord record;
  record.record = about.at("record").get<std::string>();
  record.name = about.at("name").get<std::string>();
  record.table = about.value("table", std::string());
  record.in_file = about.value("in_file", false);
  record.required = about.value("required", false);
  return record;
}

UtahField field_of(const std::string& file, const TextRow& row) {
  UtahField field;
  field.record = row.at("record");
  field.position = number_of(file, row, "position");
  field.position_standing = row.at("position_standing");
  field.name = row.at("name");
  field.column = row.at("column");
  field.type = row.at("type");
  field.max_length = static_cast<std::size_t>(number_of(file, row, "max_length"));
  field.required = row.at("required");
  field.code_set = row.at("code_set");
  field.key = row.at("key");
  field.standing = row.at("standing");
  field.source = row.at("source");
  field.notes = row.at("notes");
  field.line = row.line;
  return field;
}

void load_fields(const Files& files, UtahLayout& layout) {
  const auto rows = table(files, layout.fields_file,
                          {"record", "position", "position_standing", "name", "column", "type", "max_length",
                           "required", "code_set", "key", "standing", "source", "notes"});
  for (const auto& row : rows) {
    auto* record = find_in(layout.records, [&](const UtahRecord& r) { return r.record == row.at("record"); });
    if (record == nullptr) refuse_row(layout.fields_file, row, "record", "no such record in system.json");
    record->fields.push_back(field_of(layout.fields_file, row));
  }
  for (auto& record : layout.records) {
    std::stable_sort(record.fields.begin(), record.fields.end(),
                     [](const UtahField& a, const UtahField& b) { return a.position < b.position; });
  }
}

void load_collections(const Files& files, UtahLayout& layout) {
  const std::string file = "collections.csv";
  for (const auto& row : table(files, file,
                               {"collection", "name", "kind", "date", "students", "schools", "records",
                                "reports", "standing", "source"})) {
    UtahCollection c;
    c.collection = row.at("collection");
    c.name = row.at("name");
    c.kind = one_of<UtahKind>(
        file, row, "kind",
        {{"snapshot", UtahKind::snapshot}, {"year", UtahKind::year}, {"between", UtahKind::between}});
    c.date = row.at("date");
    c.scram_only = one_of<bool>(file, row, "students", {{"enrolled", false}, {"scram", true}});
    c.schools_of_students = one_of<bool>(file, row, "schools", {{"all", false}, {"enrolled", true}});
    c.records = words_of(row.at("records"), ' ');
    c.reports = words_of(row.at("reports"), ' ');
    c.standing = row.at("standing");
    c.source = row.at("source");
    layout.collections.push_back(std::move(c));
  }
}

void load_due_dates(const Files& files, UtahLayout& layout) {
  const std::string file = "due_dates.csv";
  for (const auto& row :
       table(files, file, {"collection", "year", "what", "date", "weekend", "standing", "source"})) {
    layout.due_dates.push_back(
        {row.at("collection"), row.at("year").empty() ? 0 : number_of(file, row, "year"),
         one_of<std::string>(file, row, "what",
                             {{"submit", "submit"}, {"due", "due"}, {"advised", "advised"}}),
         row.at("date"), one_of<bool>(file, row, "weekend", {{"monday", true}, {"stay", false}}),
         row.at("standing"), row.at("source")});
  }
}

void load_codes(const Files& files, UtahLayout& layout) {
  const std::string sets = "code_sets.csv";
  for (const auto& row : table(files, sets, {"code_set", "standing", "notes"})) {
    layout.code_sets.push_back({row.at("code_set"),
                                one_of<bool>(sets, row, "standing", {{"closed", true}, {"open", false}}),
                                row.at("notes")});
  }
  const std::string codes = "codes.csv";
  for (const auto& row : table(files, codes, {"code_set", "code", "name", "meaning", "standing", "source"})) {
    const auto known = [&](const UtahCodeSet& set) { return set.name == row.at("code_set"); };
    if (find_in(layout.code_sets, known) == nullptr)
      refuse_row(codes, row, "code_set", "no such set in code_sets.csv");
    layout.codes.push_back({row.at("code_set"), row.at("code"), row.at("name"), row.at("meaning"),
                            row.at("standing"), row.at("source"), row.line});
  }
}

std::vector<UtahLimit> limits_of(const Files& files) {
  std::vector<UtahLimit> limits;
  for (const auto& row : table(files, "limits.csv", {"name", "value", "standing", "source", "notes"}))
    limits.push_back(
        {row.at("name"), row.at("value"), row.at("standing"), row.at("source"), row.at("notes")});
  return limits;
}

// A limit that a folder's file does not name is the built-in one.
void load_limits(const Files& files, UtahLayout& layout) {
  layout.limits = limits_of(files);
  for (auto& limit : limits_of(embedded_files("utah"))) {
    const auto same = [&](const UtahLimit& l) { return l.name == limit.name; };
    if (find_in(layout.limits, same) == nullptr) layout.limits.push_back(std::move(limit));
  }
}

// The newest layout that begins no later than the year.
void choose_version(const Json& layouts, int year, UtahLayout& layout) {
  for (const auto& about : layouts) {
    const auto from = static_cast<int>(number_in(about.at("from_year"), 1000, 9999));
    if (from > year || from < layout.from_year) continue;
    layout.from_year = from;
    layout.version = about.at("version").get<std::string>();
    layout.notes = about.value("notes", std::string());
    layout.fields_file = about.at("file").get<std::string>();
  }
  if (layout.from_year == 0)
    throw Error(ErrorKind::usage,
                "no layout of Utah's is for the school year that ends in " + std::to_string(year));
}

}  // namespace

const UtahField* UtahRecord::field(std::string_view wanted) const {
  return find_in(fields, [&](const UtahField& f) { return f.name == wanted; });
}

const char* encoding_name(UtahEncoding encoding) {
  switch (encoding) {
    case UtahEncoding::windows_1252:
      return "windows-1252";
    case UtahEncoding::utf_8:
      return "utf-8";
    case UtahEncoding::ascii:
      return "ascii";
  }
  return "";
}

const UtahRecord* UtahLayout::record(std::string_view wanted) const {
  return find_in(records, [&](const UtahRecord& r) { return r.record == wanted; });
}

const UtahCollection* UtahLayout::collection(std::string_view wanted) const {
  return find_in(collections, [&](const UtahCollection& c) { return c.collection == wanted; });
}

const UtahCode* UtahLayout::code(std::string_view set, std::string_view wanted) const {
  return find_in(codes, [&](const UtahCode& c) { return c.code_set == set && c.code == wanted; });
}

const std::string& UtahLayout::limit(std::string_view wanted) const {
  const auto* found = find_in(limits, [&](const UtahLimit& l) { return l.name == wanted; });
  if (found == nullptr) throw Error(ErrorKind::internal, "no limit " + std::string(wanted));
  return found->value;
}

std::string UtahLayout::standing() const {
  for (const auto& r : records) {
    const auto open = [&](const UtahField& f) { return r.in_file && f.position_standing != "sourced"; };
    if (find_in(r.fields, open) != nullptr) return "provisional";
  }
  return "sourced";
}

Files utah_files(const std::string& folder, int year) {
  const Files built_in = embedded_files("utah");
  if (folder.empty()) return built_in;
  if (!std::filesystem::is_directory(folder))
    throw Error(ErrorKind::refused, Problem{folder, 0, {}, "no such folder of layouts", "LAYOUT"});
  return [built_in, all = folder_files(folder), own = folder_files(folder + "/" + std::to_string(year))](
             const std::string& name) -> std::optional<std::string> {
    for (const auto& files : {own, all}) {
      if (auto text = files(name)) return text;
    }
    return built_in(name);
  };
}

UtahLayout load_utah(const Files& files, int year) {
  UtahLayout layout = read_json(system_file, text_of(files, system_file), [&](const Json& about) {
    UtahLayout read;
    choose_version(about.at("layouts"), year, read);
    read.flat_file = form_of(about.at("flat_file"));
    read.ssid_file = form_of(about.at("ssid_file"));
    for (const auto& record : about.at("records")) read.records.push_back(record_of(record));
    return read;
  });
  load_codes(files, layout);
  load_fields(files, layout);
  load_collections(files, layout);
  load_due_dates(files, layout);
  load_limits(files, layout);
  return layout;
}

std::vector<int> utah_years(const Files& files) {
  return read_json(system_file, text_of(files, system_file), [&](const Json& about) {
    std::vector<int> years;
    for (const auto& layout : about.at("layouts"))
      years.push_back(static_cast<int>(number_in(layout.at("from_year"), 1000, 9999)));
    std::sort(years.begin(), years.end());
    return years;
  });
}

}  // namespace rollbook::layout
