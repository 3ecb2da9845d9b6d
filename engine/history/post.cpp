#include "history/post.hpp"

#include "base/sha256.hpp"
#include "history/batch.hpp"
#include "history/choose.hpp"
#include "history/counts.hpp"
#include "history/event.hpp"

namespace rollbook::history {

namespace {

std::string full_name(const std::string& process, std::int64_t batch, const std::string& file) {
  return process + " batch " + std::to_string(batch) + ", " + file;
}

// What a person can do instead of the post that was refused.
std::string what_is_next(sql::Connection& db, const std::string& process, const BatchRow& batch) {
  for (const auto& file : batch.files) {
    if (file.status == "ready") return "next is " + file.name;
  }
  auto ready = db.query("history/ready_files");
  if (!ready.bind({{"process", process}}).step())
    return "no file can be posted now; extract makes a new batch";
  return "next is " + full_name(process, ready.integer(0), std::string(ready.text(1)));
}

std::string why_not(const FileRow& file, bool older_generation) {
  if (file.status == "posted") return "is posted already";
  if (file.status == "locked") return "is locked: the files before it come first";
  if (older_generation) return "is obsolete: a newer extract of the state was imported since";
  if (file.status == "obsolete") return "is obsolete: it was computed from a belief that no longer holds";
  return {};
}

void must_be_ready(sql::Connection& db, const std::string& process, const BatchRow& batch,
                   const FileRow& file) {
  const bool older = batch.generation_id != db.int_of("history/current_generation", {{"process", process}});
  const std::string why = why_not(file, older);
  if (why.empty()) return;
  throw Error(ErrorKind::refused, full_name(process, batch.number, file.name) + " " + why + "; " +
                                      what_is_next(db, process, batch));
}

// A record that is not the one that was written must not become part of the belief.
void must_be_sound(sql::Connection& db, const std::string& process, const BatchRow& batch,
                   const FileRow& file) {
  bytes_of_file(db, batch_name(process, batch.number), file.id, file.name, file.sha256);
}

// The file that becomes ready when this one is posted.
const FileRow* file_after(const BatchRow& batch, const FileRow& file) {
  for (const auto& other : batch.files) {
    if (other.number > file.number && other.status == "locked") return &other;
  }
  return nullptr;
}

PostReport report_of(sql::Connection& db, const std::string& process, const BatchRow& batch,
                     const FileRow& file) {
  const FileRow* next = file_after(batch, file);
  return {file.name, batch.number, file.records,
          db.int_of("history/open_elsewhere", {{"process", process}, {"batch_id", batch.id}}),
          next == nullptr ? std::string() : next->name};
}

void store_post(sql::Connection& db, const Context& context, const std::string& process,
                const BatchRow& batch, const FileRow& file, const PostReport& report) {
  const std::int64_t event = append_event(
      db, context,
      {.process = process,
       .subject = "batch " + std::to_string(batch.number) + ", " + file.name,
       .counts = counts_json({{"records", report.records}, {"made_obsolete", report.made_obsolete}}),
       .sha256 = file.sha256});
  db.run("history/post_store", {{"process", process},
                                {"generation_id", batch.generation_id},
                                {"file_id", file.id},
                                {"posted_on", context.today},
                                {"event_id", event}});
  const std::int64_t post_id = db.last_insert_id();
  db.run_script("history/send_changes",
                {{"post_id", post_id}, {"file_id", file.id}, {"batch", batch.number}});
  db.run("history/set_status", {{"file_id", file.id}, {"status", "posted"}});
  if (const FileRow* next = file_after(batch, file))
    db.run("history/set_status", {{"file_id", next->id}, {"status", "ready"}});
  db.run_script("history/obsolete_elsewhere",
                {{"post_id", post_id}, {"process", process}, {"batch_id", batch.id}});
}

}  // namespace

PostReport post(sql::Connection& db, const Context& context, const FileChoice& wanted, bool do_it) {
  const FileChoice choice = chosen(db, wanted);
  const BatchRow batch = find_batch(db, choice.process, choice.batch);
  const FileRow& file = find_file(batch, choice.process, choice.file);
  must_be_ready(db, choice.process, batch, file);
  must_be_sound(db, choice.process, batch, file);
  PostReport report = report_of(db, choice.process, batch, file);
  if (do_it) store_post(db, context, choice.process, batch, file, report);
  return report;
}

std::vector<PostReport> post_all(sql::Connection& db, const Context& context, const FileChoice& wanted,
                                 bool do_it) {
  const FileChoice choice = chosen_batch(db, wanted);
  const BatchRow batch = find_batch(db, choice.process, choice.batch);
  std::vector<PostReport> reports;
  for (const auto& file : batch.files) {
    if (file.status == "posted") continue;
    if (reports.empty()) must_be_ready(db, choice.process, batch, file);
    must_be_sound(db, choice.process, batch, file);
    reports.push_back(report_of(db, choice.process, batch, file));
    if (do_it) store_post(db, context, choice.process, batch, file, reports.back());
  }
  if (!reports.empty()) return reports;
  throw Error(ErrorKind::refused, choice.process + " batch " + std::to_string(batch.number) +
                                      " is posted already, all of it; " +
                                      what_is_next(db, choice.process, batch));
}

PostReport unpost(sql::Connection& db, const Context& context, const std::string& process, bool do_it) {
  auto latest = db.query("history/latest_post");
  if (!latest.bind({{"process", process}}).step()) {
    throw Error(ErrorKind::refused,
                "no post of " + process + " stands since the last import: there is nothing to take back");
  }
  const std::int64_t post_id = latest.integer(0);
  const std::string name(latest.text(2));
  PostReport report{name, latest.integer(7), latest.integer(4), 0, name};
  report.made_obsolete = db.int_of("history/open_since", {{"process", process}, {"post_id", post_id}});
  if (!do_it) return report;

  const std::int64_t event = append_event(
      db, context,
      {.process = process,
       .subject = "batch " + std::to_string(report.batch) + ", " + name,
       .counts = counts_json({{"records", report.records}, {"made_obsolete", report.made_obsolete}}),
       .sha256 = std::string(latest.text(5))});
  const sql::Params params{{"post_id", post_id},
                           {"process", process},
                           {"file_id", latest.integer(1)},
                           {"batch_id", latest.integer(6)},
                           {"batch", latest.integer(7)},
                           {"file_number", latest.integer(3)},
                           {"event_id", event}};
  latest.reset();
  db.run_script("history/unpost_store", params);
  db.run_script("history/unsend_changes", params);
  return report;
}

}  // namespace rollbook::history
