// Writes one b-tree of a PageImage out of its entries in order, leaves first
// (https://www.sqlite.org/fileformat2.html, 1.6).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sql/page_image.hpp"

namespace rollbook::sql {

// What a page is filled with before it is written.
struct Cells {
  std::string bytes;                // one cell behind the other
  std::vector<std::size_t> starts;  // of each in bytes

  void add(std::string_view cell) {
    starts.push_back(bytes.size());
    bytes.append(cell);
  }
  std::string take_last();
  void clear() {
    bytes.clear();
    starts.clear();
  }
  bool empty() const { return starts.empty(); }
};

// A table's tree: rows by rowid.
class TableTree {
 public:
  // root: an empty leaf that SQLite made; it becomes the root of what is written.
  TableTree(PageImage& image, std::uint32_t root) : m_image(image), m_root(root) {}
  // rowids ascend. payload: the row's record.
  void add(std::int64_t rowid, std::string_view payload);
  void finish();

 private:
  struct Child {
    std::uint32_t page;
    std::int64_t last;  // the greatest rowid in it
  };
  void close_leaf();
  void write_interior(std::uint32_t page, const Child* from, std::size_t count);

  PageImage& m_image;
  std::uint32_t m_root;
  Cells m_leaf;
  std::int64_t m_last = 0;
  std::vector<Child> m_children;
  std::string m_cell;
};

// An index's tree: entries in the index's order, each the record of the columns and the rowid.
class IndexTree {
 public:
  IndexTree(PageImage& image, std::uint32_t root) : m_image(image), m_root(root) {}
  void add(std::string_view payload);
  void finish();

 private:
  // Children of a level, with the entry that stands between each and the next.
  struct Level {
    std::vector<std::uint32_t> pages;
    std::vector<std::string> dividers;
  };
  Level write_level(const Level& below);
  bool fits_one_page(const Level& level) const;
  void write_interior(std::uint32_t page, const Level& below, std::size_t first, std::size_t dividers);

  PageImage& m_image;
  std::uint32_t m_root;
  Cells m_leaf;
  Level m_leaves;
  std::string m_cell;
};

}  // namespace rollbook::sql
