// The first look at a whole district (reconcile/screen.hpp) may change nothing but the time that a run takes.
#pragma once

#include <string>

namespace rollbook::test {

// Empty if a run with it and a run without it come to the same; else what each says. Nothing is kept in the
// database.
std::string first_look_difference(const std::string& database, const std::string& today);

}  // namespace rollbook::test
