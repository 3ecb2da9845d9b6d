#include "facade/unposted.hpp"

namespace rollbook {

std::vector<Notice> senr_unposted_notice(sql::Connection& db) {
  const std::int64_t files = db.int_of("history/unposted_files", {{"process", std::string("SENR")}});
  if (files == 0) return {};
  return {{{"", 0, "SENR",
            std::to_string(files) + (files == 1 ? " file is" : " files are") +
                " not posted; the state must have taken SENR first",
            "UNPOSTED"}}};
}

}  // namespace rollbook
