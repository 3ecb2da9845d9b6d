target_sources(rollbook PRIVATE
  store/change_log.cpp
  store/counts.cpp
  store/gone_spells.cpp
  store/import_ods.cpp
  store/import_sis.cpp
  store/montana_attendance.cpp
  store/montana_list.cpp
  store/row_marks.cpp
  store/sis_folder.cpp)
