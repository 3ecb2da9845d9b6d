target_sources(rollbook PRIVATE facade/backup.cpp facade/doctor.cpp facade/drift.cpp facade/events.cpp facade/history.cpp
               facade/keep.cpp facade/listing.cpp facade/open.cpp facade/post.cpp facade/process.cpp facade/schools.cpp
               facade/senr_tables.cpp facade/settings.cpp facade/sql.cpp facade/status.cpp facade/write.cpp)
