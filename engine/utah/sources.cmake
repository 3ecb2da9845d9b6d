target_sources(rollbook PRIVATE
  utah/calendar.cpp
  utah/chart.cpp
  utah/chart_panel.cpp
  utah/chart_scale.cpp
  utah/check.cpp
  utah/extract.cpp
  utah/flat_file.cpp
  utah/import.cpp
  utah/kept_file.cpp
  utah/reports.cpp
  utah/reports_class_size.cpp
  utah/reports_enrollment.cpp
  utah/reports_membership.cpp
  utah/reports_parts.cpp
  utah/reports_special_education.cpp
  utah/run.cpp
  utah/year.cpp)
