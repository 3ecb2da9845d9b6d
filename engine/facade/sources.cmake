target_sources(rollbook PRIVATE facade/open.cpp)
target_sources(rollbook PRIVATE facade/import_ods.cpp facade/import_sis.cpp facade/layout.cpp)
