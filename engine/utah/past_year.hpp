// School years that an import of the next one has replaced in the tables: their rows stay, under their year.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "rollbook/error.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

// The school years that the tables hold, by their ending year: a row of SC, and one of S1 that begins in it.
std::set<int> held_years(sql::Connection& db);
// Keeps what the tables hold of a year, in place of what was kept of it before.
void keep_year(sql::Connection& db, int year, const std::string& today);
bool is_past(sql::Connection& db, int year);

// As long as this lives, temporary tables of the names of the records' stand before them, so that every query
// that names none but them reads the year's kept rows, and nothing of another year. A year of which nothing
// is kept has no rows.
class PastYear {
 public:
  PastYear(sql::Connection& db, int year);
  ~PastYear();
  PastYear(const PastYear&) = delete;
  PastYear& operator=(const PastYear&) = delete;

 private:
  void make(const std::string& table, int year);
  sql::Connection& m_db;
};

// What is kept of past years and not archived yet.
std::vector<Notice> not_archived(sql::Connection& db);

}  // namespace rollbook::utah
