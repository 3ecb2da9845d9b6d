// What every rule file owes, whatever it tests.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "rollbook/error.hpp"
#include "rollbook/store.hpp"
#include "rules/world.hpp"
#include "source_dir.hpp"
#include "sql/embedded.hpp"

namespace {

using rollbook::check::Phase;
using rollbook::check::Rule;
using rollbook::test::World;

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// Tables of a few rows; f is ref_field, s a set-up table wherever a rule walks one first.
constexpr std::string_view small_tables[] = {"SCAN f",
                                             "SCAN s",
                                             "SCAN c",
                                             "SCAN p",
                                             "SCAN shape",
                                             "SCAN temp.run_parameter",
                                             "SCAN main.school",
                                             "SCAN CONSTANT ROW",
                                             "SCAN temp.coverage"};

std::vector<Rule> rules_of_calpads() {
  std::vector<Rule> out;
  for (const Rule& rule : rollbook::check::rules()) {
    if (rule.system == "calpads") out.push_back(rule);
  }
  return out;
}

// Every table of every record type.
World prepared_world() {
  World world("fall1");
  for (const char* type : {"SINF", "SPRG", "SELA"}) {
    rollbook::check::prepare_rules(world.db(), type, {Phase::record, Phase::set});
  }
  world.prepare();
  return world;
}

}  // namespace

TEST_CASE("a rule file is named by its rule, and no code is taken twice") {
  std::set<std::string> codes;
  for (const std::string_view name : rollbook::sql::embedded_names("queries/rules/")) {
    INFO(name);
    const Rule rule = rollbook::check::parse_rule(name, rollbook::sql::embedded(name));
    CHECK(name == "queries/rules/" + rule.system + "/" + rule.code + ".sql");
    CHECK(codes.insert(rule.code).second);
  }
  CHECK(codes.size() == rollbook::check::rules().size());
  CHECK(rules_of_calpads().size() >= 47);
}

TEST_CASE("a rule's header says what it stands on") {
  for (const Rule& rule : rules_of_calpads()) {
    INFO(rule.code);
    CHECK_FALSE(rule.records.empty());
    CHECK(rule.source.starts_with("http"));
    CHECK(rule.message.ends_with("."));
    CHECK((rule.standing != "not stated" || rule.severity == "warning"));
    const bool suffixed = rule.code.size() > 8 && rule.code.find('-') == std::string::npos;
    CHECK((suffixed || rule.code.starts_with("CERT")) == (rule.phase == Phase::certification));
    CHECK((rule.collection == "fall1" || rule.collection == "eoy1") == (rule.phase == Phase::certification));
  }
}

TEST_CASE("a rule that can never fire says why, and says so in the list") {
  std::set<std::string> marked;
  for (const Rule& rule : rules_of_calpads()) {
    INFO(rule.code);
    CHECK((rule.never.empty() || (rule.never.size() > 20 && rule.never.ends_with("."))));
    CHECK(rule.never.empty() == (std::string(rule.text).find("\n-- never:") == std::string::npos));
    if (!rule.never.empty()) marked.insert(rule.code);
  }
  // A rule that comes or goes here is looked at: does the engine make such a record?
  CHECK(marked == std::set<std::string>{"GERR0008", "IVR0034-SELA", "SELA0281", "SELA0301", "SENR0001",
                                        "SENR0002", "SENR0003", "SENR0006", "SENR0032", "SENR0167",
                                        "SENR0181", "SENR0202", "SENR0302", "SENR0742", "SPRG0150"});
  const auto table = rollbook::rules_list("calpads");
  std::set<std::string> listed;
  for (const auto& row : table.rows) {
    if (!std::get<std::string>(row.back()).empty()) listed.insert(std::get<std::string>(row.front()));
  }
  CHECK(listed == marked);
}

TEST_CASE("a rule answers with row, field and detail") {
  World world = prepared_world();
  for (const Rule& rule : rules_of_calpads()) {
    INFO(rule.code);
    const auto statement = world.db().prepare(rule.sql, rule.code);
    REQUIRE(statement.columns() >= 3);
    CHECK(statement.column_name(0) == "row_id");
    CHECK(statement.column_name(1) == "field");
    CHECK(statement.column_name(2) == "detail");
    REQUIRE(statement.columns() == (rule.has_severity ? 4 : 3));
    if (rule.has_severity) CHECK(statement.column_name(3) == "severity");
  }
}

TEST_CASE("no rule walks a large table once for every row of another") {
  World world = prepared_world();
  for (const Rule& rule : rules_of_calpads()) {
    INFO(rule.code);
    auto plan = world.db().prepare("EXPLAIN QUERY PLAN " + std::string(rule.sql), rule.code);
    std::size_t scans = 0;
    std::string seen;
    while (plan.step()) {
      const std::string_view step = plan.text(3);
      seen += std::string(step) + "\n";
      const bool small = std::any_of(std::begin(small_tables), std::end(small_tables),
                                     [&](std::string_view table) { return step == table; });
      if (step.starts_with("SCAN") && !small && !step.starts_with("SCAN temp.state_school")) ++scans;
    }
    INFO(seen);
    CHECK(scans <= 1 + count_of(rule.sql, "UNION ALL"));
  }
}

TEST_CASE("the list of rules and a rule's text need no database") {
  const auto table = rollbook::rules_list("senr");
  CHECK(table.columns == std::vector<std::string>{"rule", "records", "severity", "standing", "phase",
                                                  "message", "source", "never"});
  const auto& all = rollbook::check::rules();
  const auto of_senr =
      std::count_if(all.begin(), all.end(), [](const Rule& rule) { return rule.applies_to("SENR"); });
  CHECK(table.rows.size() == static_cast<std::size_t>(of_senr));
  CHECK(rollbook::rule_text("senr0018").starts_with("-- rule: SENR0018\n"));
  CHECK_THROWS_AS(rollbook::rule_text("SENR9999"), rollbook::Error);
  CHECK_THROWS_AS(rollbook::rules_list("nonsense"), rollbook::Error);
}

TEST_CASE("every rule has its cases, and every file of cases its rule") {
  const std::filesystem::path folder = std::filesystem::path(rollbook::test::source_dir) / "tests/rules";
  for (const Rule& rule : rollbook::check::rules()) {
    INFO(rule.code);
    CHECK(std::filesystem::exists(folder / rule.system / (rule.code + ".test")));
  }
  for (const char* system : {"calpads", "utah"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder / system)) {
      INFO(entry.path().filename().string());
      const Rule* rule = rollbook::check::find_rule(entry.path().stem().string());
      REQUIRE(rule != nullptr);
      CHECK(rule->system == system);
    }
  }
}
