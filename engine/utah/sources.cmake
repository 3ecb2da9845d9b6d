target_sources(rollbook PRIVATE
  utah/calendar.cpp
  utah/check.cpp
  utah/extract.cpp
  utah/flat_file.cpp
  utah/import.cpp
  utah/kept_file.cpp
  utah/run.cpp
  utah/year.cpp)
