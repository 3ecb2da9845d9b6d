#include "history/verify.hpp"

#include <functional>
#include <string_view>
#include <unordered_map>

#include "base/record.hpp"
#include "base/sha256.hpp"

namespace rollbook::history {

namespace {

// Rows in any order, as a count and a sum of hashes.
struct Content {
  std::uint64_t rows = 0;
  std::uint64_t sum = 0;

  void add(const std::string& key, std::string_view record) {
    ++rows;
    sum += std::hash<std::string>{}(key + '\x1f' + std::string(record));
  }
  bool operator==(const Content&) const = default;
};

std::string key_of(const sql::Statement& row) {
  std::string key;
  for (int i = 0; i < 5; ++i) key.append(row.text(i)).append("\x1f");
  return key;
}

struct Posted {
  bool removed;
  std::string record;
  std::int64_t post;
};

// What SINF last said of a person.
struct Identity {
  std::int64_t post = 0, event = 0;
  std::string birth_date, gender, day;
};
using Identities = std::unordered_map<std::string, Identity>;

Identities identities(sql::Connection& db) {
  Identities newest;
  auto rows = db.query("history/replay_identities");
  while (rows.step()) {
    Identity& known = newest[std::string(rows.text(0))];
    known.post = rows.integer(1);
    known.event = rows.integer(2);
    if (rows.text(5) < known.day) continue;  // the newest day counts, whenever it was posted
    known.birth_date = rows.text(3);
    known.gender = rows.text(4);
    known.day = rows.text(5);
  }
  return newest;
}

std::string identified(std::string_view record, const Identity& identity) {
  constexpr std::size_t birth_date = 17, gender = 18;
  return replace_field(replace_field(record, birth_date, identity.birth_date), gender, identity.gender);
}

// Every standing post once more, in order: the last record of a key wins. Does not ask the views.
Content replayed(sql::Connection& db) {
  std::unordered_map<std::string, Posted> posted;
  auto records = db.query("history/replay_posts");
  while (records.step()) {
    posted.insert_or_assign(key_of(records), Posted{records.text(5) == "remove", std::string(records.text(6)),
                                                    records.integer(7)});
  }
  const Identities newest = identities(db);
  const auto said = [&](const std::string& key) -> const Identity* {
    if (!key.starts_with("SENR\x1f")) return nullptr;
    const auto found = newest.find(key.substr(5, key.find('\x1f', 5) - 5));
    return found == newest.end() ? nullptr : &found->second;
  };
  Content content;
  auto rows = db.query("history/replay_ods");
  while (rows.step()) {
    const std::string key = key_of(rows);
    if (posted.contains(key)) continue;
    const Identity* identity = said(key);
    const bool later = identity != nullptr && identity->event > rows.integer(6);
    content.add(key, later ? identified(rows.text(5), *identity) : std::string(rows.text(5)));
  }
  for (const auto& [key, last] : posted) {
    if (last.removed) continue;
    const Identity* identity = said(key);
    const bool later = identity != nullptr && identity->post > last.post;
    content.add(key, later ? identified(last.record, *identity) : last.record);
  }
  return content;
}

Content believed(sql::Connection& db) {
  Content content;
  auto rows = db.query("history/replay_belief");
  while (rows.step()) content.add(key_of(rows), rows.text(5));
  return content;
}

std::string belief_fault(sql::Connection& db) {
  const Content expected = replayed(db);
  const Content found = believed(db);
  if (expected == found) return {};
  return "the rows of the import and the posts make " + std::to_string(expected.rows) +
         " rows, the view belief has " + std::to_string(found.rows) +
         (expected.rows == found.rows ? " others" : "");
}

void name_fault(std::string& faults, std::string_view what) {
  constexpr std::size_t enough = 400;
  if (faults.size() > enough) return;
  faults.append(faults.empty() ? "" : "; ").append(what);
}

// Streams each file's records: a file may be larger than memory should be.
std::string file_fault(sql::Connection& db, const sql::Statement& file) {
  Sha256 sum;
  std::int64_t lines = 0;
  auto records = db.query("history/file_records");
  records.bind({{"file_id", file.integer(0)}});
  while (records.step()) {
    sum.add(records.text(0));
    sum.add("\r\n");
    if (records.integer(1) != ++lines) return "line " + std::to_string(lines) + " is not there";
  }
  if (lines != file.integer(2)) {
    return std::to_string(lines) + " records, " + std::to_string(file.integer(2)) + " were written";
  }
  return sum.hex() == file.text(3) ? "" : "its records are not the bytes that were written";
}

std::string files_fault(sql::Connection& db) {
  std::string faults;
  auto files = db.query("history/all_files");
  while (files.step()) {
    const std::string fault = file_fault(db, files);
    if (!fault.empty()) name_fault(faults, std::string(files.text(1)) + ": " + fault);
  }
  return faults;
}

// The state's rows are as they were imported.
std::string rows_fault(sql::Connection& db) {
  std::string faults;
  auto generations = db.query("history/generation_sums");
  auto rows = db.query("history/generation_rows");
  while (generations.step()) {
    if (generations.text(2).empty()) continue;
    Sha256 sum;
    rows.reset();
    rows.bind({{"generation", generations.integer(0)}});
    while (rows.step()) {
      for (int column = 0; column < 4; ++column) {
        sum.add(rows.text(column));
        sum.add("\n");
      }
    }
    if (sum.hex() != generations.text(2))
      name_fault(faults, std::string(generations.text(1)) + ": its rows are not those imported");
  }
  return faults;
}

std::string query_fault(sql::Connection& db, std::string_view name) {
  std::string faults;
  auto rows = db.query(name);
  while (rows.step()) name_fault(faults, rows.text(0));
  return faults;
}

}  // namespace

std::vector<Finding> verify_history(sql::Connection& db) {
  return {{"ODS rows", rows_fault(db)},
          {"belief", belief_fault(db)},
          {"batch files", files_fault(db)},
          {"file states", query_fault(db, "history/state_faults")},
          {"generations", query_fault(db, "history/generation_faults")}};
}

}  // namespace rollbook::history
