#include "base/clock.hpp"

#include <chrono>
#include <cstdio>
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

std::string local_time_of(std::string_view utc) {
  std::tm given{};
  const std::string text(utc);
  const char* end = ::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &given);
  if (end == nullptr || *end != '\0') return text;
  const std::time_t at = ::timegm(&given);
  std::tm local{};
  ::localtime_r(&at, &local);
  if (local.tm_gmtoff == 0) return text;
  char shown[32];
  std::strftime(shown, sizeof shown, "%Y-%m-%dT%H:%M:%S", &local);
  const long minutes = (local.tm_gmtoff < 0 ? -local.tm_gmtoff : local.tm_gmtoff) / 60;
  char zone[48];
  std::snprintf(zone, sizeof zone, "%c%02ld:%02ld", local.tm_gmtoff < 0 ? '-' : '+', minutes / 60,
                minutes % 60);
  return std::string(shown) + zone;
}

}  // namespace rollbook
