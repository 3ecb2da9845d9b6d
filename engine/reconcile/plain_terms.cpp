#include "reconcile/plain_terms.hpp"

#include "base/date.hpp"

namespace rollbook::reconcile {

namespace {

std::optional<std::string> text_or_nothing(const sql::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return std::string(row.text(column));
}

void load_translations(sql::Connection& db, PlainTerms& terms) {
  auto rows = db.query("reconcile/screen/translations");
  while (rows.step()) {
    const std::string_view kind = rows.text(0);
    auto* list = kind == "status"        ? &terms.status
                 : kind == "grade"       ? &terms.grade
                 : kind == "exit_reason" ? &terms.exit_reason
                 : kind == "transfer"    ? &terms.transfer
                                         : nullptr;
    if (list != nullptr) list->add(rows.text(1), text_or_nothing(rows, 2));
  }
}

void load_supplied(sql::Connection& db, PlainTerms& terms) {
  auto row = db.query("reconcile/screen/supplied");
  if (!row.step()) return;
  int column = 0;
  for (bool* flag : {&terms.exit_date, &terms.exit_reason_supplied, &terms.completion, &terms.uc_csu,
                     &terms.merit_diploma, &terms.biliteracy, &terms.graduation_exemption}) {
    *flag = row.integer(column++) != 0;
  }
}

}  // namespace

PlainTerms load_terms(sql::Connection& db, const wanted::SenrRun& run) {
  PlainTerms terms;
  terms.lea = run.lea;
  terms.window_start = run.window_start;
  terms.current_year = run.current_year;
  terms.window_year = academic_year(*parse_iso(run.window_start));
  terms.earliest = run.earliest();
  terms.latest = run.latest();
  load_translations(db, terms);
  load_supplied(db, terms);
  for (auto rows = db.query("reconcile/screen/schools"); rows.step();) {
    terms.schools.add(rows.text(0), {std::string(rows.text(1)), rows.integer(2) != 0});
  }
  for (auto rows = db.query("reconcile/screen/not_plain"); rows.step();) terms.not_plain.add(rows.text(0));
  for (auto rows = db.query("reconcile/screen/adult_transition"); rows.step();) {
    terms.adult_transition.add(rows.text(0), text_or_nothing(rows, 1));
  }
  for (auto rows = db.query("reconcile/screen/year_end"); rows.step();) {
    terms.year_ends.emplace(std::string(rows.text(0)), static_cast<int>(rows.integer(1)));
  }
  return terms;
}

}  // namespace rollbook::reconcile
