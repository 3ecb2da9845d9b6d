#include "facade/process.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook {

namespace {

constexpr std::array runnable{
    Process{"SENR", plan_senr_extract, {derive_senr_legacy, "wanted/legacy_records", "wanted/repeated_keys"}},
    Process{"SINF", plan_sinf_extract, {}},
    Process{"SPRG",
            plan_sprg_extract,
            {derive_sprg_legacy, "wanted/sprg_legacy_records", "wanted/sprg_repeated_keys"}},
    Process{"SELA", plan_sela_extract, {}},
};

// "SENR, SINF, SPRG, SELA"
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
