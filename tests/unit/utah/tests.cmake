rollbook_test(unit_utah unit
  ${CMAKE_CURRENT_LIST_DIR}/archive_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/chart_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/deliver_target_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/flat_file_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/manifest_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ssid_judge_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ssid_reply_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/state_report_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/verify_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/year_test.cpp)
