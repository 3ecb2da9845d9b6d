// The state's rules that look at one record: each returns true when it fires.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "support/state.hpp"

namespace support {

namespace {

bool one_of(std::string_view value, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), value) != set.end();
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t letters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_exit_reason(std::string_view code) {
  return one_of(code, {"E125", "E130", "E140", "E150", "E155", "E156", "E170", "E230", "E300",
                       "E400", "E410", "E450", "N420", "N430", "N470", "T160", "T165", "T167",
                       "T180", "T200", "T240", "T260", "T280", "T370", "T380"});
}

bool is_completion(std::string_view code) {
  return one_of(code, {"100", "104", "106", "108", "120", "250", "320", "330", "360", "480", "485"});
}

// -2 PS to 12, 14 AD; nothing for grades that have no place in a span.
std::optional<int> grade_rank(std::string_view code) {
  if (code == "PS") return -2;
  if (code == "TK") return -1;
  if (code == "KN") return 0;
  if (code == "AD") return 14;
  if (code.size() != 2 || !all_digits(code)) return std::nullopt;
  const int value = (code[0] - '0') * 10 + (code[1] - '0');
  return value >= 1 && value <= 12 ? std::optional(value) : std::nullopt;
}

bool is_grade(std::string_view code) {
  return grade_rank(code) || one_of(code, {"IN", "TD", "UE", "US"});
}

const SchoolSetup* school_of(const SenrRecord& r, const RuleContext& c) {
  const auto it = c.schools.find(r[school]);
  return it == c.schools.end() ? nullptr : &it->second;
}

bool too_long(const SenrRecord& r, const RuleContext&) {  // lengths that a source states
  constexpr std::pair<int, std::size_t> widths[] = {
      {lea, 7},        {school, 7},     {ssid, 10},  {local_id, 15},    {first_name, 30}, {middle_name, 30},
      {last_name, 50}, {birth_date, 8}, {gender, 1}, {Field::start, 8}, {grade, 2}};
  return std::any_of(std::begin(widths), std::end(widths),
                     [&](auto w) { return letters(r[w.first]) > w.second; });
}

bool bad_date(const SenrRecord& r, const RuleContext&) {
  for (const int number : {int{birth_date}, int{Field::start}, int{exit_date}}) {
    if (!r[number].empty() && !from_compact(r[number])) return true;
  }
  return false;
}

// Our process never asks for a new SSID, so that a blank one is a mistake too.
bool missing(const SenrRecord& r, const RuleContext&) {
  for (const int number :
       {int{lea}, int{school}, int{year}, int{ssid}, int{local_id}, int{first_name}, int{last_name},
        int{birth_date}, int{gender}, int{Field::start}, int{status}, int{grade}}) {
    if (r[number].empty()) return true;
  }
  return r[exit_date].empty() != r[exit_reason].empty();
}

bool unknown_code(const SenrRecord& r, const RuleContext&) {
  for (const int number : {int{uc_csu}, int{merit}, int{biliteracy}, int{adult_transition}, int{exemption}}) {
    if (!one_of(r[number], {"", "Y", "N"})) return true;
  }
  return !one_of(r[gender], {"F", "M", "X"}) || !one_of(r[status], {"10", "20", "30", "40", "50"}) ||
         !is_grade(r[grade]) || (!r[exit_reason].empty() && !is_exit_reason(r[exit_reason])) ||
         (!r[completion].empty() && !is_completion(r[completion]));
}

bool retired_code(const SenrRecord& r, const RuleContext&) {
  const std::string& on = r[Field::start];
  return (r[status] == "40" && on > "20190630") || (r[status] == "50" && on < "20190701") ||
         (r[grade] == "TK" && on < "20230701") || (one_of(r[grade], {"UE", "US"}) && on > "20180630");
}

bool odd_transaction(const SenrRecord& r, const RuleContext&) {
  return !one_of(r[transaction], {"", " ", "A", "D", "R"});
}
bool no_replace(const SenrRecord& r, const RuleContext& c) {
  return r[transaction] == "R" && school_year(*r.start_day()) != school_year(c.today);
}

bool name_characters(const SenrRecord& r, const RuleContext&) {
  for (const int number : {int{first_name}, int{middle_name}, int{last_name}, int{alias_first},
                           int{alias_middle}, int{alias_last}}) {
    const std::string& text = r[number];
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c < 0x80) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && !one_of(std::string_view(&text[i], 1), {" ", ".", "-", "'"})) return true;
        continue;
      }
      if (c > 0xDF || i + 1 == text.size()) return true;  // beyond U+07FF: no Latin letter that we know of
      const unsigned point = ((c & 0x1FU) << 6U) | (static_cast<unsigned char>(text[++i]) & 0x3FU);
      if (point < 0xC0 || point > 0x24F || point == 0xD7 || point == 0xF7) return true;
    }
  }
  return false;
}

