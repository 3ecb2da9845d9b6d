#include "base/text.hpp"

#include <catch2/catch.hpp>

namespace rb = rollbook;

TEST_CASE("UTF-8 is told from what is not") {
  for (const std::string good : {"", "plain",
                                 "Nu\xC3\xB1"
                                 "ez",
                                 "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "12345678\xC3\xA9"}) {
    CHECK(rb::is_utf8(good));
  }
  for (const std::string bad :
       {"\xF1",
        "Nu\xF1"
        "ez",
        "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "12345678\xE9",
        "1234567\xE9"
        "8"}) {
    CHECK_FALSE(rb::is_utf8(bad));
  }
}

TEST_CASE("Windows-1252 turns into UTF-8") {
  CHECK(rb::from_windows_1252("Nu\xF1"
                              "ez") ==
        "Nu\xC3\xB1"
        "ez");
  CHECK(rb::from_windows_1252("O\x92"
                              "Brien") ==
        "O\xE2\x80\x99"
        "Brien");
  CHECK(rb::from_windows_1252("\x80") == "\xE2\x82\xAC");
  std::string all;
  for (int i = 1; i < 256; ++i) all += static_cast<char>(i);
  CHECK(rb::is_utf8(rb::from_windows_1252(all)));
  CHECK(rb::utf8_length(rb::from_windows_1252(all)) == 255);
}

TEST_CASE("A byte-order mark is dropped once") {
  CHECK(rb::without_bom("\xEF\xBB\xBF"
                        "a") == "a");
  CHECK(rb::without_bom("a\xEF\xBB\xBF") == "a\xEF\xBB\xBF");
}

TEST_CASE("Small helpers of text") {
  CHECK(rb::trimmed(" \ta b\t ") == "a b");
  CHECK(rb::trimmed("   ").empty());
  CHECK(rb::all_digits("0012"));
  CHECK_FALSE(rb::all_digits(""));
  CHECK_FALSE(rb::all_digits("1 2"));
  CHECK(rb::upper_ascii("stu.csv\xC3\xA9") == "STU.CSV\xC3\xA9");
  CHECK(rb::lower_ascii("STU") == "stu");
  CHECK(rb::utf8_length("Nu\xC3\xB1"
                        "ez") == 5);
}

TEST_CASE("Windows-1252 both ways") {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(rb::to_windows_1252(rb::from_windows_1252(all)) == all);
  CHECK_FALSE(rb::to_windows_1252("T\xC4\x81ne").has_value());
}

TEST_CASE("Text as a JSON string") {
  std::string out;
  rb::append_json_text(out, "a\"b\\c\n\x01\xC3\xA9");
  CHECK(out == "\"a\\\"b\\\\c\\u000a\\u0001\xC3\xA9\"");
}

TEST_CASE("Words between separators") {
  CHECK(rb::words_of(" a, b ,,c ", ',') == std::vector<std::string>{"a", "b", "c"});
  CHECK(rb::words_of("", ' ').empty());
}
