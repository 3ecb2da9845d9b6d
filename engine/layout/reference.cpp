#include "layout/layout.hpp"

namespace rollbook::layout {

namespace {

constexpr const char* last_day = "9999-12-31";

void fill_fields(sql::Connection& db) {
  auto insert = db.query("layout/insert_field");
  for (const auto& record : calpads().records) {
    for (const auto& f : record.layouts.back().fields) {
      insert.bind({{"record", record.record},
                   {"position", std::int64_t{f.position}},
                   {"number", f.number},
                   {"column_name", f.column},
                   {"name", f.name},
                   {"type", f.type},
                   {"max_length", std::int64_t{f.max_length}},
                   {"length_standing", f.length_standing},
                   {"required", f.required},
                   {"code_set", f.code_set},
                   {"is_key", std::int64_t{f.key ? 1 : 0}},
                   {"personal", std::int64_t{f.personal ? 1 : 0}},
                   {"source", f.source}});
      insert.execute();
    }
  }
}

void fill_codes(sql::Connection& db) {
  auto insert_set = db.query("layout/insert_code_set");
  auto insert_code = db.query("layout/insert_code");
  for (const auto& set : calpads().code_sets) {
    insert_set.bind({{"code_set", set.name}, {"standing", set.standing}, {"width", std::int64_t{set.width}}});
    insert_set.execute();
    for (const auto& code : set.codes) {
      insert_code.bind({{"code_set", set.name},
                        {"code", code.code},
                        {"name", code.name},
                        {"active_from", code.active_from},
                        {"active_to", code.active_to}});
      insert_code.execute();
    }
  }
}

void fill_memberships(sql::Connection& db) {
  auto insert = db.query("layout/insert_membership");
  for (const auto& m : calpads().memberships) {
    insert.bind({{"program", m.program},
                 {"membership", m.membership},
                 {"from_year", std::int64_t{m.from_year}},
                 {"to_year", std::int64_t{m.to_year}},
                 {"ends", m.ends},
                 {"dates", m.dates},
                 {"at_move", m.at_move}});
    insert.execute();
  }
}

void fill_pairs(sql::Connection& db) {
  auto insert = db.query("layout/insert_pair");
  for (const auto& set : calpads().pair_sets) {
    for (const auto& pair : set.pairs) {
      insert.bind({{"pairs", set.name},
                   {"first", pair.first},
                   {"second", pair.second},
                   {"third", pair.third},
                   {"active_from", pair.active_from},
                   {"active_to", pair.active_to.empty() ? last_day : pair.active_to}});
      insert.execute();
    }
  }
}

}  // namespace

void load_reference(sql::Connection& db) {
  db.run_script("layout/reference_tables");
  if (db.int_of("layout/reference_loaded") > 0) return;
  fill_fields(db);
  fill_codes(db);
  fill_memberships(db);
  fill_pairs(db);
}

}  // namespace rollbook::layout
