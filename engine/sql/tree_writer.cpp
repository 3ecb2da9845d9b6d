#include "sql/tree_writer.hpp"

#include <algorithm>
#include <cstring>

namespace rollbook::sql {

namespace {

enum PageKind : unsigned char { interior_index = 2, interior_table = 5, leaf_index = 10, leaf_table = 13 };

constexpr std::size_t leaf_header = 8;
constexpr std::size_t interior_header = 12;
constexpr std::size_t pointer = 2;

// Largest payload that stays whole in a cell, as the file format counts it.
std::size_t table_leaf_limit(std::size_t page_size) {
  return page_size - 35;
}
std::size_t index_limit(std::size_t page_size) {
  return (page_size - 12) * 64 / 255 - 23;
}

void write_page(PageImage& image, std::uint32_t number, PageKind kind, const Cells& cells,
                std::uint32_t right = 0) {
  unsigned char* const page = image.page(number);
  const bool leaf = kind == leaf_table || kind == leaf_index;
  std::size_t content = image.page_size();
  unsigned char* place = page + (leaf ? leaf_header : interior_header);
  for (std::size_t i = 0; i < cells.starts.size(); ++i) {
    const std::size_t from = cells.starts[i];
    const std::size_t size = (i + 1 < cells.starts.size() ? cells.starts[i + 1] : cells.bytes.size()) - from;
    content -= size;
    std::memcpy(page + content, cells.bytes.data() + from, size);
    put_u16(place, static_cast<std::uint32_t>(content));
    place += pointer;
  }
  page[0] = kind;
  put_u16(page + 3, static_cast<std::uint32_t>(cells.starts.size()));
  put_u16(page + 5, static_cast<std::uint32_t>(content));  // 65536 is written as 0
  if (!leaf) put_u32(page + 8, right);
}

bool fits(const PageImage& image, const Cells& cells, std::size_t cell, std::size_t header) {
  return header + cells.bytes.size() + cell + (cells.starts.size() + 1) * pointer <= image.page_size();
}

// What does not fit into the cell goes to a chain of pages of its own.
void append_payload(PageImage& image, std::string& cell, std::string_view payload, std::size_t limit) {
  if (payload.size() <= limit) {
    cell.append(payload);
    return;
  }
  const std::size_t room = image.page_size() - 4;
  const std::size_t least = (std::size_t{image.page_size()} - 12) * 32 / 255 - 23;
  const std::size_t wanted = least + (payload.size() - least) % room;
  const std::size_t local = wanted <= limit ? wanted : least;
  cell.append(payload.substr(0, local));
  payload.remove_prefix(local);
  std::uint32_t page = image.add_page();
  append_u32(cell, page);
  while (!payload.empty()) {
    const std::size_t size = std::min(room, payload.size());
    std::memcpy(image.page(page) + 4, payload.data(), size);
    payload.remove_prefix(size);
    if (payload.empty()) break;
    const std::uint32_t next = image.add_page();
    put_u32(image.page(page), next);
    page = next;
  }
}

}  // namespace

std::string Cells::take_last() {
  std::string cell = bytes.substr(starts.back());
  bytes.resize(starts.back());
  starts.pop_back();
  return cell;
}

void TableTree::close_leaf() {
  const std::uint32_t page = m_image.add_page();
  write_page(m_image, page, leaf_table, m_leaf);
  m_children.push_back({page, m_last});
  m_leaf.clear();
}

void TableTree::add(std::int64_t rowid, std::string_view payload) {
  m_cell.clear();
  append_varint(m_cell, payload.size());
  append_varint(m_cell, static_cast<std::uint64_t>(rowid));
  append_payload(m_image, m_cell, payload, table_leaf_limit(m_image.page_size()));
  if (!fits(m_image, m_leaf, m_cell.size(), leaf_header)) close_leaf();
  m_leaf.add(m_cell);
  m_last = rowid;
}

void TableTree::write_interior(std::uint32_t page, const Child* from, std::size_t count) {
  Cells cells;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    m_cell.clear();
    append_u32(m_cell, from[i].page);
    append_varint(m_cell, static_cast<std::uint64_t>(from[i].last));
    cells.add(m_cell);
  }
  write_page(m_image, page, interior_table, cells, from[count - 1].page);
}

void TableTree::finish() {
  if (m_children.empty()) return write_page(m_image, m_root, leaf_table, m_leaf);
  close_leaf();
  const std::size_t most = (m_image.page_size() - interior_header) / (4 + 9 + pointer);
  while (m_children.size() > most) {
    const std::size_t groups = (m_children.size() + most - 1) / most;
    std::vector<Child> level;
    for (std::size_t i = 0; i < groups; ++i) {
      const std::size_t first = m_children.size() * i / groups;
      const std::size_t count = m_children.size() * (i + 1) / groups - first;
      const std::uint32_t page = m_image.add_page();
      write_interior(page, &m_children[first], count);
      level.push_back({page, m_children[first + count - 1].last});
    }
    m_children = std::move(level);
  }
  write_interior(m_root, m_children.data(), m_children.size());
}

void IndexTree::add(std::string_view payload) {
  m_cell.clear();
  append_varint(m_cell, payload.size());
  append_payload(m_image, m_cell, payload, index_limit(m_image.page_size()));
  if (!fits(m_image, m_leaf, m_cell.size(), leaf_header)) {
    m_leaves.dividers.push_back(m_leaf.take_last());
    const std::uint32_t page = m_image.add_page();
    write_page(m_image, page, leaf_index, m_leaf);
    m_leaves.pages.push_back(page);
    m_leaf.clear();
  }
  m_leaf.add(m_cell);
}

bool IndexTree::fits_one_page(const Level& level) const {
  std::size_t bytes = interior_header;
  for (const auto& divider : level.dividers) bytes += 4 + divider.size() + pointer;
  return bytes <= m_image.page_size();
}

void IndexTree::write_interior(std::uint32_t page, const Level& below, std::size_t first,
                               std::size_t dividers) {
  Cells cells;
  for (std::size_t i = first; i < first + dividers; ++i) {
    m_cell.clear();
    append_u32(m_cell, below.pages[i]);
    m_cell.append(below.dividers[i]);
    cells.add(m_cell);
  }
  write_page(m_image, page, interior_index, cells, below.pages[first + dividers]);
}

// Each page takes as many dividers as fit, and leaves one for the level above and at least one for the next
// page.
IndexTree::Level IndexTree::write_level(const Level& below) {
  Level level;
  std::size_t first = 0;
  while (first < below.pages.size()) {
    const std::size_t left = below.dividers.size() - first;
    std::size_t count = 0;
    std::size_t bytes = interior_header;
    while (count < left &&
           (bytes += 4 + below.dividers[first + count].size() + pointer) <= m_image.page_size())
      ++count;
    if (count + 1 == left) --count;
    const std::uint32_t page = m_image.add_page();
    write_interior(page, below, first, count);
    level.pages.push_back(page);
    if (count < left) level.dividers.push_back(below.dividers[first + count]);
    first += count + 1;
  }
  return level;
}

void IndexTree::finish() {
  if (m_leaves.pages.empty()) return write_page(m_image, m_root, leaf_index, m_leaf);
  const std::uint32_t page = m_image.add_page();
  write_page(m_image, page, leaf_index, m_leaf);
  m_leaves.pages.push_back(page);
  Level level = std::move(m_leaves);
  while (!fits_one_page(level)) level = write_level(level);
  write_interior(m_root, level, 0, level.dividers.size());
}

}  // namespace rollbook::sql
