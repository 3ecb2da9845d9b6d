// What the lists of SSIDs share that people keep: keep and same-person.
#pragma once

#include <string>

namespace rollbook {

// Throws Error(usage) unless it is ten digits.
void must_be_ssid(const std::string& ssid);

// Throws Error(usage), saying what is wanted, if why is blank.
void must_say_why(const std::string& why, const std::string& wanted);

}  // namespace rollbook
