#include "sql/page_image.hpp"

#include <sqlite3.h>

#include <cstring>
#include <new>
#include <utility>

#include "base/huge_pages.hpp"

namespace rollbook::sql {

namespace {

constexpr std::size_t lock_byte = 0x40000000;  // SQLite never uses the page that holds it
constexpr std::size_t page_size_at = 16;
constexpr std::size_t page_count_at = 28;

}  // namespace

void put_u16(unsigned char* at, std::uint32_t value) {
  at[0] = static_cast<unsigned char>(value >> 8U);
  at[1] = static_cast<unsigned char>(value);
}

void put_u32(unsigned char* at, std::uint32_t value) {
  put_u16(at, value >> 16U);
  put_u16(at + 2, value & 0xFFFFU);
}

void append_u32(std::string& out, std::uint32_t value) {
  unsigned char bytes[4];
  put_u32(bytes, value);
  out.append(reinterpret_cast<const char*>(bytes), 4);
}

// Seven bits a byte, the highest first; the sizes and numbers written here have far fewer than the format's
// 64 bits.
void append_varint(std::string& out, std::uint64_t value) {
  if (value < 0x80U) {
    out += static_cast<char>(value);
    return;
  }
  char bytes[9];
  std::size_t at = sizeof bytes;
  bytes[--at] = static_cast<char>(value & 0x7FU);
  while ((value >>= 7U) != 0 && at > 0) bytes[--at] = static_cast<char>((value & 0x7FU) | 0x80U);
  out.append(bytes + at, sizeof bytes - at);
}

PageImage::PageImage(std::string_view made) {
  grow(made.size());
  std::memcpy(m_bytes, made.data(), made.size());
  m_size = made.size();
  const std::uint32_t size = (std::uint32_t{m_bytes[page_size_at]} << 8U) | m_bytes[page_size_at + 1];
  m_page_size = size == 1 ? 65536 : size;
}

PageImage::~PageImage() {
  sqlite3_free(m_bytes);
}

void PageImage::grow(std::size_t size) {
  if (size <= m_capacity) return;
  reserve(size + size / 2);
}

void PageImage::reserve(std::size_t capacity) {
  if (capacity <= m_capacity) return;
  void* bytes = sqlite3_realloc64(m_bytes, capacity);
  if (bytes == nullptr) throw std::bad_alloc();
  m_bytes = static_cast<unsigned char*>(bytes);
  advise_huge_pages(m_bytes, capacity);
  m_capacity = capacity;
}

std::uint32_t PageImage::add_page() {
  const std::size_t pages = m_size == lock_byte ? 2 : 1;
  const std::size_t added = pages * m_page_size;
  grow(m_size + added);
  std::memset(m_bytes + m_size, 0, added);
  m_size += added;
  return static_cast<std::uint32_t>(m_size / m_page_size);
}

unsigned char* PageImage::release() {
  put_u32(m_bytes + page_count_at, static_cast<std::uint32_t>(m_size / m_page_size));
  return std::exchange(m_bytes, nullptr);
}

}  // namespace rollbook::sql
