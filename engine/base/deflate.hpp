// Bytes packed by zlib, whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rollbook {

std::string deflated(std::string_view bytes);
// stated: how many bytes they were. Nothing for what is damaged, or states a size that it cannot have.
std::optional<std::string> inflated(std::string_view packed, std::int64_t stated);

}  // namespace rollbook
