#include "utah/ssid_request.hpp"

#include "utah/flat_file.hpp"
#include "utah/ssid_process.hpp"

namespace rollbook::utah {

namespace {

// The code of the layout that asks for the step.
std::string request_type(const layout::UtahLayout& layout, SsidStep step) {
  for (const auto& code : layout.codes) {
    if (code.code_set == "SSIDREQ" && code.meaning == name_of(step)) return code.code;
  }
  throw Error(ErrorKind::refused,
              std::string("the layout has no code of SSIDREQ that means ") + name_of(step));
}

int column_of(const sql::Statement& rows, const std::string& name) {
  for (int i = 0; i < rows.columns(); ++i) {
    if (rows.column_name(i) == name) return i;
  }
  throw Error(ErrorKind::refused, "a request has no column " + name + ", which the layout's SSIDREQ wants");
}

std::vector<int> columns_of(const layout::UtahRecord& record, const sql::Statement& rows) {
  std::vector<int> columns;
  for (const auto& field : record.fields) columns.push_back(column_of(rows, field.column));
  return columns;
}

sql::Statement rows_of(sql::Connection& db, const layout::UtahLayout& layout,
                       const SsidRequestOptions& options, int year) {
  auto rows = db.query("store/utah/ssid/rows");
  rows.bind({{"step", std::string(name_of(options.step))},
             {"everybody", std::int64_t{options.all ? 1 : 0}},
             {"school", options.school},
             {"school_year", std::to_string(year)},
             {"lea", db.text_of("store/lea").value_or("")},
             {"request_type", request_type(layout, options.step)}});
  return rows;
}

}  // namespace

SsidRequestFile ssid_request_file(sql::Connection& db, const layout::UtahLayout& layout,
                                  const SsidRequestOptions& options, int year) {
  const auto* record = layout.record("SSIDREQ");
  if (record == nullptr) throw Error(ErrorKind::refused, "the layout has no record SSIDREQ");
  auto rows = rows_of(db, layout, options, year);
  const auto columns = columns_of(*record, rows);
  const int student = column_of(rows, "student_number");
  const int ssid = column_of(rows, "ssid");
  const int attributes = column_of(rows, "attributes");
  SsidRequestFile request;
  FlatFile file(layout.ssid_file);
  file.add_header(*record);
  std::vector<std::string_view> values(columns.size());
  while (rows.step()) {
    for (std::size_t i = 0; i < columns.size(); ++i) values[i] = rows.text(columns[i]);
    file.add(*record, values);
    request.questions.push_back(
        {std::string(rows.text(student)), std::string(rows.text(ssid)), std::string(rows.text(attributes))});
  }
  file.problems().refuse_if_any();
  request.bytes = file.bytes();
  return request;
}

}  // namespace rollbook::utah
