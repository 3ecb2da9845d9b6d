#include "compare/scan.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

#include "base/text.hpp"
#include "compare/blocks.hpp"

namespace rollbook::compare {

namespace {

// Bits that are set: baseline amd64 has no instruction for it.
unsigned count_of(std::uint64_t bits) {
  bits -= (bits >> 1U) & 0x5555555555555555ULL;
  bits = (bits & 0x3333333333333333ULL) + ((bits >> 2U) & 0x3333333333333333ULL);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FULL;
  return static_cast<unsigned>((bits * 0x0101010101010101ULL) >> 56U);
}

// The places of a row's delimiters and line end, counted from the segment's begin. A line may have as many as
// it has bytes; room for the longest line and a block is always left.
class Marks {
 public:
  explicit Marks(std::size_t longest_line)
      : m_marks(
            std::make_unique_for_overwrite<std::uint32_t[]>(worth_moving + longest_line + 4 * block_bytes)) {}

  // Eight at a time without a look at how many there are: the rest is overwritten by the next.
  void add(std::uint64_t bits, std::uint32_t offset) {
    std::uint32_t* const out = m_marks.get() + m_count;
    const unsigned count = count_of(bits);
    for (unsigned done = 0; done < count; done += 8) {
      for (unsigned i = done; i < done + 8; ++i) {
        out[i] = offset + static_cast<std::uint32_t>(std::countr_zero(bits));
        bits &= bits - 1;
      }
    }
    m_count += count;
  }
  // Forgets what is before first; returns how far the others moved.
  std::size_t forget_before(std::size_t first) {
    if (first < worth_moving) return 0;
    std::copy(m_marks.get() + first, m_marks.get() + m_count, m_marks.get());
    m_count -= first;
    return first;
  }
  std::size_t count() const { return m_count; }
  std::uint32_t operator[](std::size_t i) const { return m_marks[i]; }

 private:
  static constexpr std::size_t worth_moving = 4096;
  std::unique_ptr<std::uint32_t[]> m_marks;
  std::size_t m_count = 0;
};

class Scan {
 public:
  Scan(std::string_view text, const Form& form, const KeyHash& hash, Segment& segment)
      : m_form(form),
        m_hash(hash),
        m_segment(segment),
        m_begin(text.data() + segment.begin),
        m_size(segment.end - segment.begin),
        m_head(form.record_type + form.delimiter),
        m_longest(std::min(form.max_line_bytes, Row::longest)),
        m_marks(m_longest) {}

  bool run();

 private:
  bool take_block(const char* bytes, std::size_t offset);
  bool check_utf8(std::uint64_t high, std::size_t offset);
  bool take_row(std::size_t end, std::size_t last_mark);
  std::string_view field(std::size_t index, std::size_t end) const;

  const Form& m_form;
  const KeyHash& m_hash;
  Segment& m_segment;
  const char* const m_begin;
  const std::size_t m_size;
  const std::string m_head;
  const std::size_t m_longest;
  Marks m_marks;
  std::size_t m_row = 0;         // where the row begins that is being read
  std::size_t m_first_mark = 0;  // and its first mark
  std::size_t m_valid_to = 0;    // UTF-8 is checked up to here
};

bool Scan::check_utf8(std::uint64_t high, std::size_t offset) {
  for (; high != 0; high &= high - 1) {
    const std::size_t at = offset + static_cast<std::size_t>(std::countr_zero(high));
    if (at < m_valid_to) continue;
    const auto length = utf8_sequence({m_begin + at, m_size - at});
    if (length == 0) return false;
    m_segment.beyond_latin = m_segment.beyond_latin || static_cast<unsigned char>(m_begin[at]) >= 0xCC;
    m_valid_to = at + length;
  }
  return true;
}

std::string_view Scan::field(std::size_t index, std::size_t end) const {
  const std::size_t from = index == 0 ? m_row : m_marks[m_first_mark + index - 1] + 1;
  const std::size_t to = index + 1 == m_form.columns.size() ? end : m_marks[m_first_mark + index];
  return {m_begin + from, to - from};
}

bool Scan::take_row(std::size_t end, std::size_t last_mark) {
  if (last_mark - m_first_mark + 1 != m_form.columns.size()) return false;
  std::size_t length = end - m_row;
  if (m_begin[end - 1] == '\r') --length;
  if (length > m_longest || length < m_head.size()) return false;
  if (std::memcmp(m_begin + m_row, m_head.data(), m_head.size()) != 0) return false;
  std::uint64_t hash = m_hash.start();
  for (const auto index : m_form.key) {
    const auto value = field(index, m_row + length);
    const bool blank = value.empty() || ((value[0] == ' ' || value[0] == '\t') && trimmed(value).empty());
    if (blank && !m_form.may_be_blank(index)) return false;
    hash = m_hash.add(hash, value);
  }
  m_segment.rows.emplace_back(m_hash.finish(hash), m_segment.begin + m_row, length);
  m_row = end + 1;
  m_first_mark = last_mark + 1;
  return true;
}

bool Scan::take_block(const char* bytes, std::size_t offset) {
  const Block block = block_of(bytes, m_form.delimiter);
  if (block.nul || offset - m_row > m_longest + block_bytes) return false;
  if (block.high != 0 && !check_utf8(block.high, offset)) return false;
  const std::uint64_t marks = block.delimiters | block.line_feeds;
  std::size_t counted = m_marks.count();
  m_marks.add(marks, static_cast<std::uint32_t>(offset));
  std::uint64_t seen = 0;
  for (std::uint64_t left = block.line_feeds; left != 0; left &= left - 1) {
    const std::uint64_t before = (left & (~left + 1)) - 1;  // the bits below the line feed's
    counted += count_of(marks & before & ~seen);
    seen = before;
    if (!take_row(offset + static_cast<std::size_t>(std::countr_zero(left)), counted)) return false;
  }
  m_first_mark -= m_marks.forget_before(m_first_mark);
  return true;
}

bool Scan::run() {
  std::size_t offset = 0;
  for (; offset + block_bytes <= m_size; offset += block_bytes) {
    if (!take_block(m_begin + offset, offset)) return false;
  }
  char rest[block_bytes];
  std::memset(rest, ' ', block_bytes);
  std::memcpy(rest, m_begin + offset, m_size - offset);
  if (!take_block(rest, offset)) return false;
  return m_row == m_size || take_row(m_size, m_marks.count());
}

}  // namespace

void scan(std::string_view text, const Form& form, const KeyHash& hash, Segment& segment) {
  segment.rows.clear();
  const auto line = text.substr(segment.begin, segment.end - segment.begin).find('\n');
  segment.rows.reserve((segment.end - segment.begin) / std::max<std::size_t>(32, line) + 64);
  segment.good = Scan(text, form, hash, segment).run();
}

std::vector<Segment> cut(std::string_view text, std::size_t bytes) {
  std::vector<Segment> segments;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto nominal = std::min(begin + bytes, text.size()) - 1;
    const auto line_end = text.find('\n', nominal);
    const std::size_t end = line_end == std::string_view::npos ? text.size() : line_end + 1;
    segments.push_back({begin, end, {}, true});
    begin = end;
  }
  return segments;
}

}  // namespace rollbook::compare
