// What should become of a student, from the contract and the state's own judgement.
#include "support/sela.hpp"

namespace support::sela {

namespace {

using Kind = Verdict::Kind;

const std::map<std::string, std::string> statuses = {{"E", "EO"},   {"I", "IFEP"}, {"L", "EL"}, {"R", "RFEP"},
                                                     {"A", "ADEL"}, {"T", "TBD"},  {"", ""}};
const std::map<std::string, std::string> languages = {{"00", "eng"}, {"01", "spa"}, {"02", "vie"}, {"", ""}};

std::optional<Day> date_of(const Pupil& pupil, const std::string& elas, Day today) {
  static const std::map<std::string, std::vector<std::string>> columns = {{"EL", {"SD"}},
                                                                          {"RFEP", {"RD1"}},
                                                                          {"IFEP", {"IFD"}},
                                                                          {"ADEL", {"AES"}},
                                                                          {"EO", {"STS", "USS", "DD"}},
                                                                          {"TBD", {"STS", "USS", "DD"}}};
  const auto found = columns.find(elas);
  if (found == columns.end()) return std::nullopt;
  for (const auto& column : found->second) {
    if (pupil.dates.contains(column)) return pupil.dates.at(column);
  }
  return elas == "EO" || elas == "TBD" ? std::optional<Day>(pupil.current(today).start) : std::nullopt;
}

Fields record_of(const Pupil& p, const std::string& elas, std::optional<Day> since, const Options& options,
                 Day today) {
  const auto language = languages.find(p.home_language);
  const bool tested = elas == "EL" || elas == "IFEP";
  return {"SELA",
          "",
          "",
          own_lea,
          "0199101",
          academic_year(today),
          p.ssid,
          p.first,
          p.last,
          compact(p.birth),
          p.gender,
          p.id,
          elas,
          since ? compact(*since) : "",
          language == languages.end() ? "" : language->second,
          tested ? options.correction : ""};
}

}  // namespace

const Spell& Pupil::current(Day today) const {
  for (const Spell& spell : spells) {
    if (spell.holds(today)) return spell;
  }
  return spells.back();
}

Verdict verdict(const Pupil& p, const State& state, const std::vector<Pupil>& pupils, const Options& options,
                Day today) {
  if (p.grade == -2 || p.grade == 14 || p.grade == 15) return {Kind::left_out, {}};
  if (!statuses.contains(p.fluency)) return {Kind::held_back, {}};
  std::string elas = statuses.at(p.fluency);
  std::optional<Day> since = date_of(p, elas, today);
  if (elas.empty()) {
    if (!options.test || !state.of(p.ssid).empty()) return {Kind::left_out, {}};
    elas = "TBD";
    since = plus(*options.test, -1);
  }
  Fields record = record_of(p, elas, since, options, today);
  const auto stored = state.newest(p.ssid);
  if (elas == "EO" && stored && (stored->elas == "EL" || stored->elas == "IFEP"))
    record.back() = options.correction;
  for (const Status& row : state.of(p.ssid)) {
    if (row.elas != elas) continue;
    const bool later = elas != "TBD" && row.since && since && *row.since > *since;
    return {later ? Kind::held_back : Kind::left_out, {}};
  }
  if ((elas == "EL" || elas == "IFEP") && options.correction.empty()) return {Kind::left_out, {}};
  if (elas == "RFEP" && since && school_year(*since) != school_year(today)) return {Kind::left_out, {}};
  if (!languages.contains(p.home_language)) return {Kind::held_back, {}};
  return {state.judge(record, pupils, today) ? Kind::held_back : Kind::send, record};
}

}  // namespace support::sela
