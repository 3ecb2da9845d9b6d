// The machine's clock, as people around it read it.
#pragma once

#include <string>

namespace rollbook {

// The day of now on the machine's own clock, as ISO: an evening in Utah is still today.
std::string local_day();

}  // namespace rollbook
