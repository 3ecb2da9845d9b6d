rollbook_test(unit_utah unit
  ${CMAKE_CURRENT_LIST_DIR}/flat_file_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ssid_judge_test.cpp ${CMAKE_CURRENT_LIST_DIR}/ssid_reply_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/year_test.cpp)