bool wrong_lea(const SenrRecord& r, const RuleContext& c) {
  return r[lea] != c.lea_code;
}
bool unknown_school(const SenrRecord& r, const RuleContext& c) {
  return school_of(r, c) == nullptr;
}
bool district_as_school(const SenrRecord& r, const RuleContext& c) {
  return r[school] == c.lea_code || c.districts.contains(r[school]);
}
bool nps_without_need(const SenrRecord& r, const RuleContext&) {
  return !r[nps].empty() && r[school] != "0000001";
}
bool nps_missing(const SenrRecord& r, const RuleContext&) {
  return r[nps].empty() && r[school] == "0000001";
}

bool odd_year(const SenrRecord& r, const RuleContext& c) {
  const std::string& text = r[year];
  if (text.size() != 9 || text[4] != '-' || !all_digits(text.substr(0, 4)) || !all_digits(text.substr(5)))
    return true;
  const int first = std::stoi(text.substr(0, 4));
  return std::stoi(text.substr(5)) != first + 1 || first > school_year(c.today) + 1;
}
bool year_of_start(const SenrRecord& r, const RuleContext&) {
  return r[year] != academic_year(*r.start_day());
}

bool exit_order(const SenrRecord& r, const RuleContext&) {
  if (r.open()) return false;
  const int lasted = between(*r.start_day(), *r.exit_day());
  return r[exit_reason] == "N470" ? lasted != 0 && lasted != -1 : lasted < 0;
}
bool completion_pair(const SenrRecord& r, const RuleContext&) {
  return (r[exit_reason] == "E230") != !r[completion].empty();
}
bool graduate_exit(const SenrRecord& r, const RuleContext&) {
  return r[completion] == "100" && r[exit_reason] != "E230";
}
bool secondary_exit(const SenrRecord& r, const RuleContext&) {
  return r[status] == "20" && !one_of(r[exit_reason], {"", "E170"});
}
bool merit_alone(const SenrRecord& r, const RuleContext&) {
  return r[merit] == "Y" && r[completion] != "100";
}
bool biliteracy_alone(const SenrRecord& r, const RuleContext&) {
  return r[biliteracy] == "Y" && r[completion] != "100";
}
bool exemption_alone(const SenrRecord& r, const RuleContext&) {
  return !r[exemption].empty() && r[completion] != "100";
}
bool exemption_missing(const SenrRecord& r, const RuleContext&) {
  return r[completion] == "100" && r[exit_date] > "20230630" && r[exemption].empty();
}

bool birth_place(const SenrRecord& r, const RuleContext&) {
  const std::string& place = r[birth_state];
  if (place.empty()) return false;
  if (!one_of(r[birth_country], {"US", "CA", "MX"})) return true;
  const std::size_t width = r[birth_country] == "MX" ? 6 : 5;
  return place.size() != width || !place.starts_with(r[birth_country] + "-");
}

