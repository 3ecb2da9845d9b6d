// Options that Utah's commands share.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "session.hpp"

namespace rollbook::cli {

Option layout_dir_option();
Option year_option();
Option extract_option(const std::string& standard = "the newest");
Option collection_option();

// The ending year of a school year, 0 if it is not given. Throws Usage.
int year_of(const Args& args);
// A number of an extract, 0 (the newest) if it is not given. Throws Usage.
std::int64_t extract_of(const Args& args);

// The parts of ut_commands(), in the order of the help.
std::vector<Command> ut_file_commands();      // list, write, calendar
std::vector<Command> ut_delivery_commands();  // deliver, the steps, nightly, log
std::vector<Command> ut_report_commands();    // reports, report
std::vector<Command> ut_archive_commands();   // attach, archive, archive verify

}  // namespace rollbook::cli
