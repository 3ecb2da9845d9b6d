#include "layout/utah.hpp"

namespace rollbook::layout {

namespace {

void fill_fields(sql::Connection& db, const UtahLayout& layout) {
  auto insert = db.query("layout/utah/insert_field");
  for (const auto& record : layout.records) {
    for (const auto& f : record.fields) {
      insert.bind({{"record", f.record},
                   {"position", std::int64_t{f.position}},
                   {"name", f.name},
                   {"column_name", f.column},
                   {"type", f.type},
                   {"max_length", static_cast<std::int64_t>(f.max_length)},
                   {"required", f.required},
                   {"code_set", f.code_set},
                   {"is_key", std::int64_t{f.key == "K" ? 1 : 0}},
                   {"in_file", std::int64_t{record.in_file ? 1 : 0}}});
      insert.execute();
    }
  }
}

void fill_codes(sql::Connection& db, const UtahLayout& layout) {
  auto insert_set = db.query("layout/utah/insert_code_set");
  for (const auto& set : layout.code_sets)
    insert_set.bind({{"code_set", set.name}, {"closed", std::int64_t{set.closed ? 1 : 0}}}).execute();
  auto insert = db.query("layout/utah/insert_code");
  for (const auto& c : layout.codes)
    insert.bind({{"code_set", c.code_set}, {"code", c.code}, {"name", c.name}, {"meaning", c.meaning}})
        .execute();
}

}  // namespace

void load_utah_reference(sql::Connection& db, const UtahLayout& layout) {
  db.run_script("layout/utah/reference_tables");
  fill_fields(db, layout);
  fill_codes(db, layout);
  auto insert = db.query("layout/utah/insert_limit");
  for (const auto& limit : layout.limits)
    insert.bind({{"name", limit.name}, {"value", limit.value}}).execute();
}

}  // namespace rollbook::layout
