// One ENR row at a time: whether there is nothing special about it, and then its record, the same as
// queries/wanted/calpads/senr/spells/090_record.sql makes for it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "reconcile/belief_index.hpp"
#include "reconcile/plain_terms.hpp"
#include "reconcile/screened_student.hpp"
#include "sql/connection.hpp"

namespace rollbook::reconcile {

class PlainSpell {
 public:
  enum class Standing { plain, too_old, second_look };

  PlainSpell(const PlainTerms& terms, const ScreenedStudents& students)
      : m_terms(terms), m_students(students) {}

  // row: of reconcile/screen/enrollments. What follows holds until the row moves on.
  Standing look(const sql::Statement& row);

  std::size_t student() const { return m_student; }  // KeyTable::none without a STU row
  RowKey key() const { return m_key; }               // of plain and too old ones
  std::string_view record() const { return m_record; }

 private:
  using Text = std::optional<std::string_view>;
  struct Codes {
    Text status, grade, exit_reason, transfer;
  };

  bool find_student_and_school();
  bool has_odd_date() const;
  bool is_old(bool may_end) const;
  bool translate(Codes& codes) const;
  bool is_plain(const Codes& codes) const;
  void write(const Codes& codes);
  void put(Text value);
  void put_date(std::string_view iso);
  void put_supplied(bool supplied) { put(supplied ? Text("") : std::nullopt); }

  static constexpr int columns = 12;
  // A column of the row at hand: nothing where it is NULL, or as text.
  Text cell(int column) const { return m_cells[static_cast<std::size_t>(column)]; }
  std::string_view text(int column) const { return cell(column).value_or(std::string_view()); }

  const PlainTerms& m_terms;
  const ScreenedStudents& m_students;
  std::array<Text, columns> m_cells;
  std::size_t m_student = KeyTable::none;
  const PlainTerms::School* m_school = nullptr;
  int m_year = 0;
  RowKey m_key;
  std::string m_record;
};

}  // namespace rollbook::reconcile
