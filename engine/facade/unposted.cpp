#include "facade/unposted.hpp"

namespace rollbook {

void warn_of_unposted_senr(sql::Connection& db, std::vector<Notice>& notices) {
  const auto files = db.int_of("history/unposted", {{"process", std::string("SENR")}});
  if (files == 0) return;
  const std::string what = files == 1 ? "1 file is" : std::to_string(files) + " files are";
  notices.push_back(
      {{"", 0, "SENR", what + " not posted: the state must hold all enrollments first", "GERR0005"}});
}

}  // namespace rollbook
