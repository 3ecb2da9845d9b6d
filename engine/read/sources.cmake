target_sources(rollbook PRIVATE read/csv.cpp read/lines.cpp read/oddities.cpp read/ods.cpp read/source.cpp)
