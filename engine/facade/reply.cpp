#include "history/reply.hpp"
#include "base/text.hpp"
#include "check/rules.hpp"
#include "facade/accepted.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "layout/mend.hpp"
#include "layout/state_rules.hpp"
#include "read/reply.hpp"

namespace rollbook {

namespace {

bool knows(const std::string& code, const std::string& process) {
  return check::find_rule(code, process) != nullptr;
}

// Whether the engine has the rule, and whether the last check had named it for the record.
std::string ours(const std::string& code, const std::string& process, bool predicted) {
  if (predicted) return "predicted";
  return knows(code, process) ? "known" : "unknown";
}

std::string where_to_mend(const std::string& code, const std::string& process, const std::string& field) {
  const auto mend = layout::find_mend(process, code, field);
  if (!mend) return {};
  return mend->place.empty() ? mend->next : mend->place;
}

Table replies_of(sql::Connection& db, const std::string& process, const sql::Value& reply) {
  Table table{{"process", "batch", "file", "line", "code", "severity", "ours", "ssid", "student_id", "school",
               "start_date", "field", "value", "meaning", "where_to_mend", "reason", "reply", "reply_line"},
              {}};
  auto rows = db.query("history/replies");
  rows.bind({{"process", process}, {"reply", reply}});
  while (rows.step()) {
    const auto text = [&](int column) { return std::string(rows.text(column)); };
    const std::string of = text(0), code = text(6), field = text(13);
    table.rows.push_back({of, rows.integer(1), text(2), rows.is_null(3) ? Cell{} : Cell{rows.integer(3)},
                          code, text(7), ours(code, of, rows.integer(8) == 1), text(9), text(10), text(11),
                          text(12), field.empty() ? text(14) : field, text(15),
                          meaning_of(code, of, text(16)), where_to_mend(code, of, field), text(17),
                          rows.integer(4), rows.integer(5)});
  }
  return table;
}

}  // namespace

std::string meaning_of(const std::string& code, const std::string& process, const std::string& description) {
  if (const auto* rule = layout::find_state_rule(process, code)) return rule->meaning;
  if (const auto* rule = check::find_rule(code, process)) return rule->said_of(rule->message, process);
  return description;
}

ReplyReport Store::import_reply(const ReplyOptions& options) {
  require_state(m_impl->db, "CA");
  auto& db = m_impl->db;
  const std::string process = process_code(options.process);
  const auto reply = read::parse_reply(options.file, process, lea_code(db));
  sql::Transaction transaction(db);
  const auto answered = history::find_answered(db, process, reply, options.batch, options.batch_file);
  ReplyReport report = history::store_reply(db, m_impl->context, process, reply, answered);
  report.errors = replies_of(db, process, report.reply);
  transaction.commit();
  return report;
}

Table Store::replies(const std::string& process) {
  require_state(m_impl->db, "CA");
  return replies_of(m_impl->db, process.empty() ? "" : process_code(process), {});
}

ReplyStatusReport Store::set_reply_status(const FileChoice& file, const std::string& status,
                                          const std::string& at) {
  require_state(m_impl->db, "CA");
  FileChoice choice = file;
  choice.process = process_code(file.process);
  sql::Transaction transaction(m_impl->db);
  auto report = history::set_state_status(m_impl->db, m_impl->context, choice, lower_ascii(status), at);
  transaction.commit();
  return report;
}

}  // namespace rollbook
