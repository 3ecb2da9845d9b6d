#include <catch2/catch.hpp>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

TEST_CASE("a backup is a whole database of its own") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  const std::string copy = district.folder / "copy.db";
  district.store(Store::Access::read).backup(copy);
  Store store = Store::open(copy, Store::Access::write, district.context);
  for (const auto& row : store.doctor().rows) CHECK(std::get<std::string>(row[1]) == "ok");
  CHECK(store.sql("SELECT * FROM belief").rows.size() == 1);
  CHECK(std::filesystem::status(copy).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a backup never overwrites, and leaves nothing behind when it fails") {
  District district;
  CHECK(kind_of([&] { district.store().backup(district.path); }) == 1);
  CHECK(kind_of([&] { district.store().backup(district.folder / "no/such/copy.db"); }) == 1);
  CHECK_FALSE(std::filesystem::exists(district.path + ".part"));
}

TEST_CASE("a backup holds what was committed, while another writes") {
  District district;
  sql::Transaction writing(district.db);
  district.db.execute("INSERT INTO setting (name, value) VALUES ('half', 'done')");
  const std::string copy = district.folder / "copy.db";
  district.store(Store::Access::read).backup(copy);
  CHECK(Store::open(copy, Store::Access::read, district.context).sql("SELECT * FROM setting").rows.empty());
}

}  // namespace rollbook::test
