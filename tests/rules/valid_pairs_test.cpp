// Every pair of codes of schema/layouts/calpads/pairs.csv, and every pair that is not there, on both sides of
// each limit.
#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "base/date.hpp"
#include "layout/layout.hpp"
#include "rules/world.hpp"

namespace {

using rollbook::check::Rule;
using rollbook::layout::Pair;
using rollbook::layout::PairSet;
using rollbook::test::Fields;
using rollbook::test::RuleCase;
using rollbook::test::World;

struct Judged {
  const char* record;
  const char* pairs;
  std::vector<const char*> rules;  // one of them refuses what is no pair
  std::function<Fields(const std::string& first, const std::string& second, const std::string& day)> fields;
};

const PairSet& set_of(const char* name) {
  const auto* set = rollbook::layout::calpads().pair_set(name);
  REQUIRE(set != nullptr);
  return *set;
}

std::string year_of(const std::string& day) {
  const int year = std::stoi(day.substr(0, 4)) - (day.substr(5) < "07-01" ? 1 : 0);
  return std::to_string(year) + "-" + std::to_string(year + 1);
}

std::string beside(const std::string& day, int days) {
  return rollbook::to_iso(*rollbook::parse_iso(day) + std::chrono::days(days));
}

// Today, and the days on both sides of each limit of the two codes.
std::set<std::string> days_of(const PairSet& set, const std::string& first) {
  std::set<std::string> days = {"2026-09-01"};
  for (const Pair& pair : set.pairs) {
    if (pair.first != first) continue;
    if (!pair.active_from.empty()) days.insert({beside(pair.active_from, -1), pair.active_from});
    if (!pair.active_to.empty()) days.insert({pair.active_to, beside(pair.active_to, 1)});
  }
  return days;
}

bool holds(const Pair& pair, const std::string& day) {
  return pair.active_from <= day && (pair.active_to.empty() || day <= pair.active_to);
}

bool valid(const PairSet& set, const std::string& first, const std::string& second, const std::string& day) {
  for (const Pair& pair : set.pairs) {
    if (pair.first == first && pair.second == second && holds(pair, day)) return true;
  }
  return false;
}

const Rule& rule_of(const std::string& code) {
  for (const Rule& rule : rollbook::check::rules()) {
    if (rule.system == "calpads" && rule.code == code) return rule;
  }
  throw std::runtime_error("no rule " + code);
}

bool refused(World& world, const Judged& judged, const RuleCase& rule_case) {
  for (const char* code : judged.rules) {
    if (!world.findings({}, rule_case, {}, &rule_of(code)).empty()) return true;
  }
  return false;
}

void check_set(const Judged& judged) {
  World world(judged.record);
  const PairSet& set = set_of(judged.pairs);
  std::set<std::string> firsts, seconds;
  for (const Pair& pair : set.pairs) {
    firsts.insert(pair.first);
    seconds.insert(pair.second);
  }
  for (const std::string& first : firsts) {
    for (const std::string& day : days_of(set, first)) {
      for (const std::string& second : seconds) {
        INFO(judged.pairs << ' ' << first << ' ' << second << ' ' << day);
        RuleCase rule_case;
        rule_case.record = judged.fields(first, second, day);
        CHECK(refused(world, judged, rule_case) != valid(set, first, second, day));
      }
    }
  }
}

Fields left_on(const std::string& day) {
  return {{"start_date", day}, {"exit_date", day}, {"academic_year", year_of(day)}};
}

}  // namespace

TEST_CASE("an exit reason goes with the grades of the state's table") {
  check_set({"SENR",
             "exit_reason_grade",
             {"SENR-EXIT-GRADE", "GERR0007"},
             [](auto& first, auto& second, auto& day) {
               Fields fields = left_on(day);
               fields["exit_reason"] = first;
               fields["grade"] = second;
               return fields;
             }});
}

TEST_CASE("a completion status goes with the grades of the state's table") {
  check_set({"SENR",
             "completion_grade",
             {"SENR-COMPLETION-GRADE", "GERR0007"},
             [](auto& first, auto& second, auto& day) {
               Fields fields = left_on(day);
               fields["exit_reason"] = "E230";
               fields["completion"] = first;
               fields["grade"] = second;
               return fields;
             }});
}

TEST_CASE("a completion status goes with the exit reason of the state's table") {
  check_set(
      {"SENR", "exit_reason_completion", {"SENR0022", "GERR0007"}, [](auto& first, auto& second, auto& day) {
         Fields fields = left_on(day);
         fields["exit_reason"] = first;
         fields["completion"] = second;
         fields["grade"] = "12";
         return fields;
       }});
}

TEST_CASE("a program goes with the membership of its year") {
  check_set({"SPRG",
             "program_membership",
             {"SPRG-MEMBERSHIP", "GERR0007"},
             [](auto& first, auto& second, auto& day) {
               return Fields{{"program", first},
                             {"membership", second},
                             {"start_date", day},
                             {"academic_year", year_of(day)}};
             }});
}

TEST_CASE("a birth state goes with its own country") {
  for (const char* record : {"SENR", "SINF"}) {
    check_set({record,
               "birth_state_country",
               {record == std::string("SENR") ? "SENR0036" : "SINF-BIRTHPLACE"},
               [](auto& first, auto& second, auto&) {
                 return Fields{{"birth_state", first}, {"birth_country", second}};
               }});
  }
}

// A status that the state has already is SELA0283's.
TEST_CASE("a status follows what the state's table lets it follow, alone or with its reason") {
  World world("SELA");
  const PairSet& next = set_of("elas_next");
  const PairSet& corrected = set_of("elas_correction");
  const std::vector<const char*> rules = {"SELA0255", "SELA0281", "SELA-CORRECTION"};
  for (const char* stored : {"EO", "EL", "IFEP", "RFEP", "ADEL", "TBD"}) {
    for (const char* submitted : {"EO", "EL", "IFEP", "RFEP", "ADEL", "TBD"}) {
      if (std::string(stored) == submitted) continue;
      for (const char* reason : {"", "1", "2", "3", "4", "5"}) {
        INFO(stored << ' ' << submitted << ' ' << reason);
        const std::string day = "2026-09-01";
        RuleCase rule_case;
        rule_case.record = {{"elas", submitted}, {"start_date", day}, {"correction_reason", reason}};
        rule_case.held = {{{"elas", stored}, {"start_date", "2025-09-01"}}};
        bool with_reason = false, takes_reason = false;
        for (const Pair& pair : corrected.pairs) {
          if (pair.first != stored || pair.second != submitted) continue;
          takes_reason = true;
          with_reason = with_reason || (pair.third == reason && holds(pair, day));
        }
        // EL and IFEP without a reason are SELA0520's, wherever they take one.
        const bool asked = takes_reason && *reason == '\0' &&
                           (submitted == std::string("EL") || submitted == std::string("IFEP"));
        const bool expected = asked || with_reason ||
                              (!takes_reason && valid(next, stored, submitted, day)) ||
                              (*reason == '\0' && valid(next, stored, submitted, day));
        CHECK(refused(world, {"SELA", "elas_next", rules, {}}, rule_case) != expected);
      }
    }
  }
}
