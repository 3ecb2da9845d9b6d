#include "report/html.hpp"

#include <catch2/catch.hpp>

using rollbook::Cell;
using rollbook::Table;
using namespace rollbook::report;

namespace {

bool holds(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

std::size_t times(const std::string& page, const std::string& part) {
  std::size_t count = 0;
  for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace

TEST_CASE("nothing in a text can be taken for markup") {
  CHECK(html_escaped("<b a=\"1\" c='2'>&amp;</b>") ==
        "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;");
  CHECK(html_escaped("Ñuñez") == "Ñuñez");
  CHECK(html_escaped("a\x1b[2Jb\xff") == "a\xEF\xBF\xBD[2Jb\xEF\xBF\xBD");
  CHECK(html_escaped("").empty());
}

TEST_CASE("a table escapes its cells and heads; numbers stand to the right, totals are marked") {
  const Table table{{"<i>", "n"},
                    {{std::string("a<b"), std::int64_t{7}},
                     {std::monostate{}, 2.5},
                     {std::string("all"), std::int64_t{9}}}};
  CHECK(html_table(table, 1) ==
        "<table>\n<thead><tr><th scope=\"col\">&lt;i&gt;</th><th class=\"n\" "
        "scope=\"col\">n</th></tr></thead>\n<tbody>\n"
        "<tr><td>a&lt;b</td><td class=\"n\">7</td></tr>\n"
        "<tr><td></td><td class=\"n\">2.5</td></tr>\n"
        "<tr class=\"total\"><td>all</td><td class=\"n\">9</td></tr>\n"
        "</tbody>\n</table>\n");
  CHECK(times(html_table(table), "class=\"total\"") == 0);
}

TEST_CASE("a page stands alone: its policy forbids all but its own style, and its texts are escaped") {
  const Table table{{"x"}, {{std::string("1")}}};
  const std::string page =
      html_page("A & B", {"LEA <14>"}, {{.title = "T<1>", .table = table, .note = "n<1>"}});
  CHECK(holds(page, "default-src 'none'; style-src 'unsafe-inline'"));
  CHECK(times(page, "A &amp; B") == 2);
  CHECK(holds(page, "<p class=\"about\">LEA &lt;14&gt;</p>"));
  CHECK(holds(page, "<h2>T&lt;1&gt;</h2>"));
  CHECK(holds(page, "<p class=\"note\">n&lt;1&gt;</p>"));
  CHECK(times(page, "http:") + times(page, "https:") + times(page, "url(") + times(page, "<script") == 0);
}

TEST_CASE("a section without rows says so") {
  const std::string page = html_page("A", {}, {{.title = "T", .table = {{"x"}, {}}}});
  CHECK(holds(page, "<p class=\"none\">None.</p>"));
  CHECK(times(page, "<table") == 0);
}

TEST_CASE("short tables are printed on one page, long ones run on") {
  Table table{{"x"}, {{std::string("1")}}};
  CHECK(times(html_page("A", {}, {{.title = "T", .table = table}}), "<section class=\"together\">") == 1);
  CHECK(times(html_page("A", {}, {{.title = "T", .table = table, .on_new_page = true}}),
              "<section class=\"page\">") == 1);
  table.rows.resize(500, {std::string("1")});
  CHECK(times(html_page("A", {}, {{.title = "T", .table = table}}), "<section>") == 1);
}

TEST_CASE("a page is known by its beginning") {
  CHECK(html_document("t", "", "b", "Kind").starts_with(html_beginning("Kind")));
  CHECK(html_beginning("Kind") == "<!DOCTYPE html>\n<!-- Kind -->\n<html lang=\"en\">\n");
  CHECK_FALSE(html_document("t", "", "b").starts_with(html_beginning("Kind")));
}
