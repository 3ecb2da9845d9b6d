#include "read/source.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <future>

#include "base/huge_pages.hpp"
#include "base/problems.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "read/input.hpp"

namespace rollbook::read {

namespace {

constexpr std::size_t worth_a_thread = 1U << 20U;

void check_nul(std::string_view bytes, const std::string& name) {
  Problems problems;
  long line = 1;
  std::size_t counted = 0;
  for (auto at = bytes.find('\0'); at != std::string_view::npos;) {
    line += std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted),
                       bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    problems.add({name, line, {}, "holds a NUL byte", "NUL"});
    counted = at;
    const auto next_line = bytes.find('\n', at);
    at = next_line == std::string_view::npos ? next_line : bytes.find('\0', next_line);
  }
  problems.refuse_if_any();
}

}  // namespace

std::string file_bytes(const std::string& path, const std::string& name) {
  const InputFile file(path, name);
  std::string bytes;
  std::size_t size = 0;
  bytes.reserve(file.size() + 1);
  advise_huge_pages(bytes.data(), bytes.capacity());
  bytes.resize(std::max<std::size_t>(file.size() + 1, 1U << 16U));
  for (;;) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const auto n = ::read(file.fd(), bytes.data() + size, bytes.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) refuse(name, std::string("cannot be read: ") + std::strerror(errno));
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
  }
  bytes.resize(size);
  return bytes;
}

Source::Source(const std::string& path, std::string name) : Source(Bytes{file_bytes(path, name)}, name) {}

Source Source::of_bytes(std::string bytes, std::string name) {
  return Source(Bytes{std::move(bytes)}, std::move(name));
}

Source::Source(Bytes bytes, std::string name) : m_name(std::move(name)), m_text(std::move(bytes.text)) {
  auto sum = std::async(m_text.size() < worth_a_thread ? std::launch::deferred : std::launch::async,
                        [this] { return sha256_hex(m_text); });
  refuse_foreign(m_text, m_name);
  if (holds_nothing(m_text)) refuse(m_name, "is empty");
  check_nul(m_text, m_name);
  refuse_end_mark(m_text, m_name);
  m_start = m_text.size() - without_bom(m_text).size();
  m_encoding = is_utf8(text()) ? Encoding::utf8 : encoding_of(text(), m_start > 0, m_name);
  m_sha256 = sum.get();
  if (m_encoding == Encoding::windows_1252) {
    m_text = from_windows_1252(text());
    m_start = 0;
  } else if (!is_surely_composed(text())) {
    m_text = composed(text());
    m_start = 0;
  }
}

}  // namespace rollbook::read
