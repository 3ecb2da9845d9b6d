target_sources(rollbook PRIVATE
  utah/calendar.cpp
  utah/check.cpp
  utah/extract.cpp
  utah/flat_file.cpp
  utah/import.cpp
  utah/kept_file.cpp
  utah/nightly.cpp
  utah/run.cpp
  utah/state_report.cpp
  utah/steps.cpp
  utah/year.cpp)
