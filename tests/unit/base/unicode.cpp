#include "base/unicode.hpp"

#include <catch2/catch.hpp>

#include "base/blank.hpp"
#include "base/text.hpp"

namespace rb = rollbook;

TEST_CASE("Letters fold by Unicode") {
  CHECK(rb::upper("Jes\xC3\xBAs") == "JES\xC3\x9AS");
  CHECK(rb::lower("\xC5\x81UKASZ") == "\xC5\x82ukasz");
  CHECK(rb::upper("plain 3") == "PLAIN 3");
}

TEST_CASE("One form for what reads the same") {
  CHECK(rb::composed("a\nJesu\xCC\x81s\nb") == "a\nJes\xC3\xBAs\nb");
  CHECK(rb::is_surely_composed("Jes\xC3\xBAs"));
  CHECK_FALSE(rb::is_surely_composed("Jesu\xCC\x81s"));
}

TEST_CASE("Texts that look alike are told apart") {
  CHECK(rb::look_alike("Ana Maria", "Ana\xC2\xA0Maria"));
  CHECK(rb::look_alike("Ana", "Ana "));
  CHECK(rb::look_alike("Esk", "\xD0\x95sk"));
  CHECK_FALSE(rb::look_alike("Ana", "Ana"));
  CHECK_FALSE(rb::look_alike("Ana", "Anna"));
  CHECK_FALSE(rb::look_alike("", " "));
  const auto [a, b] = rb::told_apart("Ana Maria", "Ana\xC2\xA0Maria");
  CHECK(a == "Ana Maria");
  CHECK(b == "Ana<U+00A0>Maria");
  CHECK(rb::told_apart("F", "M").second == "M");
}

TEST_CASE("Odd blanks go at both ends and become a space inside") {
  CHECK(rb::trimmed("\xC2\xA0 100001\xE2\x80\x8B") == "100001");
  CHECK(rb::trimmed("\xEF\xBB\xBFID") == "ID");
  CHECK(rb::trimmed("Zo\xC3\xAB") == "Zo\xC3\xAB");
  CHECK(rb::trimmed("\xC2\xA0").empty());
  CHECK(rb::with_plain_blanks("Ana\xC2\xA0 \xE3\x80\x80Maria") == "Ana Maria");
  CHECK(rb::with_plain_blanks("Ana  Maria") == "Ana  Maria");
  CHECK(rb::find_odd_blank("10\xE2\x80\xAF") == 2);
}

TEST_CASE("Yes and no have many spellings") {
  for (const char* yes : {"1", "Y", "yes", "T", "TRUE", "-1"}) CHECK(rb::yes_or_no(yes) == true);
  for (const char* no : {"0", "n", "No", "F", "false", ""}) CHECK(rb::yes_or_no(no) == false);
  for (const char* none : {"2", "maybe", "X"}) CHECK_FALSE(rb::yes_or_no(none).has_value());
  CHECK(rb::without_zeros("00120") == "120");
  CHECK(rb::without_zeros("000") == "0");
  CHECK(rb::without_zeros("0A1") == "0A1");
}
