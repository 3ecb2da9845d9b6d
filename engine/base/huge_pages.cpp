#include "base/huge_pages.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace rollbook {

void advise_huge_pages(const void* block, std::size_t bytes) {
  constexpr std::uintptr_t page = 2U << 20U;
  const auto from = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
  const auto to = (reinterpret_cast<std::uintptr_t>(block) + bytes) / page * page;
  if (to > from) ::madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);
}

}  // namespace rollbook
