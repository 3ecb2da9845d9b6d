// One function a command file; registry.cpp lists them in the order of the help.
#pragma once

#include <vector>

#include "command.hpp"

namespace rollbook::cli {

Command init_command();
Command import_sis_command();
Command import_ods_command();
std::vector<Command> import_mt_commands();
Command extract_command();
Command extract_mt_command();
Command uploads_mt_command();
Command import_ut_command();
Command extract_ut_command();
Command check_ut_command();
std::vector<Command> ssid_commands();
std::vector<Command> ut_commands();
Command history_command();
Command show_command();
Command post_command();
Command unpost_command();
std::vector<Command> reply_commands();
Command write_command();
Command drift_command();
Command compare_command();
Command check_command();
Command conflicts_command();
Command programs_command();
Command status_command();
std::vector<Command> schools_commands();
std::vector<Command> keep_commands();
std::vector<Command> same_person_commands();
std::vector<Command> changes_commands();
std::vector<Command> setting_commands();
Command events_command();
Command sql_command();
std::vector<Command> layout_commands();
std::vector<Command> rules_commands();
Command backup_command();
Command doctor_command();
Command completion_command();
Command help_command();
Command version_command();

}  // namespace rollbook::cli
