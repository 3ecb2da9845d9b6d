// A database of one LEA with a small SIS import in it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/support/bundle.hpp"
#include "fuzz/support/sqlite_memory.hpp"
#include "layout/sis.hpp"
#include "sql/connection.hpp"
#include "sql/migrator.hpp"
#include "store/import_sis.hpp"

namespace fuzz {

// The parts that are files of the layout.
inline rollbook::store::FoundFiles found_in(const std::vector<Part>& parts,
                                            const rollbook::layout::SisLayout& layout) {
  rollbook::store::FoundFiles found;
  for (const auto& file : layout.files) {
    const auto name = file.file + ".csv";
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.name == name; });
    if (part == parts.end()) continue;
    found.files.push_back(
        {&file, name, [part] { return rollbook::read::Source::of_bytes(part->bytes, part->name); }});
  }
  return found;
}

struct District {
  bool memory = SqliteMemory::install();
  rollbook::layout::SisLayout layout = rollbook::layout::load_sis_layout("aeries");
  rollbook::Context context{"2026-09-15", "tester", "import", {}};
  rollbook::sql::Connection db;

  explicit District(const std::string& path = ":memory:") : db(path, rollbook::sql::Open::create) {
    rollbook::sql::migrate(db);
    rollbook::sql::refresh_views(db);
    rollbook::sql::Transaction transaction(db);
    db.run("store/init_lea", {{"code", "1234567"}, {"name", "Example District"}, {"state", "CA"}});
    import(parts_of(first_export));
    transaction.commit();
  }

  // Call inside a transaction.
  rollbook::SisReport import(const std::vector<Part>& parts) {
    return rollbook::store::import_sis(db, context, layout, "sis", found_in(parts, layout), false);
  }

  static constexpr const char* first_export =
      "--- LOC.csv\nCD,NM,CC,DC,SC,TG,U,DNR\n1,Oak,12,34567,0100001,,,\n2,Elm,12,34567,0100002,,,\n"
      "--- STU.csv\nID,SC,CID,LN,FN,BD,GN,BCY,PED\n101,1,1000000001,Example,Ada,2015-02-03,F,Fresno,10\n"
      "102,2,1000000002,Sample,Ben,3/4/2014,M,,\n1001,1,9000000001,Sample,Cleo,2014-05-06,F,,\n"
      "--- ENR.csv\nID,SC,YR,GR,ED,LD,ER\n101,1,2026,5,2026-08-12,,\n102,2,2026,6,8/12/2026,,\n"
      "1001,1,2026,6,8/12/2026,,\n"
      "--- CON.csv\nPID,SQ,LN,FN,CD,ELV,LW\n101,1,Example,Dora,,,Y\n1001,1,Sample,Ed,,,Y\n"
      "--- LSI.csv\nID,LLN,LFN,LMN,LSF,GN\n102,Sample,Benedict,,,\n"
      "--- LAC.csv\nID,USS\n101,2020-01-02\n--- SSD.csv\nID,SUS\n102,Y\n"
      "--- LGD.csv\nID,TC,FC,OV,NV,DT\n101,STU,LN,Old,New,2026-08-01\n";
};

}  // namespace fuzz
