#include "reconcile/plain_spell.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/record.hpp"
#include "base/text.hpp"

namespace rollbook::reconcile {

namespace {

// Columns of reconcile/screen/enrollments.
enum Column { student_id, school, grade, start_date, exit_date, exit_reason, program, transfer_code, residence_district, home_school, nps };

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Nothing where the SIS has nothing; false if a code has no translation.
bool translate_code(const PlainTerms::Translations& list, const sql::Statement& row, int column, std::optional<std::string_view>& out) {
  if (row.is_null(column)) return true;
  const auto* state = list.find(row.text(column));
  if (state == nullptr || !*state) return false;
  out = **state;
  return true;
}

}  // namespace

bool PlainSpell::find_student_and_school(const sql::Statement& row) {
  m_student = m_students.find(row.text(student_id));
  const std::string_view home = row.text(home_school);
  m_school = m_terms.schools.find(home.empty() || home == "0" ? row.text(school) : home);
  const auto day = parse_iso(row.text(start_date));
  if (m_student == KeyTable::none || m_school == nullptr || !day) return false;
  m_year = academic_year(*day);
  m_key = {m_students.ssid(m_student), m_school->state_code, row.text(start_date)};
  return true;
}

bool PlainSpell::is_old(bool may_end) const {
  return m_key.start_date < m_terms.window_start && !may_end && !(m_school->selected && m_school->state_code.empty());
}

bool PlainSpell::translate(const sql::Statement& row, Codes& codes) const {
  if (!translate_code(m_terms.status, row, program, codes.status)) return false;
  if (!translate_code(m_terms.grade, row, grade, codes.grade)) return false;
  codes.exit_reason = "";
  if (!row.text(exit_reason).empty() && !translate_code(m_terms.exit_reason, row, exit_reason, codes.exit_reason)) return false;
  if (!row.is_null(transfer_code) && row.text(transfer_code).empty()) {
    codes.transfer = "";
    return true;
  }
  return translate_code(m_terms.transfer, row, transfer_code, codes.transfer);
}

bool PlainSpell::is_plain(const sql::Statement& row, const Codes& codes) const {
  const bool closed = !row.text(exit_date).empty();
  const auto ssid = m_key.ssid;
  return m_school->selected && !m_school->state_code.empty() && codes.grade != "13" && ssid.size() == 10 && all_digits(ssid) &&
         closed == !row.text(exit_reason).empty() && codes.exit_reason != "E230" && row.text(exit_reason) != "440" &&
         !(closed && codes.status == "20") && m_year <= m_terms.current_year + 1 && is_ascii(row.text(residence_district)) &&
         m_terms.not_plain.find(row.text(student_id)) == KeyTable::none;
}

void PlainSpell::put(Text value) {
  m_record += record_delimiter;
  if (value) {
    append_field_value(m_record, *value);
  } else {
    m_record += not_supplied;
  }
}

void PlainSpell::put_date(std::string_view iso) {
  m_record += record_delimiter;
  append_compact(m_record, iso);
}

void PlainSpell::write(const sql::Statement& row, const Codes& codes) {
  const auto text_or_nothing = [&](int column) { return row.is_null(column) ? Text() : Text(row.text(column)); };
  const bool left = !row.text(exit_reason).empty();
  m_record = "SENR^^";
  put(m_terms.lea);
  put(m_key.school);
  put(m_key.school == "0000001" ? text_or_nothing(nps) : Text(""));
  m_record.append(1, record_delimiter).append(std::to_string(m_year)).append("-").append(std::to_string(m_year + 1));
  put(m_key.ssid);
  put(row.text(student_id));
  m_record.append(1, record_delimiter).append(m_students.person(m_student));
  put_date(m_key.start_date);
  put(codes.status);
  put(codes.grade);
  if (left || m_terms.exit_date) {
    put_date(row.text(exit_date));
  } else {
    put(std::nullopt);
  }
  put(left || m_terms.exit_reason_supplied ? codes.exit_reason : std::nullopt);
  put_supplied(m_terms.completion);
  put(std::nullopt);
  put_supplied(m_terms.uc_csu);
  put(codes.transfer);
  put(!codes.transfer || codes.transfer->empty() ? codes.transfer
      : row.is_null(residence_district)          ? Text()
                                                 : Text(row.text(residence_district).substr(0, 7)));
  put_supplied(m_terms.merit_diploma);
  put_supplied(m_terms.biliteracy);
  const auto* transition = m_terms.adult_transition.find(row.text(student_id));
  put(transition == nullptr || !*transition ? Text() : Text(**transition));
  put_supplied(m_terms.graduation_exemption);
}

PlainSpell::Standing PlainSpell::look(const sql::Statement& row) {
  if (!find_student_and_school(row)) return Standing::second_look;
  const bool may_end = row.text(exit_date).empty() && m_terms.may_end(row.text(school), m_year);
  if (is_old(may_end)) return Standing::too_old;
  Codes codes;
  if (may_end || !translate(row, codes) || !is_plain(row, codes)) return Standing::second_look;
  write(row, codes);
  return Standing::plain;
}

}  // namespace rollbook::reconcile
