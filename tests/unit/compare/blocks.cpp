#include "compare/blocks.hpp"

#include <catch2/catch.hpp>

#include "base/key_hash.hpp"
#include "compare/rows.hpp"
#include "support/random.hpp"

using namespace rollbook::compare;
using rollbook::KeyHash;

TEST_CASE("A block's marks are the same by either way of finding them") {
  support::Random random(7);
  const std::string choice(
      "^\n\r \x00\x01^\x7F\x80\xC3\xFF"
      "az",
      13);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    while (bytes.size() < block_bytes) {
      const auto at = static_cast<std::size_t>(
          random.between(round % 2 == 0 ? 0 : 5, static_cast<int>(choice.size()) - 1));
      bytes += choice[at];
    }
    const Block fast = block_of(bytes.data(), '^');
    const Block plain = plain_block_of(bytes.data(), '^');
    REQUIRE(fast.delimiters == plain.delimiters);
    REQUIRE(fast.line_feeds == plain.line_feeds);
    REQUIRE(fast.high == plain.high);
    REQUIRE(fast.nul == plain.nul);
  }
}

TEST_CASE("A key's hash tells its fields apart, whatever their lengths") {
  const KeyHash hash;
  const auto of = [&](const std::vector<std::string>& fields) {
    auto value = hash.start();
    for (const auto& field : fields) value = hash.add(value, field);
    return hash.finish(value);
  };
  std::string text;
  std::vector<std::uint64_t> seen;
  for (int length = 0; length < 60; ++length) {
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
      seen.push_back(of({text.substr(0, cut), text.substr(cut)}));
    text += static_cast<char>('a' + length % 3);
  }
  const auto count = seen.size();
  std::sort(seen.begin(), seen.end());
  CHECK(static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin()) == count);
  CHECK(of({"0100001", "1"}) == of({"0100001", "1"}));
}

TEST_CASE("Secrets are another run's others, and a mask keeps only its bits") {
  CHECK(KeyHash().start() != KeyHash().start());
  const KeyHash narrow(3);
  for (int i = 0; i < 20; ++i) CHECK(narrow.finish(narrow.add(narrow.start(), std::to_string(i))) <= 3);
}

TEST_CASE("A row's place holds offsets beyond four gigabytes") {
  const Row row(1, std::size_t{5} << 40U, 65536);
  CHECK(row.place >> Row::length_bits == std::size_t{5} << 40U);
  CHECK((row.place & Row::longest) == 65536);
  const std::string text = "abcdef";
  CHECK(Row(1, 2, 3).in(text.data()) == "cde");
}
