#include "facade/process.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook {

namespace {

constexpr std::array runnable{
    Process{"SENR", plan_senr_extract},
    Process{"SINF", plan_sinf_extract},
    Process{"SELA", plan_sela_extract},
};
constexpr std::array<std::string_view, 1> later{"SPRG"};

// "SENR, SINF, SELA"
std::string runnable_names() {
  std::string names;
  for (const auto& process : runnable) names += (names.empty() ? "" : ", ") + std::string(process.code);
  return names;
}

}  // namespace

const Process& find_process(const std::string& name) {
  const std::string code = upper_ascii(name);
  const auto* const found =
      std::find_if(runnable.begin(), runnable.end(), [&](const Process& p) { return code == p.code; });
  if (found != runnable.end()) return *found;
  if (std::find(later.begin(), later.end(), code) != later.end()) {
    throw Error(ErrorKind::usage, code + " is not in this version yet; there is: " + runnable_names());
  }
  throw Error(ErrorKind::usage, "no such process: " + name + "; there is: " + runnable_names());
}

std::string process_code(const std::string& name) {
  return find_process(name).code;
}

std::vector<std::string> processes() {
  std::vector<std::string> codes;
  for (const auto& process : runnable) codes.emplace_back(process.code);
  return codes;
}

}  // namespace rollbook
