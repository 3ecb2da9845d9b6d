#include "facade/ssid_lists.hpp"

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook {

void must_be_ssid(const std::string& ssid) {
  if (ssid.size() != 10 || !all_digits(ssid)) throw Error(ErrorKind::usage, "an SSID has ten digits");
}

void must_say_why(const std::string& why, const std::string& wanted) {
  if (trimmed(why).empty()) throw Error(ErrorKind::usage, wanted);
}

}  // namespace rollbook
