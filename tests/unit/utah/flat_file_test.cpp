#include "utah/flat_file.hpp"

#include <catch2/catch.hpp>

namespace rollbook::test {

namespace {

layout::UtahField field(const std::string& name, const std::string& type, std::size_t length,
                        const std::string& key = {}) {
  layout::UtahField f;
  f.record = "S1";
  f.name = name;
  f.type = type;
  f.max_length = length;
  f.key = key;
  return f;
}

layout::UtahRecord record() {
  layout::UtahRecord r;
  r.record = "S1";
  r.fields = {field("RecordType", "A", 2), field("LEANumber", "AN", 3, "K"),
              field("StudentNumber", "AN", 6, "K"), field("LastName", "A", 8),
              field("EntryDate", "D", 8, "K")};
  return r;
}

std::string bytes_of(const layout::UtahForm& form, const std::vector<std::string_view>& values) {
  utah::FlatFile file(form);
  file.add(record(), values);
  CHECK(file.problems().empty());
  return file.bytes();
}

layout::UtahForm form(layout::UtahDelimiter delimiter, layout::UtahEncoding encoding) {
  layout::UtahForm f;
  f.delimiter = delimiter;
  f.encoding = encoding;
  return f;
}

}  // namespace

using layout::UtahDelimiter;
using layout::UtahEncoding;

TEST_CASE("a row with tabs, with commas, and in fixed places") {
  const std::vector<std::string_view> row{"S1", "14", "1001", "O, \"B", "2026-08-17"};
  CHECK(bytes_of(form(UtahDelimiter::tab, UtahEncoding::ascii), row) == "S1\t14\t1001\tO, \"B\t20260817\r\n");
  CHECK(bytes_of(form(UtahDelimiter::comma, UtahEncoding::ascii), row) ==
        "S1,14,1001,\"O, \"\"B\",20260817\r\n");
  CHECK(bytes_of(form(UtahDelimiter::fixed, UtahEncoding::ascii), row) == "S114 1001  O, \"B   20260817\r\n");
}

TEST_CASE("letters outside ASCII in each encoding") {
  const std::vector<std::string_view> row{"S1", "14", "1", "Mu\xC3\xB1oz", ""};
  CHECK(bytes_of(form(UtahDelimiter::tab, UtahEncoding::windows_1252), row) == "S1\t14\t1\tMu\xF1oz\t\r\n");
  CHECK(bytes_of(form(UtahDelimiter::tab, UtahEncoding::utf_8), row) == "S1\t14\t1\tMu\xC3\xB1oz\t\r\n");
  CHECK(bytes_of(form(UtahDelimiter::fixed, UtahEncoding::windows_1252), row) ==
        "S114 1     Mu\xF1oz           \r\n");
  CHECK(bytes_of(form(UtahDelimiter::fixed, UtahEncoding::utf_8), row) ==
        "S114 1     Mu\xC3\xB1oz           \r\n");
}

TEST_CASE("a value that the form cannot hold is named by the record's key, never by itself") {
  const auto wrong = [](const layout::UtahForm& f, std::string_view name) {
    utah::FlatFile file(f);
    file.add(record(), {"S1", "14", "1001", name, "2026-08-17"});
    REQUIRE(file.problems().total() == 1);
    const auto text = file.problems().list().front().text();
    CHECK(text.find(std::string(name)) == std::string::npos);
    CHECK(text.starts_with("S1 1001 2026-08-17: LastName: "));
    return text;
  };
  const auto tabs = form(UtahDelimiter::tab, UtahEncoding::windows_1252);
  CHECK(wrong(tabs, "A\tB").find("U+0009") != std::string::npos);
  CHECK(wrong(tabs, "T\xC4\x81ne").find("windows-1252") != std::string::npos);
  CHECK(wrong(form(UtahDelimiter::tab, UtahEncoding::ascii), "Mu\xC3\xB1oz")
            .find("U+00F1, which ascii lacks") != std::string::npos);
  CHECK(wrong(form(UtahDelimiter::fixed, UtahEncoding::ascii), "Fitzgerald").find("longer") !=
        std::string::npos);
}

TEST_CASE("a header row where the form has one") {
  auto commas = form(UtahDelimiter::comma, UtahEncoding::utf_8);
  utah::FlatFile without(commas);
  without.add_header(record());
  CHECK(without.bytes().empty());
  commas.header = true;
  utah::FlatFile with(commas);
  with.add_header(record());
  CHECK(with.bytes() == "RecordType,LEANumber,StudentNumber,LastName,EntryDate\r\n");
}

}  // namespace rollbook::test
