// A folder of the test's own, gone afterwards, and ways to look at what was refused.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "rollbook/error.hpp"

namespace support {

class TempDir {
 public:
  TempDir() {
    std::string name = (std::filesystem::temp_directory_path() / "rollbook-test-XXXXXX").string();
    m_path = ::mkdtemp(name.data()) != nullptr ? name : std::string();
  }
  ~TempDir() {
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  std::string path(const std::string& name = "") const { return name.empty() ? m_path : m_path + "/" + name; }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private:
  std::string m_path;
};

// What a call was refused with: kind 0 if it was not refused.
struct Refusal {
  int kind = 0;
  unsigned long total = 0;
  std::vector<rollbook::Problem> problems;

  const rollbook::Problem& first() const { return problems.at(0); }
  bool has(long line, const std::string& field, const std::string& code) const {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const auto& p) { return p.line == line && p.field == field && p.code == code; });
  }
};

template <class Call>
Refusal refusal_of(Call call) {
  try {
    call();
  } catch (const rollbook::Error& e) {
    return {static_cast<int>(e.kind()), e.total(), e.problems()};
  }
  return {};
}

}  // namespace support
