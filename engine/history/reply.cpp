#include "history/reply.hpp"

#include <algorithm>

#include "base/record.hpp"
#include "base/text.hpp"
#include "history/counts.hpp"
#include "history/event.hpp"
#include "layout/layout.hpp"

namespace rollbook::history {

namespace {

std::string place(const std::string& process, const BatchRow& batch, const FileRow& file) {
  return process + " batch " + std::to_string(batch.number) + ", " + file.name;
}

void fill_lines(sql::Connection& db, const read::ReplyFile& reply) {
  db.run_script("history/reply/lines");
  auto insert = db.query("history/reply/insert_line");
  for (const auto& row : reply.rows) {
    insert
        .bind({{"line", std::int64_t{row.line}},
               {"ssid", row.ssid},
               {"school", row.school},
               {"start_date", row.start_date},
               {"record", row.record}})
        .execute();
  }
}

// The columns in which two records differ; zeros: in nothing but zeros in front.
struct Differences {
  std::string columns;
  bool zeros = false;
};

Differences differences(const std::string& process, std::string_view ours, std::string_view theirs) {
  Differences out;
  out.zeros = true;
  std::size_t n = 0;
  for (const auto& field : layout::newest(process).fields) {
    ++n;
    if (!field.compared) continue;
    const auto a = record_field(ours, n), b = record_field(theirs, n);
    if (a == b || (field.as_number && without_zeros(a) == without_zeros(b))) continue;
    out.columns += (out.columns.empty() ? "" : ", ") + field.column;
    out.zeros = out.zeros && all_digits(a) && all_digits(b) && b.size() < a.size() &&
                without_zeros(a) == without_zeros(b);
  }
  return out;
}

// Rows about no record of the file (0: of any), each with what is known of it.
std::vector<Problem> strangers(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
                               std::int64_t file_id, const std::string& where) {
  std::vector<Problem> out;
  auto rows = db.query("history/reply/unmatched");
  rows.bind({{"file_id", file_id}, {"mask", layout::compared_mask(process)}});
  while (rows.step())
    out.push_back({reply.path, static_cast<long>(rows.integer(0)), {}, "about no record of " + where, {}});
  auto near = db.query("history/reply/near");
  near.bind({{"process", process}, {"file_id", file_id}, {"mask", layout::compared_mask(process)}});
  while (near.step()) {
    const auto differ = differences(process, near.text(2), near.text(1));
    const auto at =
        std::find_if(out.begin(), out.end(), [&](const Problem& p) { return p.line == near.integer(0); });
    if (at == out.end() || differ.columns.empty()) continue;
    if (differ.zeros)
      throw Error(ErrorKind::refused,
                  Problem{reply.path, at->line, differ.columns,
                          "the zeros in front are gone: a spreadsheet saved this file; take it as the state "
                          "wrote it",
                          "SPREADSHEET"});
    at->message += "; " + std::string(near.text(3)) + " has one of its key that differs: " + differ.columns;
  }
  return out;
}

[[noreturn]] void refuse_stranger(sql::Connection& db, const std::string& process,
                                  const read::ReplyFile& reply, const std::string& where) {
  auto problems = strangers(db, process, reply, 0, where);
  for (auto& problem : problems) problem.code = "REPLY";
  throw Error(ErrorKind::refused, std::move(problems), {});
}

void refuse_twice(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
                  const Answered& answered) {
  auto before = db.query("history/reply_before");
  before.bind({{"process", process}, {"rows_sha256", reply.rows_sha256}, {"file_id", answered.file.id}});
  if (!before.step() || before.integer(2) == 0) return;
  throw Error(ErrorKind::refused,
              Problem{reply.path,
                      0,
                      {},
                      "was imported before, at " + std::string(before.text(1)) + ", as the answer to " +
                          place(process, answered.batch, answered.file),
                      "TWICE"});
}

// The same rows answered another file before: a record that was sent again and rejected again gives them.
void note_before(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
                 std::int64_t file_id, std::vector<Notice>& notices) {
  auto before = db.query("history/reply_before");
  before.bind({{"process", process}, {"rows_sha256", reply.rows_sha256}, {"file_id", file_id}});
  if (!before.step()) return;
  notices.push_back({{reply.path,
                      0,
                      {},
                      "the same rows answered batch " + std::to_string(before.integer(3)) + ", " +
                          std::string(before.text(4)) + " before",
                      {}}});
}

void store_rows(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
                std::int64_t reply_id, std::int64_t file_id) {
  db.run_script("history/reply/foretold");
  const std::string mask = layout::compared_mask(process);
  auto insert = db.query("history/reply/store_row");
  for (const auto& row : reply.rows) {
    insert
        .bind({{"reply", reply_id},
               {"file_id", file_id},
               {"mask", mask},
               {"line", std::int64_t{row.line}},
               {"code", row.code},
               {"severity", std::string(row.fatal ? "fatal" : "warning")},
               {"description", row.description},
               {"field_name", row.field_name},
               {"field_value", row.field_value},
               {"further", row.further},
               {"field", row.field},
               {"ssid", row.ssid},
               {"student_id", row.student_id},
               {"school", row.school},
               {"start_date", row.start_date},
               {"record", row.record}})
        .execute();
  }
}

std::int64_t count_fatal(const read::ReplyFile& reply) {
  return std::count_if(reply.rows.begin(), reply.rows.end(), [](const auto& row) { return row.fatal; });
}

std::int64_t append_reply(sql::Connection& db, const Context& context, const std::string& process,
                          const read::ReplyFile& reply, const Answered& answered) {
  return append_event(
      db, context,
      {.process = process,
       .subject = "answer to batch " + std::to_string(answered.batch.number) + ", " + answered.file.name,
       .counts = counts_json(
           {{"rows", static_cast<std::int64_t>(reply.rows.size())}, {"fatal", count_fatal(reply)}}),
       .sha256 = reply.sha256});
}

void refuse_posted(const std::string& process, const read::ReplyFile& reply, const Answered& answered,
                   std::int64_t posted) {
  if (posted == 0) return;
  throw Error(ErrorKind::refused,
              Problem{reply.path,
                      0,
                      {},
                      "the state rejected records of " + place(process, answered.batch, answered.file) +
                          ", which is posted: take the post back first (rollbook unpost " +
                          lower_ascii(process) + ")",
                      "POSTED"});
}

// What becomes of the file, and a notice where that is not what an answer does.
std::string effect_on_file(sql::Connection& db, const Answered& answered, bool fatal,
                           std::vector<Notice>& notices) {
  const std::string& status = answered.file.status;
  const auto note = [&](const std::string& message) {
    notices.push_back({{{}, 0, answered.file.name, message, {}}});
  };
  if (!fatal) {
    note("no error of the answer is fatal: the file stays " + status);
    return status;
  }
  if (status == "ready" || status == "locked") {
    db.run("history/set_status", {{"file_id", answered.file.id}, {"status", "rejected"}});
    return "rejected";
  }
  if (status != "rejected" && status != "posted") note("the file is " + status + " and stays so");
  return status;
}

bool is_named(const FileRow& file, const std::string& process, const BatchRow& batch,
              const std::string& name) {
  return name.empty() || find_file(batch, process, name).id == file.id;
}

}  // namespace

Answered find_answered(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
                       const std::optional<std::int64_t>& batch, const std::string& file) {
  fill_lines(db, reply);
  std::string where = process + (batch ? " batch " + std::to_string(*batch) : " in any batch");
  if (batch) {
    const BatchRow row = find_batch(db, process, batch);
    if (!file.empty()) where = place(process, row, find_file(row, process, file));
  } else if (!file.empty()) {
    where = "a file " + file + " of " + process;
  }
  auto files = db.query("history/reply/candidates");
  files.bind({{"process", process},
              {"mask", layout::compared_mask(process)},
              {"batch", batch ? sql::Value(*batch) : sql::Value()}});
  while (files.step()) {
    const BatchRow row = find_batch(db, process, files.integer(1));
    const auto found = std::find_if(row.files.begin(), row.files.end(),
                                    [&](const FileRow& f) { return f.id == files.integer(0); });
    bool wanted = false;
    try {
      wanted = is_named(*found, process, row, file);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::refused) throw;  // that batch has no such file
    }
    if (wanted) return {row, *found};
  }
  refuse_stranger(db, process, reply, where);
}

