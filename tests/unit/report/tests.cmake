rollbook_test(unit_report unit ${CMAKE_CURRENT_LIST_DIR}/html_test.cpp ${CMAKE_CURRENT_LIST_DIR}/report_test.cpp)
