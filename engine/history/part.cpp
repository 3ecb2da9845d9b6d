#include "history/part.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "history/reply.hpp"
#include "layout/layout.hpp"
#include "read/reply.hpp"

namespace rollbook::history {

namespace {

using Counts = std::map<std::string, std::int64_t>;  // school -> records

Counts counts_of(sql::Connection& db, const FileRow& file) {
  Counts counts;
  auto rows = db.query("history/schools_of_file");
  rows.bind({{"file_id", file.id}});
  while (rows.step()) counts.emplace(rows.text(0), rows.integer(1));
  return counts;
}

template <class List>
std::string listed(const List& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::vector<std::string> names_of(const Counts& counts) {
  std::vector<std::string> names;
  for (const auto& [school, records] : counts) names.push_back(school);
  return names;
}

// A local code is the state's, where the school of that code has one of the file's.
std::string state_code(sql::Connection& db, const std::string& code, const Counts& counts,
                       const FileRow& file) {
  if (counts.contains(code)) return code;
  auto rows = db.query("history/school_by_code");
  rows.bind({{"code", code}});
  while (rows.step()) {
    const std::string state(rows.text(0));
    if (counts.contains(state)) return state;
  }
  throw Error(ErrorKind::refused,
              file.name + " has no record of school " + code + "; it has " + listed(names_of(counts)));
}

std::set<std::string> named_schools(sql::Connection& db, const std::vector<std::string>& codes,
                                    const Counts& counts, const FileRow& file) {
  std::set<std::string> schools;
  for (const auto& code : codes) schools.insert(state_code(db, code, counts, file));
  return schools;
}

std::set<std::string> but(const Counts& counts, const std::set<std::string>& without) {
  std::set<std::string> schools;
  for (const auto& [school, records] : counts) {
    if (!without.contains(school)) schools.insert(school);
  }
  return schools;
}

std::set<std::string> schools_by_reply(sql::Connection& db, const std::string& process, const BatchRow& batch,
                                       const FileRow& file, const std::string& path, const Counts& counts) {
  const auto reply = read::parse_reply(path, process, db.text_of("store/lea").value_or(""));
  find_answered(db, process, reply, batch.number, file.name);
  const auto fatal = fatal_schools(reply);
  if (fatal.empty())
    throw Error(ErrorKind::refused,
                Problem{path, 0, {}, "no error of it is fatal: post the file without --reply", "REPLY"});
  return but(counts, fatal);
}

std::set<std::string> chosen_schools(sql::Connection& db, const std::string& process, const BatchRow& batch,
                                     const FileRow& file, const FileChoice& choice, const Counts& counts) {
  if (!choice.reply.empty()) return schools_by_reply(db, process, batch, file, choice.reply, counts);
  if (!choice.only_schools.empty()) return named_schools(db, choice.only_schools, counts, file);
  return but(counts, named_schools(db, choice.except_schools, counts, file));
}

std::string json_list(const std::vector<std::string>& words) {
  std::string json = "[";
  for (const auto& word : words) {
    if (json.size() > 1) json += ',';
    append_json_text(json, word);
  }
  return json + "]";
}

std::vector<Notice> moving_students(sql::Connection& db, const BatchRow& batch, const FileRow& file,
                                    const Part& part) {
  std::vector<Notice> notices;
  auto rows = db.query("history/moving");
  rows.bind({{"file_id", file.id}, {"batch_id", batch.id}, {"schools", json_list(part.schools)}});
  while (rows.step()) {
    notices.push_back({{{},
                        0,
                        "student " + std::string(rows.text(1)) + " (" + std::string(rows.text(0)) + ")",
                        "has records at " + std::string(rows.text(2)) + ", which posted, and at " +
                            std::string(rows.text(3)) +
                            ", which did not: look at both rows at the state before the next file",
                        {}}});
  }
  return notices;
}

}  // namespace

bool asks_for_part(const FileChoice& choice) {
  return !choice.only_schools.empty() || !choice.except_schools.empty() || !choice.reply.empty();
}

void require_one_way(const std::string& process, const FileChoice& choice) {
  if (!asks_for_part(choice)) return;
  const int ways = static_cast<int>(!choice.only_schools.empty()) +
                   static_cast<int>(!choice.except_schools.empty()) + static_cast<int>(!choice.reply.empty());
  if (ways > 1)
    throw Error(ErrorKind::usage, "--only-schools, --except-schools and --reply exclude each other");
  if (!layout::calpads().record(process)->split_by_school)
    throw Error(ErrorKind::usage,
                "the state does not cut a " + process + " file by school: it takes all or nothing");
}

Part part_of(sql::Connection& db, const std::string& process, const BatchRow& batch, const FileRow& file,
             const FileChoice& choice) {
  Part part;
  part.records = file.records;
  if (!asks_for_part(choice)) return part;
  const Counts counts = counts_of(db, file);
  const auto taken = chosen_schools(db, process, batch, file, choice, counts);
  if (taken.empty())
    throw Error(
        ErrorKind::refused,
        process + " batch " + std::to_string(batch.number) + ", " + file.name +
            ": no school is left that posted; if the state rejected all of it: rollbook reply status " +
            lower_ascii(process) + " " + file.name + " rejected");
  part.records = 0;
  for (const auto& [school, records] : counts) {
    const bool took = taken.contains(school);
    (took ? part.schools : part.left).push_back(school);
    (took ? part.records : part.left_records) += records;
  }
  part.partial = !part.left.empty();
  if (!part.partial) part.schools.clear();
  if (part.partial) part.moving = moving_students(db, batch, file, part);
  return part;
}

void store_part(sql::Connection& db, std::int64_t post_id, const Part& part) {
  for (const auto& school : part.schools)
    db.run("history/post_school_store", {{"post_id", post_id}, {"school", school}});
}

}  // namespace rollbook::history
