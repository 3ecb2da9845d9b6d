// What every closed loop needs: a folder a seed, a diary of what happened, and a run over many seeds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "rollbook/error.hpp"
#include "rollbook/store.hpp"
#include "rollbook/table.hpp"
#include "support/day.hpp"
#include "support/random.hpp"

namespace support {

struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(bool holds, const std::string& what) {
  if (!holds) throw Broken(what);
}

std::string text_of(const rollbook::Cell& cell);
std::string csv(const rollbook::Table& table);
std::string content(const std::string& path);
std::filesystem::path fresh_folder();

// One district's life. Everything it needs is in one folder, so that a failed one can be looked at.
class LoopBase {
 public:
  const std::string& diary() const { return m_diary; }

 protected:
  // It begins on some day of `days` after the first.
  LoopBase(std::uint64_t seed, std::filesystem::path folder, Day first, int days)
      : m_random(seed), m_folder(std::move(folder)), m_today(plus(first, m_random.between(0, days))) {}
  rollbook::Context context() const;
  rollbook::Store store() const;
  std::string database() const { return (m_folder / "loop.db").string(); }
  void note(const std::string& text) { m_diary += iso(m_today) + " " + text + "\n"; }

  Random m_random;
  std::filesystem::path m_folder;
  Day m_today;
  std::string m_diary;
};

// Runs Loop(seed, folder): what went wrong, or nothing; the folder stays only if something did (or if it was
// asked for).
template <class Loop>
std::string run_seed(std::uint64_t seed, bool keep) {
  const std::filesystem::path folder = fresh_folder();
  std::string wrong, diary;
  try {
    Loop loop(seed, folder);
    try {
      loop.run();
    } catch (const rollbook::Error& error) {
      wrong = std::string("error: ") + error.what();
      for (const auto& problem : error.problems()) wrong += "\n  " + problem.text();
    } catch (const std::exception& error) {
      wrong = error.what();
    }
    diary = loop.diary();
  } catch (const std::exception& error) {
    wrong = std::string("before the start: ") + error.what();
  }
  const std::string story = "seed " + std::to_string(seed) + " in " + folder.string() + "\n" + diary;
  if (keep) return wrong.empty() ? "" : story + wrong;
  if (wrong.empty()) std::filesystem::remove_all(folder);
  return wrong.empty() ? "" : story + wrong;
}

// ROLLBOOK_SEEDS=N runs N districts instead of `usual`, a quarter of them at a call; ROLLBOOK_SEED=N runs
// that one again and keeps its folder. Gives what went wrong.
using RunSeed = std::string (*)(std::uint64_t seed, bool keep);
std::string run_quarter(std::uint64_t quarter, std::uint64_t usual, RunSeed run);

}  // namespace support