bool is_kept(sql::Connection& db, const std::string& process, const read::ReplyFile& reply,
             std::int64_t file_id) {
  auto before = db.query("history/reply_before");
  before.bind({{"process", process}, {"rows_sha256", reply.rows_sha256}, {"file_id", file_id}});
  return before.step() && before.integer(2) == 1;
}

void store_told(sql::Connection& db, const Told& told) {
  db.run("history/state_status_store", {{"file_id", told.file_id},
                                        {"status", told.status},
                                        {"job_id", told.job},
                                        {"at", told.at},
                                        {"post_id", told.post_id},
                                        {"reply_id", told.reply_id},
                                        {"event_id", told.event_id}});
}

ReplyReport store_reply(sql::Connection& db, const Context& context, const std::string& process,
                        const read::ReplyFile& reply, const Answered& answered) {
  refuse_twice(db, process, reply, answered);
  ReplyReport report;
  report.batch = answered.batch.number;
  report.file = answered.file.name;
  report.rows = static_cast<std::int64_t>(reply.rows.size());
  report.notices = reply.notices;
  note_before(db, process, reply, answered.file.id, report.notices);
  const auto event = append_reply(db, context, process, reply, answered);
  db.run("history/reply_store", {{"process", process},
                                 {"file_id", answered.file.id},
                                 {"file_name", reply.path},
                                 {"sha256", reply.sha256},
                                 {"rows", report.rows},
                                 {"rows_sha256", reply.rows_sha256},
                                 {"event_id", event}});
  report.reply = db.last_insert_id();
  store_rows(db, process, reply, report.reply, answered.file.id);
  {
    auto counts = db.query("history/reply_counts");
    counts.bind({{"reply", report.reply}}).step();
    report.fatal = counts.integer(0);
    report.records = counts.integer(1);
    report.unmatched = counts.integer(2);
    refuse_posted(process, reply, answered, counts.integer(3));
  }
  for (auto& problem : strangers(db, process, reply, answered.file.id, answered.file.name))
    report.notices.push_back({std::move(problem)});
  report.status = effect_on_file(db, answered, report.fatal > 0, report.notices);
  if (report.fatal > 0 && answered.file.status != "posted")
    store_told(db, {answered.file.id, "rejected", {}, {}, {}, report.reply, event});
  return report;
}

std::set<std::string> fatal_schools(const read::ReplyFile& reply) {
  std::set<std::string> schools;
  for (const auto& row : reply.rows) {
    if (row.fatal) schools.insert(row.school);
  }
  return schools;
}

bool is_its_turn(const BatchRow& batch, const FileRow& file) {
  return std::all_of(batch.files.begin(), batch.files.end(), [&](const FileRow& other) {
    return other.number >= file.number || other.status == "posted";
  });
}

bool belief_is_as_it_was(sql::Connection& db, const std::string& process, const BatchRow& batch) {
  return db.int_of("history/belief_changed_since", {{"batch_id", batch.id}, {"process", process}}) == 0;
}

}  // namespace rollbook::history
