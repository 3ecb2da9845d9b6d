target_sources(rollbook PRIVATE
  utah/archive.cpp
  utah/archive_exits.cpp
  utah/archive_readme.cpp
  utah/archive_rosters.cpp
  utah/archive_verify.cpp
  utah/calendar.cpp
  utah/check.cpp
  utah/csv_rows.cpp
  utah/extract.cpp
  utah/flat_file.cpp
  utah/import.cpp
  utah/kept_file.cpp
  utah/manifest.cpp
  utah/run.cpp
  utah/verify.cpp
  utah/year.cpp)
