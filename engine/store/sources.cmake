target_sources(rollbook PRIVATE
  store/change_log.cpp
  store/counts.cpp
  store/filled_query.cpp
  store/gone_programs.cpp
  store/gone_spells.cpp
  store/import_ods.cpp
  store/import_sis.cpp
  store/kept_table.cpp
  store/loss_measure.cpp
  store/loss_words.cpp
  store/losses.cpp
  store/montana_attendance.cpp
  store/montana_list.cpp
  store/ods_compare.cpp
  store/row_marks.cpp
  store/sis_folder.cpp
  store/tables_before.cpp)
