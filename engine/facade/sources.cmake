target_sources(rollbook PRIVATE facade/open.cpp)
target_sources(rollbook PRIVATE facade/import_ods.cpp facade/layout.cpp)
