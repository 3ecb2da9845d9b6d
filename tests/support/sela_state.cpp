#include <algorithm>
#include <map>
#include <set>

#include "support/sela.hpp"

namespace support::sela {

namespace {

const Pupil* pupil_of(const std::vector<Pupil>& pupils, const std::string& ssid) {
  const auto found =
      std::find_if(pupils.begin(), pupils.end(), [&](const Pupil& p) { return p.ssid == ssid; });
  return found == pupils.end() ? nullptr : &*found;
}

// Alone, or with one of the reasons; a status of before 2018 is not sent here.
bool may_follow(const std::string& before, const std::string& after, const std::string& reason) {
  static const std::map<std::string, std::set<std::string>> alone = {
      {"TBD", {"EO"}}, {"EL", {"RFEP", "ADEL"}}, {"EO", {"TBD"}}};
  static const std::map<std::string, std::set<std::string>> reasons = {
      {"EO IFEP", {"1"}},      {"EO EL", {"1"}},        {"TBD IFEP", {"1"}},   {"TBD EL", {"1"}},
      {"EL IFEP", {"2", "5"}}, {"IFEP EL", {"2", "5"}}, {"EL EO", {"3", "4"}}, {"IFEP EO", {"3", "4"}}};
  const auto with = reasons.find(before + ' ' + after);
  if (with != reasons.end()) return with->second.contains(reason);
  return alone.contains(before) && alone.at(before).contains(after);
}

std::optional<std::string> shape(const Fields& f) {
  static const std::set<std::string> statuses = {"EL", "EO", "IFEP", "RFEP", "TBD", "ADEL"};
  if (f.size() != 16) return "fields";
  if (f[0] != "SELA" || f[3] != own_lea || f[4] != "0199101" || f[6].size() != 10) return "FRMT";
  for (const int i : {5, 7, 8, 9, 10, 11}) {
    if (f[static_cast<std::size_t>(i)].empty()) return "GERR0001";
  }
  if (!statuses.contains(f[12]) || f[14].size() != 3) return "GERR0002";
  if (!f[13].empty() && !from_compact(f[13])) return "FRMT0002";
  if (f[13].empty() && f[12] != "EO") return "IVR0164";
  return std::nullopt;
}

std::optional<std::string> record_rules(const Fields& f, const Pupil& pupil) {
  const std::string& elas = f[12];
  if (elas != "EO" && (f[14] == "eng" || f[14] == "ase")) return "SELA0280";
  if (pupil.grade == -2 || pupil.grade == 14 || pupil.grade == 15) return "SELA0301";
  const bool tested = elas == "EL" || elas == "IFEP";
  if (tested && f[15].empty()) return "SELA0520";
  if (elas == "EO" && f[14] != "eng" && f[14] != "ase") return "SELA0322";
  return std::nullopt;
}

bool dated_well(const Fields& f, const Pupil& pupil, Day today) {
  const auto since = from_compact(f[13]);
  if (!since) return true;
  for (const Spell& spell : pupil.spells) {
    if (spell.holds(*since)) return true;
  }
  const int year = school_year(today);
  const bool summer = *since >= day(year, 7, 1) && *since <= day(year, 8, 31);
  return summer && f[12] != "RFEP" && (f[12] != "TBD" || *since <= today);
}

}  // namespace

const std::vector<Status>& State::of(const std::string& ssid) const {
  static const std::vector<Status> nothing;
  const auto found = m_rows.find(ssid);
  return found == m_rows.end() ? nothing : found->second;
}

std::optional<Status> State::newest(const std::string& ssid) const {
  std::optional<Status> newest;
  for (const Status& row : of(ssid)) {
    if (!newest || row.since > newest->since) newest = row;
  }
  return newest;
}

std::optional<std::string> State::judge(const Fields& f, const std::vector<Pupil>& pupils, Day today) const {
  if (const auto fault = shape(f)) return fault;
  const Pupil* const pupil = pupil_of(pupils, f[6]);
  if (pupil == nullptr) return "IVR0007";
  if (const auto fault = record_rules(f, *pupil)) return fault;
  if (!dated_well(f, *pupil, today)) return "GERR0005";
  const auto last = newest(f[6]);
  if (!last && f[12] == "RFEP") return "SELA0255";
  if (!last)
    return (f[12] == "EL" || f[12] == "IFEP") ? std::optional<std::string>("SELA0629") : std::nullopt;
  if (f[12] == "TBD" && last->elas != "TBD" && last->elas != "EO") return "SELA0281";
  const auto since = from_compact(f[13]);
  for (const Status& row : of(f[6])) {
    if (row.elas == f[12]) return row.since == since ? std::nullopt : std::optional<std::string>("SELA0283");
  }
  for (const Status& row : of(f[6])) {
    if (row.elas == "RFEP") return "SELA0255";
    if (row.since && since && *row.since == *since) return "SELA0326";
  }
  if (!may_follow(last->elas, f[12], f[15])) return "SELA0255";
  if (since && last->since && *since <= *last->since) return "SELA0285";
  return std::nullopt;
}

std::optional<std::string> State::submit(const std::vector<Fields>& lines, const std::vector<Pupil>& pupils,
                                         Day today) {
  std::set<std::string> keys, days;
  for (const Fields& f : lines) {
    if (const auto fault = judge(f, pupils, today)) return *fault + " " + f[6];
    if (!keys.insert(f[6] + f[12]).second) return "IVR0034 " + f[6];
    if (!days.insert(f[6] + f[13]).second) return "SELA0326 " + f[6];
  }
  for (const Fields& f : lines) hold(f[6], {own_lea, f[12], from_compact(f[13]), f[14], f[15]});
  return std::nullopt;
}

std::string State::ods(bool with_correction, Day updated, const std::vector<Pupil>& pupils) const {
  std::string text;
  for (const auto& [ssid, rows] : m_rows) {
    const Pupil* const pupil = pupil_of(pupils, ssid);
    const std::string who = pupil == nullptr
                                ? "Ana^Prueba^20160304^F^7"
                                : pupil->first + "^" + pupil->last + "^" + compact(pupil->birth) + "^" +
                                      pupil->gender + "^" + pupil->id;
    for (const Status& row : rows) {
      text += "SELA-R^^^" + row.lea + "^0199101^2025-2026^" + ssid + "^" + who + "^" + row.elas + "^" +
              (row.since ? compact(*row.since) : "") + "^" + row.language + "^" +
              (with_correction ? row.correction + "^" : "") + compact(updated) + "^" + compact(updated) +
              "\r\n";
    }
  }
  return text;
}

}  // namespace support::sela
