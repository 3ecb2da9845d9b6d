target_sources(rollbook PRIVATE
  utah/calendar.cpp
  utah/check.cpp
  utah/extract.cpp
  utah/field_faults.cpp
  utah/flat_file.cpp
  utah/import.cpp
  utah/kept_file.cpp
  utah/not_run.cpp
  utah/rules.cpp
  utah/run.cpp
  utah/ssid_judge.cpp
  utah/ssid_names.cpp
  utah/ssid_process.cpp
  utah/ssid_reply.cpp
  utah/ssid_request.cpp
  utah/year.cpp)
