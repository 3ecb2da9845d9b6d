#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int as_year(const std::string& text) {
  const bool whole =
      text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos && text >= "1901";
  if (!whole) throw Usage("--year is the ending year of a school year, as 2027, not '" + text + "'");
  return std::stoi(text);
}

}  // namespace

Option layout_dir_option() {
  return {"layout-dir", "DIR", "Utah: files of this folder stand for the built-in layouts and rules"};
}

Option year_option() {
  return {"year", "YEAR", "school year by its ending year, as 2027 (default: that of today)"};
}

Option extract_option(const std::string& standard) {
  return {"extract", "N", "this extract, as 'ut list' numbers them (default: " + standard + ")"};
}

Option collection_option() {
  return {"collection", "october1|december1|year-end|today|custom",
          "of this collection; needed where extracts of several wait for the step"};
}

int year_of(const Args& args) {
  return args.has("year") ? as_year(args.value("year")) : 0;
}

std::int64_t extract_of(const Args& args) {
  const auto number = args.number("extract").value_or(0);
  if (args.has("extract") && number == 0) throw Usage("--extract is a number from 1 on");
  return number;
}

}  // namespace rollbook::cli
