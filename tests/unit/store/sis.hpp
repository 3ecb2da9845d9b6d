// A small invented SIS export, and changes to it.
#pragma once

#include <map>
#include <string>

#include "fixture.hpp"

namespace support {

struct Sis {
  std::map<std::string, std::string> files = {
      {"LOC.csv", "CD,NM,CC,DC,SC,TG,U,DNR\n1,Oak,12,34567,0100001,,,\n2,Elm,12,34567,0100002,,,\n"},
      {"STU.csv",
       "ID,SC,CID,LN,FN,BD,GN,BCY,DEL\n101,1,1000000001,Example,Ada,2015-02-03,F,Fresno,0\n"
       "102,2,1000000002,Sample,Ben,3/4/2014,M,,\n"},
      {"ENR.csv", "ID,SC,YR,GR,ED,LD,ER\n101,1,2026,5,2026-08-12,,\n102,2,2026,6,8/12/2026,,\n"},
  };

  std::string& operator[](const std::string& name) { return files[name]; }
  void replace(const std::string& name, const std::string& from, const std::string& to) {
    auto& text = files.at(name);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  }

  // As it is taken: an import that holds too much less than the last one ends the test.
  rollbook::SisReport import(const District& district, std::vector<std::string> only = {}) const {
    auto report = try_import(district, std::move(only));
    REQUIRE(!report.refusal);
    return report;
  }
  rollbook::SisReport try_import(const District& district, std::vector<std::string> only = {},
                                 bool accept_losses = false) const {
    std::filesystem::remove_all(district.dir.path("sis"));
    std::filesystem::create_directories(district.dir.path("sis"));
    for (const auto& [name, text] : files) district.dir.write("sis/" + name, text);
    rollbook::SisOptions options;
    options.folder = district.dir.path("sis");
    options.only = std::move(only);
    options.accept_losses = accept_losses;
    return district.open().import_sis(options);
  }
  Refusal refused(const District& district, const std::vector<std::string>& only = {}) const {
    return refusal_of([&] { import(district, only); });
  }
};

}  // namespace support
