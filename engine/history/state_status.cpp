#include "base/date.hpp"
#include "base/text.hpp"
#include "history/choose.hpp"
#include "history/event.hpp"
#include "history/reply.hpp"
#include "layout/layout.hpp"

namespace rollbook::history {

namespace {

bool is_clock(std::string_view text) {
  constexpr std::size_t shortest = 5;  // 13:05, 13:05:00
  if (text.size() != shortest && text.size() != 8) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool colon = i % 3 == 2;
    if (colon ? text[i] != ':' : (text[i] < '0' || text[i] > '9')) return false;
  }
  return text.substr(0, 2) < "24" && text.substr(3, 2) < "60" &&
         (text.size() == shortest || text.substr(6) < "61");
}

// 2026-10-05, 2026-10-05 13:05, 2026-10-05T13:05:00Z
void must_be_time(const std::string& at) {
  constexpr std::size_t day_length = 10;
  if (at.empty()) return;
  const bool day = parse_iso(at.substr(0, day_length)).has_value();
  std::string_view clock = std::string_view(at).substr(std::min(at.size(), day_length));
  if (clock.ends_with('Z')) clock.remove_suffix(1);
  const bool separated = clock.empty() || clock.front() == 'T' || clock.front() == ' ';
  if (!clock.empty() && separated) clock.remove_prefix(1);
  const bool alone = at.size() == day_length;
  if (day && separated && (alone || is_clock(clock))) return;
  throw Error(ErrorKind::usage, "not a time of the form 2026-10-05 or 2026-10-05T13:05:00Z: " + at);
}

void must_be_status(const std::string& process, const std::string& status) {
  if (status != "rejected" && status != "posted" && status != "partial")
    throw Error(ErrorKind::usage, "unknown status: " + status + "; there are rejected, posted and partial");
  if (status == "partial" && !layout::calpads().record(process)->split_by_school)
    throw Error(ErrorKind::usage, "the state does not take a part of a " + process + " file");
}

[[noreturn]] void refuse(const std::string& process, const BatchRow& batch, const FileRow& file,
                         const std::string& why) {
  throw Error(ErrorKind::refused,
              process + " batch " + std::to_string(batch.number) + ", " + file.name + " " + why);
}

std::string take_back(const std::string& process) {
  return "take the post back first (rollbook unpost " + lower_ascii(process) + ")";
}

// The state that the file has afterwards.
std::string status_after(sql::Connection& db, const std::string& process, const BatchRow& batch,
                         const FileRow& file, const std::string& status) {
  if (file.status == "posted") {
    const auto before = db.text_of("history/state_of_file", {{"file_id", file.id}}).value_or("posted");
    if (status == before || (status == "posted" && before != "partial")) return file.status;
    refuse(process, batch, file,
           before == "partial" ? "is posted in part: " + take_back(process)
                               : "is posted: " + take_back(process));
  }
  const bool open = file.status == "ready" || file.status == "locked";
  if (status == "rejected") return open ? "rejected" : file.status;
  if (file.status != "rejected" || !belief_is_as_it_was(db, process, batch)) return file.status;
  return is_its_turn(batch, file) ? "ready" : "locked";
}

std::string next_step(const std::string& process, const BatchRow& batch, const FileRow& file,
                      const std::string& now, const std::string& status) {
  const std::string command =
      "rollbook post " + lower_ascii(process) + " " + file.name + " --batch " + std::to_string(batch.number);
  if (now == "ready" && status == "posted") return command;
  if (now == "ready" && status == "partial") return command + " --only-schools CODE,... (or --reply FILE)";
  if (now == "rejected")
    return "rollbook import reply " + lower_ascii(process) + " FILE, mend the SIS, extract";
  return {};
}

}  // namespace

ReplyStatusReport set_state_status(sql::Connection& db, const Context& context, const FileChoice& wanted,
                                   const std::string& status, const std::string& at) {
  must_be_status(wanted.process, status);
  must_be_time(at);
  const FileChoice choice = chosen(db, wanted);
  const BatchRow batch = find_batch(db, choice.process, choice.batch);
  const FileRow& file = find_file(batch, choice.process, choice.file);
  ReplyStatusReport report{
      batch.number, file.name, file.status, status_after(db, choice.process, batch, file, status), {}};
  const auto event =
      append_event(db, context,
                   {.process = choice.process,
                    .subject = "batch " + std::to_string(batch.number) + ", " + file.name + ": " + status,
                    .sha256 = file.sha256});
  if (report.status != file.status)
    db.run("history/set_status", {{"file_id", file.id}, {"status", report.status}});
  store_told(db, {file.id, status, choice.job, at, {}, {}, event});
  report.next = next_step(choice.process, batch, file, report.status, status);
  return report;
}

}  // namespace rollbook::history
