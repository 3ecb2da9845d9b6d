#include "utah/verify.hpp"

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "rollbook/error.hpp"
#include "utah/kept_file.hpp"

namespace rollbook::utah {

namespace {

constexpr int named_faults = 5;

// One fault a line, the first few.
class Faults {
 public:
  void add(std::string_view fault) {
    if (++m_count <= named_faults) m_text.append(fault).append("\n");
  }
  std::string take() {
    if (m_count > named_faults) m_text += "and " + std::to_string(m_count - named_faults) + " more\n";
    return std::move(m_text);
  }

 private:
  std::string m_text;
  int m_count = 0;
};

bool is_whole(sql::Connection& db, const std::string& sha256) {
  try {
    kept_bytes(db, sha256);
    return true;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::database) throw;
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return false;
}

std::string damaged_files(sql::Connection& db) {
  Faults faults;
  auto rows = db.query("archive/utah/verify/kept_files");
  while (rows.step()) {
    const std::string sha256(rows.text(0));
    if (!is_whole(db, sha256)) faults.add("a kept file is damaged: " + sha256);
  }
  return faults.take();
}

std::string rows_of(sql::Connection& db, std::string_view query) {
  Faults faults;
  auto rows = db.query(query);
  while (rows.step()) faults.add(rows.text(0));
  return faults.take();
}

}  // namespace

std::vector<history::Finding> verify_utah(sql::Connection& db) {
  return {{"kept files", damaged_files(db)},
          {"files in use", rows_of(db, "archive/utah/verify/files_in_use")},
          {"extracts", rows_of(db, "archive/utah/verify/extracts")},
          {"extract steps", rows_of(db, "archive/utah/verify/steps")},
          {"SSID requests", rows_of(db, "archive/utah/verify/requests")},
          {"SSIDs", rows_of(db, "archive/utah/verify/ssids")}};
}

}  // namespace rollbook::utah
