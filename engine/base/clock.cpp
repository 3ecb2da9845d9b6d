#include "base/clock.hpp"

#include <chrono>
#include <ctime>

#include "base/date.hpp"

namespace rollbook {

std::string local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  using namespace std::chrono;
  return to_iso(Day{year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday});
}

}  // namespace rollbook
