// A small Utah database with one extract, and ways to change it behind the program's back.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "rollbook/utah.hpp"
#include "source_dir.hpp"
#include "sql/connection.hpp"
#include "support/files.hpp"

namespace rollbook::test {

struct UtahDistrict {
  support::TempDir folder;
  Context context{"2026-10-05", "tester", "test", {}};
  std::string path = folder.path("ut.db");

  UtahDistrict() {
    Store::create(path, {"14", "Sagebrush District", "UT"}, context);
    Store opened = store(Store::Access::write);
    UtahImportOptions records;
    records.folder = std::string(rollbook::test::source_dir) + "/fixtures/utah/ut-export";
    Utah(opened).import(records);
    extract("october1");
  }

  Store store(Store::Access access) const { return Store::open(path, access, context); }

  void extract(const std::string& collection) const {
    Store opened = store(Store::Access::write);
    UtahExtractOptions options;
    options.collection = collection;
    options.year = 2027;
    options.out = "";
    options.accept_year = true;  // December 1 on October 5
    Utah(opened).extract(options);
  }

  void attach(const std::string& name, const std::string& bytes) const {
    Store opened = store(Store::Access::write);
    AttachOptions options;
    options.file = folder.write(name, bytes);
    options.year = 2027;
    Utah(opened).attach(options);
  }

  std::string archive(const std::string& out) const {
    Store opened = store(Store::Access::write);
    ArchiveOptions options;
    options.year = 2027;
    options.out = folder.path(out);
    return Utah(opened).archive(options).folder;
  }

  // A row with these values; what else must be there is 0 or blank.
  void insert_row(const std::string& table, const std::map<std::string, std::string>& values) const {
    sql::Connection db(path, sql::Open::read_write);
    db.execute("PRAGMA foreign_keys = OFF");
    db.execute("PRAGMA ignore_check_constraints = ON");
    std::string columns;
    std::string row;
    auto info = db.prepare("SELECT name, type FROM pragma_table_info('" + table + "') WHERE name <> 'id'");
    while (info.step()) {
      const auto given = values.find(std::string(info.text(0)));
      columns.append(columns.empty() ? "" : ", ").append(info.text(0));
      row += row.empty() ? "" : ", ";
      row += given != values.end() ? "'" + given->second + "'" : info.text(1) == "INTEGER" ? "0" : "''";
    }
    db.execute("INSERT INTO " + table + " (" + columns + ") VALUES (" + row + ")");
  }

  void step(const std::string& name) const {
    insert_row("ut_step", {{"event_id", "1"}, {"extract_id", "1"}, {"step", name}});
  }

  std::string text(const std::string& query) const {
    sql::Connection db(path, sql::Open::read_only);
    auto row = db.prepare(query);
    return row.step() ? std::string(row.text(0)) : std::string();
  }
};

}  // namespace rollbook::test
