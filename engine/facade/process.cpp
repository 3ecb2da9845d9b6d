#include "facade/process.hpp"

#include <array>
#include <string_view>

#include "base/text.hpp"
#include "rollbook/error.hpp"
#include "rollbook/store.hpp"

namespace rollbook {

std::string process_code(const std::string& name) {
  static constexpr std::array<std::string_view, 3> later{"SPRG", "SINF", "SELA"};
  const std::string code = upper_ascii(name);
  if (code == "SENR") return code;
  for (const auto known : later) {
    if (code == known) throw Error(ErrorKind::usage, code + " is not in this version yet; SENR is");
  }
  throw Error(ErrorKind::usage, "no such process: " + name + "; it is SENR");
}

std::vector<std::string> processes() { return {"SENR"}; }

}  // namespace rollbook
