#include "layout/losses.hpp"

#include <algorithm>

#include "layout/json_text.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

using Json = nlohmann::json;
constexpr const char* path = "layouts/losses.json";

LossLimits limits_of(const Json& about) {
  constexpr long most = 1000000;
  LossLimits limits;
  limits.percent = number_in(about.at("percent"), 0, 100);
  limits.count = number_in(about.at("count"), 0, most);
  limits.percent_of_a_year = number_in(about.at("percent_of_a_year"), 0, 100);
  limits.cells = number_in(about.at("cells"), 0, most);
  return limits;
}

LossTable table_of(const Json& about) {
  const auto text = [&](const char* name) { return about.value(name, std::string()); };
  LossTable table;
  table.table = about.at("table").get<std::string>();
  table.same = about.at("same").get<std::vector<std::string>>();
  table.student = text("student");
  table.school = text("school");
  table.year = text("year");
  table.end = text("end");
  table.period = text("period");
  table.students = text("students");
  table.spells = text("spells");
  table.ends = text("ends");
  table.rows = about.value("rows", std::string("rows"));
  table.asks_for_columns = about.value("asks_for_columns", false);
  table.asks_for_rows = about.value("asks_for_rows", false);
  table.never_empty = about.value("never_empty", false);
  return table;
}

}  // namespace

const LossTable* Losses::table(const std::string& name) const {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.table == name; });
  return found == tables.end() ? nullptr : &*found;
}

Losses parse_losses(const std::string& name, const std::string& bytes) {
  return read_json(name, bytes, [](const Json& about) {
    Losses losses;
    losses.limits = limits_of(about.at("limits"));
    for (const auto& table : about.at("tables")) losses.tables.push_back(table_of(table));
    return losses;
  });
}

const Losses& losses() {
  static const Losses known = parse_losses(path, std::string(sql::embedded(path)));
  return known;
}

}  // namespace rollbook::layout
