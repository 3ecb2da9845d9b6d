target_sources(rollbook PRIVATE read/csv.cpp read/encoding.cpp read/input.cpp read/lines.cpp read/mapped.cpp read/oddities.cpp read/ods.cpp read/source.cpp read/strange_line.cpp)
