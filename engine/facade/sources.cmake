target_sources(rollbook PRIVATE facade/check.cpp facade/extract.cpp facade/extract_legacy.cpp facade/open.cpp facade/removal_guard.cpp facade/senr_run.cpp facade/senr_tables.cpp)
target_sources(rollbook PRIVATE facade/import_ods.cpp facade/layout.cpp)
target_sources(rollbook PRIVATE facade/backup.cpp facade/doctor.cpp facade/drift.cpp facade/events.cpp
  facade/history.cpp facade/keep.cpp facade/post.cpp facade/schools.cpp facade/settings.cpp
  facade/sql.cpp facade/status.cpp facade/listing.cpp facade/process.cpp facade/write.cpp)
