#include "base/record.hpp"

#include <catch2/catch.hpp>

#include "base/sha256.hpp"

namespace rb = rollbook;

TEST_CASE("Fields of a record are found by their number") {
  CHECK(rb::record_field("SENR^^X", 1) == "SENR");
  CHECK(rb::record_field("SENR^^X", 2).empty());
  CHECK(rb::record_field("SENR^^X", 3) == "X");
  CHECK(rb::record_field("SENR^^X", 4).empty());
  CHECK(rb::record_field("", 1).empty());
}

TEST_CASE("Split and join undo each other") {
  for (const auto* record : {"a^b^c", "", "^", "a^", "^^"}) {
    std::vector<std::string> fields;
    for (const auto field : rb::split_record(record)) fields.emplace_back(field);
    CHECK(rb::join_record(fields) == record);
  }
  CHECK(rb::split_record("a^^").size() == 3);
}

TEST_CASE("SHA-256 gives the published sums") {
  CHECK(rb::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(rb::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  rb::Sha256 sum;
  sum.add("a");
  sum.add("bc");
  CHECK(sum.hex() == rb::sha256_hex("abc"));
}
