// Runs every tests/rules/utah/<CODE>.test.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "check/rules.hpp"
#include "rules/utah_world.hpp"
#include "source_dir.hpp"

namespace {

using rollbook::check::Rule;
using rollbook::test::UtahCase;
using rollbook::test::UtahCaseFile;
using rollbook::test::UtahFinding;
using rollbook::test::UtahWorld;

std::set<std::string> codes_of(const std::vector<UtahFinding>& findings) {
  std::set<std::string> out;
  for (const auto& finding : findings) out.insert(finding.rule);
  return out;
}

std::string said(const std::vector<UtahFinding>& findings) {
  std::string out;
  for (const auto& f : findings)
    out += f.rule + " " + f.severity + " " + f.record + "." + f.field + ": " + f.detail + "\n";
  return out;
}

void check_private(const UtahWorld& world, const std::vector<UtahFinding>& findings) {
  for (const auto& finding : findings) {
    for (const auto& value : world.private_values()) CHECK(finding.detail.find(value) == std::string::npos);
  }
}

void check_fires(const Rule& rule, const UtahCase& rule_case, const std::vector<UtahFinding>& findings) {
  std::vector<UtahFinding> own;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(own),
               [&](const UtahFinding& finding) { return finding.rule == rule.code; });
  CHECK(own.size() == rule_case.count);
  for (const auto& finding : own) {
    CHECK(finding.severity == rule_case.severity);
    CHECK(rule.applies_to(finding.record));
  }
  CHECK(std::any_of(own.begin(), own.end(),
                    [&](const UtahFinding& finding) { return finding.field == rule_case.field; }));
}

}  // namespace

TEST_CASE("the district of the fixture breaks no rule of Utah's") {
  UtahWorld world;
  const auto findings = world.findings({});
  INFO(said(findings));
  CHECK(findings.empty());
}

TEST_CASE("Utah's rules find what they should and nothing else") {
  UtahWorld world;
  for (const Rule& rule : rollbook::check::rules()) {
    if (rule.system != "utah") continue;
    INFO(rule.code);
    const UtahCaseFile file = rollbook::test::read_utah_cases(std::string(rollbook::test::source_dir) +
                                                              "/tests/rules/utah/" + rule.code + ".test");
    const auto fires =
        std::count_if(file.cases.begin(), file.cases.end(), [](const auto& c) { return c.fires; });
    CHECK(fires > 0);
    CHECK(fires < static_cast<std::ptrdiff_t>(file.cases.size()));
    for (const UtahCase& rule_case : file.cases) {
      INFO(rule_case.line);
      const auto findings = world.findings(rule_case);
      INFO(said(findings));
      auto found = codes_of(findings);
      for (const auto& code : file.also) found.erase(code);
      CHECK(found == (rule_case.fires ? std::set<std::string>{rule.code} : std::set<std::string>{}));
      if (rule_case.fires) check_fires(rule, rule_case, findings);
      check_private(world, findings);
    }
  }
}
