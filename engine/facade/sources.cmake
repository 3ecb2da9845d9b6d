target_sources(rollbook PRIVATE facade/check.cpp facade/extract.cpp facade/extract_legacy.cpp facade/open.cpp facade/removal_guard.cpp facade/senr_run.cpp facade/senr_tables.cpp)
target_sources(rollbook PRIVATE facade/import_ods.cpp facade/layout.cpp)
