#include "layout/upload.hpp"

#include <algorithm>
#include <array>

#include "layout/text_table.hpp"
#include "rollbook/error.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

constexpr std::array<std::pair<std::string_view, UploadType>, 8> types{
    {{"text", UploadType::text},
     {"any", UploadType::any},
     {"digits", UploadType::digits},
     {"us_date", UploadType::us_date},
     {"iso_date", UploadType::iso_date},
     {"time", UploadType::time},
     {"hundredths", UploadType::hundredths},
     {"whole", UploadType::whole}}};

UploadType type_of(const std::string& file, const TextRow& row) {
  const auto* const found = std::find_if(types.begin(), types.end(),
                                         [&](const auto& type) { return type.first == row.at("type"); });
  if (found == types.end()) refuse_row(file, row, "type", "unknown type");
  return found->second;
}

std::string text_of(const Files& files, const std::string& name) {
  auto text = files(name);
  if (!text) throw Error(ErrorKind::refused, Problem{name, 0, {}, "not found", {}});
  return *std::move(text);
}

std::vector<std::string> codes_of(const Files& files, const std::string& set) {
  std::vector<std::string> codes;
  const std::string file = "codes.csv";
  for (const auto& row : read_table(file, text_of(files, file), {"code_set", "code"})) {
    if (row.at("code_set") == set) codes.push_back(row.at("code"));
  }
  return codes;
}

UploadField field_of(const Files& files, const std::string& file, const TextRow& row) {
  UploadField field;
  field.position = number_of(file, row, "position");
  field.column = row.at("column");
  field.name = row.at("name");
  field.type = type_of(file, row);
  field.least = static_cast<std::size_t>(number_of(file, row, "min_length"));
  field.most = static_cast<std::size_t>(number_of(file, row, "max_length"));
  field.required = row.at("required") == "Y";
  field.personal = row.at("personal") == "Y";
  field.fixed = row.at("fixed");
  const std::string& set = row.at("code_set");
  if (!set.empty()) field.codes = codes_of(files, set);
  if (!set.empty() && field.codes.empty()) refuse_row(file, row, "code_set", "unknown code set");
  return field;
}

}  // namespace

const UploadField& UploadLayout::field(std::string_view column) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const UploadField& field) { return field.column == column; });
  if (found != fields.end()) return *found;
  throw Error(ErrorKind::internal, "the layout " + record + " has no column " + std::string(column));
}

std::vector<std::string> UploadLayout::columns() const {
  std::vector<std::string> names;
  for (const auto& field : fields) names.push_back(field.column);
  return names;
}

UploadLayout load_upload(const Files& files, const std::string& record) {
  const std::string file = record + ".csv";
  UploadLayout layout{record, {}};
  const auto rows = read_table(file, text_of(files, file),
                               {"position", "column", "name", "type", "min_length", "max_length", "required",
                                "fixed", "code_set", "personal"});
  for (const auto& row : rows) {
    layout.fields.push_back(field_of(files, file, row));
    const bool in_order = layout.fields.back().position == static_cast<int>(layout.fields.size());
    if (!in_order) refuse_row(file, row, "position", "positions have a gap");
  }
  return layout;
}

UploadLayout load_upload(const std::string& system, const std::string& record) {
  return load_upload(embedded_files(system), record);
}

std::vector<std::string> upload_records(const std::string& system) {
  const std::string below = "layouts/" + system + "/";
  std::vector<std::string> records;
  for (auto name : sql::embedded_names(below)) {
    name.remove_prefix(below.size());
    if (name != "codes.csv" && name != "reasons.csv") records.emplace_back(name.substr(0, name.find('.')));
  }
  return records;
}

std::string name_of(UploadType type) {
  const auto* const found =
      std::find_if(types.begin(), types.end(), [&](const auto& known) { return known.second == type; });
  return std::string(found->first);
}

}  // namespace rollbook::layout
