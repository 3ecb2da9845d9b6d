// A district's database in a fresh folder, with a state extract and batches of invented students.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/record.hpp"
#include "history/batch.hpp"
#include "history/event.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::test {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "rollbook-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    m_path = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return m_path + "/" + name; }
  const std::string& path() const { return m_path; }

 private:
  std::string m_path;
};

inline std::string compact_date(const std::string& iso) {
  return iso.size() == 10 ? iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2) : iso;
}

struct Spell {
  std::string ssid;
  std::string school = "1234567";
  std::string start = "2026-08-12";
  std::map<std::size_t, std::string> fields = {};  // by position
};

inline std::string record_of(const Spell& spell) {
  std::vector<std::string> fields(35);
  fields[0] = "SENR";
  fields[3] = "1234500";
  fields[4] = spell.school;
  fields[7] = spell.ssid;
  fields[8] = "L" + spell.ssid;
  fields[21] = compact_date(spell.start);
  fields[22] = "10";
  fields[23] = "07";
  for (const auto& [position, value] : spell.fields) fields[position - 1] = value;
  return join_record(fields);
}

inline history::DraftRecord draft_of(const std::string& action, const Spell& spell) {
  history::DraftRecord draft;
  draft.action = action;
  draft.ssid = spell.ssid;
  draft.student_id = "L" + spell.ssid;
  draft.school = spell.school;
  draft.start_date = spell.start;
  draft.reason = "because";
  draft.changed = "grade: 06 -> 07";
  draft.record = record_of(spell);
  return draft;
}

inline const std::string first_ssid = "1000000001";
inline const std::string second_ssid = "1000000002";
inline const std::string third_ssid = "1000000003";

struct District {
  Folder folder;
  std::string path = folder / "district.db";
  Context context{"2026-09-01", "tester", "test", {}};
  sql::Connection db = opened();

  Store store(Store::Access access = Store::Access::write) { return Store::open(path, access, context); }

  void import_ods(const std::vector<Spell>& rows) {
    sql::Transaction transaction(db);
    const std::int64_t event = history::append_event(db, context, {.process = "SENR", .subject = "import"});
    db.execute("UPDATE batch_file SET status = 'obsolete' WHERE status IN ('ready', 'locked')");
    db.execute(
        "INSERT INTO generation (process, number, event_id, imported_at, file_name, sha256, layout, "
        "covers_from, rows,"
        " skipped_other_lea, first_row) SELECT 'SENR', coalesce(max(number), 0) + 1, :event, "
        "'2026-09-01T00:00:00Z', 'ods.txt', '',"
        " 'SENR-2023', '2024-07-01', :rows, 0, (SELECT coalesce(max(id), 0) + 1 FROM ods_row) FROM "
        "generation",
        {{"event", event}, {"rows", static_cast<std::int64_t>(rows.size())}});
    const std::int64_t generation = db.last_insert_id();
    std::int64_t line = 0;
    for (const auto& row : rows) {
      db.execute(
          "INSERT INTO ods_row (generation_id, line, ssid, school, start_date, student_id, record, uploaded, "
          "updated)"
          " VALUES (:generation, :line, :ssid, :school, :start, :student, :record, '', '20260831')",
          {{"generation", generation},
           {"line", ++line},
           {"ssid", row.ssid},
           {"school", row.school},
           {"start", row.start},
           {"student", "L" + row.ssid},
           {"record", record_of(row)}});
    }
    transaction.commit();
  }

  history::Batch make_batch(const std::vector<history::DraftFile>& files) {
    sql::Transaction transaction(db);
    const auto batch = history::create_batch(db, context, {"SENR", "{}", files});
    transaction.commit();
    return batch;
  }

  // One record in each kind of file.
  history::Batch make_batch_of_three() {
    return make_batch(
        {{"Removals", {draft_of("remove", {.ssid = first_ssid})}},
         {"Exits", {draft_of("exit", {.ssid = second_ssid, .fields = {{25, "20260831"}, {26, "T160"}}})}},
         {"Updates", {draft_of("add", {.ssid = third_ssid})}}});
  }

  std::string text(const std::string& query) {
    auto statement = db.prepare(query);
    return statement.step() ? std::string(statement.text(0)) : "(no row)";
  }

  // "001_Removals ready, 002_Exits locked"
  std::string states(std::int64_t batch) {
    std::string states;
    auto rows = db.prepare(
        "SELECT f.name, f.status FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id WHERE b.number "
        "= " +
        std::to_string(batch) + " ORDER BY f.number");
    while (rows.step())
      states.append(states.empty() ? "" : ", ").append(rows.text(0)).append(" ").append(rows.text(1));
    return states;
  }

  // "1000000001 ods, 1000000002 post"
  std::string belief() {
    std::string keys;
    auto rows = db.prepare("SELECT ssid, source FROM belief ORDER BY ssid, school, start_date");
    while (rows.step())
      keys.append(keys.empty() ? "" : ", ").append(rows.text(0)).append(" ").append(rows.text(1));
    return keys;
  }

 private:
  sql::Connection opened() {
    Store::create(path, {"1234500", "Test District", "CA"}, context);
    return {path, sql::Open::read_write};
  }
};

// The error that the call throws, or nothing.
template <typename Call>
std::optional<Error> error_of(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

template <typename Call>
std::string message_of(const Call& call) {
  const auto error = error_of(call);
  return error ? error->what() : "(no error)";
}

template <typename Call>
int kind_of(const Call& call) {
  const auto error = error_of(call);
  return error ? static_cast<int>(error->kind()) : 0;
}

}  // namespace rollbook::test
