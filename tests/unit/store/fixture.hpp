// A database of one LEA in a folder of its own.
#pragma once

#include <catch2/catch.hpp>

#include "facade/store_impl.hpp"
#include "rollbook/store.hpp"
#include "support/files.hpp"
#include "support/ods_lines.hpp"

namespace support {

struct District {
  TempDir dir;
  std::string today = "2026-09-15";

  District() {
    rollbook::Store::create(dir.path("a.db"), {.lea = lea, .name = "Example District", .state = "CA"},
                            context());
  }

  rollbook::Context context() const {
    return {.today = today, .user = "tester", .command = "import", .progress = {}};
  }
  rollbook::Store open() const {
    return rollbook::Store::open(dir.path("a.db"), rollbook::Store::Access::write, context());
  }
  // The first column of every row, joined with '|'.
  std::string ask(const std::string& text) const {
    rollbook::sql::Connection db(dir.path("a.db"), rollbook::sql::Open::read_only);
    auto statement = db.prepare(text);
    std::string out;
    while (statement.step())
      out += (out.empty() ? "" : "|") + std::string(statement.is_null(0) ? "NULL" : statement.text(0));
    return out;
  }
  void change(const std::string& text) const {
    rollbook::sql::Connection(dir.path("a.db"), rollbook::sql::Open::read_write).execute(text);
  }
  // Everything that an import may touch, as one text: equal texts mean that nothing was changed.
  std::string content() const {
    std::string out;
    for (const auto* table :
         {"event", "generation", "ods_row", "generation_school", "batch_file", "import_run", "import_file",
          "supplied_column", "school", "student", "student_school", "enrollment", "contact", "school_day",
          "change_log", "code_translation"}) {
      out += std::string(table) + ":" + values(table) + "\n";
    }
    return out;
  }

 private:
  // Every value of the table, in one text.
  std::string values(const std::string& table) const {
    rollbook::sql::Connection db(dir.path("a.db"), rollbook::sql::Open::read_only);
    auto statement = db.prepare("SELECT * FROM " + table);
    std::string out;
    while (statement.step()) {
      for (int i = 0; i < statement.columns(); ++i)
        out += std::string(statement.is_null(i) ? "NULL" : statement.text(i)) + ",";
    }
    return out;
  }
};

}  // namespace support
