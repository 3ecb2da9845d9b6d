#include "sql/schema.hpp"

#include "sql/migrator.hpp"

namespace rollbook::sql {

std::map<std::string, std::string> schema_objects(Connection& db) {
  std::map<std::string, std::string> objects;
  Statement rows = db.prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", "schema");
  while (rows.step()) {
    objects[std::string(rows.text(0)) + " " + std::string(rows.text(1))] = rows.text(2);
  }
  return objects;
}

std::map<std::string, std::string> expected_schema() {
  Connection db(":memory:", Open::create);
  migrate(db);
  refresh_views(db);
  return schema_objects(db);
}

std::string schema_text(const std::map<std::string, std::string>& objects) {
  std::string text =
      "-- The schema as migrated, with its views. Written by a test (tests/unit/sql); do not edit.\n";
  for (const std::string type : {"table", "index", "trigger", "view"}) {
    for (const auto& [name, sql] : objects) {
      if (name.starts_with(type + " ")) text += "\n" + sql + ";\n";
    }
  }
  return text;
}

std::string schema_problems(Connection& db) {
  std::string problems;
  auto found = schema_objects(db);
  for (const auto& [name, sql] : expected_schema()) {
    const auto at = found.find(name);
    if (at == found.end()) {
      problems += name + " is missing\n";
    } else {
      if (at->second != sql) problems += name + " was changed\n";
      found.erase(at);
    }
  }
  for (const auto& [name, sql] : found) problems += name + " is not ours\n";
  return problems;
}

}  // namespace rollbook::sql
