// The random districts themselves: what is expected of the state can always be reached, one record a file.
#include <catch2/catch.hpp>
#include <map>

#include "support/expected.hpp"

using namespace support;

namespace {

struct Walk {
  std::map<std::string, int> changes;
  long rounds = 0, sent = 0;
};

SenrRows visible_rows(const State& state, const State::OdsForm& form) {
  SenrRows rows;
  for (const auto& [key, record] : state.records()) {
    if (State::in_extract(key, form)) rows.emplace(key, record);
  }
  return rows;
}

std::string round(District& district, State& state, const State::OdsForm& form, Random& random, Day today,
                  Walk& walk) {
  if (random.chance(70)) heal(district);
  for (int n = random.between(1, 5); n > 0; --n) {
    const std::string name = mutate(district, state, form, random, today);
    if (!name.empty()) ++walk.changes[name.substr(0, name.find(" ("))];
  }
  const Expected target = expected(district, visible_rows(state, form), today);
  std::set<std::string> ssids;
  for (const auto& key : differing_keys(target, visible_rows(state, form))) ssids.insert(key.ssid);
  for (const auto& ssid : ssids) {
    ++walk.sent;
    if (!send_one_by_one(state, target, ssid, form)) return "cannot be reached: " + ssid;
  }
  ++walk.rounds;
  const std::string left = difference(target, visible_rows(state, form));
  if (!left.empty()) return left;
  const Expected again = expected(district, visible_rows(state, form), today);
  return difference(again, visible_rows(state, form));  // nothing more to do
}

}  // namespace

TEST_CASE("the state can follow every random district, and then there is nothing left to say", "[property]") {
  Walk walk;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    Day today = plus(day(2026, 8, 20), random.between(0, 150));
    District district = random_district(random, today);
    State state = initial_state(district, random, today);
    const State::OdsForm form;
    for (int n = 0; n < 4; ++n) {
      today = plus(today, random.between(0, 20));
      state.set_today(today);
      const std::string wrong = round(district, state, form, random, today, walk);
      CAPTURE(seed, n, wrong);
      REQUIRE(wrong.empty());
    }
  }
  for (const auto& [name, count] : walk.changes) {
    INFO(name << ": " << count);
    CHECK(count > 2);
  }
  CHECK(walk.changes.size() > 25);
  CHECK(walk.sent > 1000);
  if (std::getenv("ROLLBOOK_VERBOSE") != nullptr) {
    for (const auto& [name, count] : walk.changes) WARN(name << ": " << count);
    WARN("students changed: " << walk.sent);
  }
}
