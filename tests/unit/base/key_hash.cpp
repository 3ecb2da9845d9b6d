#include "base/key_hash.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

using rollbook::KeyHash;

namespace {

std::uint64_t hash_of(const KeyHash& hash, const std::vector<std::string>& fields) {
  auto sum = hash.start();
  for (const auto& field : fields) sum = hash.add(sum, field);
  return hash.finish(sum);
}

// Every text of up to four digits, and longer ones that differ in the first or last character.
std::vector<std::string> near_texts() {
  std::vector<std::string> texts{""};
  for (std::size_t i = 0; i < texts.size() && texts[i].size() < 4; ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) texts.push_back(texts[i] + digit);
  }
  for (std::size_t size = 5; size <= 40; ++size) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      texts.push_back(digit + std::string(size - 1, '0'));
      if (digit != '0') texts.push_back(std::string(size - 1, '0') + digit);
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("Short fields that differ have another hash, whatever follows them") {
  for (const auto& hash : {KeyHash::lasting(), KeyHash()}) {
    std::map<std::uint64_t, std::string> seen;
    for (const auto& text : near_texts()) {
      const auto [place, is_new] = seen.emplace(hash_of(hash, {text, "10", ""}), text);
      CAPTURE(text, place->second);
      CHECK(is_new);
    }
  }
}

TEST_CASE("Where a field ends counts") {
  const auto hash = KeyHash::lasting();
  CHECK(hash_of(hash, {"ab", "c"}) != hash_of(hash, {"a", "bc"}));
  CHECK(hash_of(hash, {"", "a"}) != hash_of(hash, {"a", ""}));
  CHECK(hash_of(hash, {"a"}) != hash_of(hash, {"a", ""}));
}
