// The Enrollment Data Reports: what an auditor asks of an extract, as CSV and as pages to be printed. They
// are made of the very rows that the extract chose, in its transaction, and kept with it. Which ones a
// collection has is data (schema/layouts/utah/collections.csv). Nothing in them depends on when they are
// made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/html.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

// One report before it is bytes.
struct ReportTable {
  std::string name;  // class-size; of the CSV file
  Table table;
};
struct EnrollmentReport {
  std::string name;                           // class-size; of the page
  std::vector<ReportTable> tables;            // a CSV file each
  std::vector<report::HtmlSection> sections;  // of the page
};

// What prepare_run() chose, in the tables that the reports read.
void prepare_reports(sql::Connection& db, const Run& run);
// name: enrollment, class-size, special-education, membership. Wants prepare_reports().
EnrollmentReport enrollment_report(sql::Connection& db, const Run& run, const std::string& name);

// Makes the reports of the run's collection and keeps them with the extract. file_name: the extract's.
void keep_reports(sql::Connection& db, const Run& run, const Context& context, std::int64_t extract,
                  const std::string& file_name);

// "class-size.csv" -> "Class Size 2026-10-05.csv"; the extract's number of the day is said from 2 on.
std::string report_file_name(const std::string& name, const std::string& day, std::int64_t number);

}  // namespace rollbook::utah
