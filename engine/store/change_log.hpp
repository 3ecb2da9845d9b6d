// What an import changed in the tracked fields and in the addresses: the content of the tables before it and
// after it, compared in SQL (queries/store/changes).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/sis.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "store/tables_before.hpp"

namespace rollbook::store {

class ChangeLog {
 public:
  ChangeLog(sql::Connection& db, const layout::SisLayout& layout, TablesBefore& tables);
  // Call before the file's table is set aside.
  void expect(const layout::SisFile& file);
  // Call when all files are taken over, before the rows that say who a student is are marked anew.
  void before_identity();
  // After that: writes a row of change_log for every tracked field that differs, and the address
  // history if the import had none; returns how many rows came to both, by LGD.csv and ADH.csv too.
  std::int64_t write(const Context& context, bool keep_addresses);

  // After that: whether most of the changes, of at least ten, only take back the last ones.
  bool takes_back() const;
  std::int64_t restored() const { return m_restored; }
  std::int64_t found() const { return m_found; }

 private:
  struct Before {
    const layout::SisFile* file;
    bool whole;  // false: only the rows of students with several
  };
  void find_suspects(const layout::SisFile& file);
  void find_changes(const Before& before);
  bool has_whole(const std::string& table) const;
  const layout::SisFile* file_of(const std::string& table) const;
  void count_restored();
  void end();

  sql::Connection& m_db;
  const layout::SisLayout& m_layout;
  TablesBefore& m_tables;
  std::vector<Before> m_before;
  const layout::SisFile* m_spells = nullptr;  // the file of enrollment, if its rows were set aside
  std::int64_t m_restored = 0, m_found = 0;
  bool m_new_persons = false;  // the import has a STU.csv
};

}  // namespace rollbook::store
