#include "utah/reports.hpp"

#include "rollbook/report.hpp"
#include "utah/extract.hpp"
#include "utah/kept_file.hpp"
#include "utah/reports_parts.hpp"

namespace rollbook::utah {

namespace {

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// "class-size" -> "Class Size"
std::string in_words(const std::string& name) {
  std::string words;
  for (const char c : name) {
    const bool begins = words.empty() || words.back() == ' ';
    words += c == '-' ? ' ' : begins && is_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return words;
}

std::vector<std::string> head_of(sql::Connection& db, const Run& run, const std::string& file_name) {
  auto lea = db.query("store/lea");
  lea.step();
  const auto& w = run.window;
  const std::string year = std::to_string(w.year - 1) + "-" + std::to_string(w.year).substr(2);
  const std::string days = w.from == w.to ? "" : ", enrolled between " + w.from + " and " + w.to;
  return {"LEA " + std::string(lea.text(0)) + " " + std::string(lea.text(2)),
          run.collection.name + ", school year " + year + ", data of " + w.data_date + days,
          "Made of the rows of " + file_name, standing_of(run)};
}

void keep(sql::Connection& db, std::int64_t extract, const std::string& name, const std::string& bytes) {
  db.run("reports/utah/insert", {{"extract", extract}, {"name", name}, {"sha256", keep_bytes(db, bytes)}});
}

}  // namespace

void prepare_reports(sql::Connection& db, const Run& run) {
  db.run_script("reports/utah/prepare", {{"counted_on", counted_on(run)}});
}

EnrollmentReport enrollment_report(sql::Connection& db, const Run& run, const std::string& name) {
  if (name == "enrollment") return enrollment_counts(db, run);
  if (name == "class-size") return class_sizes(db, run);
  if (name == "special-education") return special_education(db, run);
  if (name == "membership") return memberships(db, run);
  throw Error(ErrorKind::internal, "no such report: " + name);
}

void keep_reports(sql::Connection& db, const Run& run, const Context& context, std::int64_t extract,
                  const std::string& file_name) {
  if (run.collection.reports.empty()) return;
  prepare_reports(db, run);
  const auto head = head_of(db, run, file_name);
  std::uint64_t done = 0;
  for (const auto& name : run.collection.reports) {
    if (context.progress) context.progress("reports", done++, run.collection.reports.size());
    const auto report = enrollment_report(db, run, name);
    for (const auto& part : report.tables) keep(db, extract, part.name + ".csv", to_csv(part.table));
    keep(db, extract, name + ".html", report::html_page(in_words(name), head, report.sections));
  }
}

std::string report_file_name(const std::string& name, const std::string& day, std::int64_t number) {
  const auto dot = name.rfind('.');
  return in_words(name.substr(0, dot)) + " " + day + (number > 1 ? " (" + std::to_string(number) + ")" : "") +
         name.substr(dot);
}

}  // namespace rollbook::utah
