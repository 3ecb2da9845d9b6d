#include <algorithm>
#include <filesystem>

#include "base/sha256.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "read/source.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/kept_file.hpp"
#include "utah/run.hpp"
#include "utah/ssid_judge.hpp"
#include "utah/ssid_process.hpp"
#include "utah/year.hpp"

namespace rollbook {

namespace {

struct Request {
  std::int64_t id = 0;
  std::string step;
  std::string file;
  bool again = false;  // taken because these very bytes answered it before
};

Request find_request(sql::Connection& db, std::int64_t wanted, const std::string& sha256) {
  auto row = db.query("store/utah/ssid/find_request");
  row.bind({{"request", wanted}, {"sha256", sha256}});
  if (row.step())
    return {row.integer(0), std::string(row.text(1)), std::string(row.text(2)), row.integer(3) != 0};
  throw Error(ErrorKind::refused, wanted > 0 ? "there is no SSID request " + std::to_string(wanted)
                                             : "no SSID request waits for a reply; --request N names one");
}

std::vector<utah::SsidQuestion> questions_of(sql::Connection& db, std::int64_t request) {
  std::vector<utah::SsidQuestion> questions;
  auto rows = db.query("store/utah/ssid/request_rows");
  rows.bind({{"request", request}});
  while (rows.step())
    questions.push_back({std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3))});
  return questions;
}

std::vector<utah::SsidStudent> every_student(sql::Connection& db) {
  std::vector<utah::SsidStudent> students;
  auto rows = db.query("store/utah/ssid/students");
  while (rows.step())
    students.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                        std::string(rows.text(3)), std::string(rows.text(4))});
  return students;
}

std::map<std::string, utah::SsidAnswer> taken_answers(sql::Connection& db, std::int64_t request) {
  std::map<std::string, utah::SsidAnswer> taken;
  auto rows = db.query("store/utah/ssid/taken_answers");
  rows.bind({{"request", request}});
  while (rows.step())
    taken[std::string(rows.text(0))] = {std::string(rows.text(1)), std::string(rows.text(2)),
                                        std::string(rows.text(3))};
  return taken;
}

// Lines that could not be read, beside those that were judged, in the order of the file.
std::vector<utah::JudgedLine> with_unreadable(std::vector<utah::JudgedLine> judged,
                                              const Problems& unreadable) {
  for (const auto& problem : unreadable.list()) {
    utah::JudgedLine line;
    line.line = problem.line;
    line.answer = {"refused", "", problem.message};
    line.code = problem.code;
    judged.push_back(std::move(line));
  }
  std::stable_sort(judged.begin(), judged.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  return judged;
}

bool for_a_person(const utah::JudgedLine& line, SsidStep step) {
  const auto& outcome = line.answer.outcome;
  if (outcome == "none") return step != SsidStep::retrieve;
  return outcome != "assigned" && outcome != "verified" && outcome != "updated";
}

void count(SsidReply& report, const utah::JudgedLine& line, const std::string& file) {
  ++report.rows;
  ++(line.refused() ? report.refused : line.again ? report.unchanged : report.applied);
  if (line.refused() && report.problems.size() < Problems::kept)
    report.problems.push_back({file, line.line, line.field, line.answer.message, line.code});
  if (for_a_person(line, report.step))
    report.lines.rows.push_back(
        {std::int64_t{line.line}, line.answer.outcome, line.student, line.answer.ssid, line.answer.message});
}

void store_rows(sql::Connection& db, const Request& request, std::int64_t reply,
                const std::vector<utah::JudgedLine>& lines) {
  auto insert = db.query("store/utah/ssid/insert_reply_row");
  for (const auto& line : lines) {
    if (line.again) continue;
    insert.bind({{"reply", reply},
                 {"request", request.id},
                 {"step", request.step},
                 {"line", std::int64_t{line.line}},
                 {"student", line.student},
                 {"ssid", line.answer.ssid},
                 {"outcome", line.answer.outcome},
                 {"attributes", line.attributes},
                 {"message", line.answer.message}});
    insert.execute();
  }
}

void store_reply(Store::Impl& impl, const Request& request, const SsidReply& report, const std::string& bytes,
                 const std::string& name, const std::vector<utah::JudgedLine>& lines) {
  auto& db = impl.db;
  const std::string sha256 = utah::keep_bytes(db, bytes);
  const auto event = history::append_event(
      db, impl.context,
      {.process = "UT",
       .subject = "reply to " + request.file,
       .counts = store::counts_json(
           {{"rows", report.rows}, {"applied", report.applied}, {"refused", report.refused}}),
       .sha256 = sha256});
  db.run("store/utah/ssid/insert_reply", {{"event", event},
                                          {"day", impl.context.today},
                                          {"request", request.id},
                                          {"file", name},
                                          {"sha256", sha256},
                                          {"rows", report.rows},
                                          {"applied", report.applied},
                                          {"refused", report.refused}});
  store_rows(db, request, db.last_insert_id(), lines);
}

// Nothing new was said: an answer taken in before, or lines refused before.
bool says_nothing_new(sql::Connection& db, const Request& request, const SsidReply& report,
                      const std::string& sha256) {
  if (report.applied > 0) return false;
  return report.refused == 0 ||
         db.int_of("store/utah/ssid/was_kept", {{"request", request.id}, {"sha256", sha256}}) != 0;
}

void note(SsidReply& report, const std::string& file, const std::string& message, const std::string& code) {
  report.notices.push_back({{file, 0, {}, message, code}});
}

void note_unanswered(SsidReply& report, std::size_t questions,
                     const std::map<std::string, utah::SsidAnswer>& taken) {
  const auto open = questions - taken.size();
  if (open > 0)
    note(report, {},
         std::to_string(open) + (open == 1 ? " student" : " students") + " of request " +
             std::to_string(report.request) + (open == 1 ? " has" : " have") + " no answer yet",
         "UNANSWERED");
}

}  // namespace

SsidReply Utah::ssid_apply(const SsidReplyOptions& options) {
  auto& db = m_impl.db;
  const std::string bytes = read::file_bytes(options.file, options.file);
  const std::string sha256 = sha256_hex(bytes);
  sql::Transaction transaction(db);
  const auto layout =
      utah::proved_layout(utah::layout_folder(db, options.layout_dir), utah::year_of(m_impl.context.today));
  const auto* record = layout.record("SSIDRSP");
  if (record == nullptr) throw Error(ErrorKind::refused, "the layout has no record SSIDRSP");
  const auto file = utah::read_reply(bytes, options.file, *record);
  const Request request = find_request(db, options.request, sha256);
  SsidReply report;
  report.request = request.id;
  report.step = utah::step_of(request.step);
  report.lines.columns = {"line", "outcome", "student_number", "ssid", "message"};
  auto questions = questions_of(db, request.id);
  const auto asked = questions.size();
  const utah::SsidJudge judge(report.step, std::move(questions), every_student(db),
                              taken_answers(db, request.id), layout);
  const auto lines = with_unreadable(judge.judge(file), file.problems);
  for (const auto& line : lines) count(report, line, options.file);
  if (request.again)
    note(report, options.file,
         "answered request " + std::to_string(request.id) + " before; --request N names another one",
         "AGAIN");
  if (file.windows_1252) note(report, options.file, "is not UTF-8: read as Windows-1252", "ENCODING");
  if (!says_nothing_new(db, request, report, sha256)) {
    store_reply(m_impl, request, report, bytes, std::filesystem::path(options.file).filename().string(),
                lines);
    note_unanswered(report, asked, taken_answers(db, request.id));
    transaction.commit();
  }
  return report;
}

}  // namespace rollbook
