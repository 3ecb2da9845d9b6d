target_sources(rollbook PRIVATE
  base/blank.cpp
  base/clock.cpp
  base/date.cpp
  base/deflate.cpp
  base/encodable.cpp
  base/error.cpp
  base/huge_pages.cpp
  base/key_hash.cpp
  base/key_table.cpp
  base/name.cpp
  base/problems.cpp
  base/record.cpp
  base/sha256.cpp
  base/text.cpp
  base/unicode.cpp)
