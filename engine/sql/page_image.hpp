// A database image in memory that grows by whole pages (https://www.sqlite.org/fileformat2.html).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rollbook::sql {

class PageImage {
 public:
  // An image that SQLite made (sqlite3_serialize), whole pages.
  explicit PageImage(std::string_view made);
  ~PageImage();
  PageImage(const PageImage&) = delete;
  PageImage& operator=(const PageImage&) = delete;

  std::uint32_t page_size() const { return m_page_size; }
  std::size_t size() const { return m_size; }
  // Room from the start for about so much.
  void reserve(std::size_t capacity);
  // A new page of zeros; its number, from 1. The page of the lock byte is left out.
  std::uint32_t add_page();
  // Valid until the next add_page().
  unsigned char* page(std::uint32_t number) { return m_bytes + std::size_t{number - 1} * m_page_size; }
  // Writes the number of pages into the header and hands the bytes over (sqlite3_free).
  unsigned char* release();

 private:
  void grow(std::size_t size);

  unsigned char* m_bytes = nullptr;
  std::size_t m_size = 0;
  std::size_t m_capacity = 0;
  std::uint32_t m_page_size = 0;
};

// Big-endian, as the file format has it.
void put_u16(unsigned char* at, std::uint32_t value);
void put_u32(unsigned char* at, std::uint32_t value);
void append_u32(std::string& out, std::uint32_t value);
void append_varint(std::string& out, std::uint64_t value);

}  // namespace rollbook::sql
