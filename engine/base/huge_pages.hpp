// Memory that is read and written all over is faster in large pages.
#pragma once

#include <cstddef>

namespace rollbook {

// Asks the system for large pages in a block that was just allocated. Nothing happens where there are none.
void advise_huge_pages(const void* block, std::size_t bytes);

}  // namespace rollbook
