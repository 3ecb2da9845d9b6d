// The machine's clock, as people around it read it.
#pragma once

#include <string>
#include <string_view>

namespace rollbook {

// The day of now on the machine's own clock, as ISO: an evening in Utah is still today.
std::string local_day();

// A time as the store keeps it, 2026-10-06T00:30:00Z, in the machine's zone: 2026-10-05T18:30:00-06:00. As it
// came where it is no such time, and in a zone that is UTC.
std::string local_time_of(std::string_view utc);

}  // namespace rollbook
