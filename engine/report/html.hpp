// Tables as one HTML page that stands alone: no script, nothing loaded from anywhere, made to be printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollbook/table.hpp"

namespace rollbook::report {

// For text and attribute values; control characters and bytes that are not UTF-8 become U+FFFD.
std::string html_escaped(std::string_view text);

struct HtmlSection {
  std::string title;
  Table table;
  std::string note = {};       // below the table; may be empty
  bool on_new_page = false;    // when it is printed
};

// title: the page's heading too; about: lines below it (LEA, collection, day).
std::string html_page(const std::string& title, const std::vector<std::string>& about,
                      const std::vector<HtmlSection>& sections);

// The same around a body of the caller's own (an inline SVG); style: CSS added to the page's.
std::string html_document(const std::string& title, const std::string& style, const std::string& body);
// The table alone; numbers stand to the right.
std::string html_table(const Table& table);

}  // namespace rollbook::report
