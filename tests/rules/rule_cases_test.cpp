// Runs every tests/rules/<system>/<CODE>.test.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "rules/world.hpp"
#include "source_dir.hpp"

namespace {

using rollbook::check::Phase;
using rollbook::check::Rule;
using rollbook::test::CaseFile;
using rollbook::test::Finding;
using rollbook::test::RuleCase;
using rollbook::test::World;

CaseFile cases_of(const Rule& rule) {
  return rollbook::test::read_cases(std::string(rollbook::test::source_dir) + "/tests/rules/" + rule.system +
                                    "/" + rule.code + ".test");
}

std::set<std::string> codes_of(const std::vector<Finding>& findings) {
  std::set<std::string> out;
  for (const Finding& finding : findings) out.insert(finding.rule);
  return out;
}

bool as_expected(const RuleCase& rule_case, const std::string& code, const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.rule == code && (rule_case.severity.empty() || finding.severity == rule_case.severity) &&
           (rule_case.field.empty() || finding.field == rule_case.field);
  });
}

void check_private(const World& world, const RuleCase& rule_case, const std::vector<Finding>& findings) {
  auto record = world.record(rule_case.record);
  for (const char* column : {"first_name", "middle_name", "last_name", "alias_first_name",
                             "alias_middle_name", "alias_last_name", "birth_date", "birth_city"}) {
    const std::string& value = record[column];
    for (const Finding& finding : findings) {
      CHECK((value.size() < 3 || finding.detail.find(value) == std::string::npos));
    }
  }
}

void check_fires(World& world, const Rule& rule, const CaseFile& file, const RuleCase& rule_case) {
  const auto findings = world.findings(file, rule_case);
  std::set<std::string> expected(file.also.begin(), file.also.end());
  std::set<std::string> found = codes_of(findings);
  for (const std::string& code : expected) found.erase(code);
  CHECK(found == std::set<std::string>{rule.finding_code(rule.records.front())});
  CHECK(as_expected(rule_case, rule.finding_code(rule.records.front()), findings));
  check_private(world, rule_case, findings);
  if (rule.phase == Phase::record) {
    CHECK_FALSE(codes_of(world.findings(file, rule_case, "remove", &rule))
                    .contains(rule.finding_code(rule.records.front())));
  }
}

}  // namespace

TEST_CASE("the sound record breaks no rule") {
  World world(GENERATE("SENR", "SINF", "SPRG", "SELA", "fall1", "eoy1"));
  for (const char* action : {"add", "update", "wanted"}) {
    CHECK(codes_of(world.findings({}, {}, action)) == std::set<std::string>{});
  }
}

TEST_CASE("rules find what they should and nothing else") {
  std::map<std::string, World> worlds;
  for (const Rule& rule : rollbook::check::rules()) {
    if (rule.system != "calpads") continue;
    INFO(rule.code);
    World& world = worlds.try_emplace(World::of(rule), World::of(rule)).first->second;
    const CaseFile file = cases_of(rule);
    const auto fires =
        std::count_if(file.cases.begin(), file.cases.end(), [](const auto& c) { return c.fires; });
    CHECK(fires > 0);
    CHECK(fires < static_cast<std::ptrdiff_t>(file.cases.size()));
    for (const RuleCase& rule_case : file.cases) {
      INFO(rule_case.line);
      if (rule_case.fires) {
        check_fires(world, rule, file, rule_case);
      } else {
        auto found = codes_of(world.findings(file, rule_case));
        for (const std::string& code : file.also) found.erase(code);
        CHECK(found == std::set<std::string>{});
      }
    }
  }
}