bool before_opening(const SenrRecord& r, const RuleContext& c) {
  const auto* s = school_of(r, c);
  return s->opened && *r.start_day() < *s->opened;
}
bool after_closing(const SenrRecord& r, const RuleContext& c) {
  const auto* s = school_of(r, c);
  return s->closed && *r.start_day() > *s->closed;
}
bool short_term_school(const SenrRecord& r, const RuleContext& c) {
  return r[status] == "30" && school_of(r, c)->type != "ALT";
}
bool grade_span(const SenrRecord& r, const RuleContext& c) {
  const auto* s = school_of(r, c);
  const auto rank = grade_rank(r[grade]);
  if (!s->low || !s->high || !rank || c.special_education.contains(r[ssid])) return false;
  return *rank < *s->low || *rank > *s->high;
}
bool adult_school(const SenrRecord& r, const RuleContext& c) {
  return (r[grade] == "AD") != (school_of(r, c)->type == "ADU");
}
bool too_young(const SenrRecord& r, const RuleContext&) {
  if (r[grade] != "TK") return false;
  const std::string fourth =
      std::to_string(std::stoi(r[birth_date].substr(0, 4)) + 4) + r[birth_date].substr(4);
  return fourth > r[year].substr(0, 4) + "0901";
}

bool delete_without_ssid(const SenrRecord& r, const RuleContext&) {
  return one_of(r[transaction], {"D", "R"}) && r[ssid].empty();
}
bool malformed_ssid(const SenrRecord& r, const RuleContext&) {
  return r[ssid].size() != 10 || !all_digits(r[ssid]);
}

struct Rule {
  const char* code;
  bool (*fires)(const SenrRecord&, const RuleContext&);
};

// On every record, also on one that deletes.
constexpr Rule key_rules[] = {{"GERR0008", odd_transaction},
                              {"SENR0032", delete_without_ssid},
                              {"SENR0001", wrong_lea},
                              {"FRMT0001", too_long},
                              {"FRMT0002", bad_date}};
constexpr Rule field_rules[] = {{"GERR0001", missing},
                                {"SENR0007", malformed_ssid},
                                {"GERR0002", unknown_code},
                                {"GERR0007", retired_code},
                                {"SENR0167", no_replace},
                                {"IVR0009", name_characters},
                                {"SENR0202", district_as_school},
                                {"SENR0002", unknown_school},
                                {"SENR0003", nps_without_need},
                                {"SENR0004", nps_missing},
                                {"SENR0006", odd_year},
                                {"SENR0742", year_of_start},
                                {"SENR0018", exit_order},
                                {"SENR0175", graduate_exit},
                                {"SENR0022", completion_pair},
                                {"SENR0302", secondary_exit},
                                {"SENR0315", merit_alone},
                                {"SENR0316", biliteracy_alone},
                                {"SENR0630", exemption_alone},
                                {"SENR0632", exemption_missing},
                                {"SENR0036", birth_place},
                                {"SENR0182", before_opening},
                                {"SENR0184", after_closing},
                                {"SENR0189", short_term_school},
                                {"SENR0319", adult_school},
                                {"SENR0269", grade_span},
                                {"SENR0622", too_young}};

}  // namespace

std::optional<std::string> first_record_rule(const SenrRecord& record, const RuleContext& context) {
  for (const auto& rule : key_rules) {
    if (rule.fires(record, context)) return rule.code;
  }
  if (record[transaction] == "D") return std::nullopt;
  for (const auto& rule : field_rules) {
    if (rule.fires(record, context)) return rule.code;
  }
  return std::nullopt;
}

bool valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t more = c < 0x80                 ? 0
                             : c >= 0xC2 && c <= 0xDF ? 1
                             : c >= 0xE0 && c <= 0xEF ? 2
                             : c >= 0xF0 && c <= 0xF4 ? 3
                                                      : 9;
    if (more == 9 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    }
    i += more + 1;
  }
  return true;
}

std::string to_windows_1252(std::string_view utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c < 0x80) {
      bytes += utf8[i];
    } else {  // the tests use letters up to U+00FF only
      bytes += static_cast<char>(((c & 0x03U) << 6U) | (static_cast<unsigned char>(utf8[++i]) & 0x3FU));
    }
  }
  return bytes;
}

}  // namespace support
