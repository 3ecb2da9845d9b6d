#include "store/montana_attendance.hpp"

#include "base/deflate.hpp"
#include "check/upload_rules.hpp"
#include "history/event.hpp"
#include "layout/upload.hpp"
#include "read/lines.hpp"
#include "read/source.hpp"
#include "sql/embedded.hpp"
#include "stage/upload_value.hpp"
#include "store/counts.hpp"

namespace rollbook::store {

namespace {

using check::FieldSet;
using check::UploadRule;
using layout::UploadField;
using stage::UploadFault;

constexpr std::uint64_t told_every = 20000;
constexpr const char* core_error = "Core Error";

// What is read from a row that is good: behind the rules' answers.
constexpr std::string_view wanted_columns = "enrollment_id, days_present, days_enrolled, essa_days_absent";

struct Header {
  std::string date, time, version;
};

class Upload {
 public:
  Upload(sql::Connection& db, const AttendanceOptions& options, std::int64_t id)
      : m_options(options),
        m_id(id),
        m_head(layout::load_upload("montana", "hd")),
        m_layout(layout::load_upload("montana", "aa")),
        m_rules(check::chosen_rules(check::load_upload_rules("montana", m_layout), options.rules)),
        m_look(db.prepare(
            check::rule_query(m_layout, m_rules, sql::embedded("queries/store/montana/attendance_row.sql"),
                              wanted_columns),
            "attendance row")),
        m_message(db.query("store/montana/insert_message")),
        m_found(db.query("store/montana/insert_found")),
        m_good(db.query("store/montana/insert_good_row")) {}

  void run(std::string_view text, const Context& context);
  std::int64_t rows() const { return m_rows; }
  const Header& header() const { return m_header; }

 private:
  bool read_header();
  bool read_row();
  bool read_values();
  bool check_row();
  void look_up();
  void fire(const UploadRule& rule, std::string_view found);
  std::string text_of(const UploadRule& rule) const;
  void take_row();
  void tell(const std::string& field, std::string_view severity, std::string_view message,
            std::string_view reason, std::string_view found);
  void core(const UploadField* field, std::string_view reason, const std::string& found);

