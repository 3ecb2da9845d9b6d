// What an import holds less of than the one before: counted by file and school out of the rows that differ
// (queries/store/losses), and judged (contract safety.md section 2).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/losses.hpp"
#include "layout/sis.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "store/filled_query.hpp"
#include "store/loss_measure.hpp"
#include "store/tables_before.hpp"

namespace rollbook::store {

class LossFinder {
 public:
  LossFinder(sql::Connection& db, TablesBefore& tables, const layout::Losses& rules);
  ~LossFinder();
  LossFinder(const LossFinder&) = delete;
  LossFinder& operator=(const LossFinder&) = delete;

  // Call when every table is filled and the reported schools are marked: in file, what is new, changed, gone
  // and the same; losses are added to those found so far. Tables that were not set aside are skipped.
  void look_at(const layout::SisFile& layout, ImportedFile& file);
  // Lost rows of a table that was compared by its own query.
  void add(const Measure& measure) { m_found.add(measure); }

  std::vector<Loss> take() { return m_found.take(); }
  std::vector<Notice> take_notices() { return std::move(m_notices); }

 private:
  void find_period();
  void find_reported();
  void fill_pairs(const layout::SisFile& layout, const Marks& marks);
  void count_pairs(ImportedFile& file);
  void count_students(const layout::LossTable& rule, const Marks& marks, const std::string& name);
  void count_spells(const layout::LossTable& rule, const Marks& marks, const std::string& name);
  void count_ends(const layout::SisFile& layout, const layout::LossTable& rule, const Marks& marks,
                  const std::string& name);
  void count_rows(const layout::LossTable& rule, Marks marks, const std::string& name);
  void count_schools(const Marks& marks, const std::string& name);
  void find_blanked(const layout::SisFile& layout, const layout::LossTable& rule, const Marks& marks,
                    const ImportedFile& file);
  void note_not_supplied(const layout::SisFile& layout, const std::string& name);
  SchoolCounts counts(const std::string& query, const Marks& marks);
  std::string students_table() const;

  sql::Connection& m_db;
  TablesBefore& m_tables;
  const layout::Losses& m_rules;
  LossJudge m_found;
  std::vector<Notice> m_notices;
  bool m_ready = false;
};

}  // namespace rollbook::store
