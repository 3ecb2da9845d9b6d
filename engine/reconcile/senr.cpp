#include "reconcile/senr.hpp"

#include "base/record.hpp"
#include "layout/layout.hpp"

namespace rollbook::reconcile {

namespace {

std::string field_names(const layout::Layout& layout) {
  std::vector<std::string> names;
  for (const auto& field : layout.fields) names.push_back(field.column);
  return join_record(names);
}

}  // namespace

// From the first that the layout does not exempt (field 4) to the last; fillers say nothing.
std::string compared_fields(const std::string& process) {
  std::string mask;
  for (const auto& field : layout::newest(process).fields)
    mask += field.position < 4 || field.column.starts_with("filler_") ? '0' : '1';
  return mask;
}

sql::Params with_layout(const std::string& process, sql::Params params) {
  params.set("mask", compared_fields(process)).set("names", field_names(layout::newest(process)));
  return params;
}

void reconcile_senr(sql::Connection& db, const wanted::SenrRun& run) {
  db.run_script("reconcile/outcome_tables");
  wanted::run_pipeline(db, "reconcile/senr", with_layout("SENR", run.params()));
}

std::vector<Change> changes(sql::Connection& db) {
  std::vector<Change> list;
  auto rows = db.query("reconcile/changes");
  while (rows.step()) {
    Change change;
    change.id = rows.integer(0);
    std::string* const columns[] = {&change.ssid,       &change.school, &change.start_date, &change.part,
                                    &change.student_id, &change.action, &change.reason,     &change.changed,
                                    &change.held,       &change.record};
    int i = 1;
    for (std::string* column : columns) *column = rows.text(i++);
    list.push_back(std::move(change));
  }
  return list;
}

std::vector<NotSent> not_sent(sql::Connection& db) {
  std::vector<NotSent> list;
  auto rows = db.query("reconcile/not_sent");
  while (rows.step()) {
    list.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                    std::string(rows.text(3)), std::string(rows.text(4)), std::string(rows.text(5)),
                    std::string(rows.text(6))});
  }
  return list;
}

Size size_of(sql::Connection& db, const wanted::SenrRun& run, const std::optional<Screened>& screened) {
  const std::int64_t matched = db.int_of("reconcile/matched");
  if (screened) return {screened->held_in_scope, screened->settled + matched};
  return {db.int_of("reconcile/held_in_scope", run.params()), matched};
}

}  // namespace rollbook::reconcile
