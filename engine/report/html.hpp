// Tables as one HTML page that stands alone: no script, nothing loaded from anywhere (a policy in its head
// says so to the browser), made to be printed.
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
  std::string note = {};     // below the table; may be empty
  bool on_new_page = false;  // when it is printed
  std::size_t totals = 0;    // how many of the last rows are totals
};

// title: the page's heading too; about: lines below it (LEA, collection, day).
std::string html_page(const std::string& title, const std::vector<std::string>& about,
                      const std::vector<HtmlSection>& sections);

// The same around a body of the caller's own (an inline SVG); style: CSS added to the page's; kind: a comment
// at the page's start, by which such pages can be known.
std::string html_document(const std::string& title, const std::string& style, const std::string& body,
                          const std::string& kind = {});
// How a page of this kind begins.
std::string html_beginning(const std::string& kind);
// The table alone; numbers stand to the right, the last rows as totals.
std::string html_table(const Table& table, std::size_t totals = 0);

}  // namespace rollbook::report
