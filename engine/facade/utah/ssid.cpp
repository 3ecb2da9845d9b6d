#include "base/date.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/kept_file.hpp"
#include "utah/ssid_process.hpp"
#include "utah/ssid_request.hpp"
#include "write/disk.hpp"
#include "write/file_set.hpp"

namespace rollbook {

namespace {

void note(std::vector<Notice>& notices, const std::string& message, const std::string& code) {
  notices.push_back({{{}, 0, {}, message, code}});
}

std::string students(std::int64_t count) {
  return count == 1 ? "1 student" : std::to_string(count) + " students";
}

utah::SsidPeriod period_of(sql::Connection& db, const SsidRequestOptions& options, const std::string& today) {
  if (!options.date.empty() && !parse_iso(options.date))
    throw Error(ErrorKind::usage, "--date is not a day of the form YYYY-MM-DD: " + options.date);
  return utah::ssid_period(db, options.date, today);
}

void require_school(sql::Connection& db, const std::string& school) {
  if (!school.empty() && db.int_of("store/utah/ssid/knows_school", {{"school", school}}) == 0)
    throw Error(ErrorKind::refused, "there is no school " + school);
}

// What stands in the way of asking in the order of the steps.
void note_order(sql::Connection& db, SsidStep step, std::vector<Notice>& notices) {
  auto rows = db.query("store/utah/ssid/steps");
  while (rows.step()) {
    const std::string name(rows.text(0));
    const std::string waits = rows.integer(3) == 0 ? "" : std::to_string(rows.integer(3));
    if (!waits.empty())
      note(notices, "request " + waits + " (" + name + ") waits for its reply", "UT.SSID.ORDER");
    if (name == utah::name_of(step)) return;
    if (waits.empty() && rows.integer(2) > 0)
      note(notices, name + " comes first: it is due for " + students(rows.integer(2)), "UT.SSID.ORDER");
  }
}

void note_left_out(sql::Connection& db, const SsidRequestOptions& options, std::vector<Notice>& notices) {
  auto rows = db.query("store/utah/ssid/left_out");
  rows.bind({{"step", std::string(utah::name_of(options.step))},
             {"school", options.school},
             {"everybody", std::int64_t{options.all ? 1 : 0}}});
  while (rows.step()) {
    note(notices,
         "left out: " + students(rows.integer(0)) + ", for example " + std::string(rows.text(1)) + ": " +
             std::string(rows.text(2)) + "; see: rollbook ssid status --explain",
         "LEFT-OUT");
  }
}

struct FileName {
  std::string name;
  std::int64_t counter = 0;
};

// REQ_14_20261005_1.csv with the day's next number whose name nobody has taken in the folder.
FileName file_name(sql::Connection& db, const std::string& today, const std::string& out) {
  const std::string stem =
      "REQ_" + db.text_of("store/lea").value_or("") + "_" + to_compact(parse_iso(today).value()) + "_";
  std::int64_t counter = db.int_of("store/utah/ssid/next_counter", {{"day", today}});
  while (write::exists(out + "/" + stem + std::to_string(counter) + ".csv")) ++counter;
  return {stem + std::to_string(counter) + ".csv", counter};
}

std::int64_t store_request(Store::Impl& impl, const utah::SsidRequestFile& request, SsidStep step,
                           const FileName& file) {
  auto& db = impl.db;
  const std::string sha256 = utah::keep_bytes(db, request.bytes);
  const auto rows = static_cast<std::int64_t>(request.questions.size());
  const auto event = history::append_event(db, impl.context,
                                           {.process = "UT",
                                            .subject = file.name,
                                            .counts = store::counts_json({{"rows", rows}}),
                                            .sha256 = sha256});
  db.run("store/utah/ssid/insert_request", {{"event", event},
                                            {"step", std::string(utah::name_of(step))},
                                            {"day", impl.context.today},
                                            {"counter", file.counter},
                                            {"file_name", file.name},
                                            {"rows", rows},
                                            {"sha256", sha256}});
  const auto id = db.last_insert_id();
  auto insert = db.query("store/utah/ssid/insert_request_row");
  std::int64_t line = 0;
  for (const auto& q : request.questions)
    insert
        .bind({{"request", id},
               {"line", ++line},
               {"student", q.student},
               {"ssid", q.ssid},
               {"attributes", q.attributes}})
        .execute();
  return id;
}

std::string request_text(const sql::Statement& row) {
  if (row.is_null(4)) return "";
  return "request " + std::to_string(row.integer(4)) + ", " + std::string(row.text(5)) + ", " +
         students(row.integer(6));
}

std::string reply_text(const sql::Statement& row) {
  if (row.is_null(7)) return "";
  return "reply " + std::to_string(row.integer(7)) + ", " + std::string(row.text(8)) + ", " +
         std::to_string(row.integer(9)) + " applied, " + std::to_string(row.integer(10)) + " refused";
}

// The first step that somebody is to be asked by is due, unless an earlier one is in the way.
std::string due_text(const sql::Statement& row, std::string& in_the_way) {
  const std::string step(row.text(0));
  const bool wanted = row.integer(2) > 0;
  if (row.integer(3) > 0) {
    if (in_the_way.empty()) in_the_way = step;
    return "waiting for the reply";
  }
  if (wanted && !in_the_way.empty()) return "after " + in_the_way;
  if (wanted) {
    in_the_way = step;
    return "due";
  }
  return row.integer(1) > 0 ? "answered: to be settled by hand" : "";
}

}  // namespace

SsidRequest Utah::ssid_request(const SsidRequestOptions& options) {
  auto& db = m_impl.db;
  sql::Transaction transaction(db);
  const auto period = period_of(db, options, m_impl.context.today);
  require_school(db, options.school);
  const auto layout = utah::prepare_ssid(db, period, options.layout_dir);
  SsidRequest report;
  report.step = options.step;
  note_order(db, options.step, report.notices);
  note_left_out(db, options, report.notices);
  const auto request = utah::ssid_request_file(db, layout, options, period.year);
  if (request.questions.empty()) return report;
  const FileName name = file_name(db, m_impl.context.today, options.out);
  report.request = store_request(m_impl, request, options.step, name);
  report.rows = static_cast<std::int64_t>(request.questions.size());
  write::FileSet files(options.out, {name.name});
  files.append(0, request.bytes);
  report.path = files.path_of(0);
  transaction.commit();
  files.publish();
  return report;
}

std::string Utah::ssid_write(std::int64_t request, const std::string& out) {
  auto row = m_impl.db.query("store/utah/ssid/request_file");
  row.bind({{"request", request}});
  if (!row.step())
    throw Error(ErrorKind::refused, request == 0 ? "there is no SSID request"
                                                 : "there is no SSID request " + std::to_string(request));
  write::FileSet files(out, {std::string(row.text(0))});
  files.append(0, utah::kept_bytes(m_impl.db, std::string(row.text(1))));
  files.publish();
  return files.path_of(0);
}

Table Utah::ssid_status() {
  auto& db = m_impl.db;
  utah::prepare_ssid(db, utah::ssid_period(db, {}, m_impl.context.today), {});
  Table table{{"step", "students", "last_request", "last_reply", "due"}, {}};
  auto rows = db.query("store/utah/ssid/steps");
  std::string in_the_way;
  while (rows.step()) {
    table.rows.push_back({std::string(rows.text(0)), rows.integer(1), request_text(rows), reply_text(rows),
                          due_text(rows, in_the_way)});
  }
  return table;
}

Table Utah::ssid_unverified() {
  utah::prepare_ssid(m_impl.db, utah::ssid_period(m_impl.db, {}, m_impl.context.today), {});
  return table_of(m_impl.db, "store/utah/ssid/unverified");
}

}  // namespace rollbook
