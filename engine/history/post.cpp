#include "history/post.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "history/batch.hpp"
#include "history/choose.hpp"
#include "history/counts.hpp"
#include "history/event.hpp"
#include "history/part.hpp"
#include "history/reply.hpp"

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

std::string why_not(sql::Connection& db, const std::string& process, const BatchRow& batch,
                    const FileRow& file, bool older_generation) {
  if (file.status == "posted") {
    const bool part = db.text_of("history/state_of_file", {{"file_id", file.id}}) == "partial";
    return part ? "is posted in part already; if the state took more of it, take the post back and post it "
                  "with all of its schools"
                : "is posted already";
  }
  if (file.status == "rejected" && !belief_is_as_it_was(db, process, batch))
    return "is rejected, and what is believed of the state has changed since it was made";
  if (file.status == "rejected" && !is_its_turn(batch, file))
    return "is rejected, and the files before it come first";
  if (file.status == "locked") return "is locked: the files before it come first";
  if (older_generation) return "is obsolete: a newer extract of the state was imported since";
  if (file.status == "obsolete") return "is obsolete: it was computed from a belief that no longer holds";
  return {};
}

void must_be_ready(sql::Connection& db, const std::string& process, const BatchRow& batch,
                   const FileRow& file) {
  const bool older = batch.generation_id != db.int_of("history/current_generation", {{"process", process}});
  const std::string why = why_not(db, process, batch, file, older);
  if (why.empty()) return;
  throw Error(ErrorKind::refused, full_name(process, batch.number, file.name) + " " + why + "; " +
                                      what_is_next(db, process, batch));
}

// The state took a part of it: which one is to be said.
void must_not_be_split(sql::Connection& db, const std::string& process, const BatchRow& batch,
                       const FileRow& file, const FileChoice& choice) {
  if (asks_for_part(choice)) return;
  if (db.text_of("history/state_of_file", {{"file_id", file.id}}) != "partial") return;
  throw Error(ErrorKind::refused,
              full_name(process, batch.number, file.name) +
                  ": the state took a part of it; say which one: --only-schools CODE,..., --except-schools "
                  "CODE,... or --reply FILE");
}

// A record that is not the one that was written must not become part of the belief.
void must_be_sound(sql::Connection& db, const std::string& process, const BatchRow& batch,
                   const FileRow& file) {
  bytes_of_file(db, batch_name(process, batch.number), file.id, file.name, file.sha256);
}

// By its own name it can be posted all the same.
void must_not_be_rejected(const std::string& process, const BatchRow& batch, const FileRow& file) {
  if (file.status != "rejected") return;
  throw Error(ErrorKind::refused, full_name(process, batch.number, file.name) +
                                      " is rejected; if that is wrong, post it by its name: rollbook post " +
                                      lower_ascii(process) + " " + file.name + " --batch " +
                                      std::to_string(batch.number));
}

// The file that becomes ready when this one is posted; none where the next one was rejected.
const FileRow* file_after(const BatchRow& batch, const FileRow& file) {
  for (const auto& other : batch.files) {
    if (other.number > file.number && other.status != "posted")
      return other.status == "locked" ? &other : nullptr;
  }
  return nullptr;
}

PostReport report_of(sql::Connection& db, const std::string& process, const BatchRow& batch,
                     const FileRow& file, const Part& part) {
  const FileRow* next = part.partial ? nullptr : file_after(batch, file);
  PostReport report{file.name,
                    batch.number,
                    part.records,
                    db.int_of("history/open_elsewhere", {{"process", process},
                                                         {"batch_id", batch.id},
                                                         {"partial", std::int64_t{part.partial ? 1 : 0}},
                                                         {"file_id", file.id}}),
                    next == nullptr ? std::string() : next->name,
                    part.left_records,
                    part.schools,
                    part.left,
                    part.moving};
  return report;
}

void store_post(sql::Connection& db, const Context& context, const std::string& process,
                const BatchRow& batch, const FileRow& file, const Part& part, const std::string& job,
                const PostReport& report) {
  const std::int64_t event = append_event(
      db, context,
      {.process = process,
       .subject = "batch " + std::to_string(batch.number) + ", " + file.name,
       .counts = part.partial
                     ? counts_json({{"records", report.records},
                                    {"left", report.left},
                                    {"made_obsolete", report.made_obsolete}})
                     : counts_json({{"records", report.records}, {"made_obsolete", report.made_obsolete}}),
       .sha256 = file.sha256});
  db.run("history/post_store", {{"process", process},
                                {"generation_id", batch.generation_id},
                                {"file_id", file.id},
                                {"posted_on", context.today},
                                {"event_id", event},
                                {"partial", std::int64_t{part.partial ? 1 : 0}}});
  const std::int64_t post_id = db.last_insert_id();
  store_part(db, post_id, part);
  db.run("history/remember_state", {{"post_id", post_id}, {"file_id", file.id}});
  store_told(db, {file.id, part.partial ? "partial" : "posted", job, {}, post_id, {}, event});
  db.run_script("history/send_changes",
                {{"post_id", post_id}, {"file_id", file.id}, {"batch", batch.number}});
  db.run("history/set_status", {{"file_id", file.id}, {"status", "posted"}});
  const FileRow* next = part.partial ? nullptr : file_after(batch, file);
  if (next != nullptr) db.run("history/set_status", {{"file_id", next->id}, {"status", "ready"}});
  db.run_script("history/obsolete_elsewhere",
                {{"post_id", post_id}, {"process", process}, {"batch_id", batch.id}});
}

}  // namespace

PostReport post(sql::Connection& db, const Context& context, const FileChoice& wanted, bool do_it) {
  require_one_way(wanted.process, wanted);
  const FileChoice choice = chosen(db, wanted);
  const BatchRow batch = find_batch(db, choice.process, choice.batch);
  const FileRow& file = find_file(batch, choice.process, choice.file);
  must_be_ready(db, choice.process, batch, file);
  must_not_be_split(db, choice.process, batch, file, choice);
  must_be_sound(db, choice.process, batch, file);
  const Part part = part_of(db, choice.process, batch, file, choice);
  PostReport report = report_of(db, choice.process, batch, file, part);
  if (do_it) store_post(db, context, choice.process, batch, file, part, choice.job, report);
  return report;
}

std::vector<PostReport> post_all(sql::Connection& db, const Context& context, const FileChoice& wanted,
                                 bool do_it) {
  const FileChoice choice = chosen_batch(db, wanted);
  const BatchRow batch = find_batch(db, choice.process, choice.batch);
  std::vector<PostReport> reports;
  for (const auto& file : batch.files) {
    if (file.status == "posted") continue;
    must_not_be_rejected(choice.process, batch, file);
    if (reports.empty()) must_be_ready(db, choice.process, batch, file);
    must_not_be_split(db, choice.process, batch, file, choice);
    must_be_sound(db, choice.process, batch, file);
    Part whole;
    whole.records = file.records;
    reports.push_back(report_of(db, choice.process, batch, file, whole));
    if (do_it) store_post(db, context, choice.process, batch, file, whole, choice.job, reports.back());
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