  const AttendanceOptions& m_options;
  std::int64_t m_id;
  layout::UploadLayout m_head;
  layout::UploadLayout m_layout;
  std::vector<UploadRule> m_rules;
  sql::Statement m_look;
  sql::Statement m_message;
  sql::Statement m_found;
  sql::Statement m_good;
  Header m_header;
  std::int64_t m_rows = 0;
  std::int64_t m_line = 0;
  std::int64_t m_told = 0;  // messages of the line
  bool m_wrong = false;     // the row has an error
  FieldSet m_failed = 0;    // fields without a value of their form
  FieldSet m_told_of = 0;   // those, and the fields that a rule has failed
  std::vector<std::string_view> m_cells;
  std::vector<stage::UploadValue> m_values;
};

void Upload::tell(const std::string& field, std::string_view severity, std::string_view message,
                  std::string_view reason, std::string_view found) {
  m_message.bind_int(1, m_id);
  m_message.bind_int(2, m_line);
  m_message.bind_int(3, ++m_told);
  m_message.bind_text(4, field);
  m_message.bind_text(5, severity);
  m_message.bind_text(6, message);
  m_message.bind_text(7, reason);
  m_message.execute();
  if (found.empty()) return;
  m_found.bind_int(1, m_line);
  m_found.bind_int(2, m_told);
  m_found.bind_text(3, found);
  m_found.execute();
}

void Upload::core(const UploadField* field, std::string_view reason, const std::string& found) {
  tell(field == nullptr ? std::string() : field->name, "Error", core_error, reason, found);
  m_wrong = true;
  if (field != nullptr) m_failed |= check::only_field(*field);
  m_told_of |= m_failed;
}

// A header that is wrong stops the file: what follows may be anything.
bool Upload::read_header() {
  if (m_cells.size() != m_head.fields.size()) {
    core(nullptr, "MT.HEADER", stage::found_fields(m_head, m_cells));
    return false;
  }
  for (std::size_t i = 0; i < m_cells.size(); ++i) {
    if (stage::read_value(m_head.fields[i], m_cells[i]).fault != UploadFault::none)
      core(&m_head.fields[i], "MT.HEADER", stage::found_value(m_head.fields[i], m_cells[i]));
  }
  if (!m_wrong) m_header = {std::string(m_cells[1]), std::string(m_cells[2]), std::string(m_cells[3])};
  return !m_wrong;
}

// False: the row is of no use to the rules.
bool Upload::read_values() {
  if (m_cells.size() != m_layout.fields.size()) {
    core(nullptr, "MT.TABS", stage::found_fields(m_layout, m_cells));
    return false;
  }
  m_values.clear();
  for (std::size_t i = 0; i < m_cells.size(); ++i) {
    m_values.push_back(stage::read_value(m_layout.fields[i], m_cells[i]));
  }
  if (m_values.front().fault != UploadFault::none) {
    core(&m_layout.fields.front(), "MT.RECTYPE",
         stage::found_value(m_layout.fields.front(), m_cells.front()));
    return false;
  }
  static constexpr std::pair<UploadFault, const char*> faults[] = {{UploadFault::required, "MT.REQUIRED"},
                                                                   {UploadFault::format, "MT.FORMAT"},
                                                                   {UploadFault::code, "MT.CODE"}};
  for (const auto& [fault, reason] : faults) {
    for (std::size_t i = 0; i < m_values.size(); ++i) {
      if (m_values[i].fault == fault)
        core(&m_layout.fields[i], reason, stage::found_value(m_layout.fields[i], m_cells[i]));
    }
  }
  return true;
}

void Upload::look_up() {
  for (std::size_t i = 0; i < m_values.size(); ++i) {
    const int position = static_cast<int>(i) + 1;
    const auto value = m_values[i].value();
    if (m_values[i].fault != UploadFault::none) {
      m_look.bind_null(position);
    } else if (value.is_integer) {
      m_look.bind_int(position, value.integer);
    } else {
      m_look.bind_text(position, value.text);
    }
  }
  m_look.step();
}

std::string Upload::text_of(const UploadRule& rule) const {
  const auto open = rule.message.find('{');
  if (open == std::string::npos) return rule.message;
  const auto close = rule.message.find('}', open);
  const auto& field = m_layout.field(std::string_view(rule.message).substr(open + 1, close - open - 1));
  return rule.message.substr(0, open) + std::string(m_cells[static_cast<std::size_t>(field.position - 1)]) +
         rule.message.substr(close + 1);
}

void Upload::fire(const UploadRule& rule, std::string_view found) {
  tell(rule.field->name, rule.severity, text_of(rule), rule.code, found);
  if (!rule.is_error) return;
  m_wrong = true;
  m_told_of |= check::only_field(*rule.field);
}

// False: a rule fired that stops.
bool Upload::check_row() {
  for (std::size_t i = 0; i < m_rules.size(); ++i) {
    const UploadRule& rule = m_rules[i];
    const FieldSet failed = rule.unless_failed ? m_told_of : m_failed;
    if ((failed & rule.reads) != 0 || m_look.integer(static_cast<int>(i)) == 0) continue;
    fire(rule, m_look.text(static_cast<int>(m_rules.size() + i)));
    if (rule.stops) return false;
  }
  return true;
}

void Upload::take_row() {
  const int first = static_cast<int>(2 * m_rules.size());
  m_good.bind_int(1, m_line);
  for (int i = 0; i < 4; ++i) m_good.bind_int(i + 2, m_look.integer(first + i));
  m_good.execute();
}

// False: the file ends here.
bool Upload::read_row() {
  ++m_rows;
  m_told = 0;
  m_failed = 0;
  m_told_of = 0;
  m_wrong = false;
  if (!read_values()) return true;
  look_up();
  const bool went_on = check_row();
  if (!m_wrong) take_row();
  m_look.reset();
  return went_on || !m_options.stop_at_file;
}

void Upload::run(std::string_view text, const Context& context) {
  read::LineReader lines(text);
  while (lines.next()) {
    m_line = lines.number();
    if (m_line > 1 && lines.line().empty()) continue;
    read::split(lines.line(), '\t', m_cells);
    const bool goes_on = m_line == 1 ? read_header() : read_row();
    if (!goes_on) return;
    const auto done = static_cast<std::uint64_t>(m_rows);
    if (context.progress && done % told_every == 0) context.progress("checking", done, 0);
  }
}

void count_messages(sql::Connection& db, AttendanceReport& report) {
  auto counts = db.query("store/montana/message_counts");
  counts.bind({{"upload", report.upload}}).step();
  report.errors = counts.integer(0);
  report.warnings = counts.integer(1);
  auto kinds = db.query("store/montana/message_kinds");
  for (kinds.bind({{"upload", report.upload}}); kinds.step();)
    report.counts.rows.push_back({std::string(kinds.text(0)), kinds.integer(1), std::string(kinds.text(2)),
                                  std::string(kinds.text(3))});
}

void apply(sql::Connection& db, bool test, AttendanceReport& report) {
  db.run("store/montana/overtaken_rows", {{"upload", report.upload}});
  db.run("store/montana/drop_overtaken");
  report.updated = db.int_of("store/montana/good_rows");
  if (!test) report.changed = db.run("store/montana/apply");
  count_messages(db, report);
}

void keep_upload(sql::Connection& db, const Context& context, const AttendanceOptions& options,
                 const read::Source& source, const Header& header, const AttendanceReport& report) {
  const auto event = history::append_event(db, context,
                                           {.process = "MT",
                                            .subject = "upload " + std::to_string(report.upload),
                                            .counts = counts_json({{"read", report.read},
                                                                   {"updated", report.updated},
                                                                   {"changed", report.changed},
                                                                   {"errors", report.errors},
                                                                   {"warnings", report.warnings}}),
                                            .sha256 = source.sha256()});
  db.run("store/montana/insert_upload", {{"id", report.upload},
                                         {"event", event},
                                         {"mode", options.test ? "test" : "upload"},
                                         {"stop_scope", options.stop_at_file ? "file" : "row"},
                                         {"file", options.file},
                                         {"sha256", source.sha256()},
                                         {"header_date", header.date},
                                         {"header_time", header.time},
                                         {"header_version", header.version},
                                         {"read", report.read},
                                         {"updated", report.updated},
                                         {"changed", report.changed},
                                         {"errors", report.errors},
                                         {"warnings", report.warnings}});
  const std::string bytes = read::file_bytes(options.file, options.file);
  const std::string packed = deflated(bytes);
  auto insert = db.query("store/montana/insert_upload_file");
  insert.bind({{"id", report.upload}, {"size", static_cast<std::int64_t>(bytes.size())}, {"deflated", {}}});
  insert.bind_blob(3, packed);
  insert.execute();
}

}  // namespace

AttendanceReport import_montana_attendance(sql::Connection& db, const Context& context,
                                           const AttendanceOptions& options) {
  const read::Source source(options.file, options.file);
  AttendanceReport report;
  report.upload = db.int_of("store/montana/next_upload");
  db.run_script("store/montana/attendance_tables");
  db.run("store/montana/own_district");
  Upload upload(db, options, report.upload);
  upload.run(source.text(), context);
  report.read = upload.rows();
  apply(db, options.test, report);
  keep_upload(db, context, options, source, upload.header(), report);
  return report;
}

void each_message(sql::Connection& db, std::int64_t upload, MessageOrder order,
                  const std::function<void(const UploadMessage&)>& take) {
  auto rows = db.query("store/montana/messages");
  rows.bind(
      {{"upload", upload}, {"errors_first", std::int64_t{order == MessageOrder::errors_first ? 1 : 0}}});
  while (rows.step()) {
    take({rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)),
          std::string(rows.text(4)), std::string(rows.text(5))});
  }
}

}  // namespace rollbook::store
