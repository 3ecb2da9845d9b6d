#include "reconcile/plain_spell.hpp"

#include <algorithm>
#include <charconv>

#include "base/date.hpp"
#include "base/record.hpp"
#include "base/text.hpp"

namespace rollbook::reconcile {

namespace {

// Columns of reconcile/screen/enrollments.
enum Column {
  student_id,
  school,
  grade,
  start_date,
  exit_date,
  exit_reason,
  program,
  transfer_code,
  residence_district,
  home_school,
  nps,
  sis_year
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// As SQL's CAST has it; the import takes whole years only.
int whole_number(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Nothing where the SIS has nothing; false if a code has no translation.
bool translate_code(const PlainTerms::Translations& list, std::optional<std::string_view> local,
                    std::optional<std::string_view>& out) {
  if (!local) return true;
  const auto* state = list.find(*local);
  if (state == nullptr || !*state) return false;
  out = **state;
  return true;
}

}  // namespace

bool PlainSpell::find_student_and_school() {
  m_student = m_students.find(text(student_id));
  const std::string_view home = text(home_school);
  m_school = m_terms.schools.find(home.empty() || home == "0" ? text(school) : home);
  const auto day = parse_iso(text(start_date));
  if (m_student == KeyTable::none || m_school == nullptr || !day) return false;
  m_year = academic_year(*day);
  m_key = {m_students.ssid(m_student), m_school->state_code, text(start_date)};
  return true;
}

// What hold 'year and date' of queries/wanted/calpads/senr/spells/030_spell.sql is about.
bool PlainSpell::has_odd_date() const {
  const auto start = m_key.start_date;
  const auto possible = [this](std::string_view day) {
    return day >= m_terms.earliest && day <= m_terms.latest;
  };
  if (!possible(start)) return true;
  const bool in_window = start >= m_terms.window_start;
  const int year = whole_number(text(sis_year));
  if (year != m_year && (in_window || year >= m_terms.window_year)) return true;
  return in_window && !text(exit_date).empty() && !possible(text(exit_date));
}

bool PlainSpell::is_old(bool may_end) const {
  return m_key.start_date < m_terms.window_start && !may_end &&
         !(m_school->selected && m_school->state_code.empty());
}

bool PlainSpell::translate(Codes& codes) const {
  if (!translate_code(m_terms.status, cell(program), codes.status)) return false;
  if (!translate_code(m_terms.grade, cell(grade), codes.grade)) return false;
  codes.exit_reason = "";
  if (!text(exit_reason).empty() &&
      !translate_code(m_terms.exit_reason, cell(exit_reason), codes.exit_reason))
    return false;
  if (cell(transfer_code) && text(transfer_code).empty()) {
    codes.transfer = "";
    return true;
  }
  return translate_code(m_terms.transfer, cell(transfer_code), codes.transfer);
}

bool PlainSpell::is_plain(const Codes& codes) const {
  const bool closed = !text(exit_date).empty();
  const auto ssid = m_key.ssid;
  return m_school->selected && !m_school->state_code.empty() && codes.grade != "13" && ssid.size() == 10 &&
         all_digits(ssid) && closed == !text(exit_reason).empty() && codes.exit_reason != "E230" &&
         text(exit_reason) != "440" && !(closed && codes.status == "20") &&
         m_year <= m_terms.current_year + 1 && is_ascii(text(residence_district)) &&
         m_terms.not_plain.find(text(student_id)) == KeyTable::none;
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

void PlainSpell::write(const Codes& codes) {
  const bool left = !text(exit_reason).empty();
  m_record = "SENR^^";
  put(m_terms.lea);
  put(m_key.school);
  put(m_key.school == "0000001" ? cell(nps) : Text(""));
  m_record.append(1, record_delimiter)
      .append(std::to_string(m_year))
      .append("-")
      .append(std::to_string(m_year + 1));
  put(m_key.ssid);
  put(text(student_id));
  m_record.append(1, record_delimiter).append(m_students.person(m_student));
  put_date(m_key.start_date);
  put(codes.status);
  put(codes.grade);
  if (left || m_terms.exit_date) {
    put_date(text(exit_date));
  } else {
    put(std::nullopt);
  }
  put(left || m_terms.exit_reason_supplied ? codes.exit_reason : std::nullopt);
  put_supplied(m_terms.completion);
  put(std::nullopt);
  put_supplied(m_terms.uc_csu);
  put(codes.transfer);
  put(!codes.transfer || codes.transfer->empty() ? codes.transfer
      : cell(residence_district)                 ? Text(text(residence_district).substr(0, 7))
                                                 : std::nullopt);
  put_supplied(m_terms.merit_diploma);
  put_supplied(m_terms.biliteracy);
  const auto* transition = m_terms.adult_transition.find(text(student_id));
  put(transition == nullptr || !*transition ? Text() : Text(**transition));
  put_supplied(m_terms.graduation_exemption);
}

PlainSpell::Standing PlainSpell::look(const sql::Statement& row) {
  for (int i = 0; i < columns; ++i) {
    m_cells[static_cast<std::size_t>(i)] = row.is_null(i) ? Text() : Text(row.text(i));
  }
  if (!find_student_and_school() || has_odd_date()) return Standing::second_look;
  const bool may_end = text(exit_date).empty() && m_terms.may_end(text(school), m_year);
  if (is_old(may_end)) return Standing::too_old;
  Codes codes;
  if (may_end || !translate(codes) || !is_plain(codes)) return Standing::second_look;
  write(codes);
  return Standing::plain;
}

}  // namespace rollbook::reconcile
