#include "compare/join.hpp"

#include <atomic>
#include <bit>
#include <memory>
#include <mutex>
#include <numeric>

#include "compare/workers.hpp"

namespace rollbook::compare {

namespace {

// How many rows are looked at together, so that their memory is fetched while others are worked on.
constexpr std::size_t together = 32;

void fetch(const void* at) {
  __builtin_prefetch(at);
}

void fetch(std::string_view bytes) {
  for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 256); i += 64) fetch(bytes.data() + i);
}

// A part of the old file's rows by the hash of their keys; which part a row belongs to, its hash says.
class Part {
 public:
  void reserve(std::size_t rows) {
    m_mask = std::bit_ceil(rows + rows / 2 + 1) - 1;
    m_slots.resize(m_mask + 1);
    m_taken = std::make_unique<std::atomic<bool>[]>(m_mask + 1);
  }
  // The slot of the first row with that hash at or after slot, or the empty slot where there is none.
  std::size_t find(std::uint64_t hash, std::size_t slot) const {
    while (m_slots[slot].place != 0 && m_slots[slot].hash != hash) slot = next(slot);
    return slot;
  }
  std::size_t home(std::uint64_t hash) const { return hash & m_mask; }
  std::size_t next(std::size_t slot) const { return (slot + 1) & m_mask; }
  const Row& row(std::size_t slot) const { return m_slots[slot]; }
  bool is_empty(std::size_t slot) const { return m_slots[slot].place == 0; }
  void put(std::size_t slot, const Row& row) { m_slots[slot] = row; }
  // False if a row of the new file had it already.
  bool take(std::size_t slot) { return !m_taken[slot].exchange(true, std::memory_order_relaxed); }
  void append_left(std::vector<Row>& rows) const {
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
      if (!is_empty(slot) && !m_taken[slot]) rows.push_back(m_slots[slot]);
    }
  }

 private:
  std::size_t m_mask = 0;
  std::vector<Row> m_slots;
  std::unique_ptr<std::atomic<bool>[]> m_taken;
};

class Join {
 public:
  Join(const Side& before, const Side& after, const Form& form, unsigned threads)
      : m_before(before), m_after(after), m_form(form), m_threads(threads), m_parts(threads) {}

  Matched run() {
    run_jobs(m_threads, m_parts.size(), [this](std::size_t part) { fill(part); });
    run_jobs(m_threads, m_after.segments.size(),
             [this](std::size_t segment) { look_up(m_after.segments[segment]); });
    for (const auto& part : m_parts) part.append_left(m_matched.removed);
    m_matched.doubled = m_doubled;
    return std::move(m_matched);
  }

 private:
  struct Found {
    Part* part;
    std::size_t slot;
  };

  // By the high bits: the low ones choose the slot.
  std::size_t part_of(std::uint64_t hash) const { return ((hash >> 32U) * m_parts.size()) >> 32U; }
  void fill(std::size_t number);
  void put(Part& part, const Row& row);
  void look_up(const Segment& segment);
  void compare(const Row& row, Found found, Matched& into);
  void collect(Matched& some);

  const Side& m_before;
  const Side& m_after;
  const Form& m_form;
  const unsigned m_threads;
  std::vector<Part> m_parts;
  std::atomic<bool> m_doubled{false};
  std::mutex m_mutex;
  Matched m_matched;
};

void Join::put(Part& part, const Row& row) {
  auto slot = part.find(row.hash, part.home(row.hash));
  for (; !part.is_empty(slot); slot = part.find(row.hash, part.next(slot))) {
    if (!same_key(m_form, row.in(m_before.text), part.row(slot).in(m_before.text))) continue;
    m_doubled = true;
    return;
  }
  part.put(slot, row);
}

void Join::fill(std::size_t number) {
  constexpr std::size_t ahead = 16;
  Part& part = m_parts[number];
  std::size_t rows = 0;
  for (const auto& segment : m_before.segments) {
    for (const auto& row : segment.rows) rows += part_of(row.hash) == number ? 1 : 0;
  }
  part.reserve(rows);
  for (const auto& segment : m_before.segments) {
    for (std::size_t i = 0; i < segment.rows.size(); ++i) {
      if (i + ahead < segment.rows.size()) fetch(&part.row(part.home(segment.rows[i + ahead].hash)));
      if (part_of(segment.rows[i].hash) == number) put(part, segment.rows[i]);
    }
  }
}

void Join::compare(const Row& row, Found found, Matched& into) {
  Part& part = *found.part;
  const auto bytes = row.in(m_after.text);
  for (auto slot = found.slot; !part.is_empty(slot); slot = part.find(row.hash, part.next(slot))) {
    const auto other = part.row(slot).in(m_before.text);
    const bool same = bytes == other;
    if (!same && !same_key(m_form, bytes, other)) continue;
    if (!part.take(slot)) m_doubled = true;
    if (same) ++into.same;
    if (!same) into.changed.push_back({part.row(slot), row});
    return;
  }
  into.added.push_back(row);
}

void Join::look_up(const Segment& segment) {
  Matched some;
  Found found[together];
  for (std::size_t from = 0; from < segment.rows.size(); from += together) {
    const Row* const rows = segment.rows.data() + from;
    const std::size_t count = std::min(together, segment.rows.size() - from);
    for (std::size_t i = 0; i < count; ++i) {
      Part& part = m_parts[part_of(rows[i].hash)];
      found[i] = {&part, part.home(rows[i].hash)};
      fetch(&part.row(found[i].slot));
    }
    for (std::size_t i = 0; i < count; ++i) {
      found[i].slot = found[i].part->find(rows[i].hash, found[i].slot);
      fetch(found[i].part->row(found[i].slot).in(m_before.text));
    }
    for (std::size_t i = 0; i < count; ++i) compare(rows[i], found[i], some);
  }
  collect(some);
}

void Join::collect(Matched& some) {
  const std::lock_guard lock(m_mutex);
  m_matched.same += some.same;
  m_matched.added.insert(m_matched.added.end(), some.added.begin(), some.added.end());
  m_matched.changed.insert(m_matched.changed.end(), some.changed.begin(), some.changed.end());
}

}  // namespace

std::uint64_t Side::rows() const {
  return std::accumulate(segments.begin(), segments.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Segment& segment) { return sum + segment.rows.size(); });
}

Matched match(const Side& before, const Side& after, const Form& form, unsigned threads) {
  return Join(before, after, form, threads).run();
}

}  // namespace rollbook::compare
